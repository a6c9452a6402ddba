import { squareRoot } from '../arithmetic/index.ts'
import type { Method } from './method.ts'
import type { System } from './system.ts'

/** How closely the solution is to be followed. */
export interface Tolerance {
  readonly relative: number
  /** One number per state, in the state's own unit. */
  readonly absolute: Float64Array
}

/**
 * Takes single steps of a Rosenbrock method. All work space is made once; a step makes nothing.
 *
 * The order of calls is `begin`, then `attempt` with ever smaller steps until one is good enough, then `accept`.
 */
export class Stepper {
  /** Time at the start of the step. */
  time = 0
  /** Length of the step attempted last. */
  length = 0
  /** State at the start of the step. */
  readonly y: Float64Array
  /** State at the end of the step attempted last. */
  readonly next: Float64Array
  readonly #system: System
  readonly #method: Method
  readonly #tolerance: Tolerance
  readonly #stages: readonly Float64Array[]
  /** Whether a stage's argument is the one before plus the stage before. */
  readonly #continues: readonly boolean[]
  readonly #rate: Float64Array
  readonly #timeSlope: Float64Array
  readonly #argument: Float64Array
  readonly #dense: readonly Float64Array[]
  #denseIsFresh = false

  constructor(system: System, method: Method, tolerance: Tolerance) {
    const vector = (): Float64Array => new Float64Array(system.size)
    this.#system = system
    this.#method = method
    this.#tolerance = tolerance
    this.y = vector()
    this.next = vector()
    this.#stages = method.a.map(vector)
    this.#continues = method.a.map((row, i) => i > 0 && followsOn(method.a[i - 1]!, row))
    this.#rate = vector()
    this.#timeSlope = vector()
    this.#argument = vector()
    this.#dense = method.dense.map(vector)
  }

  /** Sets the state from which the next step starts. */
  begin(time: number, y: Float64Array): void {
    this.time = time
    if (y !== this.y) this.y.set(y)
    this.refresh()
  }

  /** Takes rates and Jacobian anew, after the system itself has changed. */
  refresh(): void {
    this.#system.rates(this.time, this.y, this.#rate)
    this.#system.linearise(this.time, this.y, this.#timeSlope)
  }

  /**
   * Tries a step.
   *
   * @param length - length of the step (> 0)
   * @returns the estimated error in units of the tolerance: at most 1 is good enough; NaN where f is not a number
   */
  attempt(length: number): number {
    const { a, alpha, d, gamma } = this.#method
    this.length = length
    this.#denseIsFresh = false
    this.#system.factor(1 / (length * gamma))
    for (let i = 0; i < a.length; i++) {
      const stage = this.#stages[i]!
      if (i === 0) stage.set(this.#rate)
      else {
        this.#toArgument(i)
        this.#system.rates(this.time + alpha[i]! * length, this.#argument, stage)
      }
      this.#addEarlier(i, length)
      if (d[i] !== 0) addMultiple(stage, d[i]! * length, this.#timeSlope)
      this.#system.solve(stage)
    }
    return this.#finish()
  }

  /** Moves on to the end of the step attempted last, which is at `time` but for rounding. */
  accept(time: number = this.time + this.length): void {
    this.time = time
    this.y.set(this.next)
    this.refresh()
  }

  /**
   * The solution inside the step attempted last.
   *
   * @param fraction - place within the step, 0 to 1
   * @param out - receives the state
   */
  interpolate(fraction: number, out: Float64Array): void {
    if (!this.#denseIsFresh) this.#makeDense()
    const rest = 1 - fraction
    const last = this.#dense.length - 1
    for (let i = 0; i < out.length; i++) {
      let k = this.#dense[last]![i]!
      for (let row = last - 1; row >= 0; row--) k = this.#dense[row]![i]! + fraction * k
      out[i] = rest * this.y[i]! + fraction * (this.next[i]! + rest * k)
    }
  }

  #toArgument(i: number): void {
    const argument = this.#argument
    if (this.#continues[i]) {
      addMultiple(argument, 1, this.#stages[i - 1]!)
      return
    }
    argument.set(this.y)
    const row = this.#method.a[i]!
    for (let j = 0; j < row.length; j++) addMultiple(argument, row[j]!, this.#stages[j]!)
  }

  #addEarlier(i: number, length: number): void {
    const row = this.#method.c[i]!
    for (let j = 0; j < row.length; j++) addMultiple(this.#stages[i]!, row[j]! / length, this.#stages[j]!)
  }

  #finish(): number {
    const error = this.#stages.at(-1)!
    const { relative, absolute } = this.#tolerance
    let sum = 0
    for (let i = 0; i < error.length; i++) {
      const end = this.#argument[i]! + error[i]!
      this.next[i] = end
      const size = Math.max(Math.abs(this.y[i]!), Math.abs(end))
      const part = error[i]! / (absolute[i]! + relative * size)
      sum += part * part
    }
    return squareRoot(sum / error.length)
  }

  #makeDense(): void {
    for (let row = 0; row < this.#dense.length; row++) {
      const k = this.#dense[row]!
      k.fill(0)
      const weights = this.#method.dense[row]!
      for (let j = 0; j < weights.length; j++) addMultiple(k, weights[j]!, this.#stages[j]!)
    }
    this.#denseIsFresh = true
  }
}

function addMultiple(to: Float64Array, factor: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! + factor * what[i]!
}

function followsOn(before: readonly number[], row: readonly number[]): boolean {
  return row.length === before.length + 1 && row.at(-1) === 1 && before.every((value, j) => value === row[j])
}
