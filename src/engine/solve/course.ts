import type { Tolerance } from './lane.ts'
import type { Method } from './method.ts'

/** A moment at which something happens from outside. */
export interface Stop {
  readonly time: number
  /** Stops of one kind start alike: the first step after one is remembered for the next. */
  readonly kind: string
  /** Changes the state in place, or the system itself. */
  apply(y: Float64Array): void
}

/** What to integrate and what to keep of it. */
export interface Course {
  readonly from: number
  readonly to: number
  readonly start: Float64Array
  /** Ascending in time, between `from` and `to`; several at one time are applied in order. */
  readonly stops: readonly Stop[]
  /** Ascending times at which to save, between `from` and `to`. At a stop, the state before it is saved. */
  readonly saveAt: Float64Array
  /** Receives the state at `saveAt[index]`; the vector is used again, so copy what is to be kept. */
  save(index: number, time: number, y: Float64Array): void
}

/** How far a run may go. */
export interface Limits {
  /** Most steps in one run, accepted and rejected; 1e7 where it is absent. */
  readonly mostSteps?: number
  /** First step of the run; estimated where it is absent. */
  readonly firstStep?: number
}

/** How to integrate. */
export interface Settings extends Limits {
  readonly method: Method
  readonly tolerance: Tolerance
}

/** What it took. */
export interface Effort {
  readonly accepted: number
  readonly rejected: number
  readonly crossings: number
}

/** How a run ended. Everything saved up to that time is valid. */
export type Outcome =
  | ({ readonly kind: 'complete' } & Effort)
  | ({ readonly kind: 'stopped'; readonly at: number; readonly reason: Failure } & Effort)

/** Why a solver cannot go on. */
export type Failure = 'the step became too small' | 'too many steps' | 'the equations gave no number'
