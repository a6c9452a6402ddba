import { power } from '../arithmetic/index.ts'
import type { System } from './system.ts'

/** The right-hand side of a system written by hand. */
export type Rates = (time: number, y: Float64Array, out: Float64Array) => void

/**
 * Makes a system of a plain right-hand side, for reference problems and for models that are not compiled.
 *
 * The Jacobian comes from central differences unless it is given; the linear algebra is dense, with row exchanges.
 *
 * @param size - number of states
 * @param rates - writes f(t, y) to its third argument
 * @param jacobian - writes ∂fᵢ/∂yⱼ to `out[i * size + j]`, if known
 * @returns the system, without switches
 *
 * Source: Golub & Van Loan (2013) Matrix Computations, algorithm 3.4.1 (partial pivoting).
 *
 * @example
 * denseSystem(1, (_t, y, out) => { out[0] = -y[0]! }).size // → 1
 */
export function denseSystem(size: number, rates: Rates, jacobian?: Rates): System {
  const matrix = new Float64Array(size * size)
  const factors = new Float64Array(size * size)
  const exchanged = new Int32Array(size)
  const differences = differencer(size, rates)
  return {
    size,
    switches: 0,
    mode: new Uint8Array(0),
    rates,
    linearise(time, y, timeSlope) {
      if (jacobian) jacobian(time, y, matrix)
      else differences.byStates(time, y, matrix)
      differences.byTime(time, y, timeSlope)
    },
    factor(shift) {
      for (let i = 0; i < factors.length; i++) factors[i] = -matrix[i]!
      for (let i = 0; i < size; i++) factors[i * size + i] = factors[i * size + i]! + shift
      factorDense(factors, size, exchanged)
    },
    solve: (b) => solveDense(factors, size, exchanged, b),
    crossings: () => undefined,
  }
}

/** Relative step of a central difference: the cube root of the rounding unit. */
const STEP = power(Number.EPSILON, 1 / 3)
/** A state smaller than this is stepped as if it were this large. */
const SMALLEST = 1e-30

function differencer(size: number, rates: Rates): { byStates: Rates; byTime: Rates } {
  const ahead = new Float64Array(size)
  const behind = new Float64Array(size)
  const moved = new Float64Array(size)
  return {
    byStates(time, y, out) {
      moved.set(y)
      for (let j = 0; j < size; j++) {
        const step = STEP * Math.max(Math.abs(y[j]!), SMALLEST)
        moved[j] = y[j]! + step
        rates(time, moved, ahead)
        moved[j] = y[j]! - step
        rates(time, moved, behind)
        moved[j] = y[j]!
        for (let i = 0; i < size; i++) out[i * size + j] = (ahead[i]! - behind[i]!) / (2 * step)
      }
    },
    byTime(time, y, out) {
      const step = STEP * Math.max(Math.abs(time), 1)
      rates(time + step, y, ahead)
      rates(time - step, y, behind)
      for (let i = 0; i < size; i++) out[i] = (ahead[i]! - behind[i]!) / (2 * step)
    },
  }
}

function factorDense(a: Float64Array, n: number, exchanged: Int32Array): void {
  for (let k = 0; k < n; k++) {
    let best = k
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[best * n + k]!)) best = i
    exchanged[k] = best
    if (best !== k) exchangeRows(a, n, k, best)
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / a[k * n + k]!
      a[i * n + k] = factor
      if (factor === 0) continue
      for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j]! - factor * a[k * n + j]!
    }
  }
}

function exchangeRows(a: Float64Array, n: number, one: number, other: number): void {
  for (let j = 0; j < n; j++) {
    const kept = a[one * n + j]!
    a[one * n + j] = a[other * n + j]!
    a[other * n + j] = kept
  }
}

function solveDense(a: Float64Array, n: number, exchanged: Int32Array, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const other = exchanged[k]!
    const kept = b[k]!
    b[k] = b[other]!
    b[other] = kept
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) b[i] = b[i]! - a[i * n + j]! * b[j]!
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) b[i] = b[i]! - a[i * n + j]! * b[j]!
    b[i] = b[i]! / a[i * n + i]!
  }
}
