import type { Kernel, ModelLane } from '../../engine/kernel/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { integrateAll } from '../../engine/solve/index.ts'
import type { Bank, Course as Itinerary, Job, Method, Outcome, Stop } from '../../engine/solve/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import { Schedules } from './schedule.ts'
import type { Dose, Schedule } from './schedule.ts'
import { historyYears } from './subject.ts'
import type { Subject, Treatment } from './subject.ts'

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
  /** Takes the saved rows one by one, where they are not to be kept. */
  readonly take?: TakeRow
}

/** Takes what was saved at `saveDays[place]`; both rows are used again, so copy what is to be kept. */
export type TakeRow = (place: number, signals: Float64Array, states: Float64Array) => void

/** Saved states along a walk. */
export interface Course {
  /**
   * One row of signals per saved day, in coherent units, in the order of the model's signals; none where the leg takes
   * its rows itself.
   */
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
  readonly #row: Float64Array

  constructor(kernel: Kernel, accuracy: Accuracy) {
    const { method, relative } = accuracy
    this.assembly = kernel.assembly
    const absolute = Float64Array.from(this.assembly.states, (state) => relative * scaleOf(state))
    this.#lanes = kernel.openLanes({ method, tolerance: { relative, absolute } })
    this.#row = new Float64Array(this.assembly.signals.length)
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
    const schedules = new Schedules(this.assembly)
    const going = legs.map((leg) => new Going(leg, schedules.of(leg.walk.traveller.subject, leg.treatments), this.#row))
    integrateAll(this.#lanes, going, {})
    return going.map((each) => each.course())
  }
}

/** A leg while it is gone. */
class Going implements Job<ModelLane> {
  readonly #leg: Leg
  readonly #schedule: Schedule
  readonly #inputs: Float64Array
  /** Room for the signals of the row that is being saved. */
  readonly #row: Float64Array
  readonly #take: TakeRow
  readonly #signals: Float64Array[] = []
  readonly #states: Float64Array[] = []
  readonly #end: Float64Array
  #isFirstTaken = false
  #outcome: Outcome | undefined

  constructor(leg: Leg, schedule: Schedule, row: Float64Array) {
    this.#leg = leg
    this.#schedule = schedule
    this.#inputs = schedule.resting.slice()
    this.#row = row
    this.#take = leg.take ?? ((_place, signals, states) => this.#keep(signals, states))
    this.#end = leg.walk.states.slice()
  }

  start(lane: ModelLane): Itinerary {
    const { walk, to, saveDays } = this.#leg
    const { offset } = walk.traveller
    if (saveDays[0] === walk.day) this.#takeFirst(lane)
    this.#hold(lane, walk.day)
    return {
      from: walk.day + offset,
      to: to + offset,
      start: walk.states,
      stops: this.#stops(lane),
      saveAt: timesOf(saveDays, to, offset),
      save: (index, time, y) => {
        if (index === saveDays.length) this.#end.set(y)
        else if (index > 0 || !this.#isFirstTaken) this.#observe(lane, { index, time, y })
      },
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

  /** The first day is told before anything begins on it. */
  #takeFirst(lane: ModelLane): void {
    const { day, states, traveller } = this.#leg.walk
    this.#hold(lane, day, 'before')
    this.#observe(lane, { index: 0, time: day + traveller.offset, y: states })
    this.#isFirstTaken = true
  }

  #observe(
    lane: ModelLane,
    { index, time, y }: { readonly index: number; readonly time: number; readonly y: Float64Array },
  ): void {
    lane.observe(time, y, this.#row)
    this.#take(index, this.#row, y)
  }

  #keep(signals: Float64Array, states: Float64Array): void {
    this.#signals.push(signals.slice())
    this.#states.push(states.slice())
  }

  #hold(lane: ModelLane, day: number, side: 'before' | 'after' = 'after'): void {
    const { parameters, reference } = this.#leg.walk.traveller
    this.#schedule.fill(day, side, { parameters, out: this.#inputs })
    lane.load(parameters, reference, this.#inputs)
  }

  #stops(lane: ModelLane): Stop[] {
    const { walk, to } = this.#leg
    const { offset } = walk.traveller
    return this.#schedule.between(walk.day, to).map((moment): Stop => {
      const time = moment.day + offset
      if (moment.kind === 'change') return { time, kind: 'change', apply: () => this.#hold(lane, moment.day) }
      const { into, place } = moment
      const amount = this.#arriving(moment)
      return { time, kind: into, apply: (y) => void (y[place] = y[place]! + amount) }
    })
  }

  #arriving({ amount, share }: Dose): number {
    return (amount / 1000) * (this.#leg.walk.traveller.parameters[share] ?? 1)
  }
}

/** The days at which to save and the last, in the time of the model. */
function timesOf(days: Float64Array, last: number, offset: number): Float64Array {
  const times = new Float64Array(days.length + 1)
  for (let i = 0; i < days.length; i++) times[i] = days[i]! + offset
  times[days.length] = last + offset
  return times
}

function scaleOf({ declared, factor }: Assembly['states'][number]): number {
  const start = declared.start === 'derived' ? 1 : Math.abs(declared.start)
  return (declared.scale ?? (start > 0 ? start : 1)) * factor
}
