/**
 * Standard error of one sample of a marker of turnover, as that of its logarithm: assay and person from day to day.
 *
 * Source: proposal, section 10. Origin: assumed.
 */
export const MARKER_ERROR: Readonly<Record<string, number>> = { ctx: 0.2, ntx: 0.2, p1np: 0.13, bsap: 0.1 }

/** The same for hormones in blood by mass spectrometry, and for what is told in tight bounds. Origin: assumed. */
const HORMONE_ERROR = 0.1
const TIGHT: Readonly<Record<string, number>> = { calcium: 0.02, phosphate: 0.06 }

/**
 * Standard error of the logarithm of one sample.
 *
 * @param quantity - what is measured, by the model's name
 * @returns the error
 *
 * @example
 * sampleError('ctx') // → 0.2
 */
export function sampleError(quantity: string): number {
  return MARKER_ERROR[quantity] ?? TIGHT[quantity] ?? HORMONE_ERROR
}
