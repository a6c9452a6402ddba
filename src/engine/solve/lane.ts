import type { Method } from './method.ts'

/** How closely the solution is to be followed. */
export interface Tolerance {
  readonly relative: number
  /** One number per state, in the state's own unit. */
  readonly absolute: Float64Array
}

/**
 * The place of one run in a bank: where it is, the step that it wants, and what came of it.
 *
 * The order of calls is `begin`, then attempts of the whole bank with ever smaller `length` until one is good enough,
 * then `accept`. Nothing that happens in one lane changes a bit in another.
 */
export interface Lane {
  readonly size: number
  /** Number of switches: places where the rates jump. */
  readonly switches: number
  /** Time at the start of the step. */
  readonly time: number
  /** Length of the step that is wanted, and after an attempt of that attempted. */
  length: number
  /** Estimated error of the step attempted last, in units of the tolerance; NaN where the rates are not numbers. */
  readonly error: number
  /** By how much the step could be longer for an error of 1: the error to the power −1/order. */
  readonly room: number

  /** Sets the state from which the next step starts. */
  begin(time: number, y: Float64Array): void
  /** Moves on to the end of the step attempted last, which is at `time` but for rounding. */
  accept(time: number): void
  /** Writes the rates at the start of the step. */
  slope(out: Float64Array): void
  /** Writes the state inside the step attempted last: `fraction` 0 is its start, 1 its end. */
  interpolate(fraction: number, out: Float64Array): void
  /** Writes, for every switch, how far above its threshold it lies there, within ±1. */
  sides(fraction: number, out: Float64Array): void
  /** Whether a switch is held on the side above its threshold. */
  isAbove(index: number): boolean
  /** Holds a switch on a side. */
  hold(index: number, above: boolean): void
  /** Whether the step attempted last may have left the sides on which its switches are held. */
  mayCross(): boolean
}

/** Lanes that take their steps together. */
export interface Bank<L extends Lane = Lane> {
  readonly method: Method
  readonly tolerance: Tolerance
  readonly lanes: readonly L[]
  /** Tries the step that each lane wants. A lane without a run goes along idly. */
  attempt(): void
}
