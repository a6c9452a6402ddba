import { exp, squareRoot } from '../../engine/arithmetic/index.ts'

/**
 * Something that was measured of the person and that the model says too.
 *
 * Both sides are logarithms. Within a group, such as one site on one machine, the level is the person's own and only
 * the change between measurements says anything about the model; a group that is `anchored` is compared as it stands.
 */
export interface Observation {
  readonly group: string
  readonly anchored: boolean
  /** Name of the model's signal or state. */
  readonly quantity: string
  readonly day: number
  readonly logarithm: number
  /** Standard error of the logarithm. */
  readonly error: number
}

/** What the measurements of one group say about one draw. */
export interface GroupFit {
  /** Logarithm of the likelihood, up to a constant. */
  readonly logLikelihood: number
  /** Best level of the person over the model, and its standard error. */
  readonly level: number
  readonly levelError: number
}

/**
 * Compares one draw with the measurements of one group.
 *
 * @param observed - measurements of the group
 * @param predicted - the draw's logarithms on the same days
 * @returns likelihood and level
 *
 * Method: normal errors; the unknown level has a flat prior and is integrated out (Gelman et al. 2013, Bayesian Data
 * Analysis, section 2.5).
 *
 * @example
 * fitGroup([{ group: 'a', anchored: false, quantity: 'x', day: 0, logarithm: 1, error: 0.1 }], [0]).level // → 1
 */
export function fitGroup(observed: readonly Observation[], predicted: readonly number[]): GroupFit {
  const gaps = observed.map(({ logarithm }, i) => logarithm - predicted[i]!)
  const precisions = observed.map(({ error }) => 1 / (error * error))
  const precision = precisions.reduce((sum, p) => sum + p, 0)
  const mean = gaps.reduce((sum, gap, i) => sum + gap * precisions[i]!, 0) / precision
  const level = observed[0]!.anchored ? 0 : mean
  const misfit = gaps.reduce((sum, gap, i) => sum + (gap - level) * (gap - level) * precisions[i]!, 0)
  return { logLikelihood: -misfit / 2, level, levelError: squareRoot(1 / precision) }
}

/**
 * Turns logarithms of likelihoods into weights that add up to the number of draws.
 *
 * @param logLikelihoods - one per draw
 * @returns one weight per draw
 *
 * @example
 * [...weightsOf([0, 0])] // → [1, 1]
 */
export function weightsOf(logLikelihoods: ArrayLike<number>): Float64Array {
  let best = -Infinity
  for (let i = 0; i < logLikelihoods.length; i++) best = Math.max(best, logLikelihoods[i]!)
  const raw = Float64Array.from(logLikelihoods, (value) => exp(value - best))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => (weight * raw.length) / total)
}
