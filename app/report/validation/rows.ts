import type { Score, ValidatedRow } from '../../../src/body/validation/index.ts'
import { fixed } from '../numbers.ts'

/** A number of a row: one decimal in percent, three figures otherwise. */
export function numberOf(row: Pick<ValidatedRow, 'isPercent'>, value: number): string {
  return row.isPercent ? fixed(value, 1) : fixed(value, Math.abs(value) < 1 ? 3 : 2)
}

/** What was published, with its 95 % interval where one was printed. */
export function publishedWords(row: ValidatedRow): string {
  const { published, interval } = row
  const value = fixed(published, decimalsOf(published))
  return interval ? `${value} [${interval.map((end) => fixed(end, decimalsOf(end))).join(' to ')}]` : value
}

/** What is accepted by the rule. */
export function acceptedWords(row: ValidatedRow): string {
  return `${numberOf(row, row.accepted.low)} to ${numberOf(row, row.accepted.high)}`
}

/** Whether our value lies inside, and whether that counts. */
export function verdictWords({ isMet, isCounted }: ValidatedRow): string {
  return `${isMet ? 'inside' : 'outside'}${isCounted ? '' : ', not counted'}`
}

/** What is compared: site or marker, and when. */
export function comparedWords({ quantity, month }: ValidatedRow): string {
  return month === null ? quantity : `${quantity}, month ${month}`
}

/** A score as cells: met of counted, share, error of density. */
export function scoreCells({ name, counted, met, share, densityError }: Score): readonly string[] {
  return [
    name,
    counted === 0 ? 'none counts' : `${met} of ${counted}`,
    share === undefined ? '' : `${fixed(100 * share, 0)} %`,
    densityError === undefined ? '' : fixed(densityError, 2),
  ]
}

/** So many rows, in words. */
export function countOf(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}

/** The heads of those cells. */
export const SCORE_HEAD = ['met', 'share', 'density error'] as const

/** As printed, at most two decimals. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.')
  return Math.min(2, decimals.length)
}
