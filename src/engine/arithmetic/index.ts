/**
 * Numbers below the science: the transcendental functions, chance by counting, the normal distribution.
 *
 * @module
 */
export { exp, log, power, squareRoot, tanh } from './functions.ts'
export { normalQuantile } from './normal.ts'
export { philox, stream } from './philox.ts'
export type { Lot, Stream } from './philox.ts'
