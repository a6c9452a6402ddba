import { DAYS_PER_MONTH } from '../../person/index.ts'
import { fractureIncidence } from '../fracture/index.ts'
import type { FractureSite } from '../fracture/index.ts'
import { FRACTURE_SIGNALS, denosumabDays, momentOf, quantityOf, youngReference } from '../simulate/index.ts'
import type { Course, Walker } from '../simulate/index.ts'
import type { Arm } from './study.ts'

/** The days at which hazards are taken: every month up to a day, and the asked ones. */
export function fractureDays(days: Float64Array): Float64Array {
  const end = days.at(-1)!
  const months = Array.from({ length: Math.ceil(end / DAYS_PER_MONTH) }, (_unused, i) => i * DAYS_PER_MONTH)
  return Float64Array.from(new Set([...months, ...days])).toSorted()
}

/**
 * Cumulative incidence of fractures in one arm's typical woman.
 *
 * @param walker - holds the model
 * @param arm - the arm, with the T-scores of its women on day 0 where they were not typical
 * @param run - the saved days, and what was saved
 * @returns share of women with a fracture by site and saved day
 *
 * @example
 * fractureShares(walker, arm, { days, course })('hip', 0) // → 0
 */
export function fractureShares(
  walker: Walker,
  { subject, treatments, bones, breastCancer }: Arm,
  { days, course }: { readonly days: Float64Array; readonly course: Pick<Course, 'signals' | 'states'> },
): (site: FractureSite, day: number) => number {
  const at = (name: string, i: number): number =>
    quantityOf(walker.assembly, name, { signals: course.signals[i]!, states: course.states[i]! })
  const tScore = (site: 'lumbarSpine' | 'femoralNeck', i: number): number => {
    const { mean, sd } = youngReference(site)
    const first = bones === undefined ? mean * at(`${site}Density`, 0) : mean + sd * bones[site]
    return ((first * at(`${site}Density`, i)) / at(`${site}Density`, 0) - mean) / sd
  }
  const moments = Array.from(days, (day, i) =>
    momentOf(day, {
      tScores: { lumbarSpine: tScore('lumbarSpine', i), femoralNeck: tScore('femoralNeck', i) },
      signals: Object.fromEntries(FRACTURE_SIGNALS.map((name) => [name, at(name, i)])),
      smokes: subject.smokes,
    }),
  )
  const facts = {
    sex: subject.sex,
    age: subject.age,
    priorFracture: bones?.priorFracture,
    priorVertebral: bones?.priorVertebral,
    breastCancer,
  }
  const shares = fractureIncidence(facts, moments, denosumabDays(treatments))
  return (site, day) => shares[site][days.indexOf(day)]!
}
