import type { System } from './system.ts'

/** Where a system rests, or why no such place was found. */
export type Rest =
  | { readonly kind: 'resting'; readonly y: Float64Array; readonly steps: number }
  | { readonly kind: 'not found'; readonly y: Float64Array; readonly fastest: number }

/** How to look for rest. */
export interface Search {
  /** Size of each state that matters: rates are measured against it. */
  readonly scale: Float64Array
  /** Fastest rate that counts as rest, per unit of time and of scale; 1e-13 where absent. */
  readonly still?: number
  /** First pseudo-time step; the time scale of the slowest part of interest is a good choice. */
  readonly firstStep: number
  readonly mostSteps?: number
}

/**
 * Finds a state at which nothing moves, f(t, y) = 0, without running the model for years.
 *
 * A state whose rate depends on nothing that can settle it, such as a running total, keeps its value.
 *
 * @param system - the system
 * @param from - where to start looking
 * @param search - scales, tolerance and first step
 * @returns the resting state, or the best one found and its fastest rate
 *
 * Method: Newton's method behind pseudo-time steps that grow as the residual falls, so that far from rest it
 * follows the system and near rest it converges quadratically (Kelley & Keyes 1998, SIAM J Numer Anal 35:508-523).
 *
 * @example
 * const filling = denseSystem(1, (_t, y, out) => void (out[0] = 2 - y[0]!))
 * const one = Float64Array.of(1)
 * steadyState(filling, one, { scale: one, firstStep: 1 }).y[0] // ≈ 2
 */
export function steadyState(system: System, from: Float64Array, search: Search): Rest {
  const { scale, still = 1e-13, firstStep, mostSteps = 500 } = search
  const y = from.slice()
  const rate = new Float64Array(system.size)
  const unused = new Float64Array(system.size)
  let step = firstStep
  let fastest = speed(system, y, rate, scale)
  for (let taken = 0; taken < mostSteps; taken++) {
    if (fastest <= still) return { kind: 'resting', y, steps: taken }
    system.linearise(0, y, unused)
    system.factor(1 / step)
    system.solve(rate)
    for (let i = 0; i < y.length; i++) y[i] = y[i]! + rate[i]!
    const next = speed(system, y, rate, scale)
    if (!Number.isFinite(next)) break
    step *= Math.min(10, Math.max(0.1, (2 * fastest) / next))
    fastest = next
  }
  return { kind: 'not found', y, fastest }
}

function speed(system: System, y: Float64Array, rate: Float64Array, scale: Float64Array): number {
  system.rates(0, y, rate)
  let fastest = 0
  for (let i = 0; i < rate.length; i++) {
    const relative = Math.abs(rate[i]!) / scale[i]!
    if (!(relative <= fastest)) fastest = relative
  }
  return fastest
}
