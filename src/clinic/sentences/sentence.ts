import { cite } from '../../evidence/index.ts'
import type { Reference } from '../../evidence/index.ts'

/** Whether something was read in its source, or is recalled and waits for a clinician's sign-off. */
export type Basis = 'read' | 'recalled'

interface Said {
  /** The sentence as it is shown. */
  readonly text: string
  /** Where it comes from, in words. */
  readonly source: string
}

/** A fact about somebody's own data, or how to read them. */
export interface FactSentence extends Said {
  readonly kind: 'fact'
}

/** What the model expects: it carries a range and says of whom it speaks. */
export interface ForecastSentence extends Said {
  readonly kind: 'forecast'
  readonly population: string
}

/** What a guideline says, set apart by quotation marks: the only place where words may instruct. */
export interface GuidelineSentence extends Said {
  readonly kind: 'guideline'
  /** Name and edition of the guideline. */
  readonly who: string
  /** What it says, in our short words. */
  readonly says: string
  /** The rule that `osteon explain` shows. */
  readonly rule?: string
  readonly basis: Basis
}

/** A benefit or a harm as a number, with what it is compared to. */
export interface NumberSentence extends Said {
  readonly kind: 'number'
  readonly basis: Basis
}

/** Something to ask at the next visit. */
export interface Question extends Said {
  readonly kind: 'question'
}

/**
 * Everything that a person is shown in words: one of five kinds, each with its source.
 *
 * There is no sixth kind, so that nothing can instruct: a new sentence has to be one of these.
 */
export type Sentence = FactSentence | ForecastSentence | GuidelineSentence | NumberSentence | Question

/**
 * A fact about somebody's own data, or how to read them.
 *
 * @param text - the sentence
 * @param source - paths in `person/1`, or where the reading comes from
 */
export function fact(text: string, source: string): FactSentence {
  return { kind: 'fact', text, source }
}

/** What the model expects of somebody; `population` says of whom the ranges speak. */
export function expectation(text: string, source: string, population: string): ForecastSentence {
  return { kind: 'forecast', text, source, population }
}

/** What a guideline says. */
export interface Saying {
  readonly who: string
  readonly says: string
  readonly reference: Reference
  readonly where?: string
  readonly rule?: string
  readonly basis: Basis
}

/**
 * What a guideline says, as a sentence with quotation marks.
 *
 * @param saying - the guideline, what it says in short, and where
 * @returns the sentence
 *
 * @example
 * guideline({ who: 'ASCO 2019', says: 'limit alcohol', reference: asco2019, basis: 'read' }).text // → 'ASCO 2019 says: “limit alcohol”.'
 */
export function guideline({ who, says, reference, where, rule, basis }: Saying): GuidelineSentence {
  const source = where === undefined ? cite(reference) : `${cite(reference)} ${where}`
  const text = `${who} says: “${says.replace(/\.$/, '')}”.`
  return { kind: 'guideline', text, source, who, says, basis, ...(rule === undefined ? {} : { rule }) }
}

/** A benefit or a harm as a number. */
export function figure(text: string, reference: Reference, basis: Basis): NumberSentence {
  return { kind: 'number', text, source: cite(reference), basis }
}

/** Something to ask at the next visit. */
export function question(text: string, source: string): Question {
  return { kind: 'question', text, source }
}
