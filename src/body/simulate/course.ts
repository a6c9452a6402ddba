import type { Kernel, ModelLane } from '../../engine/kernel/index.ts'
import { restingInputs, statesNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { integrateAll } from '../../engine/solve/index.ts'
import type { Bank, Course as Itinerary, Job, Method, Outcome, Stop } from '../../engine/solve/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import type { Subject, Treatment } from './subject.ts'

/** Age at which a history starts at the young reference, in years; two years earlier for whoever is younger. */
export const HISTORY_AGE = 35
const SHORTEST_HISTORY = 2

/** How closely courses are followed. */
export interface Accuracy {
  readonly method: Method
  /** Relative tolerance; the absolute one of a state is this times its scale. */
  readonly relative: number
}

/** Whose model a walk is: her numbers, and where her history starts. */
interface Traveller {
  readonly subject: Subject
  readonly parameters: Float64Array
  readonly reference: Float64Array
  /** Days from the start of her history to day 0. */
  readonly offset: number
}

/** Where a person's model is. */
export interface Walk {
  /** Day up to which the model has been run; day 0 is the day of the forecast. */
  readonly day: number
  readonly states: Float64Array
  readonly traveller: Traveller
}

/** A piece of a walk that is to be gone. */
export interface Leg {
  /** Where to start; it is not changed. */
  readonly walk: Walk
  /** Last day. */
  readonly to: number
  /** Everything that happens, also what began before the walk's day. */
  readonly treatments: readonly Treatment[]
  /** Ascending days at which to save, from the walk's day to the last. */
  readonly saveDays: Float64Array
}

/** Saved states along a walk. */
export interface Course {
  /** One row of signals per saved day, in coherent units, in the order of the model's signals. */
  readonly signals: readonly Float64Array[]
  /** One row of states per saved day. */
  readonly states: readonly Float64Array[]
  readonly outcome: Outcome
  readonly end: Walk
}

/** Runs people's models, as many at a time as the kernel has lanes; use one walker a thread. */
export class Walker {
  readonly assembly: Assembly
  readonly #lanes: Bank<ModelLane>

  constructor(kernel: Kernel, accuracy: Accuracy) {
    const { method, relative } = accuracy
    this.assembly = kernel.assembly
    const absolute = Float64Array.from(this.assembly.states, (state) => relative * scaleOf(state))
    this.#lanes = kernel.openLanes({ method, tolerance: { relative, absolute } })
  }

  /**
   * Takes in a person.
   *
   * @param subject - the person
   * @param parameters - coherent parameter vector
   * @param reference - state of the young reference, at which the history starts
   * @returns the walk at the start of the history
   */
  load(subject: Subject, parameters: Float64Array, reference: Float64Array): Walk {
    const offset = historyYears(subject) * DAYS_PER_YEAR
    return { day: -offset, states: reference, traveller: { subject, parameters, reference, offset } }
  }

  /**
   * Goes on from where a walk is.
   *
   * @param walk - where to start; it is not changed
   * @param to - last day
   * @param treatments - everything that happens, also what began before the walk's day
   * @param saveDays - ascending days at which to save, from the walk's day to the last
   * @returns what was saved and where the walk is now; what begins on a day shows after it
   */
  go(walk: Walk, to: number, treatments: readonly Treatment[], saveDays: Float64Array): Course {
    return this.goAll([{ walk, to, treatments, saveDays }])[0]!
  }

  /**
   * Goes several legs, whose people share the kernel's lanes: nobody's course depends on who goes beside her.
   *
   * @param legs - the legs
   * @returns their courses, in the same order
   */
  goAll(legs: readonly Leg[]): readonly Course[] {
    const going = legs.map((leg) => new Going(this.assembly, leg))
    integrateAll(this.#lanes, going, {})
    return going.map((each) => each.course())
  }
}

/** A leg while it is gone. */
class Going implements Job<ModelLane> {
  readonly #assembly: Assembly
  readonly #leg: Leg
  readonly #held: HeldInputs
  readonly #inputs: Float64Array
  readonly #signals: Float64Array[] = []
  readonly #states: Float64Array[] = []
  readonly #end: Float64Array
  /** Signals on the first day, before anything begins on it. */
  #first: Float64Array | undefined
  #outcome: Outcome | undefined

  constructor(assembly: Assembly, leg: Leg) {
    this.#assembly = assembly
    this.#leg = leg
    this.#held = new HeldInputs(assembly, this.#resting(), leg.treatments)
    this.#inputs = restingInputs(assembly)
    this.#end = leg.walk.states.slice()
  }

  start(lane: ModelLane): Itinerary {
    const { walk, to, saveDays } = this.#leg
    const { offset } = walk.traveller
    if (saveDays[0] === walk.day) {
      this.#hold(lane, walk.day, 'before')
      this.#first = this.#observed(lane, walk.day + offset, walk.states)
    }
    this.#hold(lane, walk.day)
    return {
      from: walk.day + offset,
      to: to + offset,
      start: walk.states,
      stops: this.#stops(lane),
      saveAt: Float64Array.from([...saveDays, to], (day) => day + offset),
      save: (index, time, y) => this.#save(lane, { index, time, y }),
    }
  }

  end(outcome: Outcome): void {
    this.#outcome = outcome
  }

  course(): Course {
    const { walk, to } = this.#leg
    const end = { day: to, states: this.#end, traveller: walk.traveller }
    return { signals: this.#signals, states: this.#states, outcome: this.#outcome!, end }
  }

  #save(
    lane: ModelLane,
    { index, time, y }: { readonly index: number; readonly time: number; readonly y: Float64Array },
  ): void {
    if (index === this.#leg.saveDays.length) {
      this.#end.set(y)
      return
    }
    this.#states.push(y.slice())
    this.#signals.push((index === 0 && this.#first) || this.#observed(lane, time, y))
  }

  #observed(lane: ModelLane, time: number, y: Float64Array): Float64Array {
    const row = new Float64Array(this.#assembly.signals.length)
    lane.observe(time, y, row)
    return row
  }

  #hold(lane: ModelLane, day: number, side: 'before' | 'after' = 'after'): void {
    const { parameters, reference } = this.#leg.walk.traveller
    this.#held.fill(day, side, this.#inputs)
    lane.load(parameters, reference, this.#inputs)
  }

  #stops(lane: ModelLane): Stop[] {
    const { walk, to, treatments } = this.#leg
    const { offset } = walk.traveller
    const changes = this.#held.changes
      .filter((day) => day > walk.day && day < to)
      .map((day): Stop => ({ time: day + offset, kind: 'change', apply: () => this.#hold(lane, day) }))
    const doses = treatments.flatMap((treatment) => (treatment.kind === 'doses' ? this.#doseStops(treatment) : []))
    return [...changes, ...doses].toSorted((a, b) => a.time - b.time)
  }

  #doseStops(doses: Treatment & { readonly kind: 'doses' }): Stop[] {
    const { walk, to } = this.#leg
    const [place] = statesNamed(this.#assembly, doses.into)
    const amount = this.#arriving(place!, doses.amount)
    return doses.days
      .filter((day) => day >= walk.day && day < to)
      .map((day) => ({
        time: day + walk.traveller.offset,
        kind: doses.into,
        apply: (y) => {
          y[place!] = y[place!]! + amount
        },
      }))
  }

  #arriving(place: number, milligrams: number): number {
    const { owner, dose } = this.#assembly.states[place]!
    const fraction = this.#assembly.parameters.findIndex((p) => p.id === `${owner}.${dose?.bioavailability ?? ''}`)
    return (milligrams / 1000) * (this.#leg.walk.traveller.parameters[fraction] ?? 1)
  }

  /** What the inputs are while nobody treats: the person's own habits and history, by name, in declared units. */
  #resting(): ReadonlyMap<string, number> {
    const { subject } = this.#leg.walk.traveller
    const start = subject.age - historyYears(subject)
    return new Map([
      ['ageAtStart', start],
      ['finalPeriod', subject.finalPeriodAge - start],
      ['bodyMassIndex', subject.bodyMassIndex],
      ['smoking', subject.smokes ? 1 : 0],
      ['calciumIntake', subject.calciumIntake],
      ['vitaminDOwn', subject.vitaminD],
      ['alcoholIntake', subject.alcohol ?? 0],
      ...(subject.filtrationInYouth === undefined ? [] : ([['filtrationInYouth', subject.filtrationInYouth]] as const)),
      ...(subject.magnesium === undefined ? [] : ([['magnesium', subject.magnesium]] as const)),
    ])
  }
}

/** How long a person's history is run before day 0, in years. */
function historyYears(subject: Subject): number {
  return subject.age - Math.min(HISTORY_AGE, subject.age - SHORTEST_HISTORY)
}

function scaleOf({ declared, factor }: Assembly['states'][number]): number {
  const start = declared.start === 'derived' ? 1 : Math.abs(declared.start)
  return (declared.scale ?? (start > 0 ? start : 1)) * factor
}

type Level = Treatment & { readonly kind: 'level' }

/** The inputs as functions of the day. */
class HeldInputs {
  /** Days at which an input changes, ascending, each once. */
  readonly changes: readonly number[]
  readonly #assembly: Assembly
  readonly #resting: ReadonlyMap<string, number>
  readonly #levels: readonly Level[]

  constructor(assembly: Assembly, resting: ReadonlyMap<string, number>, treatments: readonly Treatment[]) {
    this.#assembly = assembly
    this.#resting = resting
    this.#levels = treatments.filter((treatment) => treatment.kind === 'level')
    this.changes = [...new Set(this.#levels.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  }

  /** Writes the inputs that hold up to a day, or from it on. */
  fill(day: number, side: 'before' | 'after', out: Float64Array): void {
    const isActive = ({ from, to }: Level): boolean =>
      side === 'before' ? from < day && day <= to : from <= day && day < to
    for (const [i, { name, declared, factor }] of this.#assembly.inputs.entries()) {
      const active = this.#levels.filter((level) => level.input === name && isActive(level))
      const own = this.#resting.get(name) ?? declared.rest
      const set = active.findLast(({ how }) => how === 'set')?.value ?? own
      const added = active.reduce((sum, { how, value }) => (how === 'add' ? sum + value : sum), 0)
      out[i] = (set + added) * factor
    }
  }
}
