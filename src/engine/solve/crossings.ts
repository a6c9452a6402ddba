import type { Lane } from './lane.ts'
import { PredictedCrossings } from './predicted-crossings.ts'

/** Fractions of a step at which the sides of the switches are looked at. */
export const LOOKS = [0.25, 0.5, 0.75, 1] as const
const LAST_LOOK = LOOKS[2]
/** Closest to the threshold, relative to its size, that a switch can be brought. */
const CLOSEST = 1e-13
/** Share of the relative tolerance within which a switch counts as on its threshold. */
const CLOSE = 1e-4
/** How closely the place of a crossing is sought on the dense output, which is less accurate than the end of a step. */
const PLACED = 1e-5
const MOST_REPEATS = 8
/** A step that was to end on a threshold may still be changed by this share of its length to do so. */
const NEAR = 0.01

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

/** What a good step did: it crosses no threshold, ends on one, or crosses one and should be repeated so that it ends there. */
type Found = 'none' | 'landed' | 'inside'

/**
 * Watches the switches of a lane, so that no step runs across a jump.
 *
 * During a step each switch is held on one side, and the solution goes on smoothly beyond the threshold. After a
 * good step `find` looks for the first threshold inside it; the step is then repeated so that it ends there. A step goes
 * no further than `next`, where a switch should cross by what it did after earlier stops; it then mostly ends there at once.
 */
export class Crossings {
  readonly #lane: Lane
  readonly #close: number
  readonly #sides: Float64Array
  readonly #predicted = new PredictedCrossings()
  /** The switch that is being landed on, and how far the search for its place has come. */
  #index = -1
  #full = 0
  #slope = 0
  #lastLength = Number.NaN
  #lastSide = Number.NaN
  #repeats = 0
  /** The length with which the step attempted last would have ended on the threshold, as far as is known. */
  #better = Number.NaN

  constructor(lane: Lane, close: number) {
    this.#lane = lane
    this.#close = close
    this.#sides = new Float64Array(lane.switches)
  }

  /** When a switch should cross next; infinite where nothing tells of one. */
  get next(): number {
    return this.#predicted.time
  }

  /** Holds every switch on the side on which the state at the start of the step lies, after a stop of this kind. */
  begin(kind: string): void {
    if (this.#sides.length === 0) return
    this.#predicted.begin(kind, this.#lane.time)
    this.#look(0)
    for (let k = 0; k < this.#sides.length; k++) this.#lane.hold(k, this.#sides[k]! > 0)
  }

  /** Puts the switch that was landed on onto its other side. */
  flip(): void {
    this.#predicted.note(this.#index, this.#lane.time + this.#better)
    this.#lane.hold(this.#index, !this.#lane.isAbove(this.#index))
  }

  /**
   * Looks what the step attempted last, a good one, did.
   *
   * @param longest - length of a step that would end at the next stop
   * @returns 'inside' where the lane now wants a step of another length, after which `refine` is to be asked
   */
  find(longest: number): Found {
    if (this.#sides.length === 0) return 'none'
    if (this.#lane.mayCross() && this.#aimInside()) return 'inside'
    if (!this.#aimNear(longest)) return 'none'
    return this.refine() ? 'inside' : 'landed'
  }

  /** Aims the step at the first threshold inside it; whether there is one. */
  #aimInside(): boolean {
    let before = 0
    for (const after of LOOKS) {
      const index = this.#firstAcross(before, after)
      if (index >= 0) {
        this.#aim(index, before, after)
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
    const secant = (side - this.#lastSide) / (lane.length - this.#lastLength)
    if (Number.isFinite(secant) && secant !== 0) this.#slope = secant
    ;[this.#lastLength, this.#lastSide] = [lane.length, side]
    this.#better = lane.length - side / this.#slope
    if (Math.abs(side) <= this.#close) return false
    this.#repeats++
    if (!(this.#better > 0 && this.#better <= this.#full) || this.#repeats >= MOST_REPEATS) return false
    lane.length = this.#better
    return true
  }

  /** Makes `refine` go on from a step that was to end where a switch was predicted to cross; whether it nearly does. */
  #aimNear(longest: number): boolean {
    const [{ index, time }, { length }] = [this.#predicted, this.#lane]
    if (!(Math.abs(this.#lane.time + length - time) <= NEAR * length)) return false
    const slope = this.#slopeOf(index, LAST_LOOK, 1)
    if (slope > 0 === this.#lane.isAbove(index)) return false
    const change = -this.#sides[index]! / slope
    const full = Math.min((1 + NEAR) * length, longest)
    if (!(Math.abs(change) <= NEAR * length && length + change <= full)) return false
    this.#seek(index, slope, full)
    return true
  }

  #seek(index: number, slope: number, full: number): void {
    ;[this.#index, this.#slope, this.#full] = [index, slope, full]
    ;[this.#lastLength, this.#lastSide, this.#repeats] = [Number.NaN, Number.NaN, 0]
  }

  #aim(index: number, before: number, after: number): void {
    const full = this.#lane.length
    this.#seek(index, this.#slopeOf(index, before, after), full)
    this.#lane.length = this.#place(index, before, after) * full
  }

  /** How fast a switch moves between two fractions of the step. */
  #slopeOf(index: number, before: number, after: number): number {
    this.#look(before)
    const early = this.#sides[index]!
    this.#look(after)
    return (this.#sides[index]! - early) / ((after - before) * this.#lane.length)
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
