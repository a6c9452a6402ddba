/** The functions of the graph that are written as a run of instructions. */
export type FunctionName = 'exp' | 'log' | 'tanh'

/** Values of one function that wait for no other of them. */
export interface Group {
  readonly name: FunctionName
  readonly members: readonly number[]
}

/** How a graph is looked at: which function a node is, if any, and what it needs. */
interface View {
  readonly functionOf: (node: number) => FunctionName | undefined
  readonly operandsOf: (node: number) => readonly number[]
}

/** Members of a group: as many as keep a processor busy while each waits for its own last result. */
const MOST_SIDE_BY_SIDE = 4

/**
 * Groups the functions among nodes so that those of a group can be computed side by side: first those whose arguments
 * need no other function, then those that need only these, and so on.
 *
 * @param nodes - every node that is to be computed
 * @param view - the graph
 * @returns the groups, each behind those that it needs
 *
 * @example
 * const operandsOf = (node: number) => (node === 2 ? [1] : [])
 * const groups = functionGroups([1, 2], { functionOf: (node) => (node === 1 ? 'log' : 'exp'), operandsOf })
 * groups.map(({ name }) => name) // → ['log', 'exp']
 */
export function functionGroups(nodes: readonly number[], view: View): readonly Group[] {
  const rankOf = ranking(view)
  const waves = new Map<string, { readonly rank: number; readonly name: FunctionName; readonly members: number[] }>()
  for (const node of nodes.toSorted((a, b) => a - b)) {
    const name = view.functionOf(node)
    if (name === undefined) continue
    const rank = rankOf(node)
    const wave = waves.get(`${rank} ${name}`) ?? { rank, name, members: [] }
    wave.members.push(node)
    waves.set(`${rank} ${name}`, wave)
  }
  return [...waves.values()].toSorted((a, b) => a.rank - b.rank).flatMap(split)
}

function split({ name, members }: Group): readonly Group[] {
  const groups = Math.ceil(members.length / MOST_SIDE_BY_SIDE)
  return Array.from({ length: groups }, (_unused, i) => ({
    name,
    members: members.slice(i * MOST_SIDE_BY_SIDE, (i + 1) * MOST_SIDE_BY_SIDE),
  }))
}

/** How many functions lie one behind the other up to a node. */
function ranking({ functionOf, operandsOf }: View): (node: number) => number {
  const known = new Map<number, number>()
  const rankOf = (node: number): number => {
    const before = known.get(node)
    if (before !== undefined) return before
    const below = operandsOf(node).map(rankOf)
    const rank = Math.max(0, ...below) + (functionOf(node) === undefined ? 0 : 1)
    known.set(node, rank)
    return rank
  }
  return rankOf
}
