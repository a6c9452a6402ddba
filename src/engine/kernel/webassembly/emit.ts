import type { Method } from '../../solve/index.ts'
import { LOOKS } from '../../solve/index.ts'
import type { Program } from '../analyse.ts'
import { operands } from '../graph.ts'
import type { Graph } from '../graph.ts'
import { sideNodes } from '../javascript.ts'
import { writeFactorisation, writeSolution } from './elimination.ts'
import { Expressions } from './expressions.ts'
import type { Leaf, Target } from './expressions.ts'
import { Constants, Instructions } from './instructions.ts'
import type { KernelImage } from './kernel-image.ts'
import { layoutOf, sizesOf } from './layout.ts'
import type { Layout } from './layout.ts'
import { moduleOf } from './module.ts'
import type { Routine } from './module.ts'
import { writeInside, writeStateInside, writeStep } from './step.ts'

/** Places of the routines that others call. */
const CALLS = { stage: 0, factor: 1 } as const

/**
 * Emits a model as WebAssembly: everything that a step needs, the step itself, and the signals.
 *
 * @param program - the analysed model
 * @param methods - the methods whose steps it is to take
 * @param lanes - people side by side: 2 needs a machine with 128-bit vectors
 * @returns the module and where everything lies in its memory
 *
 * @example
 * WebAssembly.validate(emitWebAssembly(analyse(tank), [rodas4], 2).module) // → true
 */
export function emitWebAssembly(program: Program, methods: readonly Method[], lanes: 1 | 2): KernelImage {
  const layout = layoutOf(program, methods, lanes)
  const emitter = new Emitter(program, layout)
  const routines = [
    emitter.stage(),
    emitter.factor(),
    emitter.prepare(),
    emitter.refresh(),
    emitter.observe(),
    emitter.sidesAtStart(),
    ...methods.flatMap((method) => [emitter.attempt(method), emitter.inside(method), emitter.sidesInside(method)]),
  ]
  const constants = emitter.constants.taken()
  const module = moduleOf(routines, { bytes: constants.at + constants.bytes.length, constants })
  return { module, layout, sizes: sizesOf(program), methods: methods.map(({ name }) => name) }
}

class Emitter {
  readonly constants: Constants
  readonly #program: Program
  readonly #graph: Graph
  readonly #layout: Layout
  readonly #states: number
  readonly #kept: ReadonlyMap<number, number>
  readonly #sides: readonly number[]

  constructor(program: Program, layout: Layout) {
    this.constants = new Constants(layout.end, layout.lanes)
    this.#program = program
    this.#graph = program.linked.graph
    this.#layout = layout
    this.#states = program.assembly.states.length
    this.#kept = new Map(program.kept.map((node, i) => [node, i]))
    this.#sides = sideNodes(this.#graph)
  }

  /** Rates at the argument, added to the list that begins at the routine's argument, and the solution in its place. */
  stage(): Routine {
    const { argument, moment, moved } = this.#layout
    return this.#routine('stage', (to) => {
      const rates = this.#moving(to, argument, moment).keep(this.#program.linked.rates)
      rates.forEach((rate, i) => to.store(moved + this.#wide(i), () => to.get(rate)))
      const given = rates.map((rate, i) => to.load(this.#wide(i), 0).get(rate).do('add').keep())
      this.#solveFor(to, given, (i, value) => to.store(this.#wide(i), value, 0))
    })
  }

  factor(): Routine {
    const { shift, jacobian, factors } = this.#layout
    return this.#routine('factor', (to) =>
      writeFactorisation(to, this.#program.plan, {
        shift,
        jacobian: { at: jacobian, places: this.#program.jacobian },
        factors: { at: factors, places: this.#program.factors },
      }),
    )
  }

  /** Solves the factored system for what stands in local variables, and stores each. */
  #solveFor(to: Instructions, given: readonly number[], store: (place: number, value: () => void) => void): void {
    const factors = { at: this.#layout.factors, places: this.#program.factors }
    writeSolution(to, this.#program.plan, { factors, given })
    given.forEach((local, i) => store(i, () => to.get(local)))
  }

  /** What depends on the person alone. */
  prepare(): Routine {
    const { kept, modes } = this.#layout
    return this.#routine('prepare', (to) => {
      const leaf: Leaf = (node) => this.#fixed(to, node)
      new Expressions(to, this.#graph, { leaf, modes }).write(this.#listed(this.#program.kept, kept))
    })
  }

  /** Takes over the accepted steps, and takes rates, Jacobian and time slopes there. */
  refresh(): Routine {
    const { state, next, accepted, time, slope, timeSlope, jacobian } = this.#layout
    const { linked, slopes } = this.#program
    const zero = this.#graph.constant(0)
    const entries = slopes.flatMap((row, i) =>
      [...row].flatMap(([column, node]) =>
        column === 'time' ? [] : [{ node, address: jacobian + this.#wide(this.#program.jacobian[i]!.get(column)!) }],
      ),
    )
    const byTime = slopes.map((row) => row.get('time') ?? zero)
    return this.#routine('refresh', (to) => {
      to.repeat(this.#states, (from) =>
        to.store(
          state,
          () => to.load(next, from).load(state, from).load(accepted).constant(0).do('greater', 'select'),
          from,
        ),
      )
      to.store(accepted, () => to.constant(0))
      const targets = [...this.#listed(linked.rates, slope), ...entries, ...this.#listed(byTime, timeSlope)]
      this.#moving(to, state, time).write(targets)
    })
  }

  observe(): Routine {
    const { argument, moment, signals } = this.#layout
    return this.#routine('observe', (to) =>
      this.#moving(to, argument, moment).write(this.#listed(this.#program.linked.signals, signals)),
    )
  }

  sidesAtStart(): Routine {
    const { state, time, sides } = this.#layout
    return this.#routine('sidesAtStart', (to) => this.#moving(to, state, time).write(this.#listed(this.#sides, sides)))
  }

  /** One attempt, and whether it may have crossed a switch. */
  attempt(method: Method): Routine {
    const { close, crossing, sides, modes } = this.#layout
    return this.#routine(`attempt ${method.name}`, (to) => {
      const solve = (at: number): void => {
        const given = Array.from({ length: this.#states }, (_unused, i) => to.load(at + this.#wide(i)).keep())
        this.#solveFor(to, given, (i, value) => to.store(at + this.#wide(i), value))
      }
      writeStep(to, method, { layout: this.#layout, states: this.#states, calls: CALLS, solve })
      if (this.#sides.length === 0) return
      to.store(crossing, () => {
        to.constant(1).constant(0)
        let isFirst = true
        for (const look of LOOKS) {
          this.#sidesAt(to, method, to.constant(look).keep())
          for (const k of this.#sides.keys()) {
            to.load(sides + this.#wide(k))
              .do('absolute')
              .load(close)
              .do('greater')
            to.load(sides + this.#wide(k))
              .constant(0)
              .do('greater')
            to.load(modes + this.#wide(k))
              .constant(0)
              .do('greater', 'differ', 'bothHold')
            if (!isFirst) to.do('eitherHolds')
            isFirst = false
          }
        }
        to.do('select')
      })
    })
  }

  inside(method: Method): Routine {
    return this.#routine(`inside ${method.name}`, (to) =>
      writeInside(to, method, { layout: this.#layout, states: this.#states }),
    )
  }

  sidesInside(method: Method): Routine {
    return this.#routine(`sides ${method.name}`, (to) =>
      this.#sidesAt(to, method, to.load(this.#layout.fraction).keep()),
    )
  }

  /** The sides of the switches inside a step; only the states that they look at are computed. */
  #sidesAt(to: Instructions, method: Method, fraction: number): void {
    const layout = this.#layout
    const rest = to.constant(1).get(fraction).do('subtract').keep()
    const inside = new Map<number, number>()
    for (const index of statesBehind(this.#graph, this.#sides)) {
      writeStateInside(to, method, { layout, fraction, rest, offset: this.#wide(index) })
      inside.set(index, to.keep())
    }
    const moment = to.load(layout.time).get(fraction).load(layout.length).do('multiply', 'add').keep()
    const leaf: Leaf = (node, index) => {
      if (node.op === 'state') return () => to.get(inside.get(node.index)!)
      if (node.op === 'time') return () => to.get(moment)
      return this.#still(to, node, index)
    }
    const expressions = new Expressions(to, this.#graph, { leaf, modes: layout.modes })
    expressions.write(this.#listed(this.#sides, layout.sides))
  }

  #routine(name: string, write: (to: Instructions) => void): Routine {
    const to = new Instructions(this.#layout.lanes, this.constants)
    write(to)
    return { name, locals: to.locals, body: to.body }
  }

  #moving(to: Instructions, states: number, time: number): Expressions {
    const leaf: Leaf = (node, index) => {
      if (node.op === 'state') return () => to.load(states + this.#wide(node.index))
      if (node.op === 'time') return () => to.load(time)
      return this.#still(to, node, index)
    }
    return new Expressions(to, this.#graph, { leaf, modes: this.#layout.modes })
  }

  /** What does not move during a step: what was computed before, and what is given. */
  #still(to: Instructions, node: Graph['nodes'][number], index: number): (() => void) | undefined {
    const place = this.#kept.get(index)
    if (place !== undefined) return () => to.load(this.#layout.kept + this.#wide(place))
    return this.#fixed(to, node)
  }

  #fixed(to: Instructions, node: Graph['nodes'][number]): (() => void) | undefined {
    const { parameters, reference, inputs } = this.#layout
    switch (node.op) {
      case 'constant':
        return () => to.constant(node.value)
      case 'parameter':
        return () => to.load(parameters + this.#wide(node.index))
      case 'reference':
        return () => to.load(reference + this.#wide(node.index))
      case 'input':
        return () => to.load(inputs + this.#wide(node.index))
      default:
        return undefined
    }
  }

  #listed(nodes: readonly number[], at: number): Target[] {
    return nodes.map((node, i) => ({ node, address: at + this.#wide(i) }))
  }

  #wide(index: number): number {
    return 8 * this.#layout.lanes * index
  }
}

/** The states that values depend on. */
function statesBehind(graph: Graph, nodes: readonly number[]): readonly number[] {
  const seen = new Set<number>()
  const visit = (index: number): void => {
    if (seen.has(index)) return
    seen.add(index)
    operands(graph.nodes[index]!).forEach(visit)
  }
  nodes.forEach(visit)
  return [...seen].flatMap((index) => {
    const node = graph.nodes[index]!
    return node.op === 'state' ? [node.index] : []
  })
}
