import type { Condition, Truth } from './condition.ts'
import { inWords } from './condition.ts'
import { answerOf, completions } from './complete.ts'
import type { Completions } from './complete.ts'
import type { Collected, Decided, Ending, NotApplicable, Undetermined } from './ending.ts'
import { allHold, missingFor, stateOf, usedOf } from './state.ts'
import type { AnyFacts, Observer, State } from './state.ts'
import type { AnyTable, FactsFor, Inputs, Table } from './table.ts'

/**
 * Answers a table for one person.
 *
 * @param table - a table of which the first row that holds answers
 * @param facts - what is known, by input; what is left out is not known, and nothing has a default
 * @param observe - told of every condition that was looked at
 * @returns *decided* with the row, where everything that is not known could not change the answer; *undetermined* with
 *   exactly the facts that could; *silent* where no row speaks; *notApplicable* where the table is made for others
 * @throws Error - the table collects its rows
 *
 * Method: a row holds by Kleene's three-valued logic. Where a row before the one that holds is open, every value that
 * the unknown facts could take is tried; the answer stands if all of them give it.
 *
 * @example
 * decide(table, { tScore: -2.6 }).kind // → 'decided'
 */
export function decide<R extends Inputs, A extends string>(
  table: Table<R, A>,
  facts: FactsFor<R>,
  observe?: Observer,
): Ending {
  const plain = table as unknown as AnyTable
  const given = facts as unknown as AnyFacts
  if (plain.hits !== 'first') throw new Error(`Table ${plain.id} collects its rows.`)
  const state = stateOf(plain, given)
  const concerned = concerns(plain, state, observe)
  if (concerned === false) return notApplicable(plain, state, given)
  const truths = plain.rows.map(({ id, when }) =>
    allHold(when, state, observe && ((input, truth) => observe(id, input, truth))),
  )
  const first = truths.findIndex((truth) => truth !== false)
  if (concerned && first >= 0 && truths[first]) return decided(plain, first, given)
  if (concerned && first < 0 && !isUnmeasured(plain, state)) return silent(plain, given)
  return byCompletion(plain, state, truths, given)
}

function concerns(table: AnyTable, state: State, observe?: Observer): Truth {
  if (!table.concerns) return true
  return allHold(table.concerns.when, state, observe && ((input, truth) => observe('concerns', input, truth)))
}

function isUnmeasured(table: AnyTable, state: State): boolean {
  return Object.keys(table.reads).some((name) => state[name] === undefined)
}

function byCompletion(table: AnyTable, state: State, truths: readonly Truth[], facts: AnyFacts): Ending {
  const tried = completions(table, state)
  const answers = new Set([...tried.outcomes].map(answerOf(table)))
  const [only] = tried.outcomes
  if (answers.size > 1 || only === -3) return undetermined(table, tried, facts)
  if (only === -2) return notApplicable(table, state, facts)
  if (only === -1) return silent(table, facts)
  const sure = truths.findIndex((truth, i) => truth && table.rows[i]!.answer === table.rows[only!]!.answer)
  return decided(table, sure >= 0 ? sure : Math.min(...tried.outcomes), facts)
}

function decided(table: AnyTable, at: number, facts: AnyFacts): Decided {
  const row = table.rows[at]!
  const looked = new Set(table.rows.slice(0, at + 1).flatMap(({ when }) => Object.keys(when)))
  for (const name of Object.keys(table.concerns?.when ?? {})) looked.add(name)
  const used = usedOf(looked, facts)
  const unknown = Object.keys(table.reads).filter((input) => missingIn(table, input, facts))
  return { kind: 'decided', table: table.id, row, answer: row.answer, says: table.answers[row.answer]!, used, unknown }
}

function missingIn(table: AnyTable, input: string, facts: AnyFacts): boolean {
  const held = stateOf(table, facts)[input]
  return held === undefined || (Array.isArray(held) && held[0] !== held[1])
}

function undetermined(table: AnyTable, { outcomes, matter }: Completions, facts: AnyFacts): Undetermined {
  const possible = [...new Set([...outcomes].flatMap((outcome) => (outcome >= 0 ? [table.rows[outcome]!.answer] : [])))]
  const missing = matter.flatMap((input) => missingFor(table, input, facts))
  return { kind: 'undetermined', table: table.id, missing, possible, used: usedOf(Object.keys(table.reads), facts) }
}

function silent(table: AnyTable, facts: AnyFacts): Ending {
  const used = usedOf(Object.keys(table.reads), facts)
  const ids = table.rows.map(({ id }) => id).join(', ')
  return {
    kind: 'silent',
    table: table.id,
    says: `The guideline does not say; its rows are ${ids}, and none holds.`,
    used,
  }
}

function notApplicable(table: AnyTable, state: State, facts: AnyFacts): NotApplicable {
  const { when, who } = table.concerns!
  const [name, condition] =
    Object.entries(when).find(([input, one]) => allHold({ [input]: one }, state) === false) ?? []
  const because =
    name === undefined
      ? ''
      : ` Here it does not hold that ${table.reads[name]!.meaning} ${inWords(condition as Condition)}.`
  const says = `It is made for ${who}.${because}`
  return { kind: 'notApplicable', table: table.id, says, used: usedOf(Object.keys(when), facts) }
}

/**
 * Tells every row of a table that holds for one person, and every row that could.
 *
 * @param table - a table that collects its rows
 * @param facts - what is known, by input
 * @param observe - told of every condition that was looked at
 * @returns the rows that hold, and those that could with the facts that would tell; or *notApplicable*
 * @throws Error - only the first row that holds answers the table
 *
 * @example
 * collect(gate, { tScore: -2.6 }).kind // → 'collected'
 */
export function collect<R extends Inputs, A extends string>(
  table: Table<R, A>,
  facts: FactsFor<R>,
  observe?: Observer,
): Collected | NotApplicable {
  const plain = table as unknown as AnyTable
  const given = facts as unknown as AnyFacts
  if (plain.hits !== 'collect') throw new Error(`Table ${plain.id} answers by its first row that holds.`)
  const state = stateOf(plain, given)
  const concerned = concerns(plain, state, observe)
  if (concerned === false) return notApplicable(plain, state, given)
  const truths = plain.rows.map(({ id, when }) =>
    allHold(when, state, observe && ((input, truth) => observe(id, input, truth))),
  )
  const held = truths.flatMap((truth, i) => (truth && concerned ? [alone(plain, i, given)] : []))
  const open = truths.flatMap((truth, i) =>
    truth === false || (truth && concerned) ? [] : [openRow(plain, i, state, given)],
  )
  return { kind: 'collected', table: plain.id, held, open }
}

/** A row that holds by itself: what it used is what it looks at. */
function alone(table: AnyTable, at: number, facts: AnyFacts): Decided {
  const row = table.rows[at]!
  const used = usedOf(Object.keys({ ...table.concerns?.when, ...row.when }), facts)
  return {
    kind: 'decided',
    table: table.id,
    row,
    answer: row.answer,
    says: table.answers[row.answer]!,
    used,
    unknown: [],
  }
}

function openRow(table: AnyTable, at: number, state: State, facts: AnyFacts): Collected['open'][number] {
  const row = table.rows[at]!
  const when = { ...table.concerns?.when, ...row.when }
  const open = Object.entries(when).filter(([input, one]) => allHold({ [input]: one }, state) === undefined)
  return { row, missing: open.flatMap(([input]) => missingFor(table, input, facts)) }
}
