/**
 * Validation: published numbers beside the model's own, study by study, and the score.
 *
 * @module
 */
export { Rehearsal } from './courses.ts'
export type { Part, Played } from './courses.ts'
export { demandsOn } from './demands.ts'
export type { Demand } from './demands.ts'
export { readEvidence } from './evidence-rows.ts'
export type { EvidenceRow } from './evidence-rows.ts'
export { lotOf } from './lot.ts'
export type { Lot, PlacedReading } from './lot.ts'
export { acceptedFor, counts, isMet, scoreOf } from './score.ts'
export type { Score } from './score.ts'
export { families } from './studies/all.ts'
export { QUANTITIES } from './study.ts'
export type { Quantity, Study } from './study.ts'
export { validate } from './validate.ts'
export type { ValidatedRow, Validation } from './validate.ts'
