/**
 * The transcendental functions of every number that reaches a user.
 *
 * They stand behind names of our own so that one change here changes them everywhere: the engine, the
 * equations and the emitted kernels all take them from this file and from nowhere else.
 *
 * Today they are those of the runtime, accurate to about one unit in the last place; the same bits on every
 * engine are promised only for the pinned runtime.
 */

/** e to the power x, dimensionless. */
export const exp = Math.exp

/** Natural logarithm of x > 0, dimensionless. */
export const log = Math.log

/** Hyperbolic tangent, dimensionless; never overflows. */
export const tanh = Math.tanh

/** Square root of x ≥ 0; exact to the last bit by IEEE 754. */
export const squareRoot = Math.sqrt

/**
 * x to the power n, for x ≥ 0.
 *
 * @param x - base, not negative
 * @param n - exponent
 * @returns x ** n as the runtime computes it; NaN for a negative base with a broken exponent
 *
 * @example
 * power(2, 10) // → 1024
 */
export function power(x: number, n: number): number {
  return x ** n
}
