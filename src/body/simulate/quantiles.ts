/** What a weighed sample is asked for: one weight per value, and probabilities. */
interface Asked {
  /** Numbers ≥ 0, one per value; their sum is positive. */
  readonly weights: ArrayLike<number>
  /** Each between 0 and 1. */
  readonly probabilities: readonly number[]
}

/** Runs of this length are sorted by insertion, before they are merged. */
const RUN = 8
/** Moves per value after which insertion into the whole sample is given up for merging. */
const PATIENCE = 4

/**
 * Quantiles of samples that are weighed alike, one after another: samples in nearly the same order, such as those of
 * one month after another, are quickest.
 *
 * Method: the inverse of the weighed distribution function, linear between the mid-points of the steps. Of equal values
 * the one given first comes first, so that a sample's quantiles do not depend on those before it.
 */
export class WeighedQuantiles {
  readonly #asked: Asked
  /** Places of the values that have weight, in the order of the sample asked about last. */
  #order: Uint32Array
  #spare: Uint32Array
  readonly #middles: Float64Array

  constructor(asked: Asked) {
    const places = Uint32Array.from({ length: asked.weights.length }, (_unused, i) => i)
    this.#asked = asked
    this.#order = places.filter((place) => asked.weights[place]! > 0)
    this.#spare = this.#order.slice()
    this.#middles = new Float64Array(this.#order.length)
  }

  /**
   * @param values - the sample, as long as the weights
   * @returns one quantile per probability
   */
  of(values: ArrayLike<number>): number[] {
    this.#sort(values)
    this.#findMiddles()
    return this.#asked.probabilities.map((p) => this.#at(p, values))
  }

  /** Sorts the places by value and then by number: by insertion where they are nearly in order, else by merging. */
  #sort(values: ArrayLike<number>): void {
    const { length } = this.#order
    if (insert(this.#order, values, [0, length])) return
    for (let from = 0; from < length; from += RUN) insert(this.#order, values, [from, Math.min(from + RUN, length)])
    for (let width = RUN; width < length; width *= 2) {
      for (let from = 0; from < length; from += 2 * width) {
        const bounds = [from, Math.min(from + width, length), Math.min(from + 2 * width, length)] as const
        merge(this.#order, this.#spare, { values, bounds })
      }
      ;[this.#order, this.#spare] = [this.#spare, this.#order]
    }
  }

  #findMiddles(): void {
    const { weights } = this.#asked
    let total = 0
    for (const place of this.#order) total += weights[place]!
    let before = 0
    for (let k = 0; k < this.#order.length; k++) {
      const weight = weights[this.#order[k]!]!
      this.#middles[k] = (before + weight / 2) / total
      before += weight
    }
  }

  #at(p: number, values: ArrayLike<number>): number {
    const middles = this.#middles
    const value = (k: number): number => values[this.#order[k]!]!
    const above = firstFrom(p, middles)
    if (above === 0) return value(0)
    if (above === middles.length) return value(middles.length - 1)
    const [low, high] = [middles[above - 1]!, middles[above]!]
    const share = high > low ? (p - low) / (high - low) : 0
    return value(above - 1) + share * (value(above) - value(above - 1))
  }
}

/** Whether a place comes after another. */
function isAfter(values: ArrayLike<number>, place: number, other: number): boolean {
  const [a, b] = [values[place]!, values[other]!]
  return a > b || (a === b && place > other)
}

/** Sorts the places from the first up to but not including the last; gives up where that takes too many moves. */
function insert(order: Uint32Array, values: ArrayLike<number>, [first, last]: readonly [number, number]): boolean {
  let left = PATIENCE * (last - first)
  for (let i = first + 1; i < last; i++) {
    const place = order[i]!
    let k = i
    for (; k > first && isAfter(values, order[k - 1]!, place); k--) order[k] = order[k - 1]!
    order[k] = place
    left -= i - k
    if (left < 0) return false
  }
  return true
}

/** Merges two sorted runs that follow one another, into another list. */
function merge(
  from: Uint32Array,
  to: Uint32Array,
  { values, bounds }: { readonly values: ArrayLike<number>; readonly bounds: readonly [number, number, number] },
): void {
  const [first, middle, last] = bounds
  let [left, right] = [first, middle]
  for (let k = first; k < last; k++) {
    const takesLeft = left < middle && (right >= last || !isAfter(values, from[left]!, from[right]!))
    to[k] = takesLeft ? from[left++]! : from[right++]!
  }
}

/** Place of the first of ascending numbers that is no less than a number; their count where none is. */
function firstFrom(least: number, ascending: Float64Array): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! >= least) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * How many equally weighed draws a weighed sample is worth (Kish 1965, Survey Sampling, section 8.2).
 *
 * @param weights - one number ≥ 0 per draw
 * @returns (Σw)² / Σw²
 *
 * @example
 * effectiveSize([1, 1, 0, 0]) // → 2
 */
export function effectiveSize(weights: ArrayLike<number>): number {
  let sum = 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!
    squares += weights[i]! * weights[i]!
  }
  return squares > 0 ? (sum * sum) / squares : 0
}
