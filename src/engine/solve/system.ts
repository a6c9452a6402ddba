/**
 * What a solver needs to know of y' = f(t, y).
 *
 * A system carries its own work space, so one system serves one run at a time. Between two crossings the sides of
 * its switches are held in `mode`, so that the solver never sees a jump inside a step.
 */
export interface System {
  /** Number of states. */
  readonly size: number
  /** Number of switches: places where f jumps. */
  readonly switches: number
  /** Side on which each switch is held: 1 above its threshold, 0 below. */
  readonly mode: Uint8Array

  /** Writes f(t, y) to `out`. */
  rates(time: number, y: Float64Array, out: Float64Array): void
  /** Takes the Jacobian ∂f/∂y at (t, y) and writes ∂f/∂t to `timeSlope`. */
  linearise(time: number, y: Float64Array, timeSlope: Float64Array): void
  /** Factors shift · I − J with the Jacobian taken last. */
  factor(shift: number): void
  /** Solves with the factors taken last, in place. */
  solve(b: Float64Array): void
  /** Writes, for every switch, a number that is positive above its threshold and negative below, within ±1. */
  crossings(time: number, y: Float64Array, out: Float64Array): void
}
