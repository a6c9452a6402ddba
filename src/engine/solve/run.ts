import { Crossings, closeness } from './crossings.ts'
import type { Course, Failure, Limits, Outcome } from './course.ts'
import type { Bank, Lane } from './lane.ts'

const SAFETY = 0.9
const LARGEST_GROWTH = 6
const LARGEST_FALL = 0.2
/** The first step of a run or after a stop is a cautious guess, so that the second may be much longer. */
const GROWTH_AFTER_FIRST = 1e4
/** A step that leaves less than a tenth is stretched to the end. */
const NEARLY_ALL = 0.9
const MOST_STEPS = 1e7
/** A step shorter than this many rounding units of the time cannot move it. */
const FEWEST_UNITS = 16

/**
 * One run through its stops, a step at a time: after `begin` and after each `judge` that says so, its lane wants to be
 * attempted. Several runs can thus take their steps together.
 */
export class Run {
  /** How the run ended; absent while it goes on. */
  outcome: Outcome | undefined
  readonly #lane: Lane
  readonly #course: Course
  readonly #limits: Limits
  readonly #crossings: Crossings
  readonly #bank: Bank
  readonly #state: Float64Array
  readonly #firstSteps = new Map<string, number>()
  #kind = 'start'
  #stop = 0
  #from: number
  #end = 0
  #isFirst = true
  #isLanding = false
  #largestGrowth = LARGEST_GROWTH
  /** Length and room of the step accepted last since the last stop. */
  #lastLength = Number.NaN
  #lastRoom = Number.NaN
  #saved = 0
  #step = 0
  #accepted = 0
  #rejected = 0
  #crossed = 0

  constructor(bank: Bank, lane: Lane, course: Course, limits: Limits) {
    this.#bank = bank
    this.#lane = lane
    this.#course = course
    this.#limits = limits
    this.#crossings = new Crossings(lane, closeness(bank.tolerance))
    this.#state = course.start.slice()
    this.#from = course.from
  }

  /** Starts the run; whether a step is wanted. */
  begin(): boolean {
    return this.#enter()
  }

  /** Judges the step attempted last; whether another is wanted. */
  judge(): boolean {
    if (this.#isLanding) return this.#crossings.refine() || this.#finishStep(true)
    const { error, length } = this.#lane
    if (!(error <= 1)) return this.#reject(error)
    const proposed = length * Math.min(this.#largestGrowth, this.#predicted())
    this.#step = length < this.#step ? Math.max(this.#step, proposed) : proposed
    this.#accepted++
    if (this.#isFirst) this.#firstSteps.set(this.#kind, Math.max(length, proposed))
    this.#isFirst = false
    ;[this.#lastLength, this.#lastRoom] = [length, this.#lane.room]
    const found = this.#crossings.find(this.#end - this.#lane.time)
    this.#isLanding = found === 'inside'
    return this.#isLanding || this.#finishStep(found === 'landed')
  }

  /** Goes through the stops until there is time to cover; whether there is any. */
  #enter(): boolean {
    const { stops, to } = this.#course
    for (;;) {
      const stop = stops[this.#stop]
      this.#end = stop?.time ?? to
      this.#saveStart()
      if (this.#end > this.#from) return this.#open()
      if (!stop) return this.#finish({ kind: 'complete' })
      this.#pass()
    }
  }

  #pass(): void {
    const stop = this.#course.stops[this.#stop]!
    stop.apply(this.#state)
    this.#kind = stop.kind
    this.#stop++
  }

  #open(): boolean {
    this.#lane.begin(this.#from, this.#state)
    this.#crossings.begin(this.#kind)
    this.#step = this.#firstSteps.get(this.#kind) ?? this.#limits.firstStep ?? this.#guess(this.#end - this.#from)
    this.#isFirst = true
    ;[this.#lastLength, this.#lastRoom] = [Number.NaN, Number.NaN]
    return this.#want(GROWTH_AFTER_FIRST)
  }

  /** Asks for the wanted step, stretched or halved so that no sliver is left before the end or before the next crossing. */
  #want(largestGrowth: number): boolean {
    const mostSteps = this.#limits.mostSteps ?? MOST_STEPS
    if (this.#accepted + this.#rejected >= mostSteps) return this.#fail('too many steps')
    const { time } = this.#lane
    const { next } = this.#crossings
    const left = (next > time && next < this.#end ? next : this.#end) - time
    this.#largestGrowth = largestGrowth
    this.#lane.length = this.#step >= left * NEARLY_ALL ? left : this.#step > left / 2 ? left / 2 : this.#step
    return true
  }

  #reject(error: number): boolean {
    this.#rejected++
    const known = Number.isFinite(error)
    this.#step = this.#lane.length * (known ? this.#factor() : LARGEST_FALL)
    const floor = FEWEST_UNITS * Number.EPSILON * Math.abs(this.#lane.time)
    if (this.#step <= floor) return this.#fail(known ? 'the step became too small' : 'the equations gave no number')
    return this.#want(1)
  }

  #factor(): number {
    return Math.max(LARGEST_FALL, SAFETY * this.#lane.room)
  }

  /** By how much the next step may be longer, if the error goes on to grow against the length as it did (Gustafsson 1994). */
  #predicted(): number {
    const { length, room } = this.#lane
    const trend = (length / this.#lastLength) * (room / this.#lastRoom)
    return trend < 1 ? Math.max(LARGEST_FALL, SAFETY * room * trend) : this.#factor()
  }

  #finishStep(crossed: boolean): boolean {
    const lane = this.#lane
    const reachesEnd = !crossed && lane.length === this.#end - lane.time
    const end = reachesEnd ? this.#end : lane.time + lane.length
    this.#isLanding = false
    this.#saveStep(end)
    if (crossed) {
      this.#crossings.flip()
      this.#crossed++
    }
    if (end < this.#end) {
      lane.accept(end)
      return this.#want(LARGEST_GROWTH)
    }
    lane.interpolate(1, this.#state)
    this.#from = this.#end
    if (this.#stop === this.#course.stops.length) return this.#finish({ kind: 'complete' })
    this.#pass()
    return this.#enter()
  }

  #finish(how: { kind: 'complete' } | { kind: 'stopped'; at: number; reason: Failure }): false {
    this.outcome = { ...how, accepted: this.#accepted, rejected: this.#rejected, crossings: this.#crossed }
    return false
  }

  #fail(reason: Failure): false {
    return this.#finish({ kind: 'stopped', at: this.#lane.time, reason })
  }

  #saveStart(): void {
    const { saveAt, save } = this.#course
    for (; this.#saved < saveAt.length && saveAt[this.#saved]! <= this.#from; this.#saved++)
      save(this.#saved, this.#from, this.#state)
  }

  #saveStep(end: number): void {
    const lane = this.#lane
    const { saveAt, save } = this.#course
    for (; this.#saved < saveAt.length && saveAt[this.#saved]! <= end; this.#saved++) {
      const time = saveAt[this.#saved]!
      lane.interpolate(time < end ? (time - lane.time) / lane.length : 1, this.#state)
      save(this.#saved, time, this.#state)
    }
  }

  /** A first step that is small against the speed at the start (Hairer, Nørsett & Wanner 1993, section II.4). */
  #guess(span: number): number {
    const { relative, absolute } = this.#bank.tolerance
    const rate = new Float64Array(this.#lane.size)
    this.#lane.slope(rate)
    let fastest = 0
    for (let i = 0; i < rate.length; i++) {
      const size = absolute[i]! + relative * Math.abs(this.#state[i]!)
      fastest = Math.max(fastest, Math.abs(rate[i]!) / size)
    }
    return fastest > 0 ? Math.min(span, 1 / fastest) : span / 100
  }
}
