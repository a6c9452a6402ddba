import { squareRoot } from '../../engine/arithmetic/index.ts'

/** What is told of a sample. */
export interface Summary {
  readonly mean: number | null
  /** Standard deviation of the sample; `null` for fewer than two. */
  readonly sd: number | null
  readonly median: number | null
  readonly q05: number | null
  readonly q25: number | null
  readonly q75: number | null
  readonly q95: number | null
}

/**
 * Summary of a sample.
 *
 * @param values - the sample, in any order
 * @returns mean, standard deviation with n − 1, and quantiles; `null` where there are too few values
 *
 * Method: quantiles are linear between order statistics (Hyndman & Fan 1996, The American Statistician 50:361–365,
 * definition 7, as R and NumPy have it).
 *
 * @example
 * summaryOf([1, 2, 3, 4]).median // → 2.5
 */
export function summaryOf(values: ArrayLike<number>): Summary {
  const sorted = Float64Array.from(values).toSorted()
  const n = sorted.length
  if (n === 0) return { mean: null, sd: null, median: null, q05: null, q25: null, q75: null, q95: null }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n
  const squares = sorted.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return {
    mean,
    sd: n > 1 ? squareRoot(squares / (n - 1)) : null,
    median: quantile(sorted, 0.5),
    q05: quantile(sorted, 0.05),
    q25: quantile(sorted, 0.25),
    q75: quantile(sorted, 0.75),
    q95: quantile(sorted, 0.95),
  }
}

function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!)
}
