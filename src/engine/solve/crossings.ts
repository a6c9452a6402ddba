import type { Stepper } from './stepper.ts'
import type { System } from './system.ts'

/** Fractions of a step at which the sides of the switches are looked at. */
const LOOKS = [0.25, 0.5, 0.75, 1] as const
/** Closer than this to the threshold, relative to its size, a switch counts as on it. */
const CLOSE = 1e-13
const MOST_BISECTIONS = 60
const MOST_REPEATS = 8

/**
 * Watches the switches of a system, so that no step runs across a jump.
 *
 * During a step each switch is held on one side, and the solution goes on smoothly beyond the threshold. After a
 * good step `land` looks for the first threshold inside it and repeats the step so that it ends there.
 */
export class Crossings {
  readonly #system: System
  readonly #sides: Float64Array
  readonly #inside: Float64Array

  constructor(system: System) {
    this.#system = system
    this.#sides = new Float64Array(system.switches)
    this.#inside = new Float64Array(system.size)
  }

  /** Holds every switch on the side on which the state lies. */
  hold(time: number, y: Float64Array): void {
    this.#system.crossings(time, y, this.#sides)
    for (let k = 0; k < this.#sides.length; k++) this.#system.mode[k] = this.#sides[k]! > 0 ? 1 : 0
  }

  /** Puts a switch on its other side. */
  flip(index: number): void {
    this.#system.mode[index] = 1 - this.#system.mode[index]!
  }

  /**
   * Ends the attempted step on the first threshold that it crosses.
   *
   * @param stepper - a stepper with an attempted, good step
   * @returns the switch that is crossed, or −1 where none is
   */
  land(stepper: Stepper): number {
    let before = 0
    for (const after of LOOKS) {
      this.#look(stepper, after)
      const index = this.#firstAcross(stepper, before, after)
      if (index >= 0) {
        this.#shorten(stepper, index, [before, after])
        return index
      }
      before = after
    }
    return -1
  }

  /**
   * Repeats the step with better and better lengths: the place found on the dense output comes first, then secants,
   * because the end of a step is more accurate than its inside.
   */
  #shorten(stepper: Stepper, index: number, [before, after]: readonly [number, number]): void {
    const full = stepper.length
    let slope = (this.#look(stepper, after)[index]! - this.#look(stepper, before)[index]!) / ((after - before) * full)
    let length = this.#place(stepper, index, [before, after]) * full
    let [lastLength, lastSide] = [Number.NaN, Number.NaN]
    for (let repeat = 0; repeat < MOST_REPEATS; repeat++) {
      stepper.attempt(length)
      const side = this.#look(stepper, 1)[index]!
      if (Math.abs(side) <= CLOSE) return
      const secant = (side - lastSide) / (length - lastLength)
      if (Number.isFinite(secant) && secant !== 0) slope = secant
      ;[lastLength, lastSide] = [length, side]
      length -= side / slope
      if (!(length > 0 && length <= full)) return
    }
  }

  #look(stepper: Stepper, fraction: number): Float64Array {
    const state = fraction < 1 ? this.#inside : stepper.next
    if (fraction < 1) stepper.interpolate(fraction, state)
    this.#system.crossings(stepper.time + fraction * stepper.length, state, this.#sides)
    return this.#sides
  }

  #isAcross(index: number): boolean {
    const side = this.#sides[index]!
    return Math.abs(side) > CLOSE && side > 0 !== (this.#system.mode[index] === 1)
  }

  #firstAcross(stepper: Stepper, before: number, after: number): number {
    let first = -1
    let earliest = Infinity
    for (let index = 0; index < this.#sides.length; index++) {
      this.#look(stepper, after)
      if (!this.#isAcross(index)) continue
      const place = this.#place(stepper, index, [before, after])
      if (place < earliest) [first, earliest] = [index, place]
    }
    return first
  }

  /** The fraction of the step at which the dense output crosses, by bisection. */
  #place(stepper: Stepper, index: number, between: readonly [number, number]): number {
    let [low, high] = between
    for (let i = 0; i < MOST_BISECTIONS && high - low > Number.EPSILON; i++) {
      const middle = (low + high) / 2
      this.#look(stepper, middle)
      if (this.#isAcross(index)) high = middle
      else low = middle
    }
    return high
  }
}
