/**
 * From modules to fast code: one expression graph, exact derivatives, sparse linear algebra in a fixed order, and kernels
 * in WebAssembly and, as the reference, in plain JavaScript.
 *
 * @module
 */
export { analyse } from './analyse.ts'
export type { Program } from './analyse.ts'
export { compile, imageOf } from './compile.ts'
export type { CompiledKernel, ModelSystem } from './compile.ts'
export { differentiator } from './differentiate.ts'
export { planElimination } from './elimination.ts'
export { Graph, operands } from './graph.ts'
export type { Node } from './graph.ts'
export { emitBodies } from './javascript.ts'
export type { Bodies } from './javascript.ts'
export type { BackEnd, Kernel } from './kernel.ts'
export { link } from './link.ts'
export type { Linked } from './link.ts'
export { makeReady, readyKernel } from './ready.ts'
export { NotAnEquation, calledShape, readEquations } from './read-equations.ts'
export type { Equations, Line } from './read-equations.ts'
export { printSymbol, typeset } from './typeset.ts'
export type { Printed } from './typeset.ts'
export type { KernelImage } from './webassembly/kernel-image.ts'
export type { ModelLane } from './webassembly/machine.ts'
