import type { Ending, Stance, Used } from '../decide/index.ts'
import type { Region, Topic } from './guideline.ts'
import type { Regimen } from './regimens.ts'

/** How a guideline stands to a person: one word. */
export type Stand = Stance | 'insufficientData' | 'silent' | 'notApplicable'

/** A fact that would have to be known, with why what is there does not serve. */
export interface Wanted {
  /** Path in `person/1`, or what is asked at the visit. */
  readonly fact: string
  readonly why?: string
}

/** What one table of one guideline says of one person on one day. */
export interface Verdict {
  /** Id of the guideline, such as `hadji-2017`. */
  readonly guideline: string
  /** Its name for people. */
  readonly name: string
  readonly regions: readonly Region[]
  readonly topic: Topic
  /** Id of the table, by which `osteon explain` finds it. */
  readonly table: string
  readonly question: string
  readonly stand: Stand
  /** What the guideline says, or why it says nothing, as a sentence. */
  readonly says: string
  /** The same in a few words, where the stand alone would tell it wrongly. */
  readonly short?: string
  /** Id of the row that answered. */
  readonly row?: string
  /** Where in the source, how certain it is, and the reference as one line. */
  readonly where?: string
  readonly certainty?: string
  readonly cited: string
  /** Whether the row is recalled and awaits a clinician's sign-off. */
  readonly awaitsSignOff: boolean
  /** What it rests on in the record. */
  readonly used: readonly Used[]
  /** Exactly the facts that could change it. */
  readonly missing: readonly Wanted[]
  readonly regimens: readonly Regimen[]
  /** When the next scan is due: one length of time, or the earliest and the latest. */
  readonly rescan?: readonly string[]
  /** What must be told with it: a newer edition, a remark of the row. */
  readonly notices: readonly string[]
  /** The way to the verdict, in sentences. */
  readonly explanation: readonly string[]
  readonly ending: Ending
}

/** Whether guidelines agree on a topic, and the reason of each. */
export interface Comparison {
  readonly topic: Topic
  readonly agree: boolean
  /** Each stand that occurs, with the guidelines that take it and the row or the fact by which they do. */
  readonly stands: readonly { readonly stand: Stand; readonly short?: string; readonly guidelines: readonly string[]; readonly because: readonly string[] }[]
  /** In one sentence. */
  readonly says: string
}

/** Every guideline's verdicts, side by side. */
export interface Verdicts {
  readonly on: string
  /** The regions whose guidelines were asked, and whether the person told the region. */
  readonly regions: readonly Region[]
  readonly regionTold: boolean
  readonly verdicts: readonly Verdict[]
  readonly comparisons: readonly Comparison[]
}
