/**
 * The grammar of clinical rules: decision tables as data, three endings, explanation in words.
 *
 * @module
 */
export {
  above,
  atLeast,
  atMost,
  below,
  between,
  exactly,
  inSigns,
  isAbsent,
  isFalse,
  isPresent,
  isTrue,
  oneOf,
  printed,
  turnsAt,
} from './condition.ts'
export type { Condition } from './condition.ts'
export { conditionsOn, representatives } from './complete.ts'
export { collect, decide } from './decide.ts'
export { inForce, noticeOf } from './edition.ts'
export type { Collected, Decided, Ending, Missing, NotApplicable, Undetermined, Used } from './ending.ts'
export { explain } from './explain.ts'
export { countOf, isUnknown, known, unknown, valueOf } from './fact.ts'
export type { Fact, Known, Tally, Unknown, Value } from './fact.ts'

export { defineTable } from './define.ts'
export { awaitsSignOff } from './table.ts'
export type { Answer, AnyTable, FactsFor, Inputs, Row, Stance, Table } from './table.ts'
