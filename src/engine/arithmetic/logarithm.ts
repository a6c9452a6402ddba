import { LOG_TWO_HIGH, LOG_TWO_LOW } from './exponential.ts'

/** Smallest number whose bits hold a whole significand. */
const SMALLEST_NORMAL = 2.225_073_858_507_201_4e-308
/** 2^54, which lifts the numbers below the smallest normal one. */
const LIFT = 18_014_398_509_481_984
const LIFT_EXPONENT = 54
/** Upper word of 1 minus upper word of √½: moves the border between two exponents from 1 to √½. */
const BORDER_SHIFT = 0x3ff0_0000 - 0x3fe6_a09e
/** Upper word of √½. */
const BORDER = 0x3fe6_a09e
/**
 * (log((1 + s)/(1 − s)) − 2s)/s³ by powers of s²: close to 2/(2n + 1), and fitted on Chebyshev's points over √½ ≤
 * (1 + s)/(1 − s) ≤ √2, so that seven terms leave 5e-18 of the logarithm.
 */
const AREA_TANGENT = [
  0.666_666_666_666_667, 0.399_999_999_998_988_9, 0.285_714_286_262_539_1, 0.222_222_110_893_681_24,
  0.181_828_924_333_645_64, 0.153_316_116_945_700_85, 0.146_178_074_928_038_47,
] as const

/** What an emitted kernel needs to take the same steps. */
export const LOGARITHM = { SMALLEST_NORMAL, BORDER, BORDER_SHIFT, AREA_TANGENT } as const

const SIGNIFICAND = 0x000f_ffff
const BIAS = 1023
const [A1, A2, A3, A4, A5, A6, A7] = AREA_TANGENT

const number = new Float64Array(1)
const words = new Int32Array(number.buffer)
/** Place of the word that holds sign and exponent, which depends on the machine's order of bytes. */
const UPPER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/**
 * Natural logarithm.
 *
 * Built from sums, products, quotients and moves of bits alone: the same bits on every machine. The emitted kernels
 * take the same steps in the same order.
 *
 * @param x - number ≥ 0, dimensionless
 * @returns the logarithm within one unit in the last place; −∞ of 0 and of what is below the smallest number with a whole
 *   significand, NaN of a negative number, and of ∞ what it is of the largest number
 *
 * Method: x = 2^k (1 + f) with √½ ≤ 1 + f < √2, and with s = f/(2 + f) the series of log((1 + s)/(1 − s)).
 *
 * @example
 * log(1) // → 0
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL)) return x >= 0 ? -Infinity : Number.NaN
  number[0] = x
  const upper = words[UPPER]! + BORDER_SHIFT
  const k = (upper >>> 20) - BIAS
  words[UPPER] = (upper & SIGNIFICAND) + BORDER
  const f = number[0] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = z * (A1 + w * (A3 + w * (A5 + w * A7)))
  const even = w * (A2 + w * (A4 + w * A6))
  const halfSquare = 0.5 * f * f
  return k * LOG_TWO_HIGH - (halfSquare - (s * (halfSquare + (odd + even)) + k * LOG_TWO_LOW) - f)
}

/** x = 2^exponent · significand, with the significand between √½ and √2. */
export interface Split {
  readonly exponent: number
  readonly significand: number
}

/** Takes a finite positive number apart. */
export function split(x: number): Split {
  const lifted = x < SMALLEST_NORMAL
  number[0] = lifted ? x * LIFT : x
  const upper = words[UPPER]! + BORDER_SHIFT
  words[UPPER] = (upper & SIGNIFICAND) + BORDER
  return { exponent: (upper >>> 20) - BIAS - (lifted ? LIFT_EXPONENT : 0), significand: number[0] }
}
