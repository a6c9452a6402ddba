import { INHIBITORS, addMonths, latestLab } from '../../person/index.ts'
import type { Analyte, IsoDate, Person, Plan } from '../../person/index.ts'
import { BONE_DRUGS, ORAL, isCurrent, later } from './courses.ts'
import type { DrugCourse } from './courses.ts'
import { dueOn } from './due.ts'
import type { Due } from './due.ts'

/** What belongs to the beginning of an aromatase inhibitor, with its name. Source: clinical guidance 1.0 and 1.10. */
const BLOOD: readonly (readonly [Analyte, string])[] = [
  ['calcium', 'calcium'],
  ['albumin', 'albumin'],
  ['25-hydroxyvitamin-d', 'vitamin D'],
  ['creatinine', 'creatinine'],
  ['phosphate', 'phosphate'],
  ['alp', 'alkaline phosphatase'],
  ['pth', 'parathyroid hormone'],
  ['tsh', 'thyroid hormone (TSH)'],
]
/** Months before an aromatase inhibitor within which a result or a dental check counts for its beginning (assumed). */
const COUNTS_BEFORE = 12
/** Months after the beginning of tablets at which a turnover marker shows whether they work. Source: guidance 1.10. */
const MARKER = [3, 6] as const
/** Months after more vitamin D at which its level is looked at. Source: clinical guidance 1.7. */
const VITAMIN_D = [3, 4] as const

/**
 * Blood tests, dental checks and questions that are due.
 *
 * @param person - what is known of her
 * @param courses - her drugs, as now or under a plan
 * @param about - day of the answer, and the plan where there is one
 * @returns what is due, in no order
 */
export function checksDue(
  person: Person,
  courses: readonly DrugCourse[],
  { on, plan }: { readonly on: IsoDate; readonly plan?: Plan | undefined },
): readonly Due[] {
  const inhibitor = courses.find((one) => INHIBITORS.includes(one.agent) && isCurrent(one, on))
  return [
    ...(inhibitor ? atBeginning(person, inhibitor, on) : []),
    ...dentalCheck(person, courses, on),
    ...turnoverMarker(person, courses, on),
    ...vitaminDLevel(person, plan, on),
  ]
}

function atBeginning(person: Person, { agent, from }: DrugCourse, on: IsoDate): readonly Due[] {
  const began = from ?? on
  const since = addMonths(began, -COUNTS_BEFORE)
  const lacking = BLOOD.filter(([analyte]) => (latestLab(person, analyte, on)?.date ?? '') < since)
  const blood =
    lacking.length === 0
      ? []
      : [
          dueOn(on, {
            id: 'blood',
            kind: 'blood',
            what: `Blood tests: ${lacking.map(([, name]) => name).join(', ')}`,
            due: addMonths(began, 0),
            why: `They belong to the beginning of ${agent}; no result is known.`,
          }),
        ]
  if (person.history.falls12mo !== undefined) return blood
  const why = `It belongs to the beginning of ${agent}; no answer is known.`
  return [...blood, dueOn(on, { id: 'falls', kind: 'review', what: 'Question about falls', due: began, why })]
}

function dentalCheck({ dental }: Person, courses: readonly DrugCourse[], on: IsoDate): readonly Due[] {
  const first = courses
    .filter((one) => BONE_DRUGS.includes(one.agent) && (one.from ?? '') >= on)
    .map(({ from }) => from!)
    .toSorted()[0]
  const inhibitor = courses.find((one) => INHIBITORS.includes(one.agent) && isCurrent(one, on))
  const due = first ?? inhibitor?.from
  if (due === undefined || (dental?.lastExam ?? '') >= addMonths(due, -COUNTS_BEFORE)) return []
  const why = first
    ? 'A dental check, and any extraction, comes before the first dose of a drug against bone loss.'
    : `A dental check belongs to the beginning of ${inhibitor!.agent}; none is known.`
  return [dueOn(on, { id: 'dental', kind: 'dental', what: 'Dental check', due, why })]
}

function turnoverMarker(person: Person, courses: readonly DrugCourse[], on: IsoDate): readonly Due[] {
  const tablets = courses.find((one) => ORAL.includes(one.agent) && one.from !== undefined && isCurrent(one, on))
  if (!tablets) return []
  const due = addMonths(tablets.from!, MARKER[0])
  const measured = (['ctx', 'p1np'] as const).some((marker) => (latestLab(person, marker, on)?.date ?? '') >= due)
  if (measured) return []
  const latest = addMonths(tablets.from!, MARKER[1])
  const why = 'A turnover marker three to six months after the beginning shows whether the tablets work.'
  return [dueOn(on, { id: 'marker', kind: 'blood', what: 'CTX or P1NP in blood', due, latest, why })]
}

function vitaminDLevel(person: Person, plan: Plan | undefined, on: IsoDate): readonly Due[] {
  const more = plan?.items.find(
    (item) =>
      (item.kind === 'intake' && item.nutrient === 'vitamin-d' && item.amount > (person.intake.vitaminD ?? 0)) ||
      (item.kind === 'drug' && item.agent === 'colecalciferol'),
  )
  if (!more || (more.from !== undefined && 'rescue' in more.from)) return []
  const began = more.from === undefined ? on : 'date' in more.from ? more.from.date : later(on, more.from.days)
  const [due, latest] = VITAMIN_D.map((months) => addMonths(began, months)) as [IsoDate, IsoDate]
  const why = 'The level is looked at three to four months after a change.'
  const told = { id: 'vitamin-d', kind: 'blood', what: 'Vitamin D in blood', due, latest, why } as const
  return [dueOn(on, { ...told, source: 'clinical guidance 1.7' })]
}
