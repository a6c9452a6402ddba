import { DAYS_PER_MONTH } from './calendar.ts'

/** Share of a month by which an interval told in days may miss whole months. */
const NEAR = 0.02

/**
 * An interval in whole calendar months, where it is one.
 *
 * @param days - the interval
 * @returns such as 6 for 182.6 days; `undefined` for days and weeks
 *
 * @example
 * wholeMonths(182.625) // → 6
 */
export function wholeMonths(days: number): number | undefined {
  const months = days / DAYS_PER_MONTH
  const whole = Math.round(months)
  return whole >= 1 && Math.abs(months - whole) <= NEAR ? whole : undefined
}
