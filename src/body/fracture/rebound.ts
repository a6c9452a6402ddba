import { exp } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import { fractureNumbers } from './numbers.ts'

/**
 * Excess of the vertebral hazard after denosumab is stopped.
 *
 *     a · D · (t/τ) e^(1 − t/τ)
 *
 * t is the time since the effect of the last dose ended, D the years of treatment without a gap. The excess rises in the
 * first half year without effect, is highest about a year after the last dose, and is small again after two.
 *
 * @param doseDays - days of the doses, ascending
 * @param day - the day that is asked for
 * @returns excess as a share of the hazard without it; 0 while a dose holds, and where there never was one
 *
 * @example
 * denosumabRebound([0, 183], 100) // → 0
 */
export function denosumabRebound(doseDays: readonly number[], day: number): number {
  const { reboundPerYear, reboundMostYears, reboundPeak, denosumabEffect, denosumabGap } = fractureNumbers
  const given = doseDays.filter((dose) => dose <= day)
  const last = given.at(-1)
  if (last === undefined) return 0
  const off = (day - last) / DAYS_PER_YEAR - denosumabEffect.value
  if (off <= 0) return 0
  const gap = denosumabGap.value * DAYS_PER_YEAR
  const firstOfRun = given.findLastIndex((dose, i) => i === 0 || dose - given[i - 1]! > gap)
  const years = (last - given[firstOfRun]!) / DAYS_PER_YEAR + denosumabEffect.value
  const shape = (off / reboundPeak.value) * exp(1 - off / reboundPeak.value)
  return reboundPerYear.value * Math.min(years, reboundMostYears.value) * shape
}
