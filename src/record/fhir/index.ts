/**
 * The border to FHIR R4: records in. Nothing inside knows FHIR.
 *
 * @module
 */
export { isFhir, readBundle } from './read-bundle.ts'
export type { RecordFacts } from './read-bundle.ts'
export type { Finding } from './receipt.ts'
export type { Code } from './resource.ts'
