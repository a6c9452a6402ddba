/**
 * The library of guidelines: one clinical question a table, every applicable one run, verdicts side by side.
 *
 * @module
 */
export type { Guideline, Question, Region, Topic } from './guideline.ts'
export { GUIDELINES } from './library.ts'
export { REGIMENS } from './regimens.ts'
export type { Regimen, RegimenId } from './regimens.ts'
export type { Comparison, Stand, Verdict, Verdicts, Wanted } from './verdict.ts'
export { verdictsFor } from './verdicts.ts'
