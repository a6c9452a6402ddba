import { squareRoot } from '../../engine/arithmetic/index.ts'
import { valueAt } from './coordinates.ts'
import type { Coordinate } from './coordinates.ts'
import { leastSquares } from './least-squares.ts'
import type { Fitted, Loss, Problem } from './least-squares.ts'

/** Within what a parameter stays near enough to the data, the others following it. */
export interface Profile {
  readonly name: string
  readonly unit: string
  /** Ends of the 95 % interval; `null` where the range ends first. */
  readonly low: number | null
  readonly high: number | null
}

/** What profiles are made from. */
export interface Base {
  readonly problem: Problem
  readonly coordinates: readonly Coordinate[]
  readonly best: Fitted
  readonly covariance: readonly (readonly number[])[]
  readonly loss: Loss
  /** Called after each coordinate with how many are done. */
  readonly progress?: (done: number) => void
}

/** Standard errors that hold 95 of 100 normal values; the cost rises by half its square. */
const WIDTH = 1.96
/** How near to that rise is near enough, and how often to look. */
const NEAR = 0.05
const MOST_LOOKS = 4
const FOLLOWING = { share: 1e-3, mostSteps: 6 } as const

/**
 * Profile likelihood intervals.
 *
 * @param base - problem, best point and its covariance
 * @returns a 95 % interval a coordinate
 *
 * Method: a coordinate is held aside and the others follow by least squares with the slopes of the best point, until the
 * cost has risen by 1.92 (Venzon & Moolgavkar 1988, Appl Stat 37:87-94); the distance is set by the square root of the
 * rise, which is a straight line where the cost is a parabola.
 *
 * @example
 * profilesOf(base)[0].low
 */
export function profilesOf(base: Base): readonly Profile[] {
  const slopes = base.problem.slopes(base.best.point, base.best.residuals)
  return base.coordinates.map((coordinate, j) => {
    const ends = [-1, 1].map((side) => endOf({ ...base, slopes }, j, side))
    base.progress?.(j + 1)
    const [low, high] = ends.map((end) => (end === undefined ? null : valueAt(coordinate, end)))
    return { name: coordinate.name, unit: coordinate.entry.declared.unit, low: low!, high: high! }
  })
}

type Held = Base & { readonly slopes: readonly Float64Array[] }

/** The coordinate at which the cost has risen enough; `undefined` where its range ends first. */
function endOf(held: Held, j: number, side: number): number | undefined {
  const bound = held.coordinates[j]!.bounds[side < 0 ? 0 : 1]
  const from = held.best.point[j]!
  let distance = WIDTH * squareRoot(held.covariance[j]![j]!)
  for (let look = 0; look < MOST_LOOKS; look++) {
    const isAtBound = side * (from + side * distance - bound) >= 0
    if (isAtBound) distance = Math.abs(bound - from)
    if (distance === 0) return undefined
    const rise = squareRoot(2 * Math.max(0, costAside(held, j, from + side * distance) - held.best.cost))
    if (isAtBound && rise < WIDTH) return undefined
    if (Math.abs(rise / WIDTH - 1) < NEAR) break
    distance *= Math.min(3, Math.max(1 / 3, WIDTH / rise))
  }
  return from + side * distance
}

/** Least cost with one coordinate held aside. */
function costAside({ problem, best, covariance, loss, slopes }: Held, j: number, at: number): number {
  const [low, high] = [problem.low.slice(), problem.high.slice()]
  low[j] = at
  high[j] = at
  const start = best.point.map((value, k) => {
    const following = value + (covariance[k]![j]! / covariance[j]![j]!) * (at - best.point[j]!)
    return Math.min(high[k]!, Math.max(low[k]!, following))
  })
  const aside: Problem = { low, high, residuals: (point) => problem.residuals(point), slopes: () => slopes }
  return leastSquares(aside, start, { loss, patience: FOLLOWING }).cost
}
