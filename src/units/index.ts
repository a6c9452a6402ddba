/**
 * Quantities: the units of the model, the units of documents, and the errors that speak of values.
 *
 * @module
 */
export { convert, parseUnit, sameDimension } from './model-unit.ts'
export type { Unit } from './model-unit.ts'
export { convertWritten, readQuantity } from './quantity.ts'
export type { Wanted, Written } from './quantity.ts'
export {
  Malformed,
  NotModelled,
  OsteonError,
  OutOfRange,
  TooLarge,
  UnknownField,
  UnknownName,
  WrongUnit,
  nearestName,
} from './trouble.ts'
