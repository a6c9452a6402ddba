/** A true minus sign, which keeps its place beside figures. */
const MINUS = '\u2212'
/** Share by which a decimal number may miss its binary one. */
const ROUNDING = 1e-12
/** Keeps a number and its unit on one line. */
export const NO_BREAK = '\u00A0'

/**
 * A number with so many decimals, with a true minus and never a negative zero.
 *
 * @param value - the number
 * @param decimals - how many
 * @returns its text, or "not known" where it is not a finite number
 *
 * @example
 * fixed(-1.45, 1) // → '−1.5'
 */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return 'not known'
  const size = nearest(Math.abs(value), decimals).toFixed(decimals)
  return value < 0 && Number(size) !== 0 ? `${MINUS}${size}` : size
}

/** Rounds half up as one does on paper: −1.45 is −1.5, although no binary number is exactly 1.45. */
function nearest(size: number, decimals: number): number {
  const step = 10 ** decimals
  return Math.round(size * step * (1 + ROUNDING)) / step
}

function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals)
  return value > 0 && Number(text) !== 0 ? `+${text}` : text
}

/** A T-score, one decimal. */
export const tScore = (value: number): string => fixed(value, 1)
/** An areal density in g/cm2, three decimals, without its unit. */
export const density = (value: number): string => fixed(value, 3)
/** A percent change, signed, one decimal, without its unit. */
export const percent = (value: number): string => signed(value, 1)

/** How a number of some kind is written. */
export type Form = (value: number) => string

/** Low and high end of a range. */
export type Range = readonly [number, number]

/**
 * A range in words: dashes hide minus signs.
 *
 * @param range - low and high end
 * @param form - how its numbers are written
 * @returns such as "−2.1 to −1.6"
 *
 * @example
 * rangeWords([-2.1, -1.6], tScore) // → '−2.1 to −1.6'
 */
export function rangeWords([low, high]: Range, form: Form): string {
  return `${form(low)} to ${form(high)}`
}

/**
 * A median with its range: the only way in which a forecast number is told.
 *
 * @param median - the median of plausible courses
 * @param range - the range beside it
 * @param form - how the numbers are written
 * @returns such as "−1.8 (−2.1 to −1.6)"
 *
 * @example
 * withRange(-1.8, [-2.1, -1.6], tScore) // → '−1.8 (−2.1 to −1.6)'
 */
export function withRange(median: number, range: Range, form: Form): string {
  return `${form(median)} (${rangeWords(range, form)})`
}

/** The form of an outcome's numbers by its unit: T-scores plain, changes signed, both with one decimal. */
export function formOf(unit: string): Form {
  return unit === '%' ? percent : tScore
}
