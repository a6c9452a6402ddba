/**
 * Solvers of y' = f(t, y): L-stable Rosenbrock methods with dense output, exact stops and located switches; rest.
 *
 * @module
 */
export { denseSystem } from './dense-system.ts'
export type { Rates } from './dense-system.ts'
export { integrate } from './integrate.ts'
export type { Course, Effort, Failure, Outcome, Settings, Stop } from './integrate.ts'
export type { Method } from './method.ts'
export { rodas4 } from './rodas4.ts'
export { rodas5p } from './rodas5p.ts'
export { steadyState } from './steady-state.ts'
export type { Rest, Search } from './steady-state.ts'
export { Stepper } from './stepper.ts'
export type { Tolerance } from './stepper.ts'
export type { System } from './system.ts'
