/**
 * Virtual trials: populations, enrolment, arms, visits with their errors, and what is told of them.
 *
 * @module
 */
export type { Candidate } from './candidate.ts'
export { NobodyEnrolled } from './enrolment.ts'
export { TrialRunner } from './runner.ts'
export type { SubjectResult } from './runner.ts'
export { SUBJECT_FACTS } from './subject-facts.ts'
export type { SubjectFact } from './subject-facts.ts'
export { trialDocument } from './trial-document.ts'
export type { TrialDocument, TrialOutcome } from './trial-document.ts'
