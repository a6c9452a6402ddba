import { addMonths, dateOf, dayNumber, isTaken, wholeMonths } from '../../person/index.ts'
import type { Agent, IsoDate, Moment, Person, Plan } from '../../person/index.ts'

/** A drug from one date to another. */
export interface DrugCourse {
  readonly agent: Agent
  readonly milligrams: number
  readonly everyDays: number
  /** Absent where nobody told when it began. */
  readonly from?: IsoDate
  /** Absent where nobody told when it ends. */
  readonly to?: IsoDate
}

/** Drugs by how they reach the skeleton and how they are followed. Source: clinical guidance 1.7 and 1.10. */
export const ORAL: readonly Agent[] = ['alendronic-acid', 'risedronic-acid', 'ibandronic-acid']
const INJECTED: readonly Agent[] = ['zoledronic-acid', 'denosumab', 'romosozumab', 'teriparatide', 'abaloparatide']
/** Drugs against bone loss. */
export const BONE_DRUGS: readonly Agent[] = [...ORAL, ...INJECTED]

/**
 * The date so long after another: by calendar months where the time makes whole ones.
 *
 * @param date - ISO 8601
 * @param days - how much later, negative for earlier
 * @returns ISO 8601
 *
 * @example
 * later('2024-01-10', 1826.25) // → '2029-01-10'
 */
export function later(date: IsoDate, days: number): IsoDate {
  const months = wholeMonths(Math.abs(days))
  if (months !== undefined) return addMonths(date, Math.sign(days) * months)
  return dateOf(dayNumber('date', date) + Math.round(days))
}

/** The drugs of a person as they are told, each to its told or planned end. */
export function coursesAsNow({ medications }: Person): readonly DrugCourse[] {
  return medications.map(({ agent, milligrams, everyDays, from, to, plannedDays }) => {
    const planned = from !== undefined && plannedDays !== undefined ? later(from, plannedDays) : undefined
    return { agent, milligrams, everyDays, ...(from && { from }), ...((to ?? planned) && { to: (to ?? planned)! }) }
  })
}

/**
 * The drugs of a person under a plan: the plan speaks for the drugs that it names; all others go on.
 *
 * An item that waits for a measured value has no date yet and is left out.
 *
 * @param person - what is known of her
 * @param plan - the plan
 * @param on - its first day
 * @returns past and present courses of all drugs, and those of the plan
 *
 * @example
 * coursesUnder(person, plan, '2026-11-24').map(({ agent }) => agent) // → ['anastrozole']
 */
export function coursesUnder(person: Person, plan: Plan, on: IsoDate): readonly DrugCourse[] {
  const named = new Set(plan.items.flatMap((item) => (item.kind === 'drug' ? [item.agent] : [])))
  const kept = coursesAsNow(person).flatMap((course): DrugCourse[] => {
    if (!named.has(course.agent) || !isCurrent(course, on)) return [course]
    return course.from === undefined ? [] : [{ ...course, to: on }]
  })
  const planned = plan.items.flatMap((item): DrugCourse[] => {
    if (item.kind !== 'drug') return []
    const { agent, milligrams, everyDays, from, to } = item
    if (from !== undefined && 'rescue' in from) return []
    const end = to === undefined ? undefined : momentOf(to, on)
    return [{ agent, milligrams, everyDays, from: from ? momentOf(from, on) : on, ...(end && { to: end }) }]
  })
  return [...kept, ...planned]
}

/** Whether a course is going on, or still to come. */
export function isCurrent(course: DrugCourse, on: IsoDate): boolean {
  return isTaken({ ...course, from: undefined }, on)
}

function momentOf(moment: Moment, on: IsoDate): IsoDate {
  return 'date' in moment ? moment.date : later(on, moment.days)
}

/**
 * The days on which a drug is due, from its beginning on.
 *
 * @param course - with a beginning
 * @param until - last day that is looked at
 * @returns dates in order; a dose due exactly at the end of the course is not given
 *
 * @example
 * const course = { agent: 'denosumab', milligrams: 60, everyDays: 182.625, from: '2026-01-31' } as const
 * doseDates(course, '2027-01-01') // → ['2026-01-31', '2026-07-31']
 */
export function doseDates({ from, to, everyDays }: DrugCourse, until: IsoDate): readonly IsoDate[] {
  if (from === undefined) return []
  const months = wholeMonths(everyDays)
  const end = to === undefined ? Infinity : Math.max(dayNumber('to', to), dayNumber('from', from) + 1)
  const dates: IsoDate[] = []
  for (let i = 0; i < MOST_DOSES; i++) {
    const date = months === undefined ? later(from, i * everyDays) : addMonths(from, i * months)
    const day = dayNumber('date', date)
    if (day >= end || day > dayNumber('until', until)) break
    dates.push(date)
  }
  return dates
}

/** More doses than are listed of any drug that is given at intervals. */
const MOST_DOSES = 1000
