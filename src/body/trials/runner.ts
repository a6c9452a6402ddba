import { compile } from '../../engine/kernel/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { rodas4 } from '../../engine/solve/index.ts'
import { DAYS_PER_MONTH, dayNumber } from '../../person/index.ts'
import type { Person, Plan, PlanItem, Protocol } from '../../person/index.ts'
import {
  Walker,
  agentsOf,
  drawPerson,
  modelFor,
  planTreatments,
  prepare,
  quantityOf,
  stampOf,
  typicalPerson,
  wholeReading,
} from '../simulate/index.ts'
import type { Context, Outcome, Prepared, Stamp, Treatment, Walk } from '../simulate/index.ts'
import type { Candidate } from './candidate.ts'
import { Enrolment, personOf } from './enrolment.ts'
import { withEstradiol } from './estradiol.ts'
import { hourOf, lotOf } from './lots.ts'
import type { Whose } from './lots.ts'
import { begunPlan, rulesOf } from './rescue.ts'
import type { Rule } from './rescue.ts'
import { Visits } from './visits.ts'
import type { Row } from './visits.ts'

const ACCURACY = { method: rodas4, relative: 1e-4 } as const
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
  readonly visits: Visits
  /** Where her history has led, and the row of that day. */
  readonly history: Walk
  readonly start: Row
}

type Known = Pick<Participant, 'whose' | 'person' | 'prepared'>

/** One subject in one arm. */
interface ArmCourse {
  /** Rows of day 0 and of every day that is told, ascending. */
  readonly rows: readonly Row[]
  readonly treatments: readonly Treatment[]
}

/** Runs the subjects of one trial, one at a time and in any order. */
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
   * @throws NobodyEnrolled - limits of enrolment contradict the population
   * @throws NotModelled, Malformed - a plan asks for what the model does not hold
   */
  refuseImpossible(): void {
    this.#enrolment.refuseImpossible('protocol.population')
    const known = this.#known(this.#enrolment.enrol(0), 0)
    this.#before(known, new Set())
    for (const { plan, at, rules } of this.#arms) {
      const all = new Map(rules.map(({ item }) => [item, 0]))
      planTreatments(begunPlan(plan, all, this.#today), this.#context(known, at))
    }
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
    const candidate = this.#enrolment.enrol(index)
    const each = this.outcomes.length * this.protocol.months.length
    const values = new Float64Array(this.#arms.length * each).fill(Number.NaN)
    const participant = this.#enter(candidate, index)
    for (const [i, arm] of this.#arms.entries()) {
      const course = participant && this.#follow(arm, participant)
      if (course) values.set(this.#told(participant, course), i * each)
    }
    return { candidate, values }
  }

  #known(candidate: Candidate, index: number): Known {
    const person = personOf(candidate, this.protocol.population.sex, this.#today)
    return { whose: { seed: this.protocol.seed, index }, person, prepared: prepare(person, this.#today) }
  }

  /** Runs her history, once for all arms. */
  #enter(candidate: Candidate, index: number): Participant | undefined {
    const known = this.#known(candidate, index)
    const draw = drawPerson(this.#assembly, this.#typical.parameters, { ...known.whose, density: candidate.apart })
    const parameters = withEstradiol(this.#assembly, draw.parameters, candidate)
    const treatments = [...known.prepared.events, ...this.#before(known, new Set())]
    const young = this.#walker.load(known.prepared.subject, parameters, this.#typical.reference)
    const course = this.#walker.go(young, 0, treatments, new Float64Array(1))
    if (course.outcome.kind !== 'complete') return undefined
    const start = { day: 0, signals: course.signals[0]!, states: course.states[0]! }
    const visits = new Visits({ whose: known.whose, candidate, draw, assembly: this.#assembly, start })
    return { ...known, visits, history: course.end, start }
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
  #follow(arm: Arm, participant: Participant): ArmCourse | undefined {
    const begun = new Map<number, number>()
    const rows: Row[] = [participant.start]
    const visits = arm.rules.length === 0 ? [] : this.protocol.months.map(dayOf)
    let walk = participant.history
    let treatments = this.#treatments(arm, participant, begun)
    for (const day of ascending([...visits, this.#end])) {
      const days = this.#days.filter((told) => told > walk.day && told <= day)
      if (days.length > 0) {
        const { outcome, signals, states, end } = this.#walker.go(walk, day, treatments, days)
        if (outcome.kind !== 'complete') return undefined
        days.forEach((told, i) => rows.push({ day: told, signals: signals[i]!, states: states[i]! }))
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
