/**
 * Denosumab: when a dose is late, and the way out of it, planned before the last injection.
 *
 * @module
 */
export { denosumabAlert } from './alert.ts'
export type { DenosumabAlert } from './alert.ts'
export { TIMES, afterDose } from './doses.ts'
export type { After } from './doses.ts'
export { denosumabExit, followOn } from './exit.ts'
export type { DenosumabExit, DenosumabExitPlan } from './exit.ts'
export { exitPlans } from './plans.ts'
export type { ExitPlans } from './plans.ts'
export { endWarnings } from './warnings.ts'
export type { EndWarning } from './warnings.ts'
