/**
 * The grammar of physiology: how a module is declared, how modules are joined, how they run as they are written.
 *
 * @module
 */
export { assemble, moduleId } from './assemble.ts'
export type { Aliases, Assembly, InputEntry, ParameterEntry, SignalEntry, StateEntry } from './assemble.ts'
export { clock, defineModule, input, isClock, isInput, publicName, variant } from './declare.ts'
export type { Clock, Dose, Input, Module, Parameter, Read, Replacement, Signal, State } from './declare.ts'
export { evaluate } from './evaluate.ts'
export type { Evaluation, Point } from './evaluate.ts'
export { exp, hill, kinkAt, larger, log, positivePart, saturation, squareRoot, switchAt, tanh } from './shapes.ts'
export {
  clockUnitsPerDay,
  parameterVector,
  parametersNamed,
  restingInputs,
  startVector,
  statesNamed,
} from './values.ts'
export type { Settings } from './values.ts'
