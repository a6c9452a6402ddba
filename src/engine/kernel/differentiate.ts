import type { Graph, Node } from './graph.ts'

/** What is differentiated by: the place of a state, or `time`. */
export type Variable = number | 'time'

/** The derivatives of one value that are not identically zero. */
export type Gradient = ReadonlyMap<Variable, number>

const NOTHING: Gradient = new Map()

/**
 * Differentiates exactly, node by node, and remembers.
 *
 * A switch is differentiated on the side on which it is held; a kink on the side on which it lies.
 *
 * @param graph - the graph; derivative nodes are added to it
 * @returns a function from a node to its derivatives by every state and by time
 *
 * @example
 * const { graph, rates } = analyse(tank).linked
 * const slope = differentiator(graph)(rates[0]!).get(0)!
 * graph.nodes[slope]!.op // → 'negate'
 */
export function differentiator(graph: Graph): (node: number) => Gradient {
  const known = new Map<number, Gradient>()
  const derive = (index: number): Gradient => {
    if (graph.reach[index] !== 'moving') return NOTHING
    const before = known.get(index)
    if (before) return before
    const gradient = rule(graph, index, derive)
    known.set(index, gradient)
    return gradient
  }
  return derive
}

function rule(graph: Graph, index: number, derive: (node: number) => Gradient): Gradient {
  const node: Node = graph.nodes[index]!
  switch (node.op) {
    case 'state':
      return new Map<Variable, number>([[node.index, graph.constant(1)]])
    case 'time':
      return new Map<Variable, number>([['time', graph.constant(1)]])
    case 'add':
      return merge(graph, derive(node.a), derive(node.b), (a, b) => graph.add(a, b))
    case 'multiply':
      return merge(graph, derive(node.a), derive(node.b), (a, b) =>
        graph.add(graph.multiply(a, node.b), graph.multiply(b, node.a)),
      )
    case 'negate':
      return each(derive(node.a), (a) => graph.negate(a))
    case 'reciprocal':
      return each(derive(node.a), (a) => graph.negate(graph.multiply(a, graph.multiply(index, index))))
    case 'exp':
      return each(derive(node.a), (a) => graph.multiply(a, index))
    case 'log':
      return each(derive(node.a), (a) => graph.divide(a, node.a))
    case 'tanh':
      return each(derive(node.a), (a) =>
        graph.multiply(a, graph.subtract(graph.constant(1), graph.multiply(index, index))),
      )
    case 'choose':
      return merge(graph, derive(node.below), derive(node.above), (below, above) =>
        graph.choose(node.x, node.threshold, below, above),
      )
    case 'switch':
      return merge(graph, derive(node.below), derive(node.above), (below, above) =>
        graph.chooseByMode(node.index, below, above),
      )
    default:
      return NOTHING
  }
}

function each(gradient: Gradient, change: (derivative: number) => number): Gradient {
  return new Map([...gradient].map(([variable, derivative]) => [variable, change(derivative)]))
}

function merge(graph: Graph, a: Gradient, b: Gradient, join: (a: number, b: number) => number): Gradient {
  const zero = graph.constant(0)
  const variables = new Set([...a.keys(), ...b.keys()])
  const joined = [...variables].map((v) => [v, join(a.get(v) ?? zero, b.get(v) ?? zero)] as const)
  return new Map(joined.filter(([, derivative]) => derivative !== zero))
}
