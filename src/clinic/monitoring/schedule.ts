import { dayNumber } from '../../person/index.ts'
import type { IsoDate, Person, Plan } from '../../person/index.ts'
import { checksDue } from './checks-due.ts'
import { coursesAsNow, coursesUnder } from './courses.ts'
import { dosesDue } from './doses-due.ts'
import type { Due } from './due.ts'
import { scansDue } from './scans-due.ts'

/**
 * What is due when: scans, blood, dental checks, doses.
 *
 * Months are those of the calendar. What a person was never told of is due at once rather than in the past: a status
 * says "overdue" only where the window itself has passed.
 *
 * @param person - what is known of her
 * @param on - day of the answer
 * @param plan - a plan that begins on that day; without one, her present drugs go on
 * @returns everything that is due, in order of date
 *
 * Source: clinical guidance 1.10 and 1.7.
 *
 * @example
 * scheduleOf(person, '2026-11-24').some(({ what }) => what.startsWith('Bone scan')) // → true
 */
export function scheduleOf(person: Person, on: IsoDate, plan?: Plan): readonly Due[] {
  const courses = plan ? coursesUnder(person, plan, on) : coursesAsNow(person)
  const all = [...scansDue(person, courses, on), ...dosesDue(courses, on), ...checksDue(person, courses, { on, plan })]
  return all.toSorted((a, b) => dayNumber('due', a.due) - dayNumber('due', b.due))
}
