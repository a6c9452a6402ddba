import type { Lane } from './lane.ts'

/** Fractions of a step at which the sides of the switches are looked at. */
export const LOOKS = [0.25, 0.5, 0.75, 1] as const
/** Closest to the threshold, relative to its size, that a switch can be brought. */
const CLOSEST = 1e-13
/** Share of the relative tolerance within which a switch counts as on its threshold. */
const CLOSE = 1e-4
/** How closely the place of a crossing is sought on the dense output, which is less accurate than the end of a step. */
const PLACED = 1e-5
const MOST_REPEATS = 8

/**
 * Closer than this to the threshold, relative to its size, a switch counts as on it.
 *
 * @param tolerance.relative - relative tolerance of the run
 * @returns a ten-thousandth of it, and at least 1e-13
 *
 * @example
 * closeness({ relative: 1e-3 }) // ≈ 1e-7
 */
export function closeness({ relative }: { readonly relative: number }): number {
  return Math.max(CLOSEST, CLOSE * relative)
}

/**
 * Watches the switches of a lane, so that no step runs across a jump.
 *
 * During a step each switch is held on one side, and the solution goes on smoothly beyond the threshold. After a
 * good step `find` looks for the first threshold inside it; the step is then repeated so that it ends there.
 */
export class Crossings {
  readonly #lane: Lane
  readonly #close: number
  readonly #sides: Float64Array
  /** The switch that is being landed on, and how far the search for its place has come. */
  #index = -1
  #full = 0
  #slope = 0
  #lastLength = Number.NaN
  #lastSide = Number.NaN
  #repeats = 0

  constructor(lane: Lane, close: number) {
    this.#lane = lane
    this.#close = close
    this.#sides = new Float64Array(lane.switches)
  }

  /** Holds every switch on the side on which the state at the start of the step lies. */
  hold(): void {
    if (this.#sides.length === 0) return
    this.#look(0)
    for (let k = 0; k < this.#sides.length; k++) this.#lane.hold(k, this.#sides[k]! > 0)
  }

  /** Puts the switch that was landed on onto its other side. */
  flip(): void {
    this.#lane.hold(this.#index, !this.#lane.isAbove(this.#index))
  }

  /**
   * Looks whether the step attempted last, a good one, crosses a threshold.
   *
   * @returns whether it does; the lane then wants a shorter step, and `refine` is to be asked after its attempt
   */
  find(): boolean {
    if (this.#sides.length === 0 || !this.#lane.mayCross()) return false
    let before = 0
    for (const after of LOOKS) {
      this.#index = this.#firstAcross(before, after)
      if (this.#index >= 0) {
        this.#aim(before, after)
        return true
      }
      before = after
    }
    return false
  }

  /**
   * Betters the length of the step: the place found on the dense output comes first, then secants, because the end of
   * a step is more accurate than its inside.
   *
   * @returns whether another attempt is wanted; if not, the step attempted last ends on the threshold
   */
  refine(): boolean {
    const lane = this.#lane
    this.#look(1)
    const side = this.#sides[this.#index]!
    if (Math.abs(side) <= this.#close) return false
    const secant = (side - this.#lastSide) / (lane.length - this.#lastLength)
    if (Number.isFinite(secant) && secant !== 0) this.#slope = secant
    ;[this.#lastLength, this.#lastSide] = [lane.length, side]
    const length = lane.length - side / this.#slope
    this.#repeats++
    if (!(length > 0 && length <= this.#full) || this.#repeats >= MOST_REPEATS) return false
    lane.length = length
    return true
  }

  #aim(before: number, after: number): void {
    this.#full = this.#lane.length
    this.#look(after)
    const late = this.#sides[this.#index]!
    this.#look(before)
    this.#slope = (late - this.#sides[this.#index]!) / ((after - before) * this.#full)
    ;[this.#lastLength, this.#lastSide, this.#repeats] = [Number.NaN, Number.NaN, 0]
    this.#lane.length = this.#place(this.#index, before, after) * this.#full
  }

  #look(fraction: number): void {
    this.#lane.sides(fraction, this.#sides)
  }

  #isAcross(index: number): boolean {
    const side = this.#sides[index]!
    return Math.abs(side) > this.#close && side > 0 !== this.#lane.isAbove(index)
  }

  #firstAcross(before: number, after: number): number {
    let first = -1
    let earliest = Infinity
    for (let index = 0; index < this.#sides.length; index++) {
      this.#look(after)
      if (!this.#isAcross(index)) continue
      const place = this.#place(index, before, after)
      if (place < earliest) [first, earliest] = [index, place]
    }
    return first
  }

  /** The fraction of the step at which the dense output crosses, by bisection. */
  #place(index: number, before: number, after: number): number {
    let [low, high] = [before, after]
    while (high - low > PLACED) {
      const middle = (low + high) / 2
      this.#look(middle)
      if (this.#isAcross(index)) high = middle
      else low = middle
    }
    return high
  }
}
