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

/** Sigmoid of `x ≥ 0` that is ½ at `half`: xⁿ / (halfⁿ + xⁿ). `x` and `half` share a unit, `n` has none. */
export function hill(x: number, half: number, n: number): number {
  return risingPart(x / half, n)
}

function risingPart(ratio: number, n: number): number {
  const raised = power(ratio, n)
  return raised / (1 + raised)
}

/** Michaelis–Menten saturation of `x ≥ 0`: x / (half + x). */
export function saturation(x: number, half: number): number {
  return x / (half + x)
}

/** `x` where it is positive, else 0: a kink, not a jump. */
export function positivePart(x: number): number {
  return x > 0 ? x : 0
}

/** The larger of two quantities of one unit: a kink, not a jump. */
export function larger(x: number, y: number): number {
  return x > y ? x : y
}

/** `above` while `x` is greater than `threshold`, else `below`, where the two meet at the threshold: a kink. */
export function kinkAt(x: number, threshold: number, below: number, above: number): number {
  return x > threshold ? above : below
}

/**
 * `above` while `x` is greater than `threshold`, else `below`: a jump. The solver stops exactly where `x` crosses
 * and never steps across.
 */
export function switchAt(x: number, threshold: number, below: number, above: number): number {
  return x > threshold ? above : below
}
