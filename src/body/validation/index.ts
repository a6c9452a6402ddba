/**
 * Validation: published numbers beside the model's own, study by study, and the score.
 *
 * @module
 */
export { demandsOn } from './demands.ts'
export type { Demand } from './demands.ts'
export type { Score } from './score.ts'
export { validate } from './validate.ts'
export type { ValidatedRow, Validation } from './validate.ts'
