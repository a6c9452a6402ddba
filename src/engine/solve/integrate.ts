import { power } from '../arithmetic/index.ts'
import { Crossings } from './crossings.ts'
import type { Method } from './method.ts'
import { Stepper } from './stepper.ts'
import type { Tolerance } from './stepper.ts'
import type { System } from './system.ts'

/** A moment at which something happens from outside. */
export interface Stop {
  readonly time: number
  /** Stops of one kind start alike: the first step after one is remembered for the next. */
  readonly kind: string
  /** Changes the state in place, or the system itself. */
  apply(y: Float64Array): void
}

/** What to integrate and what to keep of it. */
export interface Course {
  readonly from: number
  readonly to: number
  readonly start: Float64Array
  /** Ascending in time, between `from` and `to`; several at one time are applied in order. */
  readonly stops: readonly Stop[]
  /** Ascending times at which to save, between `from` and `to`. At a stop, the state before it is saved. */
  readonly saveAt: Float64Array
  /** Receives the state at `saveAt[index]`; the vector is used again, so copy what is to be kept. */
  save(index: number, time: number, y: Float64Array): void
}

/** How to integrate. */
export interface Settings {
  readonly method: Method
  readonly tolerance: Tolerance
  /** Most steps in one run, accepted and rejected; 1e7 where it is absent. */
  readonly mostSteps?: number
  /** First step of the run; estimated where it is absent. */
  readonly firstStep?: number
}

/** What it took. */
export interface Effort {
  readonly accepted: number
  readonly rejected: number
  readonly crossings: number
}

/** How a run ended. Everything saved up to that time is valid. */
export type Outcome =
  | ({ readonly kind: 'complete' } & Effort)
  | ({ readonly kind: 'stopped'; readonly at: number; readonly reason: Failure } & Effort)

/** Why a solver cannot go on. */
export type Failure = 'the step became too small' | 'too many steps' | 'the equations gave no number'

/**
 * Integrates a system through its stops.
 *
 * No step crosses a stop or a switch; each is met exactly, and the run goes on from there with the first step that
 * the last stop of its kind settled on.
 *
 * @param system - the system; its switches are set from the start state
 * @param course - times, start, stops, and what to save
 * @param settings - method and tolerance
 * @returns how the run ended and what it took
 *
 * Method: Hairer & Wanner (1996) Solving ODEs II, section IV.7; step control of section IV.8 (8.20) with safety
 * factor 0.9 and factors between 0.2 and 6.
 *
 * @example
 * integrate(decay, course, { method: rodas4, tolerance }).kind // → 'complete'
 */
export function integrate(system: System, course: Course, settings: Settings): Outcome {
  return new Run(system, course, settings).go()
}

const SAFETY = 0.9
const LARGEST_GROWTH = 6
const LARGEST_FALL = 0.2
/** A step that leaves less than a tenth is stretched to the end. */
const NEARLY_ALL = 0.9
const MOST_STEPS = 1e7
/** A step shorter than this many rounding units of the time cannot move it. */
const FEWEST_UNITS = 16

class Run {
  readonly #system: System
  readonly #course: Course
  readonly #settings: Settings
  readonly #stepper: Stepper
  readonly #switches: Crossings
  readonly #state: Float64Array
  readonly #firstSteps = new Map<string, number>()
  #saved = 0
  #step = 0
  #accepted = 0
  #rejected = 0
  #crossed = 0

  constructor(system: System, course: Course, settings: Settings) {
    this.#system = system
    this.#course = course
    this.#settings = settings
    this.#stepper = new Stepper(system, settings.method, settings.tolerance)
    this.#switches = new Crossings(system)
    this.#state = course.start.slice()
  }

  go(): Outcome {
    const { from, to, stops } = this.#course
    let kind = 'start'
    let time = from
    for (let next = 0; next <= stops.length; next++) {
      const stop = stops[next]
      const failure = this.#segment(time, stop?.time ?? to, kind)
      if (failure) return { kind: 'stopped', at: this.#stepper.time, reason: failure, ...this.#effort() }
      stop?.apply(this.#state)
      time = stop?.time ?? to
      kind = stop?.kind ?? kind
    }
    return { kind: 'complete', ...this.#effort() }
  }

  #effort(): Effort {
    return { accepted: this.#accepted, rejected: this.#rejected, crossings: this.#crossed }
  }

  #segment(from: number, to: number, kind: string): Failure | undefined {
    this.#saveStart(from)
    if (!(to > from)) return undefined
    const stepper = this.#stepper
    this.#switches.hold(from, this.#state)
    stepper.begin(from, this.#state)
    this.#step = this.#firstSteps.get(kind) ?? this.#settings.firstStep ?? this.#guess(to - from)
    for (let isFirst = true; stepper.time < to; isFirst = false) {
      const failure = this.#advance(to)
      if (failure) return failure
      if (isFirst) this.#firstSteps.set(kind, stepper.length)
      this.#finishStep(to)
    }
    this.#state.set(stepper.y)
    return undefined
  }

  /** Tries steps until one is good enough; leaves it attempted, not accepted. */
  #advance(to: number): Failure | undefined {
    const stepper = this.#stepper
    const mostSteps = this.#settings.mostSteps ?? MOST_STEPS
    const floor = FEWEST_UNITS * Number.EPSILON * Math.abs(stepper.time)
    let largestGrowth = LARGEST_GROWTH
    while (this.#accepted + this.#rejected < mostSteps) {
      const step = this.#fitted(to)
      const error = stepper.attempt(step)
      if (error <= 1) {
        const proposed = step * Math.min(largestGrowth, this.#factor(error))
        this.#step = step < this.#step ? Math.max(this.#step, proposed) : proposed
        this.#accepted++
        return undefined
      }
      this.#rejected++
      largestGrowth = 1
      this.#step = step * (Number.isFinite(error) ? this.#factor(error) : LARGEST_FALL)
      if (this.#step <= floor)
        return Number.isFinite(error) ? 'the step became too small' : 'the equations gave no number'
    }
    return 'too many steps'
  }

  #factor(error: number): number {
    return Math.max(LARGEST_FALL, SAFETY * power(error, -1 / this.#settings.method.order))
  }

  /** The wanted step, stretched or halved so that no sliver is left before the end. */
  #fitted(to: number): number {
    const left = to - this.#stepper.time
    if (this.#step >= left * NEARLY_ALL) return left
    return this.#step > left / 2 ? left / 2 : this.#step
  }

  #finishStep(to: number): void {
    const stepper = this.#stepper
    const reachesEnd = stepper.length === to - stepper.time
    const crossed = this.#system.switches > 0 ? this.#switches.land(stepper) : -1
    const end = reachesEnd && crossed < 0 ? to : stepper.time + stepper.length
    this.#saveStep(end)
    if (crossed >= 0) {
      this.#switches.flip(crossed)
      this.#crossed++
    }
    stepper.accept(end)
  }

  #saveStart(from: number): void {
    const { saveAt, save } = this.#course
    for (; this.#saved < saveAt.length && saveAt[this.#saved]! <= from; this.#saved++)
      save(this.#saved, from, this.#state)
  }

  #saveStep(end: number): void {
    const stepper = this.#stepper
    const { saveAt, save } = this.#course
    for (; this.#saved < saveAt.length && saveAt[this.#saved]! <= end; this.#saved++) {
      const time = saveAt[this.#saved]!
      const fraction = (time - stepper.time) / stepper.length
      if (time < end) stepper.interpolate(fraction, this.#state)
      save(this.#saved, time, time < end ? this.#state : stepper.next)
    }
  }

  /** A first step that is small against the speed at the start (Hairer, Nørsett & Wanner 1993, section II.4). */
  #guess(span: number): number {
    const { relative, absolute } = this.#settings.tolerance
    const rate = new Float64Array(this.#system.size)
    this.#system.rates(this.#stepper.time, this.#state, rate)
    let fastest = 0
    for (let i = 0; i < rate.length; i++) {
      const size = absolute[i]! + relative * Math.abs(this.#state[i]!)
      fastest = Math.max(fastest, Math.abs(rate[i]!) / size)
    }
    return fastest > 0 ? Math.min(span, 1 / fastest) : span / 100
  }
}
