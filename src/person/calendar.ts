import { Malformed } from '../units/index.ts'

/** Days in a year and in a month, wherever time is counted in days. */
export const DAYS_PER_YEAR = 365.25
/** One twelfth of a year. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12

const MILLISECONDS_PER_DAY = 86_400_000
/** The month that stands for a year. */
const MIDDLE_MONTH = 7
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
  const before = read.get(date)
  if (before !== undefined) return before
  const day = dayOf(at, date)
  if (read.size >= MOST_READ) read.clear()
  read.set(date, day)
  return day
}

/** Dates that were read before: a record names the same ones again and again. */
const read = new Map<string, number>()
const MOST_READ = 20_000

function dayOf(at: string, date: string): number {
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

/**
 * The date so many calendar months after another.
 *
 * @param date - ISO 8601; a year alone stands for its middle month
 * @param months - whole months, negative for earlier
 * @returns a date as precise as a month where the first is no day; the last day of the month where it has no such day
 *
 * @example
 * addMonths('2024-01-31', 1) // → '2024-02-29'
 */
export function addMonths(date: string, months: number): string {
  const [year, month = MIDDLE_MONTH, day] = date.split(/[-T]/).slice(0, 3).map(Number) as [number, number?, number?]
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const named = `${newYear}-${String(newMonth).padStart(2, '0')}`
  if (day === undefined) return named
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate()
  return `${named}-${String(Math.min(day, last)).padStart(2, '0')}`
}

/**
 * Whole calendar months from one date to another, negative where the second comes first.
 *
 * @param from - ISO 8601
 * @param to - ISO 8601
 * @returns the most whole months that fit between them
 *
 * @example
 * monthsBetween('2024-01-31', '2024-03-30') // → 1
 */
export function monthsBetween(from: string, to: string): number {
  if (dayNumber('to', to) < dayNumber('from', from)) return -monthsBetween(to, from)
  const [start, end] = [dateOf(dayNumber('from', from)), dateOf(dayNumber('to', to))]
  const guess =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7))
  return addMonths(start, guess) <= end ? guess : guess - 1
}
