import { both, holds } from './condition.ts'
import type { Condition, Held, Truth } from './condition.ts'
import { countOf, isKnown, isUnknown, valueOf } from './fact.ts'
import type { Fact, Tally, Value } from './fact.ts'
import type { Missing, Used } from './ending.ts'
import type { AnyTable, Input, When } from './table.ts'

/** Facts of any table, by input. */
export type AnyFacts = Readonly<Record<string, Fact<Value>>>

/** What is known for each input of a table, as conditions are held against it. */
export type State = Readonly<Record<string, Held>>

/** Told of every condition that is evaluated, for whoever measures what was seen. */
export type Observer = (row: string, input: string, truth: Truth) => void

/** What is known, from the facts that were handed in. */
export function stateOf(table: AnyTable, facts: AnyFacts): State {
  const state: Record<string, Held> = {}
  for (const [name, input] of Object.entries(table.reads)) state[name] = heldFor(input, facts[name])
  return state
}

function heldFor(input: Input, fact: Fact<Value>): Held {
  const value = valueOf(fact)
  if (input.kind === 'count') return countFor(input.of, value)
  if (value === undefined) return undefined
  return typeof value === 'number' ? [value, value] : (value as boolean | string)
}

function countFor(factors: Readonly<Record<string, string>>, value: Value | undefined): Held {
  if (typeof value === 'number') return [value, value]
  if (value === undefined) return [0, Object.keys(factors).length]
  return countOf(wholeTally(factors, value as Tally))
}

/** The tally with every factor of the table; one that was left out is not known. */
function wholeTally(factors: Readonly<Record<string, string>>, tally: Tally): Tally {
  return Object.fromEntries(Object.keys(factors).map((name) => [name, tally[name]]))
}

/** Whether all conditions hold. */
export function allHold(
  when: When<AnyTable['reads']>,
  state: State,
  seen?: (input: string, truth: Truth) => void,
): Truth {
  let truth: Truth = true
  for (const [name, condition] of Object.entries(when)) {
    const one = holds(condition as Condition, state[name])
    seen?.(name, one)
    truth = both(truth, one)
  }
  return truth
}

/** What is known of some inputs, with where it comes from. */
export function usedOf(inputs: Iterable<string>, facts: AnyFacts): readonly Used[] {
  return [...inputs].flatMap((input) => {
    const value = valueOf(facts[input])
    return value === undefined ? [] : [{ input, value: bare(value), from: origins(facts[input]) }]
  })
}

/** Where a value was read; of factors that are counted, where those that hold were. */
function origins(fact: Fact<Value>): readonly string[] {
  const own = isKnown(fact) ? fact.from : []
  const value = valueOf(fact)
  if (typeof value !== 'object') return own
  return [...own, ...Object.values(value).flatMap((factor) => (isKnown(factor) && factor.known ? factor.from : []))]
}

/** A tally with bare factors. */
function bare(value: Value): Value {
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, factor]) => [name, valueOf(factor)]))
}

/** The facts that would tell an input. */
export function missingFor(table: AnyTable, input: string, facts: AnyFacts): readonly Missing[] {
  const declared = table.reads[input]!
  const fact = facts[input]
  const value = valueOf(fact)
  if (declared.kind === 'count' && (typeof value === 'object' || (value === undefined && !isUnknown(fact)))) {
    const factors = wholeTally(declared.of, value ?? {})
    return Object.entries(factors).flatMap(([name, factor]) =>
      valueOf(factor) === undefined ? leaves(input, name, factor) : [],
    )
  }
  return leaves(input, input, fact)
}

function leaves(input: string, name: string, fact: Fact<Value>): readonly Missing[] {
  if (!isUnknown(fact)) return [{ fact: name, input }]
  const why = fact.why === undefined ? {} : { why: fact.why }
  return fact.unknown.map((path) => ({ fact: path, input, ...why }))
}
