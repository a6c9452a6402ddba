import { LOG_TWO_HIGH, LOG_TWO_LOW, expOfSum } from './exponential.ts'
import { split } from './logarithm.ts'

/** Square root of x ≥ 0; exact to the last bit by IEEE 754. */
export const squareRoot = Math.sqrt

/** A number as an unevaluated sum of two, the second small against the last bits of the first. */
interface Pair {
  readonly high: number
  readonly low: number
}

/** 2^27 + 1, which halves a significand. */
const HALVER = 134_217_729
/** Coefficients of (log((1 + s)/(1 − s)) − 2s)/s³ by powers of s²: 2/(2n + 1). */
const AREA_TANGENT = [2 / 3, 2 / 5, 2 / 7, 2 / 9, 2 / 11, 2 / 13, 2 / 15, 2 / 17, 2 / 19, 2 / 21] as const
/** 2/3 beyond its double. */
const TWO_THIRDS_LOW = 3.700_743_415_417_188e-17
/** Exponents so large that any power of anything but 1 is infinite or nought. */
const LARGEST_EXPONENT = 1e20

/**
 * x to the power n.
 *
 * @param x - base
 * @param n - exponent
 * @returns xⁿ within one unit in the last place; NaN for a negative base with a broken exponent
 *
 * Method: exp(n log x) with the logarithm and the product carried to about 68 bits (Dekker 1971, Numerische Mathematik
 * 18:224-242).
 *
 * @example
 * power(2, 10) // → 1024
 */
export function power(x: number, n: number): number {
  if (n === 0 || x === 1) return 1
  if (n === 1) return x
  if (x < 0) return ofNegative(x, n)
  if (!(x > 0 && x < Infinity && Math.abs(n) < LARGEST_EXPONENT)) return atTheEdge(x, n)
  const logarithm = longLog(x)
  const { high, low } = product(n, logarithm.high)
  return expOfSum(high, low + n * logarithm.low)
}

function ofNegative(x: number, n: number): number {
  if (!Number.isInteger(n)) return Number.NaN
  return n % 2 === 0 ? power(-x, n) : -power(-x, n)
}

function atTheEdge(x: number, n: number): number {
  if (x !== x || n !== n) return Number.NaN
  const grows = n > 0
  return x > 1 === grows ? Infinity : 0
}

/** The logarithm of a finite positive number to about 68 bits. */
function longLog(x: number): Pair {
  const { exponent, significand } = split(x)
  const f = significand - 1
  const s = quotient(f, sum(2, f))
  const square = product(s.high, s.high)
  const z: Pair = { high: square.high, low: square.low + 2 * s.high * s.low }
  const cube = times(times(s, z), { high: AREA_TANGENT[0], low: TWO_THIRDS_LOW })
  const tail = s.high * z.high * z.high * series(z.high)
  const first = sum(exponent * LOG_TWO_HIGH, 2 * s.high)
  const second = sum(first.high, cube.high)
  const low = exponent * LOG_TWO_LOW
  return renewed(second.high, second.low + (first.low + (2 * s.low + cube.low + (tail + low))))
}

/** The series of the logarithm from its term in s⁵ on, divided by s⁵. */
function series(z: number): number {
  let value = 0
  for (let i = AREA_TANGENT.length - 1; i >= 1; i--) value = value * z + AREA_TANGENT[i]!
  return value
}

function renewed(high: number, low: number): Pair {
  const total = high + low
  return { high: total, low: low - (total - high) }
}

function sum(a: number, b: number): Pair {
  const high = a + b
  const added = high - a
  return { high, low: a - (high - added) + (b - added) }
}

function product(a: number, b: number): Pair {
  const high = a * b
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)]
  const [aLow, bLow] = [a - aHigh, b - bHigh]
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) }
}

function upperHalf(a: number): number {
  const scaled = HALVER * a
  return scaled - (scaled - a)
}

function times(a: Pair, b: Pair): Pair {
  const { high, low } = product(a.high, b.high)
  return renewed(high, low + (a.high * b.low + a.low * b.high))
}

function quotient(a: number, b: Pair): Pair {
  const high = a / b.high
  const back = product(high, b.high)
  return { high, low: (a - back.high - back.low - high * b.low) / b.high }
}
