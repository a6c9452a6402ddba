import { INHIBITORS, addMonths, dateOf, wholeMonths } from '../../person/index.ts'
import type { IsoDate, Medication } from '../../person/index.ts'
import { known, unknown } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { BISPHOSPHONATES, running } from './drugs.ts'
import { from } from './logic.ts'
import { dayOf, perVisit, wholeDay } from './visit.ts'
import type { Visit } from './visit.ts'

/** Where a course of an aromatase inhibitor stands on a day. */
export type InhibitorStatus = 'none' | 'starting' | 'active' | 'stopped'

/**
 * The last course of an aromatase inhibitor.
 *
 * @param visit - the person and the day
 * @returns the course that began last, or `undefined`
 *
 * @example
 * inhibitorCourse(visit)?.agent // → 'anastrozole'
 */
export function inhibitorCourse({ person }: Visit): Medication | undefined {
  const courses = person.medications.filter(({ agent }) => INHIBITORS.includes(agent))
  return courses.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1)
}

/**
 * Whether an aromatase inhibitor is about to be taken, is taken, or was.
 *
 * A course whose planned time is over, and that nobody said was stopped, is not known to run.
 */
export const inhibitorStatus = perVisit((visit): Fact<string> => {
  const untilNow = visit.person.medications.filter(
    ({ agent, to }) => INHIBITORS.includes(agent) && (to === undefined || dayOf(to) > visit.day),
  )
  const [course] = untilNow
  if (course === undefined)
    return inhibitorCourse(visit) === undefined
      ? ('none' satisfies InhibitorStatus)
      : ('stopped' satisfies InhibitorStatus)
  const active = untilNow.find((one) => one.from === undefined || dayOf(one.from) <= visit.day)
  if (active === undefined) return known('starting' satisfies InhibitorStatus, `${course.agent}, from ${course.from}`)
  const end = plannedEnd(active)
  if (active.to === undefined && end !== undefined && dayOf(end) < visit.day) {
    return unknown(
      [`medications.${active.agent}.to`],
      `its planned time ended on ${end}, and nobody said whether it was stopped`,
    )
  }
  return known(
    'active' satisfies InhibitorStatus,
    `${active.agent}${active.from === undefined ? '' : `, since ${active.from}`}`,
  )
})

/**
 * The day on which a course is to end: its told end, or its planned length after its start, by calendar months.
 *
 * @param course - its beginning, its end and its planned length, as far as they are told
 * @returns the day, or `undefined` where neither is told
 *
 * @example
 * plannedEnd({ from: '2024-01-10', to: undefined, plannedDays: 1826.25 }) // → '2029-01-10'
 */
export function plannedEnd({
  from: start,
  to,
  plannedDays,
}: Pick<Medication, 'from' | 'to' | 'plannedDays'>): IsoDate | undefined {
  if (to !== undefined) return to
  if (start === undefined || plannedDays === undefined) return undefined
  const months = wholeMonths(plannedDays)
  return months === undefined ? dateOf(dayOf(start) + plannedDays) : addMonths(wholeDay(start), months)
}

/**
 * Why an aromatase inhibitor is taken.
 *
 * Metastases in bone make every indication a metastatic one: such a person leaves the tables for bone loss, and is
 * dosed by oncology.
 *
 * @param visit - the person and the day
 * @returns the indication; not known where nobody told
 *
 * @example
 * indication(visit) // → 'early-breast-cancer'
 */
export function indication({ person }: Visit): Fact<string> {
  const metastases = person.safety['boneMetastases']
  if (metastases !== undefined && metastases !== false) return known('metastatic-breast-cancer', 'metastases in bone')
  return person.indication ?? unknown(['indication'])
}

/**
 * Whether a bisphosphonate is taken, and whether an aromatase inhibitor goes on beside it.
 *
 * @param visit - the person and the day
 * @returns `none`, `alone` or `beside an inhibitor`; not known where it is not known whether the inhibitor goes on
 *
 * @example
 * bisphosphonateCourse(visit) // → 'none'
 */
export function bisphosphonateCourse(visit: Visit): Fact<string> {
  if (running(visit, BISPHOSPHONATES).length === 0) return 'none'
  return from(inhibitorStatus(visit), (is) => (is === 'starting' || is === 'active' ? 'beside an inhibitor' : 'alone'))
}

/** Whether treatment lowers sex steroids now: an aromatase inhibitor, or suppression of the gonads. */
export const deprivation = perVisit((visit): Fact<boolean> => {
  const status = inhibitorStatus(visit)
  const [suppressed] = running(visit, ['goserelin'])
  if (suppressed !== undefined) return known(true, 'goserelin')
  if (visit.person.menopause?.kind === 'ovarian-suppression') return known(true, 'ovarian suppression')
  return from(status, (is) => is === 'starting' || is === 'active')
})
