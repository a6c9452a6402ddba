import { describe, expect, it } from 'vitest'

import { Stepper, denseSystem, rodas4, rodas5p, ros4 } from '../../../src/engine/solve/index.ts'
import type { Method, Rates } from '../../../src/engine/solve/index.ts'

/** y' = −s (y − cos t), driven by the clock, with a known solution from its own slow manifold. */
function follower(speed: number): { readonly rates: Rates; readonly exact: (time: number) => number } {
  return {
    rates: (time, y, out) => void (out[0] = -speed * (y[0]! - Math.cos(time))),
    exact: (time) => (speed * speed * Math.cos(time) + speed * Math.sin(time)) / (speed * speed + 1),
  }
}

const [mild, stiff] = [follower(2), follower(50)]
const { rates: driven, exact } = stiff

const tolerance = { relative: 1, absolute: Float64Array.of(1) }

function dot(row: readonly number[], values: readonly number[]): number {
  return row.reduce((sum, weight, j) => sum + weight * values[j]!, 0)
}

function orderOf(method: Method, problem: typeof mild): number {
  const [coarse, fine] = [40, 80].map((steps) => errorWith(method, problem, steps))
  return Math.log2(coarse! / fine!)
}

function errorWith(method: Method, problem: typeof mild, steps: number): number {
  const stepper = new Stepper(denseSystem(1, problem.rates), method, tolerance)
  stepper.begin(0, Float64Array.of(problem.exact(0)))
  for (let i = 0; i < steps; i++) {
    stepper.attempt(2 / steps)
    stepper.accept()
  }
  return Math.abs(stepper.y[0]! - problem.exact(2))
}

describe('a Rosenbrock step', () => {
  it.each([ros4, rodas4, rodas5p])('$name converges with its order', (method) => {
    expect(orderOf(method, mild)).toBeGreaterThan(method.order - 0.5)
  })

  it.each([rodas4, rodas5p])('$name keeps its order where the problem is stiff', (method) => {
    expect(orderOf(method, stiff)).toBeGreaterThan(method.order - 0.5)
  })

  it.each([ros4, rodas4, rodas5p])(
    '$name meets a steady slope exactly at every stage',
    ({ a, c, alpha, gamma, end }) => {
      const u: number[] = []
      for (const row of c) u.push(gamma * (1 + dot(row, u)))
      for (const [i, row] of a.entries()) expect(dot(row, u)).toBeCloseTo(alpha[i]!, 13)
      expect(dot(end?.m ?? [...a.at(-1)!, 1], u)).toBeCloseTo(1, 13)
    },
  )

  // The γ of ROS4 is printed to five digits: what is left at infinity is of the size of its rounding.
  it.each([
    [ros4, 2e-5],
    [rodas4, 1e-6],
    [rodas5p, 1e-6],
  ] as const)('%o damps what is infinitely stiff to %d in one step', (method, left) => {
    const decay = denseSystem(1, (_time, y, out) => {
      out[0] = -1e12 * y[0]!
    })
    const stepper = new Stepper(decay, method, tolerance)
    stepper.begin(0, Float64Array.of(1))
    stepper.attempt(1)
    expect(Math.abs(stepper.next[0]!)).toBeLessThan(left)
  })

  it.each([
    [ros4, 2],
    [rodas4, 3],
    [rodas5p, 4],
  ] as const)('%o interpolates inside the step with order %i', (method, order) => {
    const errorInside = (length: number): number => {
      const stepper = new Stepper(denseSystem(1, driven), method, tolerance)
      stepper.begin(0.3, Float64Array.of(exact(0.3)))
      stepper.attempt(length)
      const inside = new Float64Array(1)
      const errors = [0.25, 0.5, 0.75].map((fraction) => {
        stepper.interpolate(fraction, inside)
        return Math.abs(inside[0]! - exact(0.3 + fraction * length))
      })
      return Math.max(...errors)
    }
    expect(Math.log2(errorInside(0.004) / errorInside(0.002))).toBeGreaterThan(order + 0.5)
  })

  it('begins and ends its dense output on the states at both ends', () => {
    const stepper = new Stepper(denseSystem(1, driven), rodas4, tolerance)
    stepper.begin(0, Float64Array.of(1))
    stepper.attempt(0.1)
    const out = new Float64Array(1)
    stepper.interpolate(0, out)
    expect(out[0]).toBe(1)
    stepper.interpolate(1, out)
    expect(out[0]).toBe(stepper.next[0])
  })

  it('makes no garbage', () => {
    const still = denseSystem(
      3,
      (_time, y, out) => out.set(y),
      (_time, _y, out) => out.set([1, 0, 0, 0, 1, 0, 0, 0, 1]),
    )
    const stepper = new Stepper(still, rodas4, { relative: 1, absolute: new Float64Array(3).fill(1) })
    const run = (steps: number): number => {
      stepper.begin(0, new Float64Array(3))
      const before = process.memoryUsage().heapUsed
      for (let i = 0; i < steps; i++) {
        stepper.attempt(1e-3)
        stepper.accept()
      }
      return process.memoryUsage().heapUsed - before
    }
    const rounds = Array.from({ length: 8 }, () => run(50_000) / 50_000)
    expect(Math.min(...rounds), 'once the runtime has settled on its code').toBeLessThan(8)
  })
})
