import { exp, log, normalQuantile, squareRoot, stream } from '../../engine/arithmetic/index.ts'
import { statesNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import type { Course, Walker } from './course.ts'
import { SITES, youngReference } from './densitometry.ts'
import type { Site } from './forecast-document.ts'
import { FRACTURE_SIGNALS } from './fractures.ts'
import { fitGroup, weightsOf } from './observations.ts'
import type { Observation } from './observations.ts'
import type { Subject, Treatment } from './subject.ts'
import { drawPerson, ownCourse } from './variability.ts'
import type { Draw } from './variability.ts'

/** Everything a forecast needs to know, with every stand-in chosen. */
export interface Question {
  readonly subject: Subject
  /** What happened before day 0 and what goes on from it unless a plan says otherwise. */
  readonly past: readonly Treatment[]
  readonly observations: readonly Observation[]
  readonly plans: readonly { readonly name: string; readonly treatments: readonly Treatment[] }[]
  /** Days from day 0 at which to tell the course, ascending, the first being 0. */
  readonly days: Float64Array
  readonly draws: number
  readonly seed: number
}

/** One draw at one moment: the quantities that outcomes are made of. */
export interface Moment {
  /** Areal density by site, in g/cm2. */
  readonly density: Readonly<Record<Site, number>>
  /** Markers and hormones, relative to the young reference or in coherent units. */
  readonly signals: Readonly<Record<string, number>>
}

/** The weighed ensemble of a forecast. */
export interface Ensemble {
  readonly weights: Float64Array
  /** By plan, draw and day. */
  readonly courses: readonly (readonly (readonly Moment[])[])[]
  /** Days at which a draw's solver stopped early, if any: those draws have no weight. */
  readonly failures: number
}

/** What the model calls the density of each site. */
const DENSITY = Object.fromEntries(SITES.map((site) => [site, `${site}Density`])) as Record<Site, string>
/** Draws that share the kernel's lanes at a time: enough that none stands idle, few enough to stay small. */
const TOGETHER = 32
/** Spread of T-score among women alike in everything the model knows, and the share of it that sites have in common. */
const LEVEL_SD = 1
const LEVEL_COMMON = 0.8

/**
 * Draws plausible skeletons, runs each through the past once and through every plan, and weighs each by what was
 * measured.
 *
 * @param walker - the model, ready to run
 * @param typical - parameters of the typical person of that sex, and the state of the young reference
 * @param question - the person, her past, the plans
 * @param progress - called after each draw with how many are done
 * @returns the weighed ensemble
 *
 * Method: importance sampling from the prior of the variability; the level of each measured site is integrated out.
 *
 * @example
 * runEnsemble(walker, typical, question, () => undefined).weights.length === question.draws // → true
 */
export function runEnsemble(
  walker: Walker,
  typical: { readonly parameters: Float64Array; readonly reference: Float64Array },
  question: Question,
  progress: (done: number) => void,
): Ensemble {
  const courses: Moment[][][] = question.plans.map(() => [])
  const likelihoods: number[] = []
  let failures = 0
  for (let first = 0; first < question.draws; first += TOGETHER) {
    const runs = runDraws(walker, typical, question, [first, Math.min(first + TOGETHER, question.draws)])
    for (const [i, run] of runs.entries()) {
      if (!run.complete) failures++
      likelihoods.push(run.complete ? run.logLikelihood : -Infinity)
      run.plans.forEach((course, plan) => courses[plan]!.push(course))
      progress(first + i + 1)
    }
  }
  return { weights: weightsOf(likelihoods), courses, failures }
}

interface DrawRun {
  readonly plans: Moment[][]
  readonly logLikelihood: number
  readonly complete: boolean
}

/** Runs draws, from the first up to but not including the last, through the past and then through every plan. */
function runDraws(
  walker: Walker,
  typical: { readonly parameters: Float64Array; readonly reference: Float64Array },
  question: Question,
  [first, last]: readonly [number, number],
): readonly DrawRun[] {
  const { subject, past, observations, plans, days } = question
  const saveDays = Float64Array.from(observations, ({ day }) => day)
  const drawn = Array.from({ length: last - first }, (_unused, i) => ({
    index: first + i,
    draw: drawPerson(walker.assembly, typical.parameters, { seed: question.seed, index: first + i }),
  }))
  const histories = walker.goAll(
    drawn.map(({ draw }) => ({
      walk: walker.load(subject, draw.parameters, typical.reference),
      to: 0,
      treatments: past,
      saveDays,
    })),
  )
  const courses = walker.goAll(
    histories.flatMap(({ end }) =>
      plans.map(({ treatments }) => ({ walk: end, to: days.at(-1)!, treatments, saveDays: days })),
    ),
  )
  return drawn.map((each, i) => {
    const own = courses.slice(i * plans.length, (i + 1) * plans.length)
    return readDraw(walker.assembly, question, each, [histories[i]!, ...own])
  })
}

/** What a draw's history and courses say: how well it agrees with what was measured, and how it goes on. */
function readDraw(
  assembly: Assembly,
  { observations, days, seed }: Question,
  { draw, index }: { readonly draw: Draw; readonly index: number },
  [history, ...courses]: readonly [Course, ...Course[]],
): DrawRun {
  const reader = new Reader(assembly, draw, firstDay(observations))
  const predicted = history.signals.map((signals, i) => reader.logarithm(observations[i]!, signals, history.states[i]!))
  const fitted = fitGroups(observations, predicted)
  const levels = personalLevels(draw, fitted.levels, { seed, index })
  return {
    plans: courses.map((course) =>
      course.signals.map((signals, i) => reader.moment(signals, course.states[i]!, { day: days[i]!, levels })),
    ),
    logLikelihood: fitted.logLikelihood,
    complete: [history, ...courses].every(({ outcome }) => outcome.kind === 'complete'),
  }
}

function firstDay(observations: readonly Observation[]): number {
  return observations.reduce((first, { day }) => Math.min(first, day), 0)
}

function fitGroups(
  observations: readonly Observation[],
  predicted: readonly number[],
): {
  readonly logLikelihood: number
  readonly levels: ReadonlyMap<string, { readonly level: number; readonly error: number }>
} {
  const groups = new Set(observations.map(({ group }) => group))
  const levels = new Map<string, { readonly level: number; readonly error: number }>()
  let logLikelihood = 0
  for (const group of groups) {
    const places = observations.flatMap((observation, i) => (observation.group === group ? [i] : []))
    const fit = fitGroup(
      places.map((i) => observations[i]!),
      places.map((i) => predicted[i]!),
    )
    logLikelihood += fit.logLikelihood
    levels.set(group, { level: fit.level, error: fit.levelError })
  }
  return { logLikelihood, levels }
}

/** How a draw's density relates to the model's at each site, as a logarithm. */
function personalLevels(
  draw: Draw,
  fitted: ReadonlyMap<string, { readonly level: number; readonly error: number }>,
  { seed, index }: { readonly seed: number; readonly index: number },
): Readonly<Record<Site, number>> {
  const chance = stream(seed + 1, index)
  const level = (site: Site): number => {
    const measured = fitted.get(`density ${site}`)
    const z = normalQuantile(chance.uniform())
    if (measured) return measured.level + measured.error * z
    const { mean, sd } = youngReference(site)
    const own = LEVEL_COMMON * draw.level.common + squareRoot(1 - LEVEL_COMMON * LEVEL_COMMON) * draw.level[site]
    return log(mean) + (LEVEL_SD * own * sd) / mean
  }
  return Object.fromEntries(SITES.map((site) => [site, level(site)])) as Record<Site, number>
}

/** Where a quantity stands in a saved row: among the signals, or among the states. */
interface Place {
  readonly list: 'signals' | 'states'
  readonly index: number
}

/** Reads quantities off the rows of one draw. */
class Reader {
  readonly #places = new Map<string, Place>()
  readonly #assembly: Assembly
  readonly #draw: Draw
  readonly #slopeFrom: number

  constructor(assembly: Assembly, draw: Draw, slopeFrom: number) {
    this.#assembly = assembly
    this.#draw = draw
    this.#slopeFrom = slopeFrom
  }

  /** Logarithm of what an observation measured, as the draw says it. */
  logarithm({ quantity, day }: Observation, signals: Float64Array, states: Float64Array): number {
    const site = SITES.find((candidate) => `${candidate}Density` === quantity)
    return log(this.#value(quantity, signals, states)) + (site ? this.#ownCourse(site, day) : 0)
  }

  moment(
    signals: Float64Array,
    states: Float64Array,
    at: { readonly day: number; readonly levels: Readonly<Record<Site, number>> },
  ): Moment {
    const density: Partial<Record<Site, number>> = {}
    for (const site of SITES) {
      const relative = this.#value(DENSITY[site], signals, states)
      density[site] = relative * exp(at.levels[site] + this.#ownCourse(site, at.day))
    }
    const told: Record<string, number> = {}
    for (const name of TOLD) told[name] = this.#value(name, signals, states)
    return { density: density as Record<Site, number>, signals: told }
  }

  #ownCourse(site: Site, day: number): number {
    return ownCourse(this.#draw, site, (day - this.#slopeFrom) / DAYS_PER_YEAR)
  }

  #value(name: string, signals: Float64Array, states: Float64Array): number {
    const { list, index } = this.#place(name)
    return list === 'signals' ? signals[index]! : states[index]!
  }

  #place(name: string): Place {
    const known = this.#places.get(name)
    if (known) return known
    const signal = this.#assembly.signals.findIndex((entry) => entry.name === name)
    const place: Place =
      signal >= 0
        ? { list: 'signals', index: signal }
        : { list: 'states', index: statesNamed(this.#assembly, name)[0]! }
    this.#places.set(name, place)
    return place
  }
}

/** Markers, hormones and what fractures depend on, as the model calls them. */
const TOLD: readonly string[] = ['ctx', 'p1np', 'bsap', 'ntx', 'estradiol', ...FRACTURE_SIGNALS]
