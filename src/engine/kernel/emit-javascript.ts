import type { Elimination } from './elimination.ts'
import { operands } from './graph.ts'
import type { Graph, Node } from './graph.ts'

/** A value to be stored, and the place where it goes, such as `out[3]`. */
export interface Target {
  readonly node: number
  readonly place: string
}

/** Where an emitted function finds the leaves of the graph. */
export interface Layout {
  /** Places in `c` of the values that are computed once a person. */
  readonly kept: ReadonlyMap<number, number>
}

/**
 * Emits the body of a function that computes targets in straight lines.
 *
 * A value used once is written where it is used; one used often gets a line of its own. Values that depend on the
 * person alone are read from `c`.
 *
 * @param graph - the expression graph
 * @param targets - what to compute and where to put it
 * @param layout - where kept values lie
 * @returns JavaScript statements over the names y, t, c, mode, p, r, u and the shapes exp, log, tanh
 *
 * @example
 * emitStatements(graph, [{ node: 0, place: 'out[0]' }], { kept: new Map() }) // → 'out[0]=…;'
 */
export function emitStatements(graph: Graph, targets: readonly Target[], layout: Layout): string {
  const uses = countUses(graph, targets, layout)
  const lines: string[] = []
  const named = new Map<number, string>()
  const write = (index: number): string => {
    const known = named.get(index) ?? leafText(graph.nodes[index]!, index, layout)
    if (known !== undefined) return known
    const text = operationText(graph.nodes[index]!, write)
    if (uses.get(index)! < 2) return text
    const name = `v${index}`
    lines.push(`const ${name}=${text};`)
    named.set(index, name)
    return name
  }
  for (const { node, place } of targets) {
    const text = write(node)
    lines.push(`${place}=${text};`)
  }
  return lines.join('\n')
}

function countUses(graph: Graph, targets: readonly Target[], layout: Layout): Map<number, number> {
  const uses = new Map<number, number>()
  const visit = (index: number): void => {
    const before = uses.get(index) ?? 0
    uses.set(index, before + 1)
    if (before === 0 && !layout.kept.has(index)) operands(graph.nodes[index]!).forEach(visit)
  }
  for (const { node } of targets) visit(node)
  return uses
}

function leafText(node: Node, index: number, { kept }: Layout): string | undefined {
  const place = kept.get(index)
  if (place !== undefined) return `c[${place}]`
  switch (node.op) {
    case 'constant':
      return node.value < 0 ? `(${node.value})` : `${node.value}`
    case 'parameter':
      return `p[${node.index}]`
    case 'reference':
      return `r[${node.index}]`
    case 'input':
      return `u[${node.index}]`
    case 'state':
      return `y[${node.index}]`
    case 'time':
      return 't'
    default:
      return undefined
  }
}

function operationText(node: Node, write: (index: number) => string): string {
  switch (node.op) {
    case 'add':
      return `(${write(node.a)}+${write(node.b)})`
    case 'multiply':
      return `(${write(node.a)}*${write(node.b)})`
    case 'negate':
      return `(-${write(node.a)})`
    case 'reciprocal':
      return `(1/${write(node.a)})`
    case 'exp':
    case 'log':
    case 'tanh':
      return `${node.op}(${write(node.a)})`
    case 'choose':
      return `(${write(node.x)}>${write(node.threshold)}?${write(node.above)}:${write(node.below)})`
    case 'switch':
      return `(mode[${node.index}]?${write(node.above)}:${write(node.below)})`
    default:
      throw new Error(`${node.op} is a leaf and has no operation.`)
  }
}

/** Where the entries of a sparse matrix lie in its array of values: row → column → place. */
export type Places = readonly ReadonlyMap<number, number>[]

/**
 * Emits the factorisation of `shift · I − J` into `L`, without pivoting, in the planned order.
 *
 * @param plan - the elimination
 * @param jacobian - places of the Jacobian's entries in `J`
 * @param factors - places of the factors' entries in `L`; a pivot's place holds its reciprocal
 * @returns JavaScript statements over J, shift and L
 *
 * @example
 * emitFactorisation(plan, jacobian, factors).includes('shift') // → true
 */
export function emitFactorisation(plan: Elimination, jacobian: Places, factors: Places): string {
  const name = (row: number, column: number): string => `l${factors[row]!.get(column)!}`
  const lines = plan.filled.flatMap((columns, row) =>
    [...columns].map((column) => {
      const from = jacobian[row]!.get(column)
      const entry = from === undefined ? '' : `-J[${from}]`
      const text = row === column ? `shift${entry}` : entry || '0'
      return `let ${name(row, column)}=${text};`
    }),
  )
  for (const { at, rows, columns } of plan.pivots) {
    lines.push(`${name(at, at)}=1/${name(at, at)};`)
    for (const row of rows) {
      lines.push(`${name(row, at)}*=${name(at, at)};`)
      for (const column of columns) lines.push(`${name(row, column)}-=${name(row, at)}*${name(at, column)};`)
    }
  }
  for (const [row, columns] of plan.filled.entries()) {
    for (const column of columns) lines.push(`L[${factors[row]!.get(column)!}]=${name(row, column)};`)
  }
  return lines.join('\n')
}

/**
 * Emits the solution of the factored system, in place in `b`.
 *
 * @param plan - the elimination
 * @param factors - places of the factors' entries in `L`
 * @returns JavaScript statements over L and b
 *
 * @example
 * emitSolution(plan, factors).startsWith('let b0') // → true
 */
export function emitSolution(plan: Elimination, factors: Places): string {
  const at = (row: number, column: number): string => `L[${factors[row]!.get(column)!}]`
  const lines = plan.pivots.map((_pivot, i) => `let b${i}=b[${i}];`)
  for (const pivot of plan.pivots) {
    for (const row of pivot.rows) lines.push(`b${row}-=${at(row, pivot.at)}*b${pivot.at};`)
  }
  for (const { at: pivot, columns } of plan.pivots.toReversed()) {
    const known = columns.map((column) => `-${at(pivot, column)}*b${column}`).join('')
    lines.push(`b${pivot}=(b${pivot}${known})*${at(pivot, pivot)};`)
  }
  plan.pivots.forEach((_pivot, i) => lines.push(`b[${i}]=b${i};`))
  return lines.join('\n')
}
