/**
 * Kinds of sentence: everything that a person is shown is one of five, has a source, and instructs nobody.
 *
 * @module
 */
export { factWords } from './fact-words.ts'
export { faultsOf, instructions, withoutQuotes } from './lint.ts'
export { againstCancer, noReason, withoutNotice } from './no-reason.ts'
export { purposeOf } from './purpose.ts'
export { expectation, fact, figure, guideline, question } from './sentence.ts'
export type {
  Basis,
  FactSentence,
  ForecastSentence,
  GuidelineSentence,
  NumberSentence,
  Question,
  Saying,
  Sentence,
} from './sentence.ts'
