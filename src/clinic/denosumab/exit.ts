import { DAYS_PER_MONTH, addMonths } from '../../person/index.ts'
import type { IsoDate } from '../../person/index.ts'
import { clinicalGuidance } from '../../evidence/index.ts'
import { above, atMost, decide, defineTable, explain, isFalse, isTrue, isUnknown, valueOf } from '../decide/index.ts'
import type { Ending, Fact } from '../decide/index.ts'
import {
  dayOf,
  hipOrVertebralFracture,
  inhibitorCourse,
  inhibitorStatus,
  plannedEnd,
  tScore,
  wholeDay,
} from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { coursesAsNow, doseDates } from '../monitoring/index.ts'
import type { DrugCourse } from '../monitoring/index.ts'
import { TIMES, afterDose } from './doses.ts'
import type { After } from './doses.ts'

/** What follows the last dose. */
export const followOn = defineTable({
  id: 'denosumab.follow-on',
  question: 'What follows the last dose of denosumab?',
  source: clinicalGuidance,
  from: '2026',
  hits: 'first',
  reads: {
    monthsCovered: {
      kind: 'number',
      unit: 'mo',
      meaning: 'the time from the first dose to the end of the effect of the last',
    },
    highRisk: {
      kind: 'yesNo',
      meaning: 'a high risk of fracture (hip or vertebral fracture, or a T-score of −2.5 or below)',
    },
  },
  answers: {
    zoledronate: {
      stance: 'treat',
      says: 'Zoledronic acid 6 months after the last injection; CTX or P1NP 3 and 6 months after it, again if high.',
      regimens: ['zoledronate-5'],
    },
    either: {
      stance: 'treat',
      says: 'An oral bisphosphonate for 12 to 24 months, or zoledronic acid, from 6 months after the last injection.',
      regimens: ['alendronate-70', 'risedronate-35', 'zoledronate-5'],
    },
  },
  rows: [
    {
      id: 'X1',
      when: { monthsCovered: above(TIMES.long) },
      answer: 'zoledronate',
      where: 'ECTS; guidance 1.7, denosumab discontinuation',
      basis: 'recalled',
      certainty: 'consensus',
    },
    {
      id: 'X2',
      when: { highRisk: isTrue() },
      answer: 'zoledronate',
      where: 'ECTS; guidance 1.7, denosumab discontinuation',
      basis: 'recalled',
      certainty: 'consensus',
      note: 'What counts as a high risk is ours, assumed.',
    },
    {
      id: 'X3',
      when: { monthsCovered: atMost(TIMES.long), highRisk: isFalse() },
      answer: 'either',
      where: 'ECTS; guidance 1.7, denosumab discontinuation',
      basis: 'recalled',
      certainty: 'consensus',
    },
  ],
})

/** The way out of denosumab: from the planned stop of the aromatase inhibitor back to the last dose, and forward. */
export interface DenosumabExit extends After {
  /** The day by which the exit is agreed: before the last injection. */
  readonly decideBy: IsoDate
  /** The planned stop that was counted back from; absent where denosumab has an end of its own. */
  readonly inhibitorEnds?: IsoDate
  /** What follows, by its table, with the way to it in sentences. */
  readonly followOn: Ending
  readonly explanation: readonly string[]
  /** Days of CTX or P1NP, and of the scan, after what follows has begun. */
  readonly markers: readonly IsoDate[]
  readonly scan: IsoDate
  readonly where: string
}

/** An exit, or the facts without which it cannot be planned. */
export type DenosumabExitPlan =
  | { readonly kind: 'planned'; readonly exit: DenosumabExit }
  | { readonly kind: 'undetermined'; readonly missing: readonly string[] }

/** Months before the last injection by which the exit is agreed; ours, assumed. */
const DECIDE_MONTHS = 1
/** Months after the follow-on at which markers and the scan are due. Source: clinical guidance 1.7 and 1.10. */
const MARKER_MONTHS: readonly number[] = [3, 6, 12]
const SCAN_MONTHS = 12

/**
 * Plans the exit from denosumab before its last injection.
 *
 * @param visit - the person and the day
 * @returns the last dose that still comes before the planned stop of the aromatase inhibitor, what follows it and when;
 *   the missing facts where that cannot be counted; `undefined` where there is no denosumab that could end
 *
 * Method: doses by calendar months from the first; the last one lies before the stop, so that its effect covers it.
 *
 * @example
 * const medications = [{ agent: 'denosumab', milligrams: 60, everyDays: 182.6, from: '2024-09-10', to: '2029-09-10' }]
 * const planned = denosumabExit({ ...visit, person: { ...person, medications } })
 * planned?.kind === 'planned' && planned.exit.lastDose // → '2029-03-10'
 */
export function denosumabExit(visit: Visit): DenosumabExitPlan | undefined {
  const course = coursesAsNow(visit.person).findLast(({ agent }) => agent === 'denosumab')
  if (course === undefined) return undefined
  const stop = stopOf(visit, course)
  const missing = [
    ...(course.from === undefined ? ['medications.denosumab.from'] : []),
    ...(typeof stop === 'string' ? [] : stop),
  ]
  if (missing.length > 0 || typeof stop !== 'string') return { kind: 'undetermined', missing }
  const doses = doseDates({ ...course, to: stop }, stop)
  const last = doses.at(-1)
  return last === undefined ? undefined : { kind: 'planned', exit: exitFrom(visit, course, last) }
}

/** The day before which the last dose lies: an end that is told, or the planned stop of the inhibitor. */
function stopOf(visit: Visit, course: DrugCourse): IsoDate | readonly string[] {
  if (course.to !== undefined) return wholeDay(course.to)
  const status = inhibitorStatus(visit)
  if (isUnknown(status)) return status.unknown
  const inhibitor = inhibitorCourse(visit)
  const end = inhibitor === undefined ? undefined : plannedEnd(inhibitor)
  if (end !== undefined && dayOf(end) > visit.day) return wholeDay(end)
  return valueOf(status) === 'active' || valueOf(status) === 'starting'
    ? [`medications.${inhibitor!.agent}.planned`]
    : ['medications.denosumab.to']
}

function exitFrom(visit: Visit, course: DrugCourse, last: IsoDate): DenosumabExit {
  const after = afterDose(last)
  const months = (dayOf(after.due) - dayOf(course.from!)) / DAYS_PER_MONTH
  const ending = decide(followOn, { monthsCovered: months, highRisk: highRisk(visit) })
  const inhibitor = inhibitorCourse(visit)
  const end = course.to === undefined && inhibitor !== undefined ? plannedEnd(inhibitor) : undefined
  return {
    ...after,
    decideBy: addMonths(after.lastDose, -DECIDE_MONTHS),
    ...(end === undefined ? {} : { inhibitorEnds: wholeDay(end) }),
    followOn: ending,
    explanation: explain(followOn, ending),
    markers: MARKER_MONTHS.map((count) => addMonths(after.due, count)),
    scan: addMonths(after.due, SCAN_MONTHS),
    where: 'ECTS; guidance 1.7 and 1.10',
  }
}

/** A hip or vertebral fracture, or a T-score of −2.5 or below. */
function highRisk(visit: Visit): Fact<boolean> {
  const [fracture, score] = [hipOrVertebralFracture(visit), tScore(visit)]
  if (valueOf(fracture) === true) return fracture
  const value = valueOf(score)
  if (value !== undefined && value <= OSTEOPOROSIS) return true
  if (isUnknown(fracture)) return fracture
  return isUnknown(score) ? score : false
}

/** The T-score of osteoporosis. Source: clinical guidance 2.4 (ISCD). */
const OSTEOPOROSIS = -2.5
