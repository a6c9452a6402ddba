import type { Graph, Node } from '../graph.ts'
import { operands } from '../graph.ts'
import { writeExp, writeLog, writeTanh } from './functions.ts'
import { functionGroups } from './groups.ts'
import type { FunctionName } from './groups.ts'
import type { Instructions } from './instructions.ts'

/** A value to be computed, and the address where it goes. */
export interface Target {
  readonly node: number
  readonly address: number
}

/** Writes the loading of a leaf, or tells that the node is none. */
export type Leaf = (node: Node, index: number) => (() => void) | undefined

/** What a node computes: a sum with a negative is a difference, to the last bit. */
type Shape = Node | { readonly op: 'subtract'; readonly a: number; readonly b: number }

/**
 * Writes the computation of targets in straight lines: a value used often is kept in a local variable.
 *
 * @param to - receives the instructions
 * @param graph - the expression graph
 * @param places.leaf - how leaves and values computed before are loaded
 * @param places.modes - address of the sides on which switches are held
 */
export class Expressions {
  readonly #to: Instructions
  readonly #graph: Graph
  readonly #leaf: Leaf
  readonly #modes: number
  readonly #uses = new Map<number, number>()
  readonly #locals = new Map<number, number>()

  constructor(to: Instructions, graph: Graph, places: { readonly leaf: Leaf; readonly modes: number }) {
    this.#to = to
    this.#graph = graph
    this.#leaf = places.leaf
    this.#modes = places.modes
  }

  /** Computes the targets and stores each. */
  write(targets: readonly Target[], from?: number): void {
    for (const { node } of targets) this.#count(node)
    this.#writeFunctions()
    for (const { node, address } of targets) this.#to.store(address, () => this.#value(node), from)
  }

  /** Computes values and leaves each in a local variable of its own. */
  keep(nodes: readonly number[]): readonly number[] {
    for (const node of nodes) this.#count(node)
    this.#writeFunctions()
    return nodes.map((node) => {
      this.#value(node)
      return this.#to.keep()
    })
  }

  #count(index: number): void {
    const before = this.#uses.get(index) ?? 0
    this.#uses.set(index, before + 1)
    if (before > 0 || this.#leaf(this.#graph.nodes[index]!, index)) return
    for (const operand of this.#operands(index)) this.#count(operand)
  }

  /** Computes the functions ahead of all that uses them, several side by side. */
  #writeFunctions(): void {
    const groups = functionGroups([...this.#uses.keys()], {
      functionOf: (index) => this.#functionOf(index),
      operandsOf: (index) => (this.#isLeaf(index) ? [] : this.#operands(index)),
    })
    for (const { name, members } of groups) {
      const given = members.map((index) => {
        this.#value(this.#operands(index)[0]!)
        return this.#to.keep()
      })
      FUNCTIONS[name](this.#to, given).forEach((local, i) => this.#locals.set(members[i]!, local))
    }
  }

  #isLeaf(index: number): boolean {
    return this.#leaf(this.#graph.nodes[index]!, index) !== undefined
  }

  #functionOf(index: number): FunctionName | undefined {
    const { op } = this.#graph.nodes[index]!
    return (op === 'exp' || op === 'log' || op === 'tanh') && !this.#isLeaf(index) ? op : undefined
  }

  #shape(index: number): Shape {
    const node = this.#graph.nodes[index]!
    if (node.op !== 'add') return node
    const [a, b] = [this.#graph.nodes[node.a]!, this.#graph.nodes[node.b]!]
    if (b.op === 'negate' && !this.#leaf(b, node.b)) return { op: 'subtract', a: node.a, b: b.a }
    if (a.op === 'negate' && !this.#leaf(a, node.a)) return { op: 'subtract', a: node.b, b: a.a }
    return node
  }

  #operands(index: number): readonly number[] {
    const shape = this.#shape(index)
    return shape.op === 'subtract' ? [shape.a, shape.b] : operands(shape)
  }

  #value(index: number): void {
    const known = this.#locals.get(index)
    if (known !== undefined) {
      this.#to.get(known)
      return
    }
    const load = this.#leaf(this.#graph.nodes[index]!, index)
    if (load) {
      load()
      return
    }
    this.#operation(this.#shape(index))
    if (this.#uses.get(index)! < 2) return
    const local = this.#to.keep()
    this.#locals.set(index, local)
    this.#to.get(local)
  }

  #operation(shape: Shape): void {
    switch (shape.op) {
      case 'add':
      case 'subtract':
      case 'multiply':
        this.#value(shape.a)
        this.#value(shape.b)
        this.#to.do(shape.op)
        return
      case 'negate':
        this.#value(shape.a)
        this.#to.do('negate')
        return
      case 'reciprocal':
        this.#to.constant(1)
        this.#value(shape.a)
        this.#to.do('divide')
        return
      case 'choose':
        this.#value(shape.above)
        this.#value(shape.below)
        this.#value(shape.x)
        this.#value(shape.threshold)
        this.#to.do('greater', 'select')
        return
      case 'switch':
        this.#value(shape.above)
        this.#value(shape.below)
        this.#to
          .load(this.#modes + shape.index * this.#to.width)
          .constant(0)
          .do('greater', 'select')
        return
      default:
        throw new Error(`${shape.op} is a leaf or a function, which stand ready where they are used.`)
    }
  }
}

const FUNCTIONS = { exp: writeExp, log: writeLog, tanh: writeTanh } as const
