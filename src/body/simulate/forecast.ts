import { compile } from '../../engine/kernel/index.ts'
import { rodas4 } from '../../engine/solve/index.ts'
import { DAYS_PER_MONTH, dateOf, dayNumber } from '../../person/index.ts'
import type { Person, Plan } from '../../person/index.ts'
import { Walker } from './course.ts'
import { SITES, youngReference } from './densitometry.ts'
import { Memory } from './ensemble-memory.ts'
import type { ToldPlan } from './ensemble-memory.ts'
import { runEnsemble } from './ensemble.ts'
import type { Ensemble, Question } from './ensemble.ts'
import type { Forecast, PlanForecast, Site, Standing } from './forecast-document.ts'
import { Summary, outcomesOf, tScoresOf } from './forecast-outcomes.ts'
import type { Scale } from './forecast-outcomes.ts'
import { fractureOutcomesOf } from './fracture-forecast.ts'
import { observationsOf } from './measurements.ts'
import { personTold, remarksOf } from './person-words.ts'
import { effectiveSize } from './quantiles.ts'
import { latestDevice, measured, scanPoints } from './scans.ts'
import { prepare } from './stand-ins.ts'
import { stampOf } from './stamp.ts'
import { distanceRemark, secondModelOf, unsaidBySecondModel, widened } from './structural.ts'
import { systemicNotes } from './systemic.ts'
import { agentsOf, medicationTreatments, planTreatments } from './treatments.ts'
import type { Told } from './treatments.ts'
import { untilToday } from './subject.ts'
import { typicalPerson } from './typical.ts'
import { skeletonOnly } from './whole-person.ts'

/** How to make a forecast. */
export interface ForecastOptions {
  /** Day from which it runs, ISO 8601. */
  readonly on: string
  /** Length in years, 0.25 to 30. */
  readonly years: number
  /** Number of plausible skeletons, 20 to 100 000. */
  readonly draws: number
  /** Seed of chance: the same seed gives the same forecast. */
  readonly seed: number
  /** Called after each draw with how many of how many are done. */
  readonly progress?: (done: number, of: number) => void
}

/** How closely every plausible skeleton is followed. */
export const FORECAST_ACCURACY = { method: rodas4, relative: 7e-4 } as const
/** Months between told moments. */
const STEP = 3

/**
 * Forecasts a person's bones "as now" and under each plan.
 *
 * An ensemble of plausible skeletons is run through the person's own history and then through every plan; each is
 * weighed by how well it agrees with her scans and laboratory values. A plan speaks for the drugs that it names; all
 * other present drugs go on to their planned end.
 *
 * @param person - what is known of her; the age on the day of the forecast is 18 to 110 years
 * @param plans - plans beside "as now"
 * @param options - day, length in years, draws, seed
 * @returns medians with 80 % and 95 % ranges per site and marker, and every stand-in by name
 * @throws NotModelled - a plan asks for what the model does not hold
 *
 * Method: Rodas4 at a relative tolerance of 7e-4, within 1e-4 of each density; importance sampling with 80 % and 95 %
 * ranges of the true course, without the error of a future scan. Variability: proposal, section 10.
 *
 * @example
 * forecast(person, [], { on: '2026-01-20', years: 10, draws: 200, seed: 1 }).plans[0].name // → 'as now'
 */
export function forecast(person: Person, plans: readonly Plan[], options: ForecastOptions): Forecast {
  return forecastWith(undefined, person, { ...options, plans })
}

/**
 * Forecasts of one person that differ in their plans alone, one after another: what they have in common is run once.
 *
 * @param person - what is known of her
 * @param options - day, length in years, draws, seed
 * @returns a function of plans: the same bytes as `forecast` with them
 *
 * @example
 * const ask = forecaster(person, { on: '2026-01-20', years: 1, draws: 20, seed: 1 })
 * ask([plan]).plans.length // → 2
 */
export function forecaster(person: Person, options: ForecastOptions): (plans: readonly Plan[]) => Forecast {
  const memory = new Memory()
  return (plans) => forecastWith(memory, person, { ...options, plans })
}

function forecastWith(
  memory: Memory | undefined,
  person: Person,
  options: ForecastOptions & { readonly plans: readonly Plan[] },
): Forecast {
  const { plans } = options
  const today = dayNumber('on', options.on)
  const prepared = prepare(person, today)
  const asNow = medicationTreatments(person, today, new Set())
  const months = Array.from({ length: Math.floor((options.years * 12) / STEP) + 1 }, (_unused, i) => i * STEP)
  const end = months.at(-1)! * DAYS_PER_MONTH
  const told = plans.map((plan, i): Told & { name: string } => {
    const kept = medicationTreatments(person, today, agentsOf(plan))
    const own = planTreatments(plan, { person, subject: prepared.subject, today, end, at: `plans[${i}]` })
    return { ...joined(kept, own), name: plan.name }
  })
  const all = [{ ...asNow, name: 'as now' }, ...told]
  const observations = observationsOf(person, today)
  const question: Question = {
    subject: prepared.subject,
    past: [...prepared.events, ...asNow.treatments],
    observations,
    plans: all.map(({ name, treatments }) => ({ name, treatments: [...prepared.events, ...treatments] })),
    days: Float64Array.from(months, (month) => month * DAYS_PER_MONTH),
    draws: options.draws,
    seed: options.seed,
  }
  const ensemble = runEnsemble(sharedWalker(), typicalPerson(skeletonOnly, person.sex), question, {
    progress: (done) => options.progress?.(done, options.draws),
    memory,
  })
  const summary = new Summary(ensemble.weights)
  const planned = planForecasts(all, { ensemble, summary, question, months, person }, memory)
  return {
    osteon: 'forecast/1',
    stamp: stampOf(skeletonOnly, `${FORECAST_ACCURACY.method.name}, relative ${FORECAST_ACCURACY.relative}`),
    on: dateOf(today),
    years: options.years,
    draws: options.draws,
    seed: options.seed,
    effectiveDraws: Math.round(effectiveSize(ensemble.weights) * 10) / 10,
    person: personTold(person, plans, { on: options.on, age: prepared.subject.age }),
    missing: distinct([...prepared.missing, ...all.flatMap(({ missing }) => missing)]),
    remarks: [
      ...new Set([
        ...remarksOf(person, options.on),
        ...all.flatMap(({ remarks }) => remarks),
        ...distanceRemarks(planned, months),
        ...question.plans.flatMap(({ name, treatments: plan }) => unsaidBySecondModel(name, { ...question, plan })),
      ]),
    ],
    systemic: systemicNotes(person, plans),
    standing: SITES.map((site) => standingOf(site, person, { ensemble, summary })),
    scans: scanPoints(person, today),
    plans: planned,
  }
}

/** An ensemble that was run, and what it was asked. */
interface Answered {
  readonly ensemble: Ensemble
  readonly summary: Summary
  readonly question: Question
  readonly months: readonly number[]
  readonly person: Person
}

function planForecasts(
  plans: readonly { readonly name: string; readonly words: readonly string[] }[],
  run: Answered,
  memory: Memory | undefined,
): PlanForecast[] {
  const { plans: courses, weights } = run.ensemble
  return plans.map(({ name, words }, i) => {
    const tell = (): ToldPlan => toldOf(i, run)
    const told = memory ? memory.told(courses[i]!, weights, tell) : tell()
    return { name, items: words, ...told }
  })
}

/** What is told of a plan: its ranges hold the distance of two models where several bone drugs are given. */
function toldOf(plan: number, run: Answered): ToldPlan {
  const { ensemble, summary, question, months, person } = run
  const scales = new Map(SITES.map((site) => [site, youngReference(site, latestDevice(person, site))]))
  const scale: Scale = (site) => scales.get(site)!
  const courses = ensemble.plans[plan]!
  const outcomes = outcomesOf(courses, { summary, months, scale })
  const totalHip = outcomes.find(({ outcome }) => outcome === 'bmd.totalHip')!.median
  const { subject, past, draws, seed } = question
  const { treatments } = question.plans[plan]!
  const second = secondModelOf({ subject, past, plan: treatments, months, totalHip })
  const all = [...past.map(untilToday), ...treatments]
  const fractures = fractureOutcomesOf(courses, { ...run, draws, seed, scale, subject, treatments: all })
  const pointInScore = (site: Site): number => summary.band(today(ensemble, site)).median / 100 / scale(site).sd
  return {
    ...(second && { secondModel: second }),
    outcomes: [...outcomes.map((course) => widened(course, second, pointInScore)), ...fractures],
  }
}

function distanceRemarks(plans: readonly PlanForecast[], months: readonly number[]): readonly string[] {
  return plans.flatMap(({ name, secondModel }) => (secondModel ? [distanceRemark(name, secondModel, months)] : []))
}

/** Density of a site on day 0, by draw. */
function today({ plans }: Ensemble, site: Site): Float64Array {
  return plans[0]!.density[site][0]!
}

let walker: Walker | undefined

/** The model, compiled when it is first needed, and ready to run. */
function sharedWalker(): Walker {
  walker ??= new Walker(compile(skeletonOnly), FORECAST_ACCURACY)
  return walker
}

function joined(a: Told, b: Told): Told {
  return {
    treatments: [...a.treatments, ...b.treatments],
    words: [...a.words, ...b.words],
    missing: [...a.missing, ...b.missing],
    remarks: [...a.remarks, ...b.remarks],
  }
}

function distinct<T extends { readonly fact: string }>(list: readonly T[]): T[] {
  return list.filter((one, i) => list.findIndex((other) => other.fact === one.fact) === i)
}

function standingOf(
  site: Site,
  person: Person,
  { ensemble, summary }: { readonly ensemble: Ensemble; readonly summary: Summary },
): Standing {
  const density = today(ensemble, site)
  const { mean, sd } = youngReference(site, latestDevice(person, site))
  const latest = person.scans
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .findLast((scan) => measured(scan, site) !== undefined)
  const told = latest && {
    measured: {
      date: latest.date,
      ...measured(latest, site)!,
      ...(latest.device === undefined ? {} : { device: latest.device }),
    },
  }
  return {
    site,
    ...told,
    density: summary.band(density),
    tScore: summary.band(tScoresOf(density, { mean, sd })),
  }
}
