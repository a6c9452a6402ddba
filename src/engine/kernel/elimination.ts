/** Places of the entries of a sparse matrix, row by row. */
export type Pattern = readonly ReadonlySet<number>[]

/** One step of the elimination: the pivot, and the rows and columns it touches. */
export interface Pivot {
  readonly at: number
  /** Rows below that hold the pivot's column. */
  readonly rows: readonly number[]
  /** Columns to the right that the pivot's row holds. */
  readonly columns: readonly number[]
}

/** An order of elimination found once, and the entries of the factors it leaves. */
export interface Elimination {
  readonly pivots: readonly Pivot[]
  /** Entries of both factors together, fill included. */
  readonly filled: Pattern
}

/**
 * Finds the order in which to eliminate: at each step the diagonal entry with the smallest Markowitz count.
 *
 * The diagonal is taken as never zero, which holds for I/(hγ) − J at the steps that a solver accepts; no pivot is
 * ever exchanged at run time, so that the factors are straight-line code.
 *
 * @param pattern - places of the non-zero entries; the diagonal is added
 * @returns the order and the filled pattern
 *
 * Source: Markowitz (1957) Management Science 3:255-269; Duff, Erisman & Reid (2017) Direct Methods for Sparse
 * Matrices, chapter 7.
 *
 * @example
 * planElimination([new Set([0, 1]), new Set([1])]).pivots.map((p) => p.at) // → [0, 1]
 */
export function planElimination(pattern: Pattern): Elimination {
  const filled = pattern.map((row, i) => new Set([...row, i]))
  const left = new Set(filled.keys())
  const pivots: Pivot[] = []
  while (left.size > 0) {
    const at = cheapest(filled, left)
    left.delete(at)
    const columns = [...filled[at]!].filter((column) => left.has(column)).toSorted(ascending)
    const rows = [...left].filter((row) => filled[row]!.has(at)).toSorted(ascending)
    for (const row of rows) for (const column of columns) filled[row]!.add(column)
    pivots.push({ at, rows, columns })
  }
  return { pivots, filled }
}

function cheapest(filled: Pattern, left: ReadonlySet<number>): number {
  let best = -1
  let bestCost = Infinity
  for (const at of left) {
    let inRow = 0
    for (const column of filled[at]!) if (left.has(column)) inRow++
    let inColumn = 0
    for (const row of left) if (filled[row]!.has(at)) inColumn++
    const cost = (inRow - 1) * (inColumn - 1)
    if (cost < bestCost) [best, bestCost] = [at, cost]
  }
  return best
}

function ascending(a: number, b: number): number {
  return a - b
}
