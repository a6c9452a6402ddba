import { exp } from './exponential.ts'
import { log } from './logarithm.ts'
import { squareRoot } from './power.ts'

/**
 * The value that a standard normal variable stays below with probability p.
 *
 * @param p - probability, strictly between 0 and 1
 * @returns the quantile, with a relative error of about 1e-16
 * @throws RangeError - p is not strictly between 0 and 1
 *
 * Method: algorithm AS 241, routine PPND16 (Wichura 1988, Applied Statistics 37:477-484).
 *
 * @example
 * normalQuantile(0.5) // → 0
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: ${p} is not a probability between 0 and 1.`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return q * fraction(NEAR, r)
  }
  const r = squareRoot(-log(q < 0 ? p : 1 - p))
  const value = r <= 5 ? fraction(MIDDLE, r - 1.6) : fraction(FAR, r - 5)
  return q < 0 ? -value : value
}

interface Fraction {
  readonly above: readonly number[]
  readonly below: readonly number[]
}

function fraction({ above, below }: Fraction, r: number): number {
  return polynomial(above, r) / polynomial(below, r)
}

function polynomial(coefficients: readonly number[], r: number): number {
  let value = 0
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * r + coefficients[i]!
  return value
}

const NEAR: Fraction = {
  above: [
    3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
  ],
  below: [
    1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
    3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
  ],
}

const MIDDLE: Fraction = {
  above: [
    1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
    1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
  ],
  below: [
    1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
    1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
  ],
}

const FAR: Fraction = {
  above: [
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  below: [
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
    1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
  ],
}

/**
 * Probability that a standard normal variable stays below a value: the inverse of `normalQuantile`.
 *
 * @param z - the value
 * @returns the probability, with an absolute error below 1e-15
 *
 * Method: the power series of the error function near 0; beyond, the continued fraction of the tail (Abramowitz & Stegun
 * 1964, Handbook of Mathematical Functions, 26.2.11 and 26.2.14).
 *
 * @example
 * normalProbability(1.959963984540054) // → 0.975
 */
export function normalProbability(z: number): number {
  const size = Math.abs(z)
  const tail = size < SERIES_END ? 0.5 - nearArea(size) : density(size) / farFraction(size)
  return z < 0 ? tail : 1 - tail
}

/** Where the series gives way to the fraction, and how many terms each takes. */
const SERIES_END = 3
const [SERIES_TERMS, FRACTION_TERMS] = [60, 60] as const

function density(z: number): number {
  return exp((-z * z) / 2) / ROOT_OF_TWO_PI
}

const ROOT_OF_TWO_PI = 2.5066282746310002

/** Area between 0 and z. */
function nearArea(z: number): number {
  let term = z
  let sum = z
  for (let k = 1; k < SERIES_TERMS; k++) {
    term *= (z * z) / (2 * k + 1)
    sum += term
  }
  return density(z) * sum
}

/** z + 1/(z + 2/(z + 3/(z + …))). */
function farFraction(z: number): number {
  let value = z
  for (let k = FRACTION_TERMS; k > 0; k--) value = z + k / value
  return value
}
