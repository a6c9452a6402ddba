import type { IsoDate } from '../../person/index.ts'
import type { DrugCourse } from '../monitoring/index.ts'
import { afterDose, denosumabDoses, isFollowed } from './doses.ts'
import type { After } from './doses.ts'

/** Denosumab that ends, or pauses too long, with nothing after it. */
export interface EndWarning extends After {
  readonly kind: 'end without follow-on' | 'gap'
  readonly says: string
  readonly where: string
}

/**
 * Every end and every gap of denosumab after which no bisphosphonate follows in time.
 *
 * @param courses - all drugs, as told or under a plan; a denosumab without an end goes on
 * @returns a warning for each dose after which more than seven months pass without another dose or a bisphosphonate
 *
 * @example
 * endWarnings([{ agent: 'denosumab', milligrams: 60, everyDays: 182.6, from: '2024-01-10', to: '2026-01-10' }]).length // → 1
 */
export function endWarnings(courses: readonly DrugCourse[]): readonly EndWarning[] {
  const doses = denosumabDoses(courses)
  return doses.flatMap((dose, i) => {
    const next = doses[i + 1]
    const after = afterDose(dose)
    if (next === undefined ? goesOn(courses) : next < after.urgentFrom) return []
    return isFollowed(courses, dose) ? [] : [warningOf(after, next)]
  })
}

/** A course without an end goes on beyond every day that is laid out. */
function goesOn(courses: readonly DrugCourse[]): boolean {
  return courses.some(({ agent, to }) => agent === 'denosumab' && to === undefined)
}

function warningOf(after: After, next: IsoDate | undefined): EndWarning {
  const danger = 'vertebrae can break, several at once, when its effect ends with nothing to follow'
  return {
    ...after,
    kind: next === undefined ? 'end without follow-on' : 'gap',
    says:
      next === undefined
        ? `After the last dose of denosumab on ${after.lastDose} nothing follows by ${after.due}: ${danger}.`
        : `After the dose of denosumab on ${after.lastDose} the next is on ${next}, more than seven months later: ${danger}.`,
    where: 'ECTS; Gonzalez-Rodriguez 2020; guidance 1.7',
  }
}
