import { exp, normalQuantile, stream } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_MONTH } from '../../person/index.ts'
import type { Person } from '../../person/index.ts'
import { fractureNumbers, incidenceOn } from '../fracture/index.ts'
import type { FractureMoment } from '../fracture/index.ts'
import type { OutcomeCourse } from './forecast-document.ts'
import type { Scale, Summary } from './forecast-outcomes.ts'
import { FRACTURES, FRACTURE_SIGNALS, denosumabDays, factsFor, momentOf, smokesOn } from './fractures.ts'
import type { Subject, Treatment } from './subject.ts'
import type { PlanCourses } from './told-courses.ts'

/** One plan of a forecast, as the fracture layer needs it. */
export interface FractureRun {
  /** Sums up the draws. */
  readonly summary: Summary
  readonly draws: number
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
 * @param courses - the plan's courses
 * @param run - the person, what happens to her, and who sums up the draws
 * @returns median, ranges and lines for each kind of fracture
 *
 * @example
 * fractureOutcomesOf(courses, run)[0].outcome // → 'fracture.vertebral'
 */
export function fractureOutcomesOf(courses: PlanCourses, run: FractureRun): OutcomeCourse[] {
  const { summary, draws, months, seed, person, subject, treatments } = run
  const facts = factsFor(person, subject.age)
  const days = months.map((month) => month * DAYS_PER_MONTH)
  const incidence = incidenceOn(facts, days, denosumabDays(treatments))
  const look = new Look(courses, days, run)
  const chances = FRACTURES.map(() => months.map(() => new Float64Array(draws)))
  for (let draw = 0; draw < draws; draw++) {
    const level = exp(fractureNumbers.placeSpread.value * normalQuantile(stream(seed + 2, draw).uniform()))
    const shares = incidence({ ...facts, level }, look.at(draw))
    for (const [i, kind] of FRACTURES.entries()) {
      for (let k = 0; k < days.length; k++) chances[i]![k]![draw] = 100 * shares[kind][k]!
    }
  }
  return FRACTURES.map((kind, i) => summary.course({ outcome: `fracture.${kind}`, unit: '%', months }, chances[i]!))
}

/** Looks at one draw after another as the fracture layer does. */
class Look {
  readonly #courses: PlanCourses
  readonly #days: readonly number[]
  readonly #scale: Scale
  /** Signals of each day, and whether she smokes; the signals are written anew for each draw. */
  readonly #signals: readonly Record<string, number>[]
  readonly #smokes: readonly boolean[]

  constructor(courses: PlanCourses, days: readonly number[], { subject, treatments, scale }: FractureRun) {
    this.#courses = courses
    this.#days = days
    this.#scale = scale
    this.#signals = days.map(() => Object.fromEntries(FRACTURE_SIGNALS.map((name) => [name, Number.NaN])))
    this.#smokes = days.map((day) => smokesOn(subject, treatments, day))
  }

  /** The moments of a draw; they hold until the next is looked at. */
  at(draw: number): readonly FractureMoment[] {
    const { density, signals } = this.#courses
    for (const name of FRACTURE_SIGNALS) {
      const rows = signals[name]!
      for (let k = 0; k < rows.length; k++) this.#signals[k]![name] = rows[k]![draw]!
    }
    const [spine, neck] = [this.#scale('lumbarSpine'), this.#scale('femoralNeck')]
    return this.#days.map((day, k) => {
      const tScores = {
        lumbarSpine: (density.lumbarSpine[k]![draw]! - spine.mean) / spine.sd,
        femoralNeck: (density.femoralNeck[k]![draw]! - neck.mean) / neck.sd,
      }
      return momentOf(day, { tScores, signals: this.#signals[k]!, smokes: this.#smokes[k]! })
    })
  }
}
