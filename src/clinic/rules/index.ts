/**
 * Every rule by its name: what it says, where it stands and how certain it is.
 *
 * @module
 */
export { TABLES, rowOf, tableOf } from './registry.ts'
export type { Held } from './registry.ts'
export { certaintyOf, signOffOf } from './words.ts'
