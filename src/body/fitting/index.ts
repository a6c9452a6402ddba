/**
 * Fitting: parameters re-estimated from published numbers, what the numbers tell of them, and parameter sets.
 *
 * @module
 */
export { fit } from './fit.ts'
export type { Fit, FitOptions } from './fit.ts'
export { coverageOf, heldOut } from './held-out.ts'
export type { ArmSpread, Expected, HeldOut } from './held-out.ts'
export type { Direction, Identifiability, Knowledge, Pair } from './identifiability.ts'
export { readParameterSet } from './parameter-set.ts'
export type { ParameterSet } from './parameter-set.ts'
export type { Profile } from './profile.ts'
export { readTargets } from './targets.ts'
export type { Targets } from './targets.ts'
