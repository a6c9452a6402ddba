import type { AnyTable } from './table.ts'

/**
 * The tables that hold on a day: of each question, the edition of that day.
 *
 * A superseded edition is kept and answers for its own days; a plan names the edition that it used.
 *
 * @param tables - editions of any number of tables
 * @param on - a day, as ISO 8601
 * @returns those whose days include it
 *
 * @example
 * inForce([{ ...table, from: '2011', until: '2017' }], '2020-01-01') // → []
 */
export function inForce<T extends Pick<AnyTable, 'from' | 'until'>>(tables: readonly T[], on: string): readonly T[] {
  return tables.filter(({ from, until }) => from <= on && (until === undefined || on < until))
}

/**
 * What a reader must be told of an edition.
 *
 * @param table - a table
 * @returns a sentence where a newer edition exists
 *
 * @example
 * noticeOf(table) // → undefined
 */
export function noticeOf({ supersededBy }: Pick<AnyTable, 'supersededBy'>): string | undefined {
  if (supersededBy === undefined) return undefined
  const unread =
    supersededBy.status === 'not read' ? ' Its rows are not known here; it must be read before anybody is advised.' : ''
  return `A newer edition exists: ${supersededBy.citation}${unread}`
}
