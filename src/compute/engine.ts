import type { Protocol } from '../person/index.ts'

/** Subjects that are run together, by number. */
export interface Range {
  readonly first: number
  readonly count: number
}

/** Subjects that were run together: their numbers follow one another. */
export interface Chunk extends Range {
  /** Facts of each subject after another, in the order of `SUBJECT_FACTS`. */
  readonly facts: Float64Array
  /** Outcomes of each subject after another, by arm, outcome and month. */
  readonly values: Float64Array
}

/** A trial to be run in chunks. */
export interface Work {
  readonly protocol: Protocol
  /** Called with each chunk when it is done, in any order. */
  readonly take: (chunk: Chunk) => void
  /** When it aborts, all work ends and `run` rejects with `Stopped`. */
  readonly signal: AbortSignal
}

/** Where many runs run. What comes out does not depend on the engine or on how many workers it has. */
export interface Engine {
  readonly run: (work: Work) => Promise<void>
}

/** Work that was asked to end before it was done. */
export class Stopped extends Error {}
