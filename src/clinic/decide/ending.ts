import type { Answer, Row } from './table.ts'
import type { Value } from './fact.ts'

/** One fact that an ending rests on. */
export interface Used {
  readonly input: string
  readonly value: Value
  /** What it was read from, in words; empty where that is not told. */
  readonly from: readonly string[]
}

/** A fact that would have to be known. */
export interface Missing {
  /** Path in `person/1`, or the name of the input or factor where no path is told. */
  readonly fact: string
  /** The input of the table that waits for it. */
  readonly input: string
  /** Why what is in the record does not serve. */
  readonly why?: string
}

/** A row answered. */
export interface Decided {
  readonly kind: 'decided'
  readonly table: string
  readonly row: Row
  readonly answer: string
  readonly says: Answer
  readonly used: readonly Used[]
  /** Inputs that are not known, and could not change the answer. */
  readonly unknown: readonly string[]
}

/** What is known does not decide; these facts could, and no others. */
export interface Undetermined {
  readonly kind: 'undetermined'
  readonly table: string
  readonly missing: readonly Missing[]
  /** Answers that are still possible. */
  readonly possible: readonly string[]
  readonly used: readonly Used[]
}

/** No row speaks of such a person. */
export interface Silent {
  readonly kind: 'silent'
  readonly table: string
  readonly says: string
  readonly used: readonly Used[]
}

/** The table is not made for such a person. */
export interface NotApplicable {
  readonly kind: 'notApplicable'
  readonly table: string
  readonly says: string
  readonly used: readonly Used[]
}

/** How a table ends. It never guesses. */
export type Ending = Decided | Undetermined | Silent | NotApplicable

/** How a table ends that tells every row: those that hold, and those that could. */
export interface Collected {
  readonly kind: 'collected'
  readonly table: string
  readonly held: readonly Decided[]
  readonly open: readonly { readonly row: Row; readonly missing: readonly Missing[] }[]
}
