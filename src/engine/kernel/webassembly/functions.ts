import { EXPONENTIAL, LOGARITHM } from '../../arithmetic/index.ts'
import type { Instructions } from './instructions.ts'
import { bitsOf } from './instructions.ts'

const BIAS = 1023
const SIGNIFICAND_BITS = 52
const UPPER_WORD = 0x1_0000_0000n
/** 2^52, above which a number's last bits are a whole number. */
const WHOLE = 4_503_599_627_370_496
const SIGNIFICAND = 0x000f_ffff_ffff_ffffn
const SIGN = 0x8000_0000_0000_0000n

/** Writes e to the power of the number on top, as `exp` of src/engine/arithmetic computes it. */
export function writeExp(to: Instructions): void {
  const given = to.keep()
  const within = to.get(given).constant(EXPONENTIAL.HIGHEST).do('atMost').keep()
  const { rounded, high, low } = reduced(to, within)
  const correction = corrected(to, high, low)
  to.constant(1).get(low).get(correction).do('subtract').get(high).do('subtract', 'subtract').toBits()
  to.get(rounded).toBits().shiftLeft(SIGNIFICAND_BITS).do('bitsAdd').fromBits()
  to.keepUnless(() => to.get(given).constant(EXPONENTIAL.LOWEST).do('less'))
}

/** Writes the hyperbolic tangent of the number on top. */
export function writeTanh(to: Instructions): void {
  const given = to.keep()
  to.constant(2).get(given).do('absolute').constant(EXPONENTIAL.TANH_HIGHEST).do('atMost', 'multiply')
  const doubled = to.keep()
  const { k, high, low } = reduced(to, doubled)
  const correction = corrected(to, high, low)
  to.get(high).get(low).get(correction).do('subtract', 'subtract').get(k)
  powerOfTwo(to)
  const power = to.keep()
  const m = to.get(power).do('multiply').get(power).constant(1).do('subtract', 'add').keep()
  to.get(m).get(m).constant(2).do('add', 'divide').toBits()
  to.get(given).toBits().bits(SIGN).do('bitsAnd', 'bitsOr').fromBits()
}

/** x = k ln 2 + high − low, and k in the last bits of `rounded`. */
function reduced(to: Instructions, x: number): Record<'k' | 'rounded' | 'high' | 'low', number> {
  const { PER_LOG_TWO, ROUNDER, LOG_TWO_HIGH, LOG_TWO_LOW } = EXPONENTIAL
  const rounded = to.get(x).constant(PER_LOG_TWO).do('multiply').constant(ROUNDER).do('add').keep()
  const k = to.get(rounded).constant(ROUNDER).do('subtract').keep()
  const high = to.get(x).get(k).constant(LOG_TWO_HIGH).do('multiply', 'subtract').keep()
  const low = to.get(k).constant(LOG_TWO_LOW).do('multiply').keep()
  return { k, rounded, high, low }
}

function corrected(to: Instructions, high: number, low: number): number {
  const r = to.get(high).get(low).do('subtract').keep()
  const z = to.get(r).get(r).do('multiply').keep()
  to.get(r).get(z)
  horner(to, EXPONENTIAL.HALF_COTANGENT, z)
  const c = to.do('multiply', 'subtract').keep()
  return to.get(r).get(c).do('multiply').constant(2).get(c).do('subtract', 'divide').keep()
}

/** c₁ + x (c₂ + x (c₃ + …)). */
function horner(to: Instructions, coefficients: readonly number[], x: number): void {
  to.constant(coefficients.at(-1)!)
  for (let i = coefficients.length - 2; i >= 0; i--) to.get(x).do('multiply').constant(coefficients[i]!).do('add')
}

/** Turns the whole number on top, between −1022 and 1023, into that power of two. */
function powerOfTwo(to: Instructions): void {
  to.constant(EXPONENTIAL.ROUNDER + BIAS)
    .do('add')
    .toBits()
    .shiftLeft(SIGNIFICAND_BITS)
    .fromBits()
}

/** Writes the natural logarithm of the number on top, as `log` of src/engine/arithmetic computes it. */
export function writeLog(to: Instructions): void {
  const { LOG_TWO_HIGH, LOG_TWO_LOW } = EXPONENTIAL
  const given = to.keep()
  const { k, f } = split(to, given)
  const s = to.get(f).constant(2).get(f).do('add', 'divide').keep()
  const halfSquare = to.constant(0.5).get(f).do('multiply').get(f).do('multiply').keep()
  to.get(k).constant(LOG_TWO_HIGH).do('multiply')
  to.get(halfSquare).get(s).get(halfSquare)
  series(to, s)
  to.do('add', 'multiply').get(k).constant(LOG_TWO_LOW).do('multiply', 'add', 'subtract')
  to.get(f).do('subtract', 'subtract')
  atTheEdges(to, given)
}

/** x = 2^k (1 + f). */
function split(to: Instructions, x: number): { readonly k: number; readonly f: number } {
  const { BORDER, BORDER_SHIFT } = LOGARITHM
  to.get(x)
    .toBits()
    .bits(BigInt(BORDER_SHIFT) * UPPER_WORD)
    .do('bitsAdd')
    .fromBits()
  const moved = to.keep()
  to.get(moved).toBits().shiftRight(SIGNIFICAND_BITS).bits(bitsOf(WHOLE)).do('bitsOr').fromBits()
  const k = to
    .constant(WHOLE + BIAS)
    .do('subtract')
    .keep()
  to.get(moved).toBits().bits(SIGNIFICAND).do('bitsAnd')
  to.bits(BigInt(BORDER) * UPPER_WORD)
    .do('bitsAdd')
    .fromBits()
  return { k, f: to.constant(1).do('subtract').keep() }
}

/** The odd and the even terms of the series of the logarithm, each by powers of s⁴. */
function series(to: Instructions, s: number): void {
  const terms = LOGARITHM.AREA_TANGENT
  const z = to.get(s).get(s).do('multiply').keep()
  const w = to.get(z).get(z).do('multiply').keep()
  to.get(z)
  horner(
    to,
    terms.filter((_term, i) => i % 2 === 0),
    w,
  )
  to.do('multiply').get(w)
  horner(
    to,
    terms.filter((_term, i) => i % 2 === 1),
    w,
  )
  to.do('multiply', 'add')
}

/** Puts right the logarithms of what is too small: −∞ of 0, no number of a negative number and of what is none. */
function atTheEdges(to: Instructions, x: number): void {
  const isOrdinary = (): unknown => to.get(x).constant(LOGARITHM.SMALLEST_NORMAL).do('notLess')
  to.keepWhere(isOrdinary)
  to.spoilWhere(() => to.get(x).constant(0).do('less'), -Infinity)
  to.get(x).do('add').keepUnless(isOrdinary).do('add')
}
