import type { AnyTable, FactsFor, Inputs, Table } from '../decide/index.ts'
import type { Visit } from '../facts/index.ts'

/** What a table is about; verdicts are compared within a topic. */
export type Topic =
  | 'bone drug'
  | 'everyday care'
  | 'scan'
  | 'change of drug'
  | 'fast loss'
  | 'against recurrence'
  | 'denosumab against recurrence'
  | 'thigh pain'
  | 'end of denosumab'
  | 'pause of a bisphosphonate'
  | 'risk of fracture'
  | 'risk tier'
  | 'vertebral imaging'
  | 'estrogen'
  | 'aromatase inhibitor in men'

/** Where a guideline is meant to be used. */
export type Region = 'international' | 'EU' | 'UK' | 'US' | 'CA'

/** One table of a guideline, with how its facts are read from a person. */
export interface Question {
  readonly topic: Topic
  readonly table: AnyTable
  readonly read: (visit: Visit) => Readonly<Record<string, unknown>>
}

/** A guideline: tables of one source. */
export interface Guideline {
  readonly id: string
  /** Name for people. */
  readonly name: string
  readonly regions: readonly Region[]
  readonly questions: readonly Question[]
}

/**
 * Joins a table with the reading of its facts.
 *
 * @param topic - what it is about
 * @param table - the table
 * @param read - the facts it reads, of a person on a day
 * @returns both
 *
 * @example
 * question('bone drug', boneDrug, (visit) => ({ tScore: tScore(visit) }))
 */
export function question<R extends Inputs, A extends string>(topic: Topic, table: Table<R, A>, read: (visit: Visit) => FactsFor<R>): Question {
  return { topic, table: table, read: read }
}
