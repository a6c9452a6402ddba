/**
 * Where many runs run: threads of this machine, behind a port that other places can stand behind.
 *
 * @module
 */
export { Stopped } from './engine.ts'
export type { Chunk, Engine, Range, Work } from './engine.ts'
export { engineOn } from './places.ts'
export { runTrial } from './run-trial.ts'
export type { TrialRun } from './run-trial.ts'
