import { Malformed } from '../units/index.ts'

/** Days in a year and in a month, wherever time is counted in days. */
export const DAYS_PER_YEAR = 365.25
/** One twelfth of a year. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12

const MILLISECONDS_PER_DAY = 86_400_000
const [EARLIEST, LATEST] = [1850, 2200] as const

/**
 * The day that an ISO 8601 date names, counted from 1970-01-01.
 *
 * A year or a month stands for its middle: the date that is wrong by least.
 *
 * @param at - path of the date in its document, for messages
 * @param date - `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a date with time of day
 * @returns days since 1970-01-01
 * @throws Malformed - the text is no such date, or lies outside 1850 to 2200
 *
 * @example
 * dayNumber('person.birthDate', '1970-01-31') // → 30
 */
export function dayNumber(at: string, date: string): number {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date)
  if (!parts) throw new Malformed(at, `"${date}" is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD.`)
  const [year, month, day] = [Number(parts[1]), parts[2] === undefined ? 7 : Number(parts[2]), middleOf(parts)]
  const time = new Date(Date.UTC(year, month - 1, day))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || year < EARLIEST || year > LATEST) {
    throw new Malformed(at, `"${date}" is not a day between ${EARLIEST} and ${LATEST}.`)
  }
  return time.getTime() / MILLISECONDS_PER_DAY
}

function middleOf(parts: RegExpExecArray): number {
  if (parts[3] !== undefined) return Number(parts[3])
  return parts[2] === undefined ? 2 : 15
}

/**
 * The date of a day, as ISO 8601.
 *
 * @param day - days since 1970-01-01; broken days are cut off
 * @returns `YYYY-MM-DD`
 *
 * @example
 * dateOf(30) // → '1970-01-31'
 */
export function dateOf(day: number): string {
  return new Date(Math.floor(day) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}
