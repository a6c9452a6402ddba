import { acceptedFor, counts } from '../validation/index.ts'
import type { EvidenceRow, PlacedReading } from '../validation/index.ts'
import type { Aim } from './misfit.ts'

/** Standard errors on either side that hold 95 of 100 normal values. */
const NORMAL_95 = 1.96
/**
 * Least standard error, as a share of the one that nearness stands for. Origin: assumed. Trials of one treatment differ
 * by more than their intervals tell, so that a narrow interval must not outweigh everything else.
 */
const LEAST_SHARE = 0.5

/**
 * What each reading of a lot is held against.
 *
 * Standard error: half of what is accepted, over 1.96: the printed 95 % interval, or nearness where none is printed.
 *
 * @param readings - the readings
 * @param evidence - the evidence table
 * @param rows - which rows count
 * @returns one aim a reading; `undefined` where it does not count
 *
 * @example
 * aimsOf(lot.readings, evidence, 'verified').length === lot.readings.length // → true
 */
export function aimsOf(
  readings: readonly PlacedReading[],
  evidence: readonly EvidenceRow[],
  rows: 'verified' | 'all',
): readonly (Aim | undefined)[] {
  return readings.map(({ reading: { row: place, perDensity } }) => {
    const row = evidence[place]!
    if (!(rows === 'all' ? !row.stat.startsWith('model') : counts(row))) return undefined
    const published = perDensity === undefined ? row.value! : (100 * row.value!) / perDensity
    const isPercent = perDensity !== undefined || /pct/.test(row.unit)
    const own = acceptedFor({ ...row, value: published, isPercent })
    const near = acceptedFor({ value: published, isPercent, n: row.n, lower95: undefined, upper95: undefined })
    const width = Math.max(own.high - own.low, LEAST_SHARE * (near.high - near.low))
    return { published, error: width / 2 / NORMAL_95 }
  })
}
