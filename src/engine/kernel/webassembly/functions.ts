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

/**
 * Local variables that go through the same instructions side by side: a processor works on several at once, where one
 * alone would wait for each of its own results.
 */
type Row = readonly number[]

/** Writes e to the power of each, as `exp` of src/engine/arithmetic computes it. */
export function writeExp(to: Instructions, given: Row): Row {
  const highest = to.constant(EXPONENTIAL.HIGHEST).keep()
  const within = each(to, given, (x) => to.get(x).get(highest).do('atMost'))
  const { rounded, high, low } = reduced(to, within)
  const correction = corrected(to, high, low)
  const one = to.constant(1).keep()
  const parts = each(to, given, (_x, i) =>
    to.get(one).get(low[i]!).get(correction[i]!).do('subtract').get(high[i]!).do('subtract', 'subtract'),
  )
  const lowest = to.constant(EXPONENTIAL.LOWEST).keep()
  return each(to, given, (x, i) => {
    to.get(parts[i]!).toBits().get(rounded[i]!).toBits().shiftLeft(SIGNIFICAND_BITS).do('bitsAdd').fromBits()
    to.keepUnless(() => to.get(x).get(lowest).do('less'))
  })
}

/** Writes the hyperbolic tangent of each. */
export function writeTanh(to: Instructions, given: Row): Row {
  const doubled = each(to, given, (x) =>
    to.constant(2).get(x).do('absolute').constant(EXPONENTIAL.TANH_HIGHEST).do('atMost', 'multiply'),
  )
  const { k, high, low } = reduced(to, doubled)
  const correction = corrected(to, high, low)
  const power = each(to, k, (x) => powerOfTwo(to.get(x)))
  const m = each(to, power, (x, i) => {
    to.get(high[i]!).get(low[i]!).get(correction[i]!).do('subtract', 'subtract').get(x).do('multiply')
    to.get(x).constant(1).do('subtract', 'add')
  })
  return each(to, given, (x, i) => {
    to.get(m[i]!).get(m[i]!).constant(2).do('add', 'divide').toBits()
    to.get(x).toBits().bits(SIGN).do('bitsAnd', 'bitsOr').fromBits()
  })
}

/** Writes the same for every place of a row; what is left on the stack becomes a new row. */
function each(to: Instructions, row: Row, write: (local: number, i: number) => void): Row {
  return row.map((local, i) => {
    write(local, i)
    return to.keep()
  })
}

/** x = k ln 2 + high − low, and k in the last bits of `rounded`. */
function reduced(to: Instructions, given: Row): Record<'k' | 'rounded' | 'high' | 'low', Row> {
  const [perLogTwo, rounder, logTwoHigh, logTwoLow] = [
    EXPONENTIAL.PER_LOG_TWO,
    EXPONENTIAL.ROUNDER,
    EXPONENTIAL.LOG_TWO_HIGH,
    EXPONENTIAL.LOG_TWO_LOW,
  ].map((value) => to.constant(value).keep()) as [number, number, number, number]
  const rounded = each(to, given, (x) => to.get(x).get(perLogTwo).do('multiply').get(rounder).do('add'))
  const k = each(to, rounded, (x) => to.get(x).get(rounder).do('subtract'))
  const high = each(to, given, (x, i) => to.get(x).get(k[i]!).get(logTwoHigh).do('multiply', 'subtract'))
  const low = each(to, k, (x) => to.get(x).get(logTwoLow).do('multiply'))
  return { k, rounded, high, low }
}

function corrected(to: Instructions, high: Row, low: Row): Row {
  const r = each(to, high, (x, i) => to.get(x).get(low[i]!).do('subtract'))
  const z = each(to, r, (x) => to.get(x).get(x).do('multiply'))
  const sums = horner(to, EXPONENTIAL.HALF_COTANGENT, z)
  const c = each(to, r, (x, i) => to.get(x).get(z[i]!).get(sums[i]!).do('multiply', 'subtract'))
  const two = to.constant(2).keep()
  return each(to, r, (x, i) => to.get(x).get(c[i]!).do('multiply').get(two).get(c[i]!).do('subtract', 'divide'))
}

/** c₁ + x (c₂ + x (c₃ + …)). */
function horner(to: Instructions, coefficients: readonly number[], x: Row): Row {
  const last = to.constant(coefficients.at(-1)!).keep()
  let sums: Row = x.map(() => last)
  for (let i = coefficients.length - 2; i >= 0; i--) {
    const coefficient = to.constant(coefficients[i]!).keep()
    sums = each(to, sums, (sum, j) => to.get(sum).get(x[j]!).do('multiply').get(coefficient).do('add'))
  }
  return sums
}

/** Turns the whole number on top, between −1022 and 1023, into that power of two. */
function powerOfTwo(to: Instructions): void {
  to.constant(EXPONENTIAL.ROUNDER + BIAS)
    .do('add')
    .toBits()
    .shiftLeft(SIGNIFICAND_BITS)
    .fromBits()
}

/** Writes the natural logarithm of each, as `log` of src/engine/arithmetic computes it. */
export function writeLog(to: Instructions, given: Row): Row {
  const { k, f } = split(to, given)
  const two = to.constant(2).keep()
  const s = each(to, f, (x) => to.get(x).get(two).get(x).do('add', 'divide'))
  const half = to.constant(0.5).keep()
  const halfSquare = each(to, f, (x) => to.get(half).get(x).do('multiply').get(x).do('multiply'))
  const terms = series(to, s)
  const low = to.constant(EXPONENTIAL.LOG_TWO_LOW).keep()
  const rest = each(to, s, (x, i) => {
    to.get(halfSquare[i]!).get(x).get(halfSquare[i]!).get(terms[i]!).do('add', 'multiply')
    to.get(k[i]!).get(low).do('multiply', 'add', 'subtract')
  })
  const high = to.constant(EXPONENTIAL.LOG_TWO_HIGH).keep()
  const logarithms = each(to, k, (x, i) =>
    to.get(x).get(high).do('multiply').get(rest[i]!).get(f[i]!).do('subtract', 'subtract'),
  )
  return each(to, given, (x, i) => atTheEdges(to.get(logarithms[i]!), x))
}

/** x = 2^k (1 + f). */
function split(to: Instructions, given: Row): { readonly k: Row; readonly f: Row } {
  const { BORDER, BORDER_SHIFT } = LOGARITHM
  const moved = each(to, given, (x) =>
    to
      .get(x)
      .toBits()
      .bits(BigInt(BORDER_SHIFT) * UPPER_WORD)
      .do('bitsAdd')
      .fromBits(),
  )
  const bias = to.constant(WHOLE + BIAS).keep()
  const k = each(to, moved, (x) => {
    to.get(x).toBits().shiftRight(SIGNIFICAND_BITS).bits(bitsOf(WHOLE)).do('bitsOr').fromBits()
    to.get(bias).do('subtract')
  })
  const one = to.constant(1).keep()
  const f = each(to, moved, (x) => {
    to.get(x).toBits().bits(SIGNIFICAND).do('bitsAnd')
    to.bits(BigInt(BORDER) * UPPER_WORD)
      .do('bitsAdd')
      .fromBits()
    to.get(one).do('subtract')
  })
  return { k, f }
}

/** The odd and the even terms of the series of the logarithm, each by powers of s⁴. */
function series(to: Instructions, s: Row): Row {
  const terms = LOGARITHM.AREA_TANGENT
  const z = each(to, s, (x) => to.get(x).get(x).do('multiply'))
  const w = each(to, z, (x) => to.get(x).get(x).do('multiply'))
  const part = (parity: number): Row =>
    horner(
      to,
      terms.filter((_term, i) => i % 2 === parity),
      w,
    )
  const [odd, even] = [part(0), part(1)]
  return each(to, z, (x, i) => {
    to.get(x).get(odd[i]!).do('multiply')
    to.get(w[i]!).get(even[i]!).do('multiply', 'add')
  })
}

/** Puts right the logarithms of what is too small: −∞ of 0, no number of a negative number and of what is none. */
function atTheEdges(to: Instructions, x: number): void {
  const isOrdinary = (): unknown => to.get(x).constant(LOGARITHM.SMALLEST_NORMAL).do('notLess')
  to.keepWhere(isOrdinary)
  to.spoilWhere(() => to.get(x).constant(0).do('less'), -Infinity)
  to.get(x).do('add').keepUnless(isOrdinary).do('add')
}
