import { exp, log, squareRoot } from '../arithmetic/index.ts'
import type { Bank, Lane, Tolerance } from './lane.ts'
import type { Method } from './method.ts'
import type { System } from './system.ts'

/**
 * Takes single steps of a Rosenbrock method for any system: a bank of one lane, in plain JavaScript.
 *
 * All work space is made once; a step makes nothing. Emitted kernels compute the same sums in the same order.
 */
export class Stepper implements Lane, Bank {
  time = 0
  length = 0
  /** State at the start of the step. */
  readonly y: Float64Array
  /** State at the end of the step attempted last. */
  readonly next: Float64Array
  readonly lanes: readonly [this]
  readonly method: Method
  readonly tolerance: Tolerance
  readonly #system: System
  readonly #stages: readonly Float64Array[]
  /** Whether a stage's argument is the one before plus the stage before. */
  readonly #continues: readonly boolean[]
  /** Whether a stage takes the rates of the stage before. */
  readonly #repeats: readonly boolean[]
  readonly #rate: Float64Array
  /** Rates at a stage's argument. */
  readonly #moved: Float64Array
  readonly #timeSlope: Float64Array
  readonly #argument: Float64Array
  readonly #inside: Float64Array
  /** The error, in a list of its own, so that no step makes a number that must be cleared away. */
  readonly #estimate = new Float64Array(1)
  readonly #dense: readonly Float64Array[]
  #denseIsFresh = false
  #isStale = true

  constructor(system: System, method: Method, tolerance: Tolerance) {
    const vector = (): Float64Array => new Float64Array(system.size)
    this.lanes = [this]
    this.method = method
    this.tolerance = tolerance
    this.y = vector()
    this.next = vector()
    this.#system = system
    this.#stages = method.a.map(vector)
    this.#continues = continuedStages(method)
    this.#repeats = repeatedStages(method)
    this.#rate = vector()
    this.#moved = vector()
    this.#timeSlope = vector()
    this.#argument = vector()
    this.#inside = vector()
    this.#dense = method.dense.map(vector)
  }

  get size(): number {
    return this.#system.size
  }

  get switches(): number {
    return this.#system.switches
  }

  get error(): number {
    return this.#estimate[0]!
  }

  get room(): number {
    const { order } = this.method
    return order === FOURTH ? 1 / squareRoot(squareRoot(this.error)) : exp(log(this.error) * (-1 / order))
  }

  begin(time: number, y: Float64Array): void {
    this.time = time
    if (y !== this.y) this.y.set(y)
    this.#isStale = true
  }

  /**
   * Tries a step.
   *
   * @param length - length of the step (> 0)
   */
  attempt(length = this.length): void {
    this.length = length
    this.#denseIsFresh = false
    this.#freshen()
    this.#system.factor(1 / (length * this.method.gamma))
    this.#moved.set(this.#rate)
    for (let i = 0; i < this.#stages.length; i++) {
      this.#sumEarlier(i)
      if (i > 0 && !this.#repeats[i]) this.#move(i)
      addMultiple(this.#stages[i]!, 1, this.#moved)
      this.#system.solve(this.#stages[i]!)
    }
    this.#finish()
  }

  accept(time: number = this.time + this.length): void {
    this.time = time
    this.y.set(this.next)
    this.#isStale = true
  }

  slope(out: Float64Array): void {
    this.#freshen()
    out.set(this.#rate)
  }

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

  sides(fraction: number, out: Float64Array): void {
    const isInside = fraction > 0 && fraction < 1
    if (isInside) this.interpolate(fraction, this.#inside)
    const state = isInside ? this.#inside : fraction > 0 ? this.next : this.y
    this.#system.crossings(this.time + fraction * this.length, state, out)
  }

  isAbove(index: number): boolean {
    return this.#system.mode[index] === 1
  }

  hold(index: number, above: boolean): void {
    this.#system.mode[index] = above ? 1 : 0
    this.#isStale = true
  }

  mayCross(): boolean {
    return this.#system.switches > 0
  }

  /** Takes rates and Jacobian anew where state, time, sides or the system itself have changed. */
  #freshen(): void {
    if (!this.#isStale) return
    this.#system.rates(this.time, this.y, this.#rate)
    this.#system.linearise(this.time, this.y, this.#timeSlope)
    this.#isStale = false
  }

  /** Takes the rates at a stage's argument. */
  #move(i: number): void {
    const argument = this.#argument
    if (this.#continues[i]) addMultiple(argument, 1, this.#stages[i - 1]!)
    else {
      argument.set(this.y)
      const row = this.method.a[i]!
      for (let j = 0; j < row.length; j++) addMultiple(argument, row[j]!, this.#stages[j]!)
    }
    this.#system.rates(this.time + this.method.alpha[i]! * this.length, argument, this.#moved)
  }

  /** Σ (c/h) u + d h ∂f/∂t, the terms in this order. */
  #sumEarlier(i: number): void {
    const [row, d, sum] = [this.method.c[i]!, this.method.d[i]!, this.#stages[i]!]
    const perLength = 1 / this.length
    for (let j = 0; j < row.length; j++) {
      if (j === 0) setMultiple(sum, row[j]! * perLength, this.#stages[j]!)
      else addMultiple(sum, row[j]! * perLength, this.#stages[j]!)
    }
    if (row.length === 0) setMultiple(sum, d * this.length, this.#timeSlope)
    else if (d !== 0) addMultiple(sum, d * this.length, this.#timeSlope)
  }

  #finish(): void {
    const { relative, absolute } = this.tolerance
    const { end } = this.method
    const last = this.#stages.at(-1)!
    let sum = 0
    for (let i = 0; i < last.length; i++) {
      const before = this.y[i]!
      const after = end ? before + this.#weighted(end.m, i) : this.#argument[i]! + last[i]!
      this.next[i] = after
      const error = end ? this.#weighted(end.e, i) : last[i]!
      const [size, then] = [Math.abs(before), Math.abs(after)]
      const part = error / (absolute[i]! + relative * (size < then ? then : size))
      sum += part * part
    }
    this.#estimate[0] = squareRoot(sum / last.length)
  }

  #weighted(weights: readonly number[], i: number): number {
    let sum = weights[0]! * this.#stages[0]![i]!
    for (let j = 1; j < weights.length; j++) sum += weights[j]! * this.#stages[j]![i]!
    return sum
  }

  #makeDense(): void {
    for (let row = 0; row < this.#dense.length; row++) {
      const k = this.#dense[row]!
      k.fill(0)
      const weights = this.method.dense[row]!
      for (let j = 0; j < weights.length; j++) addMultiple(k, weights[j]!, this.#stages[j]!)
    }
    this.#denseIsFresh = true
  }
}

/** An order whose root is that of a root, which a machine takes at once. */
export const FOURTH = 4

function addMultiple(to: Float64Array, factor: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! + factor * what[i]!
}

function setMultiple(to: Float64Array, factor: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = factor * what[i]!
}

/** For each stage, whether it takes the rates of the stage before. */
export function repeatedStages({ a }: Method): readonly boolean[] {
  return a.map((row, i) => i > 0 && row.at(-1) === 0 && a[i - 1]!.every((value, j) => value === row[j]))
}

/** For each stage, whether its argument is the one before plus the stage before. */
export function continuedStages({ a }: Method): readonly boolean[] {
  return a.map((row, i) => i > 0 && followsOn(a[i - 1]!, row))
}

function followsOn(before: readonly number[], row: readonly number[]): boolean {
  return row.length === before.length + 1 && row.at(-1) === 1 && before.every((value, j) => value === row[j])
}
