import { exp, log, tanh } from '../arithmetic/index.ts'
import type { Assembly } from '../model/index.ts'
import type { System } from '../solve/index.ts'
import { differentiator } from './differentiate.ts'
import { planElimination } from './elimination.ts'
import type { Elimination } from './elimination.ts'
import { emitFactorisation, emitSolution, emitStatements } from './emit-javascript.ts'
import type { Layout, Places, Target } from './emit-javascript.ts'
import { operands } from './graph.ts'
import type { Graph } from './graph.ts'
import { link } from './link.ts'
import type { Linked } from './link.ts'

/** What a compiled model consists of, before it is made to run somewhere: the seam for other back ends. */
export interface Program {
  readonly assembly: Assembly
  readonly linked: Linked
  /** Derivatives of every rate by every state, and by time. */
  readonly slopes: readonly ReadonlyMap<number | 'time', number>[]
  /** Nodes that are computed once a person, in the order of their places. */
  readonly kept: readonly number[]
  readonly plan: Elimination
  /** Places of the Jacobian's entries. */
  readonly jacobian: Places
  /** Places of the factors' entries. */
  readonly factors: Places
}

/**
 * Turns a model's equations into one expression graph with exact derivatives, a plan for the linear algebra, and
 * the list of what depends on the person alone.
 *
 * @param assembly - the joined model
 * @returns the program, free of any back end
 * @throws NotAnEquation - equations leave the equation language
 *
 * @example
 * analyse(tank).jacobian.length // → 1
 */
export function analyse(assembly: Assembly): Program {
  const linked = link(assembly)
  const derive = differentiator(linked.graph)
  const slopes = linked.rates.map((rate) => derive(rate))
  const pattern = slopes.map((row) => new Set([...row.keys()].filter((variable) => variable !== 'time')))
  const plan = planElimination(pattern)
  return {
    assembly,
    linked,
    slopes,
    kept: keptNodes(linked, slopes),
    plan,
    jacobian: placed(pattern),
    factors: placed(plan.filled),
  }
}

function placed(pattern: readonly Iterable<number>[]): Places {
  let next = 0
  return pattern.map((row) => new Map([...row].toSorted((a, b) => a - b).map((column) => [column, next++])))
}

/** The nodes that depend on the person alone and are used by something that moves, or are wanted themselves. */
function keptNodes(linked: Linked, slopes: Program['slopes']): number[] {
  const { graph, rates, signals } = linked
  const kept = new Set<number>()
  const visited = new Set<number>()
  const visit = (index: number): void => {
    if (visited.has(index)) return
    visited.add(index)
    if (graph.reach[index] === 'person') kept.add(index)
    else operands(graph.nodes[index]!).forEach(visit)
  }
  for (const index of [...rates, ...signals, ...slopes.flatMap((row) => [...row.values()])]) visit(index)
  for (const { x, threshold } of graph.switches) [x, threshold].forEach(visit)
  return [...kept].filter((index) => operands(graph.nodes[index]!).length > 0)
}

/** A compiled model: makes systems for as many people as are wanted. */
export interface Kernel {
  readonly program: Program
  /** A system of its own, with its own work space. */
  open(): ModelSystem
}

/** A compiled model as a system, for one person at a time. */
export interface ModelSystem extends System {
  /** Takes a person's parameters, reference point and inputs, all in coherent units; computes what depends on them. */
  load(parameters: Float64Array, reference: Float64Array, inputs: Float64Array): void
  /** Writes every signal that modules give. */
  observe(time: number, y: Float64Array, out: Float64Array): void
}

/**
 * Compiles a model to plain JavaScript on `Float64Array`.
 *
 * @param assembly - the joined model
 * @returns the kernel
 * @throws NotAnEquation - equations leave the equation language
 *
 * @example
 * compile(tank).open().size // → 1
 */
export function compile(assembly: Assembly): Kernel {
  const program = analyse(assembly)
  const make = new Function('exp', 'log', 'tanh', javascriptOf(program)) as (
    ...shapes: readonly ((x: number) => number)[]
  ) => Compiled
  const compiled = make(exp, log, tanh)
  return { program, open: () => openSystem(program, compiled) }
}

/** The functions that the emitted text defines. */
interface Compiled {
  prepare(p: Float64Array, r: Float64Array, u: Float64Array, c: Float64Array): void
  rates(t: number, y: Float64Array, c: Float64Array, person: Person, out: Float64Array): void
  linearise(t: number, y: Float64Array, c: Float64Array, person: Person, J: Float64Array, slope: Float64Array): void
  observe(t: number, y: Float64Array, c: Float64Array, person: Person, out: Float64Array): void
  crossings(t: number, y: Float64Array, c: Float64Array, person: Person, out: Float64Array): void
  factor(J: Float64Array, shift: number, L: Float64Array): void
  solve(L: Float64Array, b: Float64Array): void
}

/** What the emitted functions read beside the state and the kept values. */
interface Person {
  p: Float64Array
  r: Float64Array
  u: Float64Array
  readonly mode: Uint8Array
}

function openSystem(program: Program, compiled: Compiled): ModelSystem {
  const entries = (places: Places): number => places.reduce((sum, row) => sum + row.size, 0)
  const kept = new Float64Array(program.kept.length)
  const jacobian = new Float64Array(entries(program.jacobian))
  const factors = new Float64Array(entries(program.factors))
  const mode = new Uint8Array(program.linked.graph.switches.length)
  const person: Person = { p: kept, r: kept, u: kept, mode }
  return {
    size: program.assembly.states.length,
    switches: mode.length,
    mode,
    load(parameters, reference, inputs) {
      ;[person.p, person.r, person.u] = [parameters, reference, inputs]
      compiled.prepare(parameters, reference, inputs, kept)
    },
    rates: (time, y, out) => compiled.rates(time, y, kept, person, out),
    linearise: (time, y, slope) => compiled.linearise(time, y, kept, person, jacobian, slope),
    observe: (time, y, out) => compiled.observe(time, y, kept, person, out),
    crossings: (time, y, out) => compiled.crossings(time, y, kept, person, out),
    factor: (shift) => compiled.factor(jacobian, shift, factors),
    solve: (b) => compiled.solve(factors, b),
  }
}

/** The whole kernel as JavaScript text. */
function javascriptOf(program: Program): string {
  const { linked, slopes, kept, plan, jacobian, factors } = program
  const { graph } = linked
  const places = new Map(kept.map((node, i) => [node, i]))
  const moving: Layout = { kept: places }
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
  const sides = graph.switches.map(({ x, threshold }, i) => side(graph, [x, threshold], `out[${i}]`))
  const reading = 'const {p,r,u,mode}=person;\n'
  const body = (targets: readonly Target[]): string => reading + emitStatements(graph, targets, moving)
  return `"use strict";return {
prepare(p,r,u,c){${emitStatements(graph, kept.map(into('c')), { kept: new Map() })}},
rates(t,y,c,person,out){${body(linked.rates.map(into('out')))}},
linearise(t,y,c,person,J,slope){${body([...entries, ...timeSlopes])}},
observe(t,y,c,person,out){${body(linked.signals.map(into('out')))}},
crossings(t,y,c,person,out){${body(sides)}},
factor(J,shift,L){${emitFactorisation(plan, jacobian, factors)}},
solve(L,b){${emitSolution(plan, factors)}}}`
}

/** How far above its threshold a quantity lies, relative to the two together. */
function side(graph: Graph, [x, threshold]: readonly [number, number], place: string): Target {
  const zero = graph.constant(0)
  const size = (node: number): number => graph.choose(node, zero, graph.negate(node), node)
  return { node: graph.divide(graph.subtract(x, threshold), graph.add(size(x), size(threshold))), place }
}
