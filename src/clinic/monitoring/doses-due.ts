import { addMonths, dateOf, dayNumber } from '../../person/index.ts'
import type { Agent, IsoDate } from '../../person/index.ts'
import { doseDates } from './courses.ts'
import type { DrugCourse } from './courses.ts'
import { dueOn } from './due.ts'
import type { Due } from './due.ts'

/** Days after a denosumab dose was due, from which it is late. Source: clinical guidance 1.7, from knowledge. */
const LATE_AFTER_DAYS = 28
/** Months within which a dose is listed. */
const LISTED_MONTHS = 24

interface Dose {
  readonly name: string
  /** Blood that is looked at before each dose. Source: clinical guidance 1.7. */
  readonly before: string
  readonly why: string
}

/** Drugs that are given at intervals by somebody else. */
const GIVEN: Readonly<Partial<Record<Agent, Dose>>> = {
  denosumab: {
    name: 'Denosumab injection',
    before: 'Calcium in blood, before denosumab',
    why: 'Its effect ends soon after six months; a gap lets bone loss come back fast.',
  },
  'zoledronic-acid': {
    name: 'Zoledronic acid infusion',
    before: 'Creatinine, calcium and vitamin D in blood, before zoledronic acid',
    why: 'The plan names this date.',
  },
  romosozumab: {
    name: 'Romosozumab injections',
    before: 'Calcium in blood, before romosozumab',
    why: 'The plan names this date.',
  },
}

/**
 * The next doses of drugs that are given at intervals, with the blood that is looked at before them.
 *
 * @param courses - her drugs, as now or under a plan
 * @param on - day of the answer
 * @returns doses within 24 months, each with its window, and what belongs before it
 */
export function dosesDue(courses: readonly DrugCourse[], on: IsoDate): readonly Due[] {
  return courses.flatMap((course) => {
    const given = GIVEN[course.agent]
    return given ? dosesOf(course, given, on) : []
  })
}

function dosesOf(course: DrugCourse, { name, before, why }: Dose, on: IsoDate): readonly Due[] {
  const today = dayNumber('on', on)
  const late = course.agent === 'denosumab' ? LATE_AFTER_DAYS : 0
  const coming = doseDates(course, addMonths(on, LISTED_MONTHS)).filter(
    (date) => dayNumber('dose', date) + late >= today,
  )
  return coming.flatMap((date) => {
    const window = late === 0 ? {} : { latest: dateOf(dayNumber('dose', date) + late) }
    return [
      dueOn(on, {
        id: `before:${course.agent}`,
        kind: 'blood',
        what: before,
        due: date,
        why: 'It is looked at before each dose.',
        source: GATES,
      }),
      dueOn(on, { id: `dose:${course.agent}`, kind: 'dose', what: name, due: date, ...window, why, source: GATES }),
    ]
  })
}

const GATES = 'clinical guidance 1.7'
