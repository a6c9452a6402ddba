import type { EvidenceRow } from './evidence-rows.ts'

/** Why a value is accepted: inside the printed 95 % interval, or near enough where none is printed. */
export type Rule = 'interval' | 'nearness'

/** What is accepted for one row, both ends included. */
export interface Accepted {
  readonly rule: Rule
  readonly low: number
  readonly high: number
}

/** Nearness where no interval is printed: points for a large arm and a small one, and a share of the value. */
const POINTS = { large: 1, small: 2 } as const
/** Size below which an arm is small. */
const SMALL = 60
const SHARE = 0.3

/** What the rule needs to know of a published number. */
export interface Published extends Pick<EvidenceRow, 'lower95' | 'upper95' | 'n'> {
  readonly value: number
  /** Whether it is in percent, so that points make sense. */
  readonly isPercent: boolean
}

/**
 * What is accepted for a published number.
 *
 * Inside its printed 95 % interval; where none is printed, within the larger of one point and 30 % of it, two points
 * below 60 subjects. What is not in percent knows no points.
 *
 * @param published - value, interval and size
 * @returns lowest and highest accepted value
 *
 * @example
 * acceptedFor({ value: -4, isPercent: true, n: 300, lower95: undefined, upper95: undefined }) // → { rule: 'nearness', low: −5.2, high: −2.8 }
 */
export function acceptedFor({ value, lower95, upper95, n, isPercent }: Published): Accepted {
  if (lower95 !== undefined && upper95 !== undefined) return { rule: 'interval', low: lower95, high: upper95 }
  const points = n !== undefined && n < SMALL ? POINTS.small : POINTS.large
  const near = Math.max(isPercent ? points : 0, SHARE * Math.abs(value))
  return { rule: 'nearness', low: value - near, high: value + near }
}

/** Whether a value is accepted. */
export function isMet(ours: number, { low, high }: Accepted): boolean {
  return low <= ours && ours <= high
}

/**
 * Whether a row counts: it was verified in its source, and comes from people, not from another model.
 *
 * @param row - certainty and kind of the number
 * @returns whether it counts; the others are shown
 *
 * @example
 * counts({ certainty: 'from-memory-high', stat: 'mean' }) // → false
 */
export function counts({ certainty, stat }: Pick<EvidenceRow, 'certainty' | 'stat'>): boolean {
  return certainty.startsWith('verified') && !stat.startsWith('model')
}

/** How many rows of a group were met, and how far density is off on average. */
export interface Score {
  readonly name: string
  readonly counted: number
  readonly met: number
  /** Share of counted rows that are met; `undefined` where none counts. */
  readonly share: number | undefined
  /** Mean absolute error of counted density rows, in points; `undefined` where there is none. */
  readonly densityError: number | undefined
}

/** What the score needs to know of a row. */
export interface Scored {
  readonly isCounted: boolean
  readonly isMet: boolean
  readonly kind: 'density' | 'marker' | 'hormone' | 'fracture'
  readonly published: number
  readonly ours: number
}

/**
 * The score of a group of rows.
 *
 * @param name - name of the group
 * @param rows - its rows, also those that do not count
 * @returns counts, share and error
 *
 * @example
 * scoreOf('all', []).share // → undefined
 */
export function scoreOf(name: string, rows: readonly Scored[]): Score {
  const counted = rows.filter(({ isCounted }) => isCounted)
  const met = counted.filter((row) => row.isMet).length
  const errors = counted
    .filter(({ kind }) => kind === 'density')
    .map(({ ours, published }) => Math.abs(ours - published))
  return {
    name,
    counted: counted.length,
    met,
    share: counted.length > 0 ? met / counted.length : undefined,
    densityError: errors.length > 0 ? errors.reduce((sum, error) => sum + error, 0) / errors.length : undefined,
  }
}

/** Scores by a name of each row, in the order in which the names first come. */
export function scoresBy<R extends Scored>(rows: readonly R[], nameOf: (row: R) => string): readonly Score[] {
  return [...Map.groupBy(rows, nameOf)].map(([name, group]) => scoreOf(name, group))
}
