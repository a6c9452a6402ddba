/**
 * Transcendental functions in whole numbers of any length, as a reference for those in doubles.
 *
 * A value is a whole number of 2^−BITS. Series are summed until their terms vanish, so that some 190 bits are right.
 */
const BITS = 200n
const ONE = 1n << BITS

const number = new Float64Array(1)
const bits = new BigUint64Array(number.buffer)

/** value · 2^power, in units of 2^−BITS. */
export interface Exact {
  readonly value: bigint
  readonly power: bigint
}

/** A double as whole number times a power of two. */
function takenApart(x: number): { readonly whole: bigint; readonly power: bigint } {
  number[0] = Math.abs(x)
  const exponent = bits[0]! >> 52n
  const fraction = bits[0]! & ((1n << 52n) - 1n)
  const whole = exponent === 0n ? fraction : fraction | (1n << 52n)
  return { whole: x < 0 ? -whole : whole, power: (exponent === 0n ? 1n : exponent) - 1075n }
}

function shifted(value: bigint, by: bigint): bigint {
  return by >= 0n ? value << by : value >> -by
}

/** A double in units of 2^−BITS. */
export function fixed(x: number): bigint {
  const { whole, power } = takenApart(x)
  return shifted(whole, BITS + power)
}

export function times(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS
}

function over(a: bigint, b: bigint): bigint {
  return (a << BITS) / b
}

/** log((1 + s)/(1 − s)). */
function areaTangentTwice(s: bigint): bigint {
  const square = times(s, s)
  let sum = 0n
  let term = s
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n
    term = times(term, square)
  }
  return 2n * sum
}

const LOG_TWO = areaTangentTwice(ONE / 3n)

export function exactExp(x: bigint): Exact {
  const power = x / LOG_TWO - (x < 0n ? 1n : 0n)
  const rest = x - power * LOG_TWO
  let value = ONE
  let term = ONE
  for (let n = 1n; term !== 0n; n++) {
    term = times(term, rest) / n
    value += term
  }
  return { value, power }
}

export function exactLog(x: number): bigint {
  const { whole, power } = takenApart(x)
  const length = BigInt(whole.toString(2).length) - 1n
  const significand = (whole << BITS) >> length
  return areaTangentTwice(over(significand - ONE, significand + ONE)) + (power + length) * LOG_TWO
}

export function exactTanh(x: number): bigint {
  const { value, power } = exactExp(2n * fixed(Math.abs(x)))
  const doubled = shifted(value, power)
  const tangent = over(doubled - ONE, doubled + ONE)
  return x < 0 ? -tangent : tangent
}

/** How far a double lies from the exact value, in units in the last place of the exact value. */
export function unitsOff(got: number, { value, power }: Exact): number {
  const size = value < 0n ? -value : value
  const place = BigInt(size.toString(2).length) - 1n + power - BITS - 52n
  const unit = place < -1074n ? -1074n : place
  const mine = takenApart(got)
  const guard = 40n
  const off = shifted(mine.whole, mine.power - unit + guard) - shifted(value, power - BITS - unit + guard)
  return Math.abs(Number(off)) / 2 ** Number(guard)
}
