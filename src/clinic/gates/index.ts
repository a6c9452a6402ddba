/**
 * Safety gates: what stands against a drug, a supplement or a whole plan, and which facts they wait for.
 *
 * @module
 */
export type { Gate, Proposal } from './gate.ts'
export { GATES, passGates } from './pass.ts'
export type { Need, Passage, Reason } from './pass.ts'
export { gateNow, gatePlan } from './plan.ts'
export type { Conflict, PlanPassage } from './plan.ts'
export { optionsAfter, proposalOf } from './propose.ts'
export type { Option } from './propose.ts'
export { adjuvantDose, allowedDose } from './renal.ts'
