import { DAYS_PER_MONTH } from '../../person/index.ts'
import type { Subject, Treatment } from '../simulate/index.ts'
import { fractureDays } from './fracture-courses.ts'
import { QUANTITIES } from './study.ts'
import type { Arm, Reading, Study } from './study.ts'

/** What a person was and did before day 0. */
export interface History {
  readonly subject: Subject
  readonly settings: NonNullable<Arm['settings']>
  /** What began before day 0. */
  readonly treatments: readonly Treatment[]
}

/** What happens to a person from day 0 on. */
export interface Sequel {
  /** Place of her history. */
  readonly history: number
  readonly treatments: readonly Treatment[]
  readonly bones?: NonNullable<Arm['bones']>
  readonly breastCancer?: boolean
  /** Days at which something is read, ascending, the first being 0. */
  readonly days: Float64Array
}

/** A reading with the places of the arms' courses. */
export interface PlacedReading {
  readonly study: string
  readonly reading: Reading
  /** Place of the course of each arm. */
  readonly courses: Readonly<Record<string, number>>
}

/** All that has to be run for some studies: each history once, each course once. */
export interface Lot {
  readonly histories: readonly History[]
  readonly sequels: readonly Sequel[]
  readonly readings: readonly PlacedReading[]
}

/** The day of a month, less some days. */
export function dayOf(month: number, daysBefore = 0): number {
  return month * DAYS_PER_MONTH - daysBefore
}

/**
 * Gathers what has to be run for some studies.
 *
 * @param studies - the studies
 * @returns the lot; arms that are alike share a course, courses of one past share a history
 *
 * @example
 * lotOf(families.flatMap(({ studies }) => studies).slice(0, 1)).histories.length // → 1
 */
export function lotOf(studies: readonly Study[]): Lot {
  const histories = new Shelf<History>()
  const sequels = new Shelf<Omit<Sequel, 'days'>>()
  const days: Set<number>[] = []
  const readings = studies.flatMap((study) => {
    const courses = Object.fromEntries(
      Object.entries(study.arms).map(([name, { subject, settings = {}, treatments, ...her }]) => {
        const history = histories.placeOf({ subject, settings, treatments: treatments.flatMap(before) })
        return [name, sequels.placeOf({ history, treatments, ...her })]
      }),
    )
    for (const place of Object.values(courses)) {
      const wanted = (days[place] ??= new Set([0]))
      for (const day of daysOf(study.readings)) wanted.add(day)
    }
    return study.readings.map((reading) => ({ study: study.id, reading, courses }))
  })
  return {
    histories: histories.all,
    sequels: sequels.all.map((sequel, i) => ({ ...sequel, days: Float64Array.from(days[i]!).toSorted() })),
    readings,
  }
}

/** The days at which something is read; every month up to the last where fractures are. */
function daysOf(readings: readonly Reading[]): Float64Array {
  const days = readings.flatMap(({ month, since = 0, daysBefore }) => [dayOf(since), dayOf(month, daysBefore)])
  const own = Float64Array.from(new Set([0, ...days])).toSorted()
  return readings.some(({ quantities }) => quantities.some((each) => QUANTITIES[each].kind === 'fracture'))
    ? fractureDays(own)
    : own
}

/** What of a treatment acts before day 0. */
function before(treatment: Treatment): readonly Treatment[] {
  if (treatment.kind === 'level') return treatment.from < 0 ? [{ ...treatment, to: Math.min(treatment.to, 0) }] : []
  const days = treatment.days.filter((day) => day < 0)
  return days.length > 0 ? [{ ...treatment, days }] : []
}

/** Things by their content: what is alike stands there once. */
class Shelf<T> {
  readonly all: T[] = []
  readonly #places = new Map<string, number>()

  placeOf(thing: T): number {
    const key = JSON.stringify(thing, (_key, value: unknown) => (value === Infinity ? 'for ever' : value))
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.all.length)
    return this.all.push(thing) - 1
  }
}
