import { collect, conditionsOn, decide, representatives, turnsAt } from '../../src/clinic/decide/index.ts'
import type { AnyTable, Condition, Value } from '../../src/clinic/decide/index.ts'

/** Facts for any table. */
export type AnyFacts = Readonly<Record<string, Value | undefined>>

/** What was seen of a table: each condition of each row true, false and unknown, and each row answering. */
export interface Coverage {
  readonly conditions: number
  readonly seen: number
  readonly unseen: readonly string[]
  readonly rows: number
  readonly answered: ReadonlySet<string>
}

/** Every value that an input can be told apart by, and not known. */
export function valuesOf(table: AnyTable, name: string): readonly (Value | undefined)[] {
  const input = table.reads[name]!
  const conditions = conditionsOn(table, name)
  if (input.kind === 'yesNo') return [true, false, undefined]
  if (input.kind === 'choice') return [...input.of, undefined]
  if (input.kind === 'number') return [...representatives(conditions.flatMap(turnsAt)), undefined]
  return [...Array.from({ length: Object.keys(input.of).length + 1 }, (_one, i) => i), undefined]
}

/** Facts that differ in every way the table can tell, each combination once; at most so many, spread evenly. */
export function factsFor(table: AnyTable, most: number): readonly AnyFacts[] {
  const axes = Object.keys(table.reads).map((name) => ({ name, values: valuesOf(table, name) }))
  const total = axes.reduce((product, { values }) => product * values.length, 1)
  const step = Math.max(1, total / most)
  return Array.from({ length: Math.min(total, most) }, (_one, i) => combination(axes, Math.floor(i * step)))
}

function combination(
  axes: readonly { readonly name: string; readonly values: readonly (Value | undefined)[] }[],
  at: number,
): AnyFacts {
  let rest = at
  return Object.fromEntries(
    axes.map(({ name, values }) => {
      const value = values[rest % values.length]
      rest = Math.floor(rest / values.length)
      return [name, value]
    }),
  )
}

/** Runs a table on facts and tells what was seen of it. */
export function coverageOf(table: AnyTable, cases: readonly AnyFacts[]): Coverage {
  const seen = new Set<string>()
  const answered = new Set<string>()
  const observe = (row: string, input: string, truth: boolean | undefined): void =>
    void seen.add(`${row}.${input}=${truth}`)
  for (const facts of cases) {
    const ending = table.hits === 'first' ? decide(table, facts, observe) : collect(table, facts, observe)
    if (ending.kind === 'decided') answered.add(ending.row.id)
    if (ending.kind === 'collected') for (const { row } of ending.held) answered.add(row.id)
  }
  const wanted = wantedOf(table)
  const unseen = wanted.filter((one) => !seen.has(one))
  return { conditions: wanted.length, seen: wanted.length - unseen.length, unseen, rows: table.rows.length, answered }
}

/** A condition on a measurement's being there is never unknown; every other is true, false and unknown. */
function wantedOf(table: AnyTable): readonly string[] {
  const groups = [
    ...table.rows.map(({ id, when }) => ({ id, when })),
    ...(table.concerns ? [{ id: 'concerns', when: table.concerns.when }] : []),
  ]
  return groups.flatMap(({ id, when }) =>
    Object.entries(when).flatMap(([input, condition]) => {
      const truths = isPresence(condition as Condition) ? [true, false] : [true, false, undefined]
      return truths.map((truth) => `${id}.${input}=${truth}`)
    }),
  )
}

const isPresence = ({ is }: Condition): boolean => is === 'absent' || is === 'present'
