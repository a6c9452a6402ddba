import { compile } from '../../engine/kernel/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { ros4 } from '../../engine/solve/index.ts'
import { DAYS_PER_MONTH, dayNumber } from '../../person/index.ts'
import type { Person, Plan, PlanItem, PopulationQuantity, Protocol } from '../../person/index.ts'
import { parseUnit } from '../../units/index.ts'
import {
  Walker,
  agentsOf,
  assayRemarks,
  drawPerson,
  modelFor,
  ownLevels,
  planTreatments,
  prepare,
  quantityOf,
  stampOf,
  typicalPerson,
  wholeReading,
} from '../simulate/index.ts'
import type { Context, MineralFacts, Outcome, Prepared, Stamp, Treatment, Walk } from '../simulate/index.ts'
import type { Candidate } from './candidate.ts'
import { Enrolment, personOf } from './enrolment.ts'
import { hourOf, lotOf } from './lots.ts'
import type { Whose } from './lots.ts'
import { withHormones } from './own-hormones.ts'
import type { Hormones } from './own-hormones.ts'
import { mineralsOf } from './own-minerals.ts'
import { populationRemarks } from './remarks.ts'
import { begunPlan, rulesOf } from './rescue.ts'
import type { Rule } from './rescue.ts'
import { sideBySide } from './side-by-side.ts'
import type { Journey } from './side-by-side.ts'
import { Visits } from './visits.ts'
import type { Row } from './visits.ts'

const ACCURACY = { method: ros4, relative: 2e-4 } as const
/** Day 0 of a trial whose plans name no date. */
const ANY_DAY = '2000-01-01'

/** One subject in every arm. */
export interface SubjectResult {
  readonly candidate: Candidate
  /** By arm, outcome and month, in the order of the protocol; NaN in an arm where the solver stopped. */
  readonly values: Float64Array
}

interface Arm {
  readonly plan: Plan
  readonly at: string
  readonly rules: readonly Rule[]
}

/** One subject, ready to enter the arms. */
interface Participant {
  readonly whose: Whose
  readonly person: Person
  readonly prepared: Prepared
  /** Levels of minerals that her population tells. */
  readonly levels: MineralFacts['levels']
  readonly visits: Visits
  /** Where her history has led, and the row of that day. */
  readonly history: Walk
  readonly start: Row
}

type Known = Pick<Participant, 'whose' | 'person' | 'prepared' | 'levels'>

/** A subject's parameters, and the young reference that belongs to them. */
type Own = ReturnType<typeof ownLevels>

/** One subject in one arm. */
interface ArmCourse {
  /** Rows of day 0 and of every day that is told, ascending. */
  readonly rows: readonly Row[]
  readonly treatments: readonly Treatment[]
}

/** Runs the subjects of one trial, in any order and in any company. */
export class TrialRunner {
  readonly protocol: Protocol
  readonly outcomes: readonly Outcome[]
  readonly stamp: Stamp
  readonly #assembly: Assembly
  readonly #walker: Walker
  readonly #typical: ReturnType<typeof typicalPerson>
  readonly #enrolment: Enrolment
  readonly #arms: readonly Arm[]
  readonly #today: number
  /** Days that are told, ascending; and the last of them. */
  readonly #days: Float64Array
  readonly #end: number

  /**
   * @param protocol - the trial
   * @throws UnknownName, NotModelled - it asks for an outcome that no model tells
   */
  constructor(protocol: Protocol) {
    const { assembly, outcomes } = modelFor(protocol.outcomes, 'protocol.outcomes')
    this.protocol = protocol
    this.outcomes = outcomes
    this.stamp = stampOf(assembly, `${ACCURACY.method.name}, relative ${ACCURACY.relative}`)
    this.#assembly = assembly
    this.#walker = new Walker(compile(assembly), ACCURACY)
    this.#typical = typicalPerson(assembly, protocol.population.sex)
    this.#enrolment = new Enrolment(protocol.population, protocol.seed)
    this.#today = firstDay(protocol)
    this.#days = daysOf(protocol, outcomes)
    this.#end = this.#days.at(-1)!
    this.#arms = protocol.arms.map(({ plan }, i) => {
      const at = `protocol.arms[${i}].plan`
      return { plan, at, rules: rulesOf(plan, at) }
    })
  }

  /**
   * Refuses a protocol that no subject can go through.
   *
   * @returns what is worth knowing before the result is read: facts and items that change nothing, and assays
   * @throws NobodyEnrolled - limits of enrolment contradict the population
   * @throws NotModelled, Malformed - a plan asks for what the model does not hold
   */
  refuseImpossible(): readonly string[] {
    this.#enrolment.refuseImpossible('protocol.population')
    const known = this.#known(this.#enrolment.enrol(0), 0)
    this.#before(known, new Set())
    const remarks = this.#arms.flatMap(({ plan, at, rules }) => {
      const all = new Map(rules.map(({ item }) => [item, 0]))
      return planTreatments(begunPlan(plan, all, this.#today), this.#context(known, at)).remarks
    })
    return [
      ...new Set([...populationRemarks(this.protocol, this.#assembly), ...remarks, ...assayRemarks(this.outcomes)]),
    ]
  }

  /**
   * Enrols one subject and runs her through every arm.
   *
   * @param index - number of the subject, from 0; the result depends on it, the seed and the protocol alone
   * @returns her facts and her outcomes
   *
   * @example
   * new TrialRunner(protocol).run(0).values.length
   */
  run(index: number): SubjectResult {
    return this.runAll([index])[0]!
  }

  /**
   * Enrols several subjects and runs them side by side, which is faster than one after another.
   *
   * @param indices - their numbers, from 0; nobody's result depends on who goes beside her
   * @returns their facts and outcomes, in the same order
   *
   * @example
   * new TrialRunner(protocol).runAll([0, 1]).length // → 2
   */
  runAll(indices: readonly number[]): readonly SubjectResult[] {
    return sideBySide(
      this.#walker,
      indices.map((index) => this.#subject(index)),
    )
  }

  *#subject(index: number): Journey<SubjectResult> {
    const candidate = this.#enrolment.enrol(index)
    const each = this.outcomes.length * this.protocol.months.length
    const values = new Float64Array(this.#arms.length * each).fill(Number.NaN)
    const participant = yield* this.#enter(candidate, index)
    for (const [i, arm] of this.#arms.entries()) {
      const course = participant && (yield* this.#follow(arm, participant))
      if (course) values.set(this.#told(participant, course), i * each)
    }
    return { candidate, values }
  }

  #known(candidate: Candidate, index: number): Known {
    const person = personOf(candidate, this.protocol.population.sex, this.#today)
    const { subject, ...rest } = prepare(person, this.#today)
    const minerals = mineralsOf(this.protocol, { assembly: this.#assembly, person, today: this.#today })
    return {
      whose: { seed: this.protocol.seed, index },
      person,
      prepared: { ...rest, subject: { ...subject, ...minerals.subject } },
      levels: minerals.levels,
    }
  }

  /** Runs her history, once for all arms. */
  *#enter(candidate: Candidate, index: number): Journey<Participant | undefined> {
    const known = this.#known(candidate, index)
    const draw = drawPerson(this.#assembly, this.#typical.parameters, { ...known.whose, density: candidate.apart })
    const before = this.#before(known, new Set())
    const own = yield* this.#withTold(candidate, draw.parameters, { known, before })
    const past = yield* this.#history(known, own, before)
    if (!past) return undefined
    const { start, end } = past
    const levels = toldLevels(this.protocol, candidate)
    const visits = new Visits({ whose: known.whose, candidate, draw, assembly: this.#assembly, start, levels })
    return { ...known, visits, history: end, start }
  }

  /** Runs from youth to the day of enrolment. */
  *#history(
    { prepared }: Known,
    { parameters, reference }: Own,
    before: readonly Treatment[],
  ): Journey<{ readonly start: Row; readonly end: Walk } | undefined> {
    const walk = this.#walker.load(prepared.subject, parameters, reference)
    const course = yield { walk, to: 0, treatments: [...prepared.events, ...before], saveDays: new Float64Array(1) }
    if (course.outcome.kind !== 'complete') return undefined
    return { start: { day: 0, signals: course.signals[0]!, states: course.states[0]! }, end: course.end }
  }

  /** Her parameters with the levels that the population tells: of hormones before any drug, of minerals on day 0. */
  *#withTold(
    candidate: Candidate,
    drawn: Float64Array,
    { known, before }: { readonly known: Known; readonly before: readonly Treatment[] },
  ): Journey<Own> {
    const parameters = yield* this.#withToldHormones(candidate, drawn, known)
    const own = { parameters, reference: this.#typical.reference }
    const { levels } = known
    const today = levels.length === 0 ? undefined : (yield* this.#history(known, own, before))?.start
    return today ? ownLevels(this.#assembly, parameters, { today, levels }) : own
  }

  *#withToldHormones(candidate: Candidate, parameters: Float64Array, known: Known): Journey<Float64Array> {
    const told: Partial<Hormones> = pick(candidate, HORMONES, this.protocol)
    if (Object.keys(told).length === 0) return parameters
    const untreated = yield* this.#history(known, { parameters, reference: this.#typical.reference }, [])
    if (!untreated) return parameters
    const level = (name: string, unit: string): number =>
      quantityOf(this.#assembly, name, untreated.start) / parseUnit(unit).factor
    return withHormones(this.#assembly, parameters, told, {
      estradiol: level('estradiol', 'pmol/L'),
      testosterone: level('testosterone', 'nmol/L'),
      fromOvary: level('ovarianEstradiol', 'pmol/L'),
    })
  }

  #context({ whose, person, prepared }: Known, at: string): Context {
    return {
      person,
      subject: prepared.subject,
      today: this.#today,
      end: this.#end,
      at,
      isTaken: (agent, adherence, day) => lotOf(whose, `dose of ${agent}`, hourOf(day)).uniform() < adherence,
    }
  }

  /** What was done before the trial; it goes on as told, but a plan speaks for the drugs that it names. */
  #before(known: Known, named: ReadonlySet<string>): readonly Treatment[] {
    const items = this.protocol.population.before.map((item): PlanItem =>
      item.kind === 'drug' && named.has(item.agent) ? { ...item, to: { days: 0 } } : item,
    )
    return planTreatments({ name: 'before', items }, this.#context(known, 'protocol.population.before')).treatments
  }

  #treatments({ plan, at }: Arm, known: Known, begun: ReadonlyMap<number, number>): readonly Treatment[] {
    const own = planTreatments(begunPlan(plan, begun, this.#today), this.#context(known, at))
    return [...known.prepared.events, ...this.#before(known, agentsOf(plan)), ...own.treatments]
  }

  /** Runs one arm: in one go, or from visit to visit where a rescue rule is judged at each. */
  *#follow(arm: Arm, participant: Participant): Journey<ArmCourse | undefined> {
    const begun = new Map<number, number>()
    const rows: Row[] = [participant.start]
    const visits = arm.rules.length === 0 ? [] : this.protocol.months.map(dayOf)
    let walk = participant.history
    let treatments = this.#treatments(arm, participant, begun)
    for (const day of ascending([...visits, this.#end])) {
      const saveDays = this.#days.filter((told) => told > walk.day && told <= day)
      if (saveDays.length > 0) {
        const { outcome, signals, states, end } = yield { walk, to: day, treatments, saveDays }
        if (outcome.kind !== 'complete') return undefined
        saveDays.forEach((told, i) => rows.push({ day: told, signals: signals[i]!, states: states[i]! }))
        walk = end
      }
      if (visits.includes(day) && this.#judge(arm, participant, { row: rows.at(-1)!, begun })) {
        treatments = this.#treatments(arm, participant, begun)
      }
    }
    return { rows, treatments }
  }

  /** Begins the items whose rule holds at a visit; tells whether there are any. */
  #judge(
    { rules }: Arm,
    { visits, start }: Participant,
    { row, begun }: { readonly row: Row; readonly begun: Map<number, number> },
  ): boolean {
    const held = rules.filter(
      ({ item, outcome, holds }) => !begun.has(item) && holds(visits.measured(outcome, row, start)),
    )
    for (const { item } of held) begun.set(item, row.day)
    return held.length > 0
  }

  /** Outcomes of one arm, by outcome and month. */
  #told(participant: Participant, course: ArmCourse): readonly number[] {
    const { months, relativeTo } = this.protocol
    const rowOf = (month: number): Row => course.rows.find(({ day }) => day === dayOf(month))!
    const reference = rowOf(relativeTo)
    return this.outcomes.flatMap((outcome) => {
      const whole = this.#whole(outcome, participant, course)
      return months.map((month) => {
        const row = rowOf(month)
        return whole ? whole[course.rows.indexOf(row)]! : participant.visits.measured(outcome, row, reference)
      })
    })
  }

  /** An outcome that follows from the whole course, by row. */
  #whole(outcome: Outcome, participant: Participant, { rows, treatments }: ArmCourse): ArrayLike<number> | undefined {
    const { whose, person, prepared, visits } = participant
    return wholeReading(outcome)?.tell({
      person,
      subject: prepared.subject,
      treatments,
      days: Float64Array.from(rows, ({ day }) => day),
      tScore: (site, place) => visits.tScore(site, rows[place]!),
      quantity: (name, place) => quantityOf(this.#assembly, name, rows[place]!),
      chance: lotOf(whose, outcome.name, 0).uniform(),
    })
  }
}

/** Hormones that a population may tell and that act; blood values that it may tell, as they are told again on day 0. */
const HORMONES = ['estradiol', 'testosterone'] as const
const LEVELS = ['pth', 'calcium', 'testosterone'] as const

/** The quantities of somebody that her population tells, among some. */
function pick<K extends PopulationQuantity & keyof Candidate>(
  candidate: Candidate,
  names: readonly K[],
  { population: { quantities } }: Protocol,
): Partial<Record<K, number>> {
  const told = names.filter((name) => quantities[name] !== undefined)
  return Object.fromEntries(told.map((name) => [name, candidate[name]])) as Partial<Record<K, number>>
}

function toldLevels(protocol: Protocol, candidate: Candidate): Readonly<Record<string, number | undefined>> {
  return pick(candidate, LEVELS, protocol)
}

function dayOf(month: number): number {
  return month * DAYS_PER_MONTH
}

function ascending(days: readonly number[]): readonly number[] {
  return [...new Set(days)].toSorted((a, b) => a - b)
}

/** Day 0: the earliest date that a plan names, else any day. */
function firstDay({ arms }: Protocol): number {
  const dates = arms.flatMap(({ plan }, i) =>
    plan.items.flatMap(({ from, to }, j) =>
      [from, to].flatMap((moment) => {
        const isDate = moment !== undefined && 'date' in moment
        return isDate ? [dayNumber(`protocol.arms[${i}].plan.items[${j}]`, moment.date)] : []
      }),
    ),
  )
  return dates.length === 0 ? dayNumber('day 0', ANY_DAY) : Math.min(...dates)
}

/** Days that are told: visits, the day that changes count from, and what outcomes of a whole course need between them. */
function daysOf({ months, relativeTo }: Protocol, outcomes: readonly Outcome[]): Float64Array {
  const visits = [...months, relativeTo].map(dayOf)
  const end = Math.max(...visits)
  const steps = outcomes.flatMap((outcome) => wholeReading(outcome)?.everyDays ?? [])
  const grid = steps.length === 0 ? [] : gridOf(end, Math.min(...steps))
  return Float64Array.from(ascending([...visits, ...grid]))
}

function gridOf(end: number, step: number): number[] {
  return Array.from({ length: Math.ceil(end / step) }, (_unused, i) => i * step)
}
