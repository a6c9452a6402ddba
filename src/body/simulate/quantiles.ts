/**
 * Quantiles of a weighed sample.
 *
 * @param values - the sample
 * @param weights - one number ≥ 0 per value; their sum is positive
 * @param probabilities - ascending, each between 0 and 1
 * @returns one quantile per probability
 *
 * Method: the inverse of the weighed distribution function, linear between the mid-points of the steps.
 *
 * @example
 * weighedQuantiles([1, 2, 3], [1, 1, 1], [0.5]) // → [2]
 */
export function weighedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  probabilities: readonly number[],
): number[] {
  const order = new Uint32Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (weights[i]! > 0) order[count++] = i
  const sorted = order.subarray(0, count).toSorted((a, b) => values[a]! - values[b]! || a - b)
  let total = 0
  for (const i of sorted) total += weights[i]!
  const middles = new Float64Array(count)
  let before = 0
  for (let k = 0; k < count; k++) {
    const weight = weights[sorted[k]!]!
    middles[k] = (before + weight / 2) / total
    before += weight
  }
  return probabilities.map((p) => at(p, middles, (k) => values[sorted[k]!]!))
}

function at(p: number, middles: Float64Array, value: (k: number) => number): number {
  const above = firstFrom(p, middles)
  if (above === 0) return value(0)
  if (above === middles.length) return value(middles.length - 1)
  const [low, high] = [middles[above - 1]!, middles[above]!]
  const share = high > low ? (p - low) / (high - low) : 0
  return value(above - 1) + share * (value(above) - value(above - 1))
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
