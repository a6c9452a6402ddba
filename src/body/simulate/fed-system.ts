import type { System } from '../../engine/solve/index.ts'

/** An even inflow into one state, in coherent units per day. */
interface Inflow {
  readonly state: number
  readonly rate: number
}

/** A system into which more flows from outside, at rates that change only where the solver stops. */
export class FedSystem implements System {
  readonly size: number
  readonly switches: number
  readonly mode: Uint8Array
  readonly #inner: System
  readonly #inflows = new Map<number, Inflow>()

  constructor(inner: System) {
    this.#inner = inner
    this.size = inner.size
    this.switches = inner.switches
    this.mode = inner.mode
  }

  /** Lets something flow into a state until it is stopped by the same number. */
  begin(id: number, state: number, rate: number): void {
    this.#inflows.set(id, { state, rate })
  }

  stop(id: number): void {
    this.#inflows.delete(id)
  }

  stopAll(): void {
    this.#inflows.clear()
  }

  rates(time: number, y: Float64Array, out: Float64Array): void {
    this.#inner.rates(time, y, out)
    for (const { state, rate } of this.#inflows.values()) out[state] = out[state]! + rate
  }

  linearise(time: number, y: Float64Array, timeSlope: Float64Array): void {
    this.#inner.linearise(time, y, timeSlope)
  }

  factor(shift: number): void {
    this.#inner.factor(shift)
  }

  solve(b: Float64Array): void {
    this.#inner.solve(b)
  }

  crossings(time: number, y: Float64Array, out: Float64Array): void {
    this.#inner.crossings(time, y, out)
  }
}
