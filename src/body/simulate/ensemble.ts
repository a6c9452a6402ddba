import { exp, normalQuantile, squareRoot, stream } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import type { Leg, Walker } from './course.ts'
import { SITES, youngReference } from './densitometry.ts'
import { newRun } from './ensemble-memory.ts'
import type { Arrived, Memory, PlanRun } from './ensemble-memory.ts'
import type { Site } from './forecast-document.ts'
import { fitGroup, weightsOf } from './observations.ts'
import type { Observation } from './observations.ts'
import type { Subject, Treatment } from './subject.ts'
import { Reader, Sheet } from './told-courses.ts'
import type { PlanCourses, Share } from './told-courses.ts'
import { usualWhenAsked } from './usual-level.ts'
import type { UsualLevels } from './usual-level.ts'
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

/** The weighed ensemble of a forecast. */
export interface Ensemble {
  /** One per draw; none for a draw whose solver stopped early. */
  readonly weights: Float64Array
  readonly plans: readonly PlanCourses[]
}

/** Draws that share the kernel's lanes at a time: enough that none stands idle, few enough to stay small. */
const TOGETHER = 32
/** Spread of T-score among people alike in everything the model knows, and the share of it that sites have in common. */
const LEVEL_SD = 1
const LEVEL_COMMON = 0.8

/**
 * Draws plausible skeletons, runs each through the past once and through every plan, and weighs each by what was
 * measured.
 *
 * @param walker - the model, ready to run
 * @param typical - parameters of the typical person of that sex, and the state of the young reference
 * @param question - the person, her past, the plans
 * @param how.progress - called for each draw that is done with how many are
 * @param how.memory - what was run for the same question with other plans; it is made use of, and added to
 * @returns the weighed ensemble; the same bytes with and without a memory
 *
 * Method: importance sampling from the prior of the variability; the level of each measured site is integrated out.
 *
 * @example
 * runEnsemble(walker, typical, question, {}).weights.length === question.draws // → true
 */
export function runEnsemble(
  walker: Walker,
  typical: { readonly parameters: Float64Array; readonly reference: Float64Array },
  question: Question,
  { progress, memory }: { readonly progress?: (done: number) => void; readonly memory?: Memory | undefined },
): Ensemble {
  const { draws, plans, days } = question
  const crew: Crew = {
    walker,
    typical,
    reader: new Reader(walker.assembly),
    usual: usualWhenAsked(walker, typical, question.subject),
  }
  const runs = plans.map((plan) => memory?.run(plan) ?? newRun(days.length, draws))
  const open = plans.flatMap((plan, i): readonly OpenPlan[] =>
    memory?.run(plan) ? [] : [{ ...plan, run: runs[i]!, sheet: new Sheet(days.length, TOGETHER) }],
  )
  const likelihoods = new Float64Array(draws)
  for (let first = 0; first < draws; first += TOGETHER) {
    const share = { first, last: Math.min(first + TOGETHER, draws) }
    const past = (): readonly Arrived[] => runPast(crew, question, share)
    const arrived = memory ? memory.arrived(first, past) : past()
    runPlans(crew, days, { arrived, open, share })
    for (const { index, complete, logLikelihood } of arrived) {
      const isComplete = complete && runs.every((run) => run.complete[index] === 1)
      likelihoods[index] = isComplete ? logLikelihood : -Infinity
      progress?.(index + 1)
    }
  }
  memory?.keep(plans, runs)
  return { weights: weightsOf(likelihoods), plans: runs.map(({ courses }) => courses) }
}

/** A plan that is to be run, and where it goes. */
interface OpenPlan {
  readonly treatments: readonly Treatment[]
  readonly run: PlanRun
  readonly sheet: Sheet
}

/** Who runs the draws of one model. */
interface Crew {
  readonly walker: Walker
  readonly typical: { readonly parameters: Float64Array; readonly reference: Float64Array }
  readonly reader: Reader
  /** Where people like her stand; run when it is first asked for. */
  readonly usual: () => UsualLevels
}

/** Runs those who have come to today through every plan that is open. */
function runPlans(
  { walker, reader }: Crew,
  days: Float64Array,
  {
    arrived,
    open,
    share,
  }: { readonly arrived: readonly Arrived[]; readonly open: readonly OpenPlan[]; readonly share: Share },
): void {
  const legs = arrived.flatMap(({ index, walk, factors }) =>
    open.map(({ treatments, sheet }): Leg => {
      const take = reader.filling(sheet, index - share.first, factors)
      return { walk, to: days.at(-1)!, treatments, saveDays: days, take }
    }),
  )
  for (const [i, { outcome }] of walker.goAll(legs).entries()) {
    const { index } = arrived[Math.floor(i / open.length)]!
    open[i % open.length]!.run.complete[index] = outcome.kind === 'complete' ? 1 : 0
  }
  for (const { run, sheet } of open) sheet.copyTo(run.courses, share)
}

/** Draws people, runs each up to today, and compares her with what was measured on the way. */
function runPast(
  { walker, typical, reader, usual }: Crew,
  question: Question,
  { first, last }: Share,
): readonly Arrived[] {
  const { subject, past, observations, seed } = question
  const saveDays = Float64Array.from(observations, ({ day }) => day)
  const slopeFrom = firstDay(observations)
  const drawn = Array.from({ length: last - first }, (_unused, i) => {
    const draw = drawPerson(walker.assembly, typical.parameters, { seed, index: first + i })
    return { index: first + i, draw, predicted: new Float64Array(observations.length).fill(Number.NaN) }
  })
  const legs = drawn.map(({ draw, predicted }): Leg => {
    const walk = walker.load(subject, draw.parameters, typical.reference)
    const take = reader.predicting(observations, predicted, { draw, slopeFrom })
    return { walk, to: 0, treatments: past, saveDays, take }
  })
  return walker.goAll(legs).map(({ end, outcome }, i) => {
    const { index, draw, predicted } = drawn[i]!
    const { logLikelihood, levels } = fitGroups(observations, predicted)
    const factors = factorsOf(draw, personalLevels(draw, levels, { seed, index, usual }), {
      days: question.days,
      slopeFrom,
    })
    return { index, walk: end, complete: outcome.kind === 'complete', logLikelihood, factors }
  })
}

/** How a draw's own level and slope multiply the model's density, by site and then by day. */
function factorsOf(
  draw: Draw,
  levels: Readonly<Record<Site, number>>,
  { days, slopeFrom }: { readonly days: Float64Array; readonly slopeFrom: number },
): readonly Float64Array[] {
  return SITES.map((site) =>
    days.map((day) => exp(levels[site] + ownCourse(draw, site, (day - slopeFrom) / DAYS_PER_YEAR))),
  )
}

function firstDay(observations: readonly Observation[]): number {
  return observations.reduce((first, { day }) => Math.min(first, day), 0)
}

function fitGroups(
  observations: readonly Observation[],
  predicted: Float64Array,
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
  { seed, index, usual }: { readonly seed: number; readonly index: number; readonly usual: () => UsualLevels },
): Readonly<Record<Site, number>> {
  const chance = stream(seed + 1, index)
  const levelAt = (site: Site): number => {
    const measured = fitted.get(`density ${site}`)
    const z = normalQuantile(chance.uniform())
    if (measured) return measured.level + measured.error * z
    const { density, level } = usual()[site]
    const own = LEVEL_COMMON * draw.level.common + squareRoot(1 - LEVEL_COMMON * LEVEL_COMMON) * draw.level[site]
    return level + (LEVEL_SD * own * youngReference(site).sd) / density
  }
  return Object.fromEntries(SITES.map((site) => [site, levelAt(site)])) as Record<Site, number>
}
