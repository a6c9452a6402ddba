import { exp, log, tanh } from '../arithmetic/index.ts'
import type { Assembly } from '../model/index.ts'
import { Stepper, rodas4, rodas5p, ros4 } from '../solve/index.ts'
import type { Method, System, Tolerance } from '../solve/index.ts'
import { analyse } from './analyse.ts'
import type { Program } from './analyse.ts'
import type { Places } from './emit-javascript.ts'
import { javascriptOf } from './javascript.ts'
import type { BackEnd, Kernel } from './kernel.ts'
import { emitWebAssembly } from './webassembly/emit.ts'
import type { KernelImage } from './webassembly/kernel-image.ts'
import type { ModelLane } from './webassembly/machine.ts'
import { lanesOf } from './webassembly/machine.ts'
import { hasVectors } from './webassembly/vectors.ts'

/** A kernel that was compiled here, with what it was compiled from. */
export interface CompiledKernel extends Kernel {
  readonly program: Program
  /** A system of its own, with its own work space, in plain JavaScript. */
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
 * Compiles a model: to WebAssembly, and to plain JavaScript on `Float64Array` as the reference.
 *
 * @param assembly - the joined model
 * @param backEnd - where its lanes are to run; the fastest that the machine has where it is absent
 * @returns the kernel
 * @throws NotAnEquation - equations leave the equation language
 *
 * @example
 * compile(tank).open().size // → 1
 */
export function compile(assembly: Assembly, backEnd: BackEnd = fastest()): CompiledKernel {
  const own = kernels.get(assembly) ?? new Map<BackEnd, CompiledKernel>()
  kernels.set(assembly, own)
  const kernel = own.get(backEnd) ?? compiledAnew(assembly, backEnd)
  own.set(backEnd, kernel)
  return kernel
}

/** Models are compiled when they are first needed; a kernel holds no state of any run. */
const kernels = new WeakMap<Assembly, Map<BackEnd, CompiledKernel>>()

function compiledAnew(assembly: Assembly, backEnd: BackEnd): CompiledKernel {
  const program = analyse(assembly)
  const system = systemsOf(program)
  return {
    assembly,
    program,
    open: system,
    openLanes: backEnd === 'javascript' ? lanesInJavaScript(system) : lanesInWebAssembly(program, backEnd),
  }
}

function fastest(): BackEnd {
  return hasVectors() ? 'webassembly vectors' : 'webassembly'
}

function lanesInWebAssembly(program: Program, backEnd: BackEnd): Kernel['openLanes'] {
  return lanesOf(imageOf(program, backEnd === 'webassembly' ? 1 : 2))
}

/**
 * A model's kernel as it is handed to where no compiler is.
 *
 * @param program - the analysed model
 * @param lanes - people side by side
 * @returns the module and where everything lies in its memory
 *
 * @example
 * imageOf(analyse(tank), 2).layout.lanes // → 2
 */
export function imageOf(program: Program, lanes: 1 | 2): KernelImage {
  return emitWebAssembly(program, [ros4, rodas4, rodas5p], lanes)
}

function lanesInJavaScript(open: () => ModelSystem): Kernel['openLanes'] {
  return ({ method, tolerance }) => {
    const lane = new SystemLane(open(), method, tolerance)
    return { method, tolerance, lanes: [lane], attempt: () => lane.attempt() }
  }
}

/** A lane in plain JavaScript. */
class SystemLane extends Stepper implements ModelLane {
  readonly #model: ModelSystem

  constructor(model: ModelSystem, method: Method, tolerance: Tolerance) {
    super(model, method, tolerance)
    this.#model = model
  }

  load(parameters: Float64Array, reference: Float64Array, inputs: Float64Array): void {
    this.#model.load(parameters, reference, inputs)
  }

  observe(time: number, y: Float64Array, out: Float64Array): void {
    this.#model.observe(time, y, out)
  }
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

function systemsOf(program: Program): () => ModelSystem {
  let compiled: Compiled | undefined
  return () => {
    compiled ??= (
      new Function('exp', 'log', 'tanh', javascriptOf(program)) as (
        ...shapes: readonly ((x: number) => number)[]
      ) => Compiled
    )(exp, log, tanh)
    return openSystem(program, compiled)
  }
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
