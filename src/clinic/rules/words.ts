import { cite } from '../../evidence/index.ts'
import { awaitsSignOff, inSigns, noticeOf } from '../decide/index.ts'
import type { AnyTable, Condition, Row } from '../decide/index.ts'
import { rowOf, tableOf } from './registry.ts'

/**
 * A rule in words: the whole of a table, or one row of it, down to its paper.
 *
 * @param id - of a table, or of a table and a row with a space between
 * @returns lines of text
 * @throws UnknownName - no rule is called so
 *
 * @example
 * explainRule('hadji-2017.bone-drug H1').some((line) => line.startsWith('Source:')) // → true
 */
export function explainRule(id: string): readonly string[] {
  const [tableId = ''] = id.split(' ')
  const { table, belongsTo } = tableOf(tableId)
  const rows = id.includes(' ') ? [rowOf(id).row] : table.rows
  const notice = noticeOf(table)
  return [
    `${belongsTo}. ${table.question}`,
    ...rows.flatMap((row) => wordsOf(table, row)),
    ...(table.concerns === undefined ? [] : [`Made for ${table.concerns.who}.`]),
    `Source: ${cite(table.source)}`,
    ...(notice === undefined ? [] : [notice]),
  ]
}

function wordsOf(table: AnyTable, row: Row): readonly string[] {
  return [
    `${row.id}: ${conditionsOf(table, row)} → ${table.answers[row.answer]!.says}`,
    `  ${row.where}; certainty: ${certaintyOf(row)}; ${signOffOf(row)}.`,
    ...(row.note === undefined ? [] : [`  ${row.note}`]),
  ]
}

/**
 * The conditions of a row, in signs, as its table prints them.
 *
 * @param table - the table of the row
 * @param row - the row
 * @returns the conditions, joined by "and"
 *
 * @example
 * const { table, row } = rowOf('hadji-2017.bone-drug H1')
 * conditionsOf(table, row).startsWith('the lowest valid T-score of lumbar spine') // → true
 */
export function conditionsOf(table: AnyTable, { when }: Row): string {
  const parts = Object.entries(when).map(([input, condition]) => {
    const read = table.reads[input]!
    return `${read.meaning} ${inSigns(condition as Condition, read.kind === 'number' && read.unit.endsWith('-score}') ? 1 : 0)}`
  })
  return parts.length === 0 ? 'everybody' : parts.join(' and ')
}

/** How certain a row is, with the grade of its source. */
export function certaintyOf({ certainty, grade }: Row): string {
  return grade === undefined ? certainty : `${certainty}, ${grade}`
}

/** Whether a row was read, or awaits a clinician's sign-off. */
export function signOffOf(row: Row): string {
  return awaitsSignOff(row) ? "recalled, awaits a clinician's sign-off" : 'read'
}
