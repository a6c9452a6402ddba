import type { Person } from '../../person/index.ts'
import { drugSignals, fractureIncidence } from '../fracture/index.ts'
import type { FractureFacts, FractureMoment, FractureSite, Incidence } from '../fracture/index.ts'
import type { Subject, Treatment } from './subject.ts'
import type { SubjectCourse, WholeReading } from './whole-reading.ts'

/** Kinds of fracture whose incidence the contract names. */
export const FRACTURES: readonly FractureSite[] = ['vertebral', 'hip', 'nonvertebral', 'any']

/** Signals and states of the model that the fracture layer looks at, beside density. */
export const FRACTURE_SIGNALS: readonly string[] = [...drugSignals, 'drinks', 'fallRate']

/** Longest distance between the moments at which hazards are taken, in days. */
const STEP = 31

/** How each fracture outcome follows from a whole course: as the chance of a first one, in percent. */
export const fractureReadings: Readonly<Record<string, WholeReading>> = Object.fromEntries(
  FRACTURES.map((kind): [string, WholeReading] => [
    `fracture.${kind}`,
    { everyDays: STEP, reads: FRACTURE_SIGNALS, tell: (course) => percent(incidenceOf(course)[kind]) },
  ]),
)

function percent(shares: readonly number[]): readonly number[] {
  return shares.map((share) => 100 * share)
}

function incidenceOf({ person, subject, treatments, days, tScore, quantity }: SubjectCourse): Incidence {
  const moments = Array.from(days, (day, place): FractureMoment => {
    const signals = Object.fromEntries(FRACTURE_SIGNALS.map((name) => [name, quantity(name, place)]))
    const tScores = { lumbarSpine: tScore('lumbarSpine', place), femoralNeck: tScore('femoralNeck', place) }
    return momentOf(day, { tScores, signals, smokes: smokesOn(subject, treatments, day) })
  })
  return fractureIncidence(factsFor(person, subject.age), moments, denosumabDays(treatments))
}

/**
 * A moment as the fracture layer looks at it.
 *
 * @param day - days from day 0
 * @param told - T-scores, the signals of `FRACTURE_SIGNALS` in coherent units, and whether the person smokes
 * @returns the moment
 *
 * @example
 * const tScores = { lumbarSpine: -1, femoralNeck: -1 }
 * momentOf(0, { tScores, signals: { fallRate: 1, drinks: 0 }, smokes: false }).habits.falls // → 1
 */
export function momentOf(
  day: number,
  told: {
    readonly tScores: FractureMoment['tScores']
    readonly signals: Readonly<Record<string, number>>
    readonly smokes: boolean
  },
): FractureMoment {
  const { tScores, signals, smokes } = told
  return { day, tScores, signals, habits: { smokes, drinks: signals['drinks'] ?? 0, falls: signals['fallRate'] ?? 1 } }
}

/**
 * What the fracture layer knows of a person.
 *
 * @param person - the facts; one that nobody told stays unknown
 * @param age - age on day 0, in years
 * @returns facts for the fracture layer
 *
 * @example
 * factsFor(person, 61).priorFracture // → undefined
 */
export function factsFor({ sex, fractures, history, indication }: Person, age: number): FractureFacts {
  const low = fractures?.filter(({ lowTrauma }) => lowTrauma !== false)
  const ofSpine = low?.filter(({ site }) => /vertebra|spine|spinal/i.test(site))
  return {
    sex,
    age,
    priorFracture: low && (low.length > 0 ? 1 : 0),
    priorVertebral: ofSpine && (ofSpine.length > 0 ? 1 : 0),
    parentHipFracture: history.parentHipFracture,
    breastCancer: indication?.endsWith('breast-cancer'),
  }
}

/**
 * Days of all doses of denosumab.
 *
 * @param treatments - what is taken
 * @returns days from day 0, ascending, each once
 *
 * @example
 * denosumabDays([]) // → []
 */
export function denosumabDays(treatments: readonly Treatment[]): readonly number[] {
  const days = treatments.flatMap((treatment) =>
    treatment.kind === 'doses' && treatment.into === 'denosumabAtInjection' && treatment.amount > 0
      ? treatment.days
      : [],
  )
  return [...new Set(days)].toSorted((a, b) => a - b)
}

/** Whether somebody smokes on a day. */
export function smokesOn({ smokes }: Subject, treatments: readonly Treatment[], day: number): boolean {
  const active = treatments.findLast(
    (treatment) =>
      treatment.kind === 'level' && treatment.input === 'smoking' && treatment.from <= day && day < treatment.to,
  )
  return active?.kind === 'level' ? active.value > 0 : smokes
}
