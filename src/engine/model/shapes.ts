import { exp, log, power, squareRoot, tanh } from '../arithmetic/index.ts'

/**
 * The named shapes of the equation language.
 *
 * An equation may use these functions and plain arithmetic, and nothing else. Each is an ordinary function, so
 * that the equations run as they stand; the compiler knows each by its name.
 */
export { exp, log, tanh }

/** For start values that follow from parameters; equations write a power. */
export { squareRoot }

/**
 * Sigmoid that is ½ at `half`: xⁿ / (halfⁿ + xⁿ).
 *
 * @param x - what drives (≥ 0)
 * @param half - where the effect is half (> 0), in the unit of `x`
 * @param n - steepness, without a unit
 * @returns 0 to 1
 *
 * @example
 * hill(3, 3, 4) // → 0.5
 */
export function hill(x: number, half: number, n: number): number {
  return risingPart(x / half, n)
}

function risingPart(ratio: number, n: number): number {
  const raised = power(ratio, n)
  return raised / (1 + raised)
}

/**
 * Michaelis–Menten saturation: x / (half + x).
 *
 * @param x - what drives (≥ 0)
 * @param half - where the effect is half (> 0), in the unit of `x`
 * @returns 0 to 1
 *
 * @example
 * saturation(3, 1) // → 0.75
 */
export function saturation(x: number, half: number): number {
  return x / (half + x)
}

/**
 * `x` where it is positive, else 0: a kink, not a jump.
 *
 * @param x - a quantity
 * @returns x or 0
 *
 * @example
 * positivePart(-2) // → 0
 */
export function positivePart(x: number): number {
  return x > 0 ? x : 0
}

/**
 * The larger of two quantities of one unit: a kink, not a jump.
 *
 * @param x - one
 * @param y - the other
 * @returns x or y
 *
 * @example
 * larger(1, 2) // → 2
 */
export function larger(x: number, y: number): number {
  return x > y ? x : y
}

/**
 * `above` while `x` is greater than `threshold`, else `below`, where the two meet at the threshold: a kink.
 *
 * @param x - what is looked at
 * @param threshold - where the sides meet, in the unit of `x`
 * @param below - value up to the threshold
 * @param above - value beyond it, in the unit of `below`
 * @returns below or above
 *
 * @example
 * kinkAt(3, 2, 2, 3) // → 3
 */
export function kinkAt(x: number, threshold: number, below: number, above: number): number {
  return x > threshold ? above : below
}

/**
 * `above` while `x` is greater than `threshold`, else `below`: a jump. The solver stops exactly where `x` crosses
 * and never steps across.
 *
 * @param x - what is looked at
 * @param threshold - where the value jumps, in the unit of `x`
 * @param below - value up to the threshold
 * @param above - value beyond it, in the unit of `below`
 * @returns below or above
 *
 * @example
 * switchAt(2, 2, 10, 15) // → 10
 */
export function switchAt(x: number, threshold: number, below: number, above: number): number {
  return x > threshold ? above : below
}
