import { exp } from '../../engine/arithmetic/index.ts'
import { compile } from '../../engine/kernel/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'
import { rodas5p } from '../../engine/solve/index.ts'
import { dayNumber } from '../../person/index.ts'
import type { Person, Plan, Site } from '../../person/index.ts'
import { assayRemarks } from './estrogen-assays.ts'
import { Walker } from './course.ts'
import type { Course, Walk } from './course.ts'
import { youngReference } from './densitometry.ts'
import type { Stamp, StandIn } from './forecast-document.ts'
import { injectionByInjection } from './injections.ts'
import { mineralFacts, ownLevels } from './minerals.ts'
import type { MineralFacts } from './minerals.ts'
import { levelOf, modelFor, quantityOf, wholeReading } from './outcomes.ts'
import type { Outcome } from './outcomes.ts'
import { stampOf } from './stamp.ts'
import { prepare } from './stand-ins.ts'
import { untilToday } from './subject.ts'
import type { Subject, Treatment } from './subject.ts'
import { agentsOf, medicationTreatments, planTreatments } from './treatments.ts'
import { typicalPerson } from './typical.ts'
import { usualWhenAsked } from './usual-level.ts'
import type { UsualLevels } from './usual-level.ts'
import { wholePerson, wholePersonByTheHour } from './whole-person.ts'

/** What to run and to tell. */
export interface SimulationOptions {
  /** Day on which the plan begins, ISO 8601. */
  readonly on: string
  /** Length, in days (> 0). */
  readonly until: number
  /** Days between told values (> 0, at most `until`); below a day, injections of teriparatide and abaloparatide are followed one by one. */
  readonly every: number
  /** Contract names of the outcomes to tell. */
  readonly outcomes: readonly string[]
  /** Parameters that differ from their declared value, by id, in their declared unit. */
  readonly settings?: Settings
}

/** One person on one plan, told at even distances. */
export interface Trajectory {
  readonly stamp: Stamp
  /** Days from the start of the plan: n = floor(until / every) + 1 values. */
  readonly time: Float64Array
  /** One list as long as `time` per outcome, in the order asked for. */
  readonly outcomes: readonly { readonly name: string; readonly unit: string; readonly values: Float64Array }[]
  readonly missing: readonly StandIn[]
  readonly remarks: readonly string[]
  /** 'complete', or the day and reason the solver stopped; all values before that day are valid, later ones are NaN. */
  readonly outcome: 'complete' | { readonly at: number; readonly stopped: string }
}

const ACCURACY = { method: rodas5p, relative: 1e-7 } as const

/**
 * Simulates one person on one plan with the typical parameters of her sex: one line, no chance, no range.
 *
 * Day 0 is the start of the plan. Before it the model runs through the person's own history from the young reference.
 *
 * @param person - what is known of her
 * @param plan - what is done; it speaks for the drugs that it names
 * @param options - day, length, spacing and outcomes
 * @returns the trajectory
 * @throws UnknownName - an outcome is not known
 * @throws NotModelled - the plan asks for what the model does not hold
 *
 * Method: Rosenbrock 5(4) with dense output, relative tolerance 1e-7. Source: Steinebach (2023).
 *
 * @example
 * simulate(person, plan, { on: '2026-01-01', until: 730, every: 365, outcomes: ['ctx'] }).time.length // → 3
 */
export function simulate(person: Person, plan: Plan, options: SimulationOptions): Trajectory {
  const { assembly: found, outcomes: asked } = modelFor(options.outcomes, 'outcomes')
  const isByTheHour = options.every < 1 && found === wholePerson
  const assembly = isByTheHour ? wholePersonByTheHour : found
  const today = dayNumber('on', options.on)
  const prepared = prepare(person, today)
  const minerals = found === wholePerson ? mineralFacts(person, today) : NO_MINERALS
  const subject = { ...prepared.subject, ...minerals.subject }
  const { events } = prepared
  const kept = medicationTreatments(person, today, agentsOf(plan))
  const past = medicationTreatments(person, today, new Set())
  const own = planTreatments(plan, { person, subject, today, end: options.until, at: 'plan' })
  const walker = new Walker(compile(assembly), ACCURACY)
  const given = (all: readonly Treatment[]): readonly Treatment[] =>
    isByTheHour ? injectionByInjection(all, options.until) : all
  const time = Float64Array.from(
    { length: Math.floor(options.until / options.every) + 1 },
    (_unused, i) => i * options.every,
  )
  const history = historyOf(walker, subject, {
    treatments: given([...events, ...past.treatments]),
    levels: minerals.levels,
    settings: options.settings ?? {},
  })
  const treatments = [...events, ...kept.treatments, ...own.treatments]
  const days = withSteps(time, asked)
  const run = walker.go(history, options.until, given(treatments), days)
  const course = { ...run, days, treatments: [...past.treatments.map(untilToday), ...treatments] }
  const whose: Whose = {
    assembly,
    person,
    subject,
    time,
    usual: usualWhenAsked(walker, typicalPerson(assembly, subject.sex), subject),
  }
  return {
    stamp: stampOf(assembly, `${ACCURACY.method.name}, relative ${ACCURACY.relative}`, options.settings),
    time,
    outcomes: asked.map((outcome) => ({
      name: outcome.name,
      unit: outcome.unit,
      values: read(outcome, course, whose),
    })),
    missing: [...prepared.missing, ...minerals.missing, ...kept.missing],
    remarks: [...kept.remarks, ...own.remarks, ...assayRemarks(asked)],
    outcome: ended(course),
  }
}

/** Runs her history to today; where levels of minerals were measured, once more, from a youth that leads to them. */
function historyOf(
  walker: Walker,
  subject: Subject,
  {
    treatments,
    levels,
    settings,
  }: {
    readonly treatments: readonly Treatment[]
    readonly levels: MineralFacts['levels']
    readonly settings: Settings
  },
): Walk {
  const { assembly } = walker
  const { parameters, reference } = typicalPerson(assembly, subject.sex, settings)
  const history = walker.go(walker.load(subject, parameters, reference), 0, treatments, Float64Array.of(0))
  const [signals, states] = [history.signals[0], history.states[0]]
  if (levels.length === 0 || !signals || !states) return history.end
  const own = ownLevels(assembly, parameters, { today: { signals, states }, levels })
  return walker.go(walker.load(subject, own.parameters, own.reference), 0, treatments, new Float64Array(0)).end
}

const NO_MINERALS: MineralFacts = { subject: {}, levels: [], missing: [] }

function ended({ outcome }: Course): Trajectory['outcome'] {
  return outcome.kind === 'complete' ? 'complete' : { at: outcome.at, stopped: outcome.reason }
}

/** What was saved of a run, on which days, and all that happened up to its end. */
type Told = Course & { readonly days: Float64Array; readonly treatments: readonly Treatment[] }

/** The told days, and between them what outcomes of a whole course need. */
function withSteps(time: Float64Array, asked: readonly Outcome[]): Float64Array {
  const step = Math.min(...asked.map((outcome) => wholeReading(outcome)?.everyDays ?? Infinity))
  const end = time.at(-1)!
  if (!Number.isFinite(step)) return time
  const grid = Array.from({ length: Math.ceil(end / step) }, (_unused, i) => i * step)
  return Float64Array.from(new Set([...time, ...grid])).toSorted()
}

interface Whose {
  readonly assembly: Assembly
  readonly person: Person
  readonly subject: Subject
  readonly time: Float64Array
  /** Where people like her stand; run when it is first asked for. */
  readonly usual: () => UsualLevels
}

function read(outcome: Outcome, course: Told, whose: Whose): Float64Array {
  const { assembly, time } = whose
  const at = (name: string, place: number): number =>
    quantityOf(assembly, name, { signals: course.signals[place]!, states: course.states[place]! })
  const placeOf = (day: number): number => course.days.indexOf(day)
  const whole = wholeValues(outcome, course, whose)
  return Float64Array.from(time, (day) => {
    const place = placeOf(day)
    if (course.signals[place] === undefined) return Number.NaN
    if (whole) return whole[place]!
    const [value, first] = [at(outcome.quantity, place), at(outcome.quantity, 0)]
    if (outcome.how === 'change') return 100 * (value / first - 1)
    return outcome.how === 'level' ? levelOf(outcome, value) : tScore(outcome.site!, whose, { value, first })
  })
}

function wholeValues(outcome: Outcome, course: Told, whose: Whose): ArrayLike<number> | undefined {
  const { assembly, person, subject } = whose
  const days = course.days.slice(0, course.signals.length)
  const quantity = (name: string, place: number): number =>
    quantityOf(assembly, name, { signals: course.signals[place]!, states: course.states[place]! })
  return wholeReading(outcome)?.tell({
    person,
    subject,
    treatments: course.treatments,
    days,
    quantity,
    tScore: (site, place) =>
      tScore(site, whose, { value: quantity(`${site}Density`, place), first: quantity(`${site}Density`, 0) }),
    chance: 1 / 2,
  })
}

/** T-score after a change of density, from the latest measured one where there is one, else from where people like her stand. */
function tScore(
  site: Site,
  { person, usual }: Whose,
  { value, first }: { readonly value: number; readonly first: number },
): number {
  const { mean, sd } = youngReference(site)
  const measured = person.scans
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .findLast((scan) => scan.sites[site]?.tScore !== undefined)?.sites[site]?.tScore
  const start = measured === undefined ? exp(usual()[site].level) * first : mean + sd * measured
  return ((start * value) / first - mean) / sd
}
