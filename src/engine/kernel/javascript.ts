import type { Program } from './analyse.ts'
import { emitFactorisation, emitSolution, emitStatements } from './emit-javascript.ts'
import type { Layout, Target } from './emit-javascript.ts'
import type { Graph } from './graph.ts'

/** The bodies of a kernel's functions, as statements that JavaScript and, but for declarations, C both read. */
export interface Bodies {
  /** Kept values from parameters p, reference r and inputs u, into c. */
  readonly prepare: string
  /** Rates of change, into out. */
  readonly rates: string
  /** Entries of the Jacobian, into J. */
  readonly entries: string
  /** Derivatives by time, into slope. */
  readonly slopes: string
  /** Given signals, into out. */
  readonly signals: string
  /** Sides of the switches, into out. */
  readonly sides: string
}

/**
 * Emits the bodies of a kernel's functions.
 *
 * @param program - the analysed model
 * @returns statements over the names t, y, c, p, r, u, mode and the target array of each
 *
 * @example
 * emitBodies(analyse(tank)).rates.includes('out[0]') // → true
 */
export function emitBodies(program: Program): Bodies {
  const { linked, slopes, kept, jacobian } = program
  const { graph } = linked
  const moving: Layout = { kept: new Map(kept.map((node, i) => [node, i])) }
  const zero = graph.constant(0)
  const into =
    (array: string) =>
    (node: number, i: number): Target => ({ node, place: `${array}[${i}]` })
  const entries = slopes.flatMap((row, i) =>
    [...row].flatMap(([column, node]) =>
      column === 'time' ? [] : [{ node, place: `J[${jacobian[i]!.get(column)!}]` }],
    ),
  )
  const timeSlopes = slopes.map((row) => row.get('time') ?? zero).map(into('slope'))
  const sides = sideNodes(graph).map(into('out'))
  return {
    prepare: emitStatements(graph, kept.map(into('c')), { kept: new Map() }),
    rates: emitStatements(graph, linked.rates.map(into('out')), moving),
    entries: emitStatements(graph, entries, moving),
    slopes: emitStatements(graph, timeSlopes, moving),
    signals: emitStatements(graph, linked.signals.map(into('out')), moving),
    sides: emitStatements(graph, sides, moving),
  }
}

/**
 * Writes a whole kernel as JavaScript.
 *
 * @param program - the analysed model
 * @returns the body of a function of the shapes exp, log and tanh that returns the kernel's functions
 *
 * @example
 * javascriptOf(analyse(tank)).startsWith('"use strict"') // → true
 */
export function javascriptOf(program: Program): string {
  const { plan, jacobian, factors } = program
  const { prepare, rates, entries, slopes, signals, sides } = emitBodies(program)
  const reading = 'const {p,r,u,mode}=person;'
  return `"use strict";return {
prepare(p,r,u,c){${prepare}},
rates(t,y,c,person,out){${reading}${rates}},
linearise(t,y,c,person,J,slope){${reading}{${entries}}{${slopes}}},
observe(t,y,c,person,out){${reading}${signals}},
crossings(t,y,c,person,out){${reading}${sides}},
factor(J,shift,L){${emitFactorisation(plan, jacobian, factors)}},
solve(L,b){${emitSolution(plan, factors)}}}`
}

/** Nodes that tell how far above its threshold each switch lies, relative to the two together. */
export function sideNodes(graph: Graph): readonly number[] {
  const zero = graph.constant(0)
  const size = (node: number): number => graph.choose(node, zero, graph.negate(node), node)
  return graph.switches.map(({ x, threshold }) =>
    graph.divide(graph.subtract(x, threshold), graph.add(size(x), size(threshold))),
  )
}
