import { denseSystem, integrate } from '../../../src/engine/solve/index.ts'
import type { Method, Outcome } from '../../../src/engine/solve/index.ts'
import type { Problem } from './problems.ts'

/** The end state of a problem, and how the run went. */
export function solved(
  problem: Omit<Problem, 'truth'>,
  method: Method,
  relative: number,
): { readonly end: Float64Array; readonly outcome: Outcome } {
  const end = new Float64Array(problem.size)
  const outcome = integrate(
    denseSystem(problem.size, problem.rates, problem.jacobian),
    {
      from: 0,
      to: problem.to,
      start: Float64Array.from(problem.start),
      stops: [],
      saveAt: Float64Array.of(problem.to),
      save: (_index, _time, y) => end.set(y),
    },
    { method, tolerance: { relative, absolute: Float64Array.from(problem.absolute, (a) => (a * relative) / 1e-8) } },
  )
  return { end, outcome }
}

/** Number of correct digits of the worst component. */
export function correctDigits(end: ArrayLike<number>, truth: ArrayLike<number>): number {
  const errors = Array.from(truth, (value, i) => Math.abs((end[i]! - value) / value))
  return -Math.log10(Math.max(...errors))
}
