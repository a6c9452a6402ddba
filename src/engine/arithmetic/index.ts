/**
 * Numbers below the science: the transcendental functions, chance by counting, the normal distribution.
 *
 * @module
 */
export { EXPONENTIAL, exp, tanh } from './exponential.ts'
export { log } from './logarithm.ts'
export { normalProbability, normalQuantile } from './normal.ts'
export { philox, stream } from './philox.ts'
export type { Lot, Stream } from './philox.ts'
export { power, squareRoot } from './power.ts'
export { LOGARITHM } from './logarithm.ts'
