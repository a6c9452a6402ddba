import type { Protocol } from '../../person/index.ts'
import type { Outcome, Stamp } from '../simulate/index.ts'
import { summaryOf } from './statistics.ts'
import type { Summary } from './statistics.ts'

/** One outcome of one arm at one visit, over its subjects. */
export interface TrialOutcome extends Summary {
  readonly outcome: string
  readonly month: number
  readonly unit: string
}

/** `trial/1`: the result of a virtual trial. */
export interface TrialDocument {
  readonly osteon: 'trial/1'
  readonly protocol: string
  readonly subjects: number
  readonly seed: number
  readonly stamp: Stamp
  readonly arms: readonly {
    readonly name: string
    /** Subjects whose course was run to the end. */
    readonly n: number
    readonly outcomes: readonly TrialOutcome[]
  }[]
}

/** A trial that was run. */
export interface Told {
  readonly protocol: Protocol
  readonly outcomes: readonly Outcome[]
  readonly stamp: Stamp
}

/**
 * The result of a trial, by arm, outcome and month in the order of its protocol.
 *
 * @param told - protocol, outcomes, stamp
 * @param values - subjects after one another, each by arm, outcome and month; NaN where the solver stopped
 * @returns the document
 *
 * @example
 * const { outcomes, stamp } = new TrialRunner(protocol)
 * const values = new Float64Array(protocol.subjects * protocol.arms.length * outcomes.length * protocol.months.length)
 * trialDocument({ protocol, outcomes, stamp }, values).arms[0].n // → 100
 */
export function trialDocument({ protocol, outcomes, stamp }: Told, values: Float64Array): TrialDocument {
  const { name, subjects, seed, arms, months } = protocol
  const width = arms.length * outcomes.length * months.length
  const sample = (column: number): number[] =>
    Array.from({ length: subjects }, (_unused, i) => values[i * width + column]!).filter(
      (value) => !Number.isNaN(value),
    )
  return {
    osteon: 'trial/1',
    protocol: name,
    subjects,
    seed,
    stamp,
    arms: arms.map((arm, a) => {
      const columnOf = (o: number, m: number): number => (a * outcomes.length + o) * months.length + m
      return {
        name: arm.name,
        n: sample(columnOf(0, 0)).length,
        outcomes: outcomes.flatMap((outcome, o) =>
          months.map((month, m) => ({
            outcome: outcome.name,
            month,
            unit: outcome.unit,
            ...summaryOf(sample(columnOf(o, m))),
          })),
        ),
      }
    }),
  }
}
