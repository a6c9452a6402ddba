/**
 * The exponential function of every number that reaches a user, and the hyperbolic tangent that rests on it.
 *
 * Built from sums, products, quotients and powers of two alone, which IEEE 754 fixes to the last bit: the same input
 * gives the same bits on every machine. The emitted kernels take the same steps in the same order.
 *
 * Method: x = k ln 2 + r with |r| ≤ ½ ln 2; then, with c = r − r² P(r²), where P fits (r coth(r/2) − 2)/r²,
 * e^r = 1 + r + r c/(2 − c).
 */

/** Adding this number to one below 2^51 rounds it to a whole number, which stands in its last bits. */
const ROUNDER = 6_755_399_441_055_744
/** log₂ e. */
const PER_LOG_TWO = 1.442_695_040_888_963_4
/** ln 2 in two parts: the first has 33 bits, so that its product with an exponent is exact. */
export const LOG_TWO_HIGH = 0.693_147_180_369_123_8
export const LOG_TWO_LOW = 1.908_214_929_270_587_7e-10
/**
 * P by powers of r²: close to 2 B₂ₙ/(2n)! (Bernoulli numbers), and fitted on Chebyshev's points over |r| ≤ ½ ln 2, so that
 * five terms leave 1e-18 of e^r.
 */
const HALF_COTANGENT = [
  0.166_666_666_666_666_6, -0.002_777_777_777_756_372, 6.613_756_471_282_22e-5, -1.653_405_950_489_780_8e-6,
  4.143_741_134_418_731_6e-8,
] as const
/** Beyond this the exponential stays at its value here, which is close to the largest number. */
const EXP_HIGHEST = 709.78
/** Below this the exponential is 0. */
const EXP_LOWEST = -708
/** Beyond this the hyperbolic tangent is 1 to the last bit. */
const TANH_HIGHEST = 22
/** Bounds of the wide exponential, which ends at ∞ and at the smallest number there is. */
const WIDE_HIGHEST = 710
const WIDE_LOWEST = -746

/** What an emitted kernel needs to take the same steps. */
export const EXPONENTIAL = {
  ROUNDER,
  PER_LOG_TWO,
  LOG_TWO_HIGH,
  LOG_TWO_LOW,
  HALF_COTANGENT,
  HIGHEST: EXP_HIGHEST,
  LOWEST: EXP_LOWEST,
  TANH_HIGHEST,
} as const

const LARGEST_EXPONENT = 1023
const [C1, C2, C3, C4, C5] = HALF_COTANGENT

/** Powers of two from 2^−1023 to 2^1023. */
const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * LARGEST_EXPONENT + 1)
  powers[LARGEST_EXPONENT] = 1
  for (let k = 1; k <= LARGEST_EXPONENT; k++) {
    powers[LARGEST_EXPONENT + k] = 2 * powers[LARGEST_EXPONENT + k - 1]!
    powers[LARGEST_EXPONENT - k] = powers[LARGEST_EXPONENT - k + 1]! / 2
  }
  return powers
}

/**
 * e to the power x.
 *
 * @param x - any number, dimensionless
 * @returns the exponential, within one unit in the last place; 0 below −708, and beyond 709.78 what it is there, so that
 *   a quotient of large powers keeps its limit
 *
 * @example
 * exp(0) // → 1
 */
export function exp(x: number): number {
  if (!(x >= EXP_LOWEST)) return x < EXP_LOWEST ? 0 : x
  const within = x > EXP_HIGHEST ? EXP_HIGHEST : x
  const k = within * PER_LOG_TWO + ROUNDER - ROUNDER
  const high = within - k * LOG_TWO_HIGH
  const low = k * LOG_TWO_LOW
  const p = 1 - (low - correction(high - low) - high)
  return 2 * p * POWERS_OF_TWO[LARGEST_EXPONENT - 1 + k]!
}

/**
 * e to the power x + tail, where the tail is small against the last bits of x; over the whole range of numbers.
 *
 * @param x - any number
 * @param tail - what x lacks
 * @returns the exponential of the sum
 */
export function expOfSum(x: number, tail: number): number {
  const within = x > WIDE_HIGHEST ? WIDE_HIGHEST : x < WIDE_LOWEST ? WIDE_LOWEST : x
  if (within !== within) return within
  const k = within * PER_LOG_TWO + ROUNDER - ROUNDER
  const high = within - k * LOG_TWO_HIGH
  const low = k * LOG_TWO_LOW - tail
  const p = 1 - (low - correction(high - low) - high)
  const half = k * 0.5 + ROUNDER - ROUNDER
  return p * POWERS_OF_TWO[LARGEST_EXPONENT + half]! * POWERS_OF_TWO[LARGEST_EXPONENT + k - half]!
}

/** What e^r is beyond 1 + r, for |r| ≤ ½ ln 2. */
function correction(r: number): number {
  const z = r * r
  const c = r - z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * C5))))
  return (r * c) / (2 - c)
}

/**
 * Hyperbolic tangent.
 *
 * @param x - any number, dimensionless
 * @returns the tangent within two and a half units in the last place; never overflows
 *
 * Method: with m = e^(2|x|) − 1, the tangent of |x| is m/(m + 2).
 *
 * @example
 * tanh(0) // → 0
 */
export function tanh(x: number): number {
  const size = Math.abs(x)
  if (size !== size) return size
  const doubled = 2 * (size > TANH_HIGHEST ? TANH_HIGHEST : size)
  const k = doubled * PER_LOG_TWO + ROUNDER - ROUNDER
  const high = doubled - k * LOG_TWO_HIGH
  const low = k * LOG_TWO_LOW
  const beyondOne = high - (low - correction(high - low))
  const power = POWERS_OF_TWO[LARGEST_EXPONENT + k]!
  const m = beyondOne * power + (power - 1)
  const tangent = m / (m + 2)
  return x < 0 || Object.is(x, -0) ? -tangent : tangent
}
