import { exp, log, tanh } from '../arithmetic/index.ts'
import type { Assembly } from '../model/index.ts'
import type { System } from '../solve/index.ts'
import { analyse } from './analyse.ts'
import type { Program } from './analyse.ts'
import type { Places } from './emit-javascript.ts'
import { javascriptOf } from './javascript.ts'

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
