/**
 * From modules to fast code: one expression graph, exact derivatives, sparse linear algebra in a fixed order, and a
 * kernel in plain JavaScript.
 *
 * @module
 */
export { analyse, compile } from './compile.ts'
export type { Kernel, ModelSystem, Program } from './compile.ts'
export { differentiator } from './differentiate.ts'
export { planElimination } from './elimination.ts'
export { Graph, operands } from './graph.ts'
export type { Node } from './graph.ts'
export { link } from './link.ts'
export type { Linked } from './link.ts'
export { NotAnEquation, calledShape, readEquations } from './read-equations.ts'
export type { Equations, Line } from './read-equations.ts'
