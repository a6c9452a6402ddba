import { cite } from '../../evidence/index.ts'
import { inWords, printed } from './condition.ts'
import type { Condition } from './condition.ts'
import { countOf } from './fact.ts'
import type { Tally, Value } from './fact.ts'
import { noticeOf } from './edition.ts'
import type { Decided, Ending, Missing, Used } from './ending.ts'
import { awaitsSignOff } from './table.ts'
import type { AnyTable, Input, Inputs, Table } from './table.ts'

/**
 * Says in words how a table ended, down to the row, the place and the facts.
 *
 * @param table - the table
 * @param ending - how it ended for somebody
 * @returns sentences
 *
 * @example
 * explain(table, decide(table, { tScore: -2.6 }))[0] // → 'Offer a drug.'
 */
export function explain<R extends Inputs, A extends string>(table: Table<R, A>, ending: Ending): readonly string[] {
  const plain = table as unknown as AnyTable
  if (ending.kind === 'undetermined') return [cannotTell(ending.missing), ...based(plain, ending.used)]
  if (ending.kind === 'decided')
    return [ending.says.says, becauseOf(plain, ending), ...based(plain, ending.used), ...source(plain, ending)]
  return [ending.says, ...based(plain, ending.used)]
}

function cannotTell(missing: readonly Missing[]): string {
  const facts = [...new Set(missing.map(({ fact, why }) => (why === undefined ? fact : `${fact} (${why})`)))]
  return `Cannot tell, because these facts are not known: ${facts.join(', ')}.`
}

function becauseOf(table: AnyTable, { row }: Decided): string {
  const parts = Object.entries(row.when).map(
    ([input, one]) => `${table.reads[input]!.meaning} ${inWords(one as Condition, digitsOf(table.reads[input]!))}`,
  )
  return `Row ${row.id}: ${parts.length === 0 ? 'for everybody' : parts.join(', and ')}.`
}

function based(table: AnyTable, used: readonly Used[]): readonly string[] {
  if (used.length === 0) return []
  const parts = used.map(({ input, value, from }) => {
    const origin = from.length === 0 ? '' : ` (${from.join('; ')})`
    return `${table.reads[input]!.meaning}: ${valueInWords(table, input, value)}${origin}`
  })
  return [`Read in the record: ${parts.join('; ')}.`]
}

function source(table: AnyTable, { row }: Decided): readonly string[] {
  const graded = row.grade === undefined ? row.certainty : `${row.certainty}, ${row.grade}`
  return [
    `Source: ${cite(table.source)} ${row.where}; certainty: ${graded}.`,
    ...(row.note === undefined ? [] : [row.note]),
    ...(awaitsSignOff(row) ? ["This row is recalled from the publication and awaits a clinician's sign-off."] : []),
    ...(noticeOf(table) === undefined ? [] : [noticeOf(table)!]),
  ]
}

/** Digits of a value that was reckoned, such as the months since a day. */
const DIGITS = 4

/** Scores are printed with one digit after the point. */
const digitsOf = (input: Input): number => (input.kind === 'number' && input.unit.endsWith('-score}') ? 1 : 0)

/** A value in words, with what is counted named. */
function valueInWords({ reads }: AnyTable, input: string, value: Value): string {
  const declared = reads[input]!
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (typeof value === 'number') {
    const short = printed(Number(value.toPrecision(DIGITS)))
    return declared.kind === 'number' && !declared.unit.startsWith('{') ? `${short} ${declared.unit}` : short
  }
  return counted(value, declared.kind === 'count' ? declared.of : {})
}

function counted(tally: Tally, names: Readonly<Record<string, string>>): string {
  const [least, most] = countOf(tally)
  const held = Object.entries(tally).flatMap(([name, holds]) => (holds === true ? [names[name] ?? name] : []))
  const number = least === most ? `${least}` : `${least} to ${most}`
  return held.length === 0 ? number : `${number} (${held.join(', ')})`
}
