import { DAYS_PER_YEAR, addMonths, dateOf, dayNumber } from '../../person/index.ts'
import type { IsoDate, Person } from '../../person/index.ts'

/** What `person/1` has no field for, told at the visit; what is left out is not known. */
export interface Asked {
  /** Whether less than most of the tablets are taken. */
  readonly poorAdherence?: boolean
  /** New pain in thigh or groin. */
  readonly newThighPain?: boolean
  /** Whether the kidneys are failing now. */
  readonly acuteRenalImpairment?: boolean
  /** Risk that the cancer comes back. */
  readonly recurrenceRisk?: 'low' | 'intermediate' | 'high'
  readonly impairedMobility?: boolean
  /** Height lost from the peak, and since an earlier measurement, in cm. */
  readonly heightLostFromPeak?: number
  readonly heightLostSinceVisit?: number
  /** Whether a FRAX UK result lies above the intervention threshold of NOGG, as its own page shows it. */
  readonly aboveNoggThreshold?: boolean
  /** Day on which denosumab was last given. */
  readonly lastDenosumab?: IsoDate
  readonly granulomatousDisease?: boolean
  readonly dialysis?: boolean
}

/** One person, on one day. */
export interface Visit {
  readonly person: Person
  /** The day, as ISO 8601. */
  readonly on: IsoDate
  /** The same day, in days since 1970-01-01. */
  readonly day: number
  readonly asked: Asked
}

/**
 * A person on a day.
 *
 * @param person - what is known of somebody
 * @param on - the day, as ISO 8601
 * @param asked - what was told beside the record
 * @returns both, with the day counted
 * @throws Malformed - `on` is no date
 *
 * @example
 * visitOf(person, '2026-03').on // → '2026-03-15'
 */
export function visitOf(person: Person, on: IsoDate, asked: Asked = {}): Visit {
  const day = dayNumber('on', on)
  return { person, on: dateOf(day), day, asked }
}

/** The day of a date in the record; a year or a month stands for its middle. */
export function dayOf(date: IsoDate): number {
  return dayNumber('date', date)
}

/** A date as a whole day: a year or a month stands for its middle. */
export function wholeDay(date: IsoDate): IsoDate {
  return date.length === DAY_LENGTH ? date : dateOf(dayOf(date))
}

const DAY_LENGTH = '2026-06-15'.length

/**
 * Remembers a fact of a visit: many tables read the same one.
 *
 * @param read - reads the fact; the same visit gives the same answer
 * @returns the same reading, done once for each visit
 *
 * @example
 * const age = perVisit((visit) => ageAt(visit))
 */
export function perVisit<T>(read: (visit: Visit) => T): (visit: Visit) => T {
  const known = new WeakMap<Visit, { readonly value: T }>()
  return (visit) => {
    const before = known.get(visit)
    if (before !== undefined) return before.value
    const value = read(visit)
    known.set(visit, { value })
    return value
  }
}

/**
 * Whether a date lies within so many calendar months before a visit, that day included.
 *
 * @param visit - the person and the day
 * @param date - the date, to a year, a month or a day
 * @param months - calendar months
 * @returns whether it does
 *
 * @example
 * isWithin(visit, '2025-09', 6) // → true
 */
export function isWithin(visit: Visit, date: IsoDate, months: number): boolean {
  const day = dayOf(date)
  return day <= visit.day && day >= dayOf(addMonths(visit.on, -months))
}

/**
 * Age in completed years, by the calendar.
 *
 * @param visit - the person and the day
 * @param date - the day on which the age is wanted; the visit, where it is left out
 * @returns whole years
 *
 * @example
 * ageAt(visitOf(person, '2026-03-01')) // → 60
 */
export function ageAt({ person, on, day }: Visit, date: IsoDate = on): number {
  if (person.birthDate === undefined) return Math.floor(person.ageYears! + (dayOf(date) - day) / DAYS_PER_YEAR)
  const [then, born] = [wholeDay(date), wholeDay(person.birthDate)]
  return Number(then.slice(0, 4)) - Number(born.slice(0, 4)) - (then.slice(5) < born.slice(5) ? 1 : 0)
}
