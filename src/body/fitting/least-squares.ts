import { Matrix, solve } from 'ml-matrix'

/** A sum of squares to be made small within bounds. */
export interface Problem {
  readonly low: Float64Array
  readonly high: Float64Array
  /** Residuals at a point, in units of their standard errors; NaN where the model cannot go there. */
  residuals(point: Float64Array): Float64Array
  /** Derivatives of the residuals by each coordinate, a row each, at a point whose residuals are known. */
  slopes(point: Float64Array, residuals: Float64Array): readonly Float64Array[]
}

/** How a residual counts: by its square, or from `huber` on only by its size. */
export interface Loss {
  /** Where the square ends; infinite for plain least squares. */
  readonly huber: number
}

/** Where a fit ended. */
export interface Fitted {
  readonly point: Float64Array
  readonly residuals: Float64Array
  readonly cost: number
  readonly steps: number
  /** Why it ended: the cost stood still, no step lowered it, or the steps were used up. */
  readonly ending: 'settled' | 'stuck' | 'unfinished'
}

/** When to stop: a step that lowers the cost by less than this share settles the fit. */
export interface Patience {
  readonly share: number
  readonly mostSteps: number
  /** Called after each step with its number and the cost. */
  readonly progress?: (steps: number, cost: number) => void
}

const FIRST_DAMPING = 1e-3
const MOST_DAMPING = 1e10

/**
 * Makes a sum of squares small within bounds.
 *
 * @param problem - residuals and slopes
 * @param start - where to start, within the bounds
 * @param how.loss - how residuals count
 * @param how.patience - when to stop
 * @returns the best point found
 *
 * Method: Levenberg-Marquardt with Marquardt's scaling and Nielsen's damping (Madsen, Nielsen & Tingleff 2004, Methods
 * for non-linear least squares problems, section 3.2), projected on the bounds: a coordinate at its bound whose slope
 * points outwards rests for the step. Huber's loss by weights (Huber 1964, Ann Math Stat 35:73-101).
 *
 * @example
 * leastSquares(parabola, start, { loss: { huber: Infinity }, patience: { share: 1e-6, mostSteps: 50 } }).ending // → 'settled'
 */
export function leastSquares(
  problem: Problem,
  start: Float64Array,
  { loss, patience }: { readonly loss: Loss; readonly patience: Patience },
): Fitted {
  let point = start
  let residuals = problem.residuals(point)
  let cost = costOf(residuals, loss)
  let damping = FIRST_DAMPING
  for (let steps = 1; steps <= patience.mostSteps; steps++) {
    const slope = slopeOf(problem.slopes(point, residuals), residuals, loss)
    const free = freeAt(problem, point, slope.gradient)
    let growth = 2
    let next: Trial | undefined
    while (!next) {
      const trial = tried(problem, { point, slope, free, damping, loss })
      if (trial.cost < cost) next = trial
      else if (damping > MOST_DAMPING) return { point, residuals, cost, steps, ending: 'stuck' }
      else {
        damping *= growth
        growth *= 2
      }
    }
    const gained = cost - next.cost
    const hoped = next.hoped > 0 ? gained / next.hoped : 1
    const bend = 2 * hoped - 1
    damping *= Math.max(1 / 3, 1 - bend * bend * bend)
    ;({ point, residuals, cost } = next)
    patience.progress?.(steps, cost)
    if (gained < patience.share * cost) return { point, residuals, cost, steps, ending: 'settled' }
  }
  return { point, residuals, cost, steps: patience.mostSteps, ending: 'unfinished' }
}

/** Half the sum of squares, or of what Huber puts in place of large ones. */
export function costOf(residuals: Float64Array, { huber }: Loss): number {
  let sum = 0
  for (const residual of residuals) {
    const size = Math.abs(residual)
    sum += size <= huber ? (size * size) / 2 : huber * (size - huber / 2)
  }
  return Number.isFinite(sum) ? sum : Infinity
}

/** How much a residual weighs in the normal equations. */
function weightOf(residual: number, { huber }: Loss): number {
  const size = Math.abs(residual)
  return size <= huber ? 1 : huber / size
}

/** Gradient of the cost and its curvature without second derivatives, JᵀWJ. */
export interface Slope {
  readonly gradient: Float64Array
  readonly curvature: Matrix
}

/** Gradient and curvature of the cost from the slopes of the residuals. */
export function slopeOf(slopes: readonly Float64Array[], residuals: Float64Array, loss: Loss): Slope {
  const weights = residuals.map((residual) => weightOf(residual, loss))
  const weighed = slopes.map((row) => row.map((value, i) => value * weights[i]!))
  const curvature = Matrix.zeros(slopes.length, slopes.length)
  for (let j = 0; j < slopes.length; j++)
    for (let k = 0; k <= j; k++) {
      const value = dot(weighed[j]!, slopes[k]!)
      curvature.set(j, k, value)
      curvature.set(k, j, value)
    }
  return { gradient: Float64Array.from(weighed, (row) => dot(row, residuals)), curvature }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** The coordinates that may move: all but those at a bound that the descent would cross. */
function freeAt({ low, high }: Problem, point: Float64Array, gradient: Float64Array): readonly number[] {
  return [...point.keys()].filter(
    (i) =>
      !(point[i]! <= low[i]! && gradient[i]! >= 0) &&
      !(point[i]! >= high[i]! && gradient[i]! <= 0) &&
      gradient[i] !== 0,
  )
}

interface Trial {
  readonly point: Float64Array
  readonly residuals: Float64Array
  readonly cost: number
  /** What the step would gain if the residuals were straight. */
  readonly hoped: number
}

function tried(
  problem: Problem,
  now: {
    readonly point: Float64Array
    readonly slope: Slope
    readonly free: readonly number[]
    readonly damping: number
    readonly loss: Loss
  },
): Trial {
  const { point, slope, free, damping, loss } = now
  const end = point.slice()
  const step = stepOf(slope, free, damping)
  free.forEach((i, k) => {
    end[i] = Math.min(problem.high[i]!, Math.max(problem.low[i]!, point[i]! + step[k]!))
  })
  const taken = end.map((value, i) => value - point[i]!)
  const residuals = problem.residuals(end)
  return { point: end, residuals, cost: costOf(residuals, loss), hoped: hopedOf(slope, taken) }
}

function stepOf({ gradient, curvature }: Slope, free: readonly number[], damping: number): readonly number[] {
  if (free.length === 0) return []
  const damped = curvature.selection([...free], [...free])
  for (let k = 0; k < free.length; k++) damped.set(k, k, damped.get(k, k) * (1 + damping))
  return solve(damped, Matrix.columnVector(free.map((i) => -gradient[i]!))).to1DArray()
}

function hopedOf({ gradient, curvature }: Slope, step: Float64Array): number {
  const bent = curvature.mmul(Matrix.columnVector([...step])).to1DArray()
  return -step.reduce((sum, value, i) => sum + value * (gradient[i]! + bent[i]! / 2), 0)
}
