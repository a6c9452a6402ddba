import type { Assembly } from '../model/index.ts'
import { differentiator } from './differentiate.ts'
import { planElimination } from './elimination.ts'
import type { Elimination } from './elimination.ts'
import type { Places } from './emit-javascript.ts'
import { operands } from './graph.ts'
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
