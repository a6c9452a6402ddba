/**
 * Validation: published numbers beside the model's own, study by study, and the score.
 *
 * @module
 */
export { validate } from './validate.ts'
export type { ValidatedRow, Validation } from './validate.ts'
