import type { Reference } from '../../evidence/index.ts'
import type { ConditionOn } from './condition.ts'
import type { Fact, Tally } from './fact.ts'

/** What a table reads: one fact about somebody. */
export type Input =
  | { readonly kind: 'number'; readonly unit: string; readonly meaning: string }
  | { readonly kind: 'yesNo'; readonly meaning: string }
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly meaning: string }
  /** A count of factors that hold; `of` names each factor with its cut-off, in words. */
  | { readonly kind: 'count'; readonly of: Readonly<Record<string, string>>; readonly meaning: string }

/** The inputs of a table, by name. */
export type Inputs = Readonly<Record<string, Input>>

/** The facts that suit each kind of input. */
export interface FactFor {
  readonly number: Fact<number>
  readonly count: Fact<number | Tally>
  readonly yesNo: Fact<boolean>
  readonly choice: Fact<string>
}

/** What is known for a table; what is left out is not known. */
export type FactsFor<R extends Inputs> = { readonly [K in keyof R]?: FactFor[R[K]['kind']] }

/** How a verdict is told to those who compare guidelines. */
export type Stance =
  | 'treat'
  | 'consider'
  | 'monitor'
  | 'escalate'
  | 'investigate'
  | 'scan'
  | 'baseline'
  | 'avoid'
  | 'open'
  | 'blocked'

/** One answer of a table, in plain words, once. */
export interface Answer {
  readonly stance: Stance
  /** What the guideline says, as a sentence. */
  readonly says: string
  /** The same in two to six words, where the stance alone would tell it wrongly. */
  readonly short?: string
  /** Ids of the regimens that the guideline names with this answer. */
  readonly regimens?: readonly string[]
}

/** Conditions that must all hold. */
export type When<R extends Inputs> = { readonly [K in keyof R]?: ConditionOn[R[K]['kind']] }

/** One row: conditions that must all hold, and the answer. */
export interface Row<R extends Inputs = Inputs, A extends string = string> {
  readonly id: string
  readonly when: When<R>
  readonly answer: A
  /** Page, table or recommendation in the source. */
  readonly where: string
  /** Whether the row was read in the source or a summary of it, or is recalled and awaits a clinician's sign-off. */
  readonly basis: 'read' | 'recalled'
  readonly certainty: 'strong' | 'moderate' | 'weak' | 'consensus' | 'not graded'
  /** Level and grade as the source gives them, such as `I/A`. */
  readonly grade?: string
  /** When the next scan is due: one length of time, or the earliest and the latest. */
  readonly rescan?: readonly [string] | readonly [string, string]
  /** What the source leaves open, and how we read it. */
  readonly note?: string
}

/** For whom a table is made. */
export interface Concerns<R extends Inputs = Inputs> {
  readonly when: When<R>
  /** For whom, in words: "women after menopause on an aromatase inhibitor". */
  readonly who: string
}

/** One clinical question, answered row by row. */
export interface Table<R extends Inputs = Inputs, A extends string = string> {
  readonly id: string
  readonly question: string
  readonly source: Reference
  /** First day, as ISO 8601, on which this edition holds. */
  readonly from: string
  /** First day on which it no longer holds, where a newer edition that we know has taken its place. */
  readonly until?: string
  /** A newer edition, whether or not its rows are known here. */
  readonly supersededBy?: Reference
  readonly concerns?: Concerns<R>
  readonly reads: R
  readonly answers: Readonly<Record<A, Answer>>
  /** `first`: the first row that holds answers. `collect`: every row that holds is told. */
  readonly hits: 'first' | 'collect'
  readonly rows: readonly Row<R, A>[]
}

/** Any table, whatever it reads and answers. */
export type AnyTable = Table

/** Whether a row awaits a clinician's sign-off: it is recalled, not read. */
export function awaitsSignOff({ basis }: Pick<Row, 'basis'>): boolean {
  return basis === 'recalled'
}
