import { addMonths, dateOf } from '../../person/index.ts'
import type { Agent, IsoDate } from '../../person/index.ts'
import { dayOf, wholeDay } from '../facts/index.ts'
import { doseDates } from '../monitoring/index.ts'
import type { DrugCourse } from '../monitoring/index.ts'

/** Times of denosumab. Source: clinical guidance 1.7; those marked recalled there await a clinician's sign-off. */
export const TIMES = {
  /** Months from one dose to the next, and from the last dose to what follows it. Read (ECTS). */
  interval: 6,
  /** Days after a dose was due from which it is an alert. Recalled. */
  late: 28,
  /** Months since the last dose from which it is urgent. Recalled. */
  urgent: 7,
  /** Months of a course beyond which it is long: 2.5 years. Recalled. */
  long: 30,
} as const

/** Bisphosphonates: what can follow denosumab and hold its gain. */
const FOLLOW_ON: readonly Agent[] = ['zoledronic-acid', 'alendronic-acid', 'risedronic-acid', 'ibandronic-acid']

/** Months for which the doses of a course without an end are laid out; they repeat. */
const HORIZON = 24

/**
 * Days of doses, as told: in order, from all courses.
 *
 * @param courses - of any drugs
 * @param until - last day that is looked at; without it each course to its end, or for two years where it has none
 * @returns dates
 */
export function denosumabDoses(courses: readonly DrugCourse[], until?: IsoDate): readonly IsoDate[] {
  const own = courses.filter(({ agent, from }) => agent === 'denosumab' && from !== undefined)
  const days = own.flatMap((course) =>
    doseDates(course, until ?? course.to ?? addMonths(wholeDay(course.from!), HORIZON)),
  )
  return [...new Set(days.map(wholeDay))].toSorted()
}

/** The days that count from a last dose, by calendar months. */
export interface After {
  readonly lastDose: IsoDate
  /** Day on which the next dose, or what follows, is due. */
  readonly due: IsoDate
  /** First day on which it is late, and first day on which that is urgent. */
  readonly lateFrom: IsoDate
  readonly urgentFrom: IsoDate
}

/**
 * The days that count from a last dose of denosumab.
 *
 * @param lastDose - ISO 8601
 * @returns when the next or what follows is due, late and urgent
 *
 * @example
 * afterDose('2026-01-31').due // → '2026-07-31'
 */
export function afterDose(lastDose: IsoDate): After {
  const last = wholeDay(lastDose)
  const due = addMonths(last, TIMES.interval)
  return {
    lastDose: last,
    due,
    lateFrom: dateOf(dayOf(due) + TIMES.late + 1),
    urgentFrom: dateOf(dayOf(addMonths(last, TIMES.urgent)) + 1),
  }
}

/** Whether a bisphosphonate holds on after a dose: begun after it, before it is urgent, or going on at that time. */
export function isFollowed(courses: readonly DrugCourse[], lastDose: IsoDate): boolean {
  const { lastDose: last, urgentFrom } = afterDose(lastDose)
  return courses.some(({ agent, from, to }) => {
    if (!FOLLOW_ON.includes(agent)) return false
    const begins = from === undefined ? -Infinity : dayOf(from)
    const ends = to === undefined ? Infinity : dayOf(to)
    const beginsInTime = begins > dayOf(last) && begins < dayOf(urgentFrom)
    return beginsInTime || (begins <= dayOf(last) && ends >= dayOf(urgentFrom))
  })
}
