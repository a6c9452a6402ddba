import { exp, normalQuantile, stream } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_MONTH } from '../../person/index.ts'
import type { Person } from '../../person/index.ts'
import { fractureIncidence, fractureNumbers } from '../fracture/index.ts'
import type { FractureMoment } from '../fracture/index.ts'
import type { Ensemble, Moment } from './ensemble.ts'
import type { OutcomeCourse, Site } from './forecast-document.ts'
import { courseOf } from './forecast-outcomes.ts'
import type { Scale } from './forecast-outcomes.ts'
import { FRACTURES, denosumabDays, factsFor, momentOf, smokesOn } from './fractures.ts'
import type { Subject, Treatment } from './subject.ts'

/** One plan of a forecast, as the fracture layer needs it. */
export interface FractureRun {
  readonly plan: number
  readonly months: readonly number[]
  readonly seed: number
  readonly person: Person
  /** Young reference behind the T-scores. */
  readonly scale: Scale
  readonly subject: Subject
  /** Everything that happens, also what ended before day 0. */
  readonly treatments: readonly Treatment[]
}

/**
 * The chance of a first fracture under one plan, in percent, by kind.
 *
 * Each draw has its own density and drug effects, and its own level of all hazards: the tables of different places
 * disagree by a factor of two.
 *
 * @param ensemble - the weighed ensemble
 * @param run - the plan, the person, and what happens
 * @returns median, ranges and lines for each kind of fracture
 *
 * @example
 * fractureOutcomesOf(ensemble, run)[0].outcome // → 'fracture.vertebral'
 */
export function fractureOutcomesOf(ensemble: Ensemble, run: FractureRun): OutcomeCourse[] {
  const { plan, months, seed, person, subject, treatments } = run
  const doses = denosumabDays(treatments)
  const facts = factsFor(person, subject.age)
  const incidences = ensemble.courses[plan]!.map((course, index) => {
    const level = exp(fractureNumbers.placeSpread.value * normalQuantile(stream(seed + 2, index).uniform()))
    const moments = course.map((moment, k) => momentFrom(moment, months[k]! * DAYS_PER_MONTH, run))
    return fractureIncidence({ ...facts, level }, moments, doses)
  })
  return FRACTURES.map((kind) => {
    const values = incidences.map((each) => each[kind].map((share) => 100 * share))
    return courseOf({ outcome: `fracture.${kind}`, unit: '%', months }, values, ensemble.weights)
  })
}

function momentFrom(
  { density, signals }: Moment,
  day: number,
  { subject, treatments, scale }: FractureRun,
): FractureMoment {
  const tScore = (site: Site): number => (density[site] - scale(site).mean) / scale(site).sd
  const tScores = { lumbarSpine: tScore('lumbarSpine'), femoralNeck: tScore('femoralNeck') }
  return momentOf(day, { tScores, signals, smokes: smokesOn(subject, treatments, day) })
}
