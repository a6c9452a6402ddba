import { describe, expect, it } from 'vitest'

import { leastSquares } from '../../../src/body/fitting/least-squares.ts'
import type { Problem } from '../../../src/body/fitting/least-squares.ts'

/** A problem from a function of residuals, with slopes by differences. */
function problem(residuals: (x: Float64Array) => number[], low: number[], high: number[]): Problem {
  const at = (x: Float64Array): Float64Array => Float64Array.from(residuals(x))
  return {
    low: Float64Array.from(low),
    high: Float64Array.from(high),
    residuals: at,
    slopes: (x, here) =>
      [...x.keys()].map((j) => {
        const aside = x.slice()
        aside[j] = aside[j]! + 1e-7
        return at(aside).map((value, i) => (value - here[i]!) / 1e-7)
      }),
  }
}

const patience = { share: 1e-14, mostSteps: 200 }
const squares = { loss: { huber: Infinity }, patience }

describe('least squares', () => {
  it('walks down the curved valley of Rosenbrock to (1, 1)', () => {
    const valley = problem(([x, y]) => [10 * (y! - x! * x!), 1 - x!], [-5, -5], [5, 5])
    const { point, cost } = leastSquares(valley, Float64Array.of(-1.2, 1), squares)
    expect(point[0]).toBeCloseTo(1, 5)
    expect(point[1]).toBeCloseTo(1, 5)
    expect(cost).toBeLessThan(1e-10)
  })

  it('stays at a bound where the best point lies beyond it, and takes the best of the others there', () => {
    const bowl = problem(([x, y]) => [x! - 3, x! + y! - 1], [0, -10], [2, 10])
    const { point } = leastSquares(bowl, Float64Array.of(0.5, 0), squares)
    expect(point[0]).toBe(2)
    expect(point[1]).toBeCloseTo(-1, 6)
  })

  it('leaves a bound at which it starts, where the descent leads inwards', () => {
    const bowl = problem(([x]) => [x! - 1], [0], [2])
    expect(leastSquares(bowl, Float64Array.of(2), squares).point[0]).toBeCloseTo(1, 6)
    expect(leastSquares(bowl, Float64Array.of(0), squares).point[0]).toBeCloseTo(1, 6)
  })

  it('gives the mean of numbers by squares, and stays by the crowd with Huber where one lies far off', () => {
    const numbers = [0, 0.1, -0.1, 0.05, -0.05, 100]
    const middle = problem(([x]) => numbers.map((number) => x! - number), [-200], [200])
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
    expect(leastSquares(middle, Float64Array.of(5), squares).point[0]).toBeCloseTo(mean, 5)
    const robust = leastSquares(middle, Float64Array.of(5), { loss: { huber: 1 }, patience })
    expect(robust.point[0]).toBeCloseTo(1 / 5, 4)
  })

  it('does not take a step to where the model has no number', () => {
    const cliff = problem(([x]) => [x! > 2 ? Number.NaN : x! - 1.9], [-10], [10])
    expect(leastSquares(cliff, Float64Array.of(-5), squares).point[0]).toBeCloseTo(1.9, 6)
  })

  it('moves nothing that nothing depends on', () => {
    const flat = problem(([x]) => [x! - 1], [0, 0], [2, 2])
    expect(leastSquares(flat, Float64Array.of(0.5, 0.7), squares).point[1]).toBe(0.7)
  })
})
