/**
 * Solvers of y' = f(t, y): L-stable Rosenbrock methods with dense output, exact stops and located switches; rest.
 *
 * @module
 */
export { denseSystem } from './dense-system.ts'
export type { Rates } from './dense-system.ts'
export type { Course, Effort, Failure, Limits, Outcome, Settings, Stop } from './course.ts'
export { LOOKS, closeness } from './crossings.ts'
export { integrate, integrateAll } from './integrate.ts'
export type { Job } from './integrate.ts'
export type { Bank, Lane, Tolerance } from './lane.ts'
export type { Method } from './method.ts'
export { rodas4 } from './rodas4.ts'
export { rodas5p } from './rodas5p.ts'
export { ros4 } from './ros4.ts'
export { steadyState } from './steady-state.ts'
export type { Rest, Search } from './steady-state.ts'
export { FOURTH, Stepper, continuedStages, repeatedStages } from './stepper.ts'
export type { System } from './system.ts'
