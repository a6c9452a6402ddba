import type { CallExpression, Expression, MemberExpression, Node as SyntaxNode } from 'acorn'

import { isClock, isInput, moduleId, publicName } from '../model/index.ts'
import type { Assembly, Module } from '../model/index.ts'
import { Graph } from './graph.ts'
import { NotAnEquation, calledShape, readEquations } from './read-equations.ts'
import type { Binding, Equations } from './read-equations.ts'

/** An assembled model as one expression graph. */
export interface Linked {
  readonly graph: Graph
  /** Node of the rate of change of every state. */
  readonly rates: readonly number[]
  /** Node of every signal that modules give. */
  readonly signals: readonly number[]
}

/** `now` is the point of the run; `rest` is the reference point, where clock and inputs rest too. */
type Moment = 'now' | 'rest'

/**
 * Walks the equations of every module into one graph.
 *
 * @param assembly - the joined model
 * @returns the graph with the nodes of all rates and signals
 * @throws NotAnEquation - equations leave the equation language, or wait for each other in a circle
 *
 * @example
 * link(tank).rates.length // → 1
 */
export function link(assembly: Assembly): Linked {
  const linker = new Linker(assembly)
  return {
    graph: linker.graph,
    rates: assembly.states.map(({ name }) => linker.result(name, 'now')),
    signals: assembly.signals.map(({ name }) => linker.result(name, 'now')),
  }
}

/** One module at one moment: its names and the nodes already made of them. */
interface Scope {
  readonly module: Module
  readonly moment: Moment
  readonly equations: Equations
  readonly made: Map<string, number>
}

class Linker {
  readonly graph = new Graph()
  readonly #assembly: Assembly
  readonly #scopes = new Map<string, Scope>()
  readonly #owners = new Map<string, Module>()
  readonly #waiting = new Set<string>()

  constructor(assembly: Assembly) {
    this.#assembly = assembly
    for (const module of assembly.modules) {
      const equations = readEquations(module)
      for (const { name } of equations.results) this.#owners.set(publicName(module, name), module)
      for (const moment of ['now', 'rest'] as const) {
        this.#scopes.set(`${module.name} ${moment}`, { module, moment, equations, made: new Map() })
      }
    }
  }

  /** Node of a rate of change or given signal, by its name. */
  result(name: string, moment: Moment): number {
    const module = this.#owners.get(name)
    if (!module) throw new Error(`${this.#assembly.name}.${name}: no module returns it.`)
    const scope = this.#scopes.get(`${module.name} ${moment}`)!
    const line = scope.equations.results.find((result) => publicName(module, result.name) === name)!
    return this.#once(scope, `result ${name}`, () => this.#lower(scope, line.value))
  }

  #once(scope: Scope, name: string, make: () => number): number {
    const before = scope.made.get(name)
    if (before !== undefined) return before
    const key = `${scope.module.name} ${scope.moment} ${name}`
    if (this.#waiting.has(key)) throw new NotAnEquation(scope.module, `${name} waits for itself in a circle.`)
    this.#waiting.add(key)
    const node = make()
    this.#waiting.delete(key)
    scope.made.set(name, node)
    return node
  }

  #lower(scope: Scope, expression: SyntaxNode): number {
    const node = expression as Expression
    switch (node.type) {
      case 'Literal':
        return this.graph.constant(Number(node.value))
      case 'Identifier':
        return this.#named(scope, node.name)
      case 'ParenthesizedExpression':
        return this.#lower(scope, node.expression)
      case 'MemberExpression':
        return this.#member(scope, node)
      case 'UnaryExpression':
        if (node.operator === '-') return this.graph.negate(this.#lower(scope, node.argument))
        break
      case 'BinaryExpression':
        return this.#arithmetic(scope, node.operator, this.#lower(scope, node.left), this.#lower(scope, node.right))
      case 'CallExpression':
        return this.#shape(scope, node)
    }
    throw new NotAnEquation(scope.module, `a ${node.type} is not part of the equation language.`)
  }

  #arithmetic(scope: Scope, operator: string, a: number, b: number): number {
    switch (operator) {
      case '+':
        return this.graph.add(a, b)
      case '-':
        return this.graph.subtract(a, b)
      case '*':
        return this.graph.multiply(a, b)
      case '/':
        return this.graph.divide(a, b)
      case '**':
        return this.graph.power(a, b)
      default:
        throw new NotAnEquation(scope.module, `the operator ${operator} is not part of the equation language.`)
    }
  }

  #named(scope: Scope, name: string): number {
    const line = scope.equations.lines.find((candidate) => candidate.name === name)
    if (line) return this.#once(scope, name, () => this.#lower(scope, line.value))
    const binding = scope.equations.bindings.get(name)
    if (!binding) throw new NotAnEquation(scope.module, `${name} is not a name of this module.`)
    return this.#bound(scope, binding)
  }

  #member(scope: Scope, node: MemberExpression): number {
    const role = node.object.type === 'Identifier' ? scope.equations.whole.get(node.object.name) : undefined
    if (!role || node.computed || node.property.type !== 'Identifier') {
      throw new NotAnEquation(scope.module, 'only a whole argument, such as baseline, is looked into by name.')
    }
    return this.#bound(scope, { role, name: node.property.name })
  }

  #bound(scope: Scope, { role, name }: Binding): number {
    const { module } = scope
    const declared = { states: module.states, reads: module.reads, parameters: module.parameters }
    const list = role === 'baseline' ? { ...module.states, ...module.reads } : declared[role]
    if (!Object.hasOwn(list, name)) throw new NotAnEquation(module, `${name} is not among its ${role}.`)
    if (role === 'parameters') return this.#parameter(module, name)
    return this.#quantity(module, name, role === 'baseline' ? 'rest' : scope.moment)
  }

  #parameter(module: Module, name: string): number {
    const owner = moduleId(module)
    const index = this.#assembly.parameters.findIndex((entry) => entry.owner === owner && entry.name === name)
    return this.graph.leaf('parameter', index)
  }

  #quantity(module: Module, local: string, moment: Moment): number {
    const name = publicName(module, local)
    const read = module.reads[local]
    if (read && isClock(read)) return moment === 'now' ? this.graph.time() : this.graph.constant(0)
    if (read && isInput(read)) return this.#input(name, moment)
    const state = this.#assembly.states.findIndex((entry) => entry.name === name)
    if (state >= 0) return this.graph.leaf(moment === 'now' ? 'state' : 'reference', state)
    return this.result(name, moment)
  }

  #input(name: string, moment: Moment): number {
    const index = this.#assembly.inputs.findIndex((entry) => entry.name === name)
    const { declared, factor } = this.#assembly.inputs[index]!
    return moment === 'now' ? this.graph.leaf('input', index) : this.graph.constant(declared.rest * factor)
  }

  #shape(scope: Scope, call: CallExpression): number {
    const name = calledShape(call)
    const given = call.arguments.map((argument) => this.#lower(scope, argument))
    const shape = name !== undefined && Object.hasOwn(SHAPES, name) ? SHAPES[name]! : undefined
    if (!shape || given.length !== shape.arity) {
      throw new NotAnEquation(scope.module, `${name ?? 'a call'} with ${given.length} arguments is not a named shape.`)
    }
    return shape.lower(this.graph, given, scope.moment)
  }
}

interface Shape {
  readonly arity: number
  lower(graph: Graph, given: readonly number[], moment: Moment): number
}

/** How each named shape of the grammar stands in the graph. */
const SHAPES: Readonly<Record<string, Shape>> = {
  exp: { arity: 1, lower: (graph, [x]) => graph.exp(x!) },
  log: { arity: 1, lower: (graph, [x]) => graph.log(x!) },
  tanh: { arity: 1, lower: (graph, [x]) => graph.tanh(x!) },
  hill: {
    arity: 3,
    lower: (graph, [x, half, n]) => {
      const raised = graph.power(graph.divide(x!, half!), n!)
      return graph.divide(raised, graph.add(graph.constant(1), raised))
    },
  },
  saturation: { arity: 2, lower: (graph, [x, half]) => graph.divide(x!, graph.add(half!, x!)) },
  positivePart: { arity: 1, lower: (graph, [x]) => graph.choose(x!, graph.constant(0), graph.constant(0), x!) },
  larger: { arity: 2, lower: (graph, [x, y]) => graph.choose(x!, y!, y!, x!) },
  kinkAt: { arity: 4, lower: (graph, [x, at, below, above]) => graph.choose(x!, at!, below!, above!) },
  switchAt: {
    arity: 4,
    lower: (graph, [x, at, below, above], moment) =>
      moment === 'now' ? graph.switchAt(x!, at!, below!, above!) : graph.choose(x!, at!, below!, above!),
  },
}
