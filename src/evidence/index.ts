/**
 * Evidence: what numbers, rules and methods rest on.
 *
 * @module
 */
import * as clinical from './clinical.ts'
import * as methods from './methods.ts'
import * as models from './models.ts'
import type { Reference } from './reference.ts'

export { clinicalGuidance, nhanes3 } from './clinical.ts'
export { hairerWanner1996, salmon2011, steinebach2023 } from './methods.ts'
export { jorg2022, modelFacts, openBoneMin, petersonRiggs2010, petersonRiggs2012, proposal } from './models.ts'
export { cite } from './reference.ts'
export type { Origin, Reference } from './reference.ts'

/** Every reference, in the order of its id. */
export const references: readonly Reference[] = [
  ...Object.values(models),
  ...Object.values(methods),
  ...Object.values(clinical),
].toSorted((a, b) => a.id.localeCompare(b.id))
