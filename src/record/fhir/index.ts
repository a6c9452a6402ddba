/**
 * The border to FHIR R4: records in. Nothing inside knows FHIR.
 *
 * @module
 */
export { refuseDeceased } from './deceased.ts'
export { isFhir, readBundle } from './read-bundle.ts'
export type { RecordFacts } from './read-bundle.ts'
export type { Finding } from './receipt.ts'
export type { Code } from './resource.ts'
export { carePlanBundle } from './care-plan.ts'
export type { WrittenBundle } from './care-plan.ts'
export { answerCall } from './cds-hooks/answer.ts'
export type { Card } from './cds-hooks/card.ts'
export { readFeedback } from './cds-hooks/feedback.ts'
export type { Feedback } from './cds-hooks/feedback.ts'
export { readCdsRequest } from './cds-hooks/request.ts'
export type { CdsRequest } from './cds-hooks/request.ts'
export { SERVICES } from './cds-hooks/services.ts'
export type { Service } from './cds-hooks/services.ts'
