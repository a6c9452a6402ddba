import { INHIBITORS, addMonths, ageOn, dayNumber, latestScanValue, scansUntil } from '../../person/index.ts'
import type { IsoDate, Person, Scan } from '../../person/index.ts'
import { latestComparisons } from './compare-scans.ts'
import { BONE_DRUGS, ORAL, isCurrent } from './courses.ts'
import type { DrugCourse } from './courses.ts'
import { dueOn, laterOf } from './due.ts'
import type { Due } from './due.ts'

/** Months of the schedule. Source: clinical guidance 1.10. */
const BASELINE_WITHIN = 3
const FIRST = 12
const NEXT = 24
/** Months before an aromatase inhibitor within which a scan counts as the first one (assumed). */
const COUNTS_BEFORE = 12

const WHAT = 'Bone scan (DXA) of spine and hip'

/**
 * When the next bone scans are due.
 *
 * @param person - what is known of her
 * @param courses - her drugs, as now or under a plan
 * @param on - day of the answer
 * @returns the next scan, and the one at the planned end of an aromatase inhibitor
 */
export function scansDue(person: Person, courses: readonly DrugCourse[], on: IsoDate): readonly Due[] {
  const inhibitor = courses.find(
    ({ agent, ...rest }) => INHIBITORS.includes(agent) && isCurrent({ agent, ...rest }, on),
  )
  const central = scansUntil(person, on).filter(isCentral)
  const next = nextScan(person, { inhibitor, courses, central }, on)
  return [...(next ? [next] : []), ...atStop(inhibitor, on), ...ofVertebrae(person, on)]
}

function isCentral({ sites }: Scan): boolean {
  return [sites.lumbarSpine, sites.totalHip, sites.femoralNeck].some((site) => site !== undefined)
}

interface Story {
  readonly inhibitor: DrugCourse | undefined
  readonly courses: readonly DrugCourse[]
  readonly central: readonly Scan[]
}

function nextScan(person: Person, { inhibitor, courses, central }: Story, on: IsoDate): Due | undefined {
  const began = inhibitor?.from
  const counted = began === undefined ? central : central.filter(({ date }) => date >= addMonths(began, -COUNTS_BEFORE))
  const last = counted.at(-1)?.date
  const drug = courses.findLast((one) => BONE_DRUGS.includes(one.agent) && isCurrent(one, on))
  if (last === undefined) return inhibitor || drug ? baseline(inhibitor, on) : undefined
  if (drug) return underDrug(drug, last, on)
  if (!inhibitor) return undefined
  const falls = latestComparisons(person, on).some(({ kind }) => kind === 'real fall')
  const months = falls || counted.length === 1 ? FIRST : NEXT
  const why = falls
    ? 'The last scan shows a real fall, so the next one comes after twelve months.'
    : counted.length === 1
      ? 'Without a bone medicine, the second scan comes twelve months after the first.'
      : 'Without a bone medicine and without a real fall, scans go on every 24 months.'
  return dueOn(on, { id: 'scan', kind: 'scan', what: WHAT, due: addMonths(last, months), why })
}

function baseline(inhibitor: DrugCourse | undefined, on: IsoDate): Due {
  return dueOn(on, {
    id: 'scan',
    kind: 'scan',
    what: `${WHAT}, the first`,
    due: addMonths(inhibitor?.from ?? on, BASELINE_WITHIN),
    why: inhibitor
      ? `A first scan belongs to the first three months of ${inhibitor.agent}; none is known.`
      : 'No scan is known with which a later one, under the bone medicine, can be compared.',
  })
}

function underDrug({ agent, from }: DrugCourse, last: IsoDate, on: IsoDate): Due {
  const counted = laterOf(last, from ?? last)
  const told = { id: 'scan', kind: 'scan', what: WHAT } as const
  if (!ORAL.includes(agent)) {
    const why = 'Under an infusion or injection against bone loss, the scan comes after 24 months.'
    return dueOn(on, { ...told, due: addMonths(counted, NEXT), why })
  }
  const why = 'Under tablets against bone loss, the scan comes after 12 to 24 months.'
  return dueOn(on, { ...told, due: addMonths(counted, FIRST), latest: addMonths(counted, NEXT), why })
}

function atStop(inhibitor: DrugCourse | undefined, on: IsoDate): readonly Due[] {
  if (inhibitor?.to === undefined || dayNumber('to', inhibitor.to) < dayNumber('on', on)) return []
  return [
    dueOn(on, {
      id: 'scan-at-stop',
      kind: 'scan',
      what: `${WHAT}, and a new look at the risk`,
      due: inhibitor.to,
      why: `The planned end of ${inhibitor.agent}: the risk is then judged by the general guidelines.`,
    }),
  ]
}

/** Loss of height in cm, and age with T-score, from which the vertebrae are looked at. Source: guidance 1.6 and 1.10, from knowledge. */
const VERTEBRAE = { lostCentimetres: 4, age: 70, tScore: -1 } as const

function ofVertebrae(person: Person, on: IsoDate): readonly Due[] {
  const { height, peakHeight } = person
  const lost = height !== undefined && peakHeight !== undefined && peakHeight - height >= VERTEBRAE.lostCentimetres
  const scores = (['lumbarSpine', 'totalHip', 'femoralNeck'] as const).flatMap(
    (site) => latestScanValue(person, { site, measure: 'tScore' }, on)?.value ?? [],
  )
  const low = ageOn(person, dayNumber('on', on)) >= VERTEBRAE.age && scores.some((score) => score <= VERTEBRAE.tScore)
  if (!lost && !low) return []
  const why = lost
    ? `Height has gone down by ${VERTEBRAE.lostCentimetres} cm or more.`
    : 'From 70 years on, with a T-score of −1.0 or lower, broken vertebrae are looked for.'
  return [dueOn(on, { id: 'vertebrae', kind: 'scan', what: 'Picture of the vertebrae (VFA)', due: on, why })]
}
