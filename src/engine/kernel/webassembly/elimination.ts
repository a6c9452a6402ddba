import type { Elimination } from '../elimination.ts'
import type { Places } from '../emit-javascript.ts'
import type { Instructions } from './instructions.ts'

/** Where the entries of a matrix lie: the address of the first, and the place of each. */
interface Matrix {
  readonly at: number
  readonly places: Places
}

/**
 * Writes the factorisation of `shift · I − J` without pivoting, in the planned order.
 *
 * @param to - receives the instructions
 * @param plan - the elimination
 * @param memory - addresses of the shift, of J, and of the factors; a pivot's place holds its reciprocal
 */
export function writeFactorisation(
  to: Instructions,
  plan: Elimination,
  memory: { readonly shift: number; readonly jacobian: Matrix; readonly factors: Matrix },
): void {
  const { shift, jacobian, factors } = memory
  const entries = plan.filled.map(() => new Map<number, number>())
  const get = (row: number, column: number): Instructions => to.get(entries[row]!.get(column)!)
  for (const [row, columns] of plan.filled.entries()) {
    for (const column of columns) {
      const place = jacobian.places[row]!.get(column)
      if (row === column) to.load(shift)
      if (place === undefined && row !== column) to.constant(0)
      if (place !== undefined) {
        to.load(jacobian.at + place * to.width)
        to.do(row === column ? 'subtract' : 'negate')
      }
      entries[row]!.set(column, to.keep())
    }
  }
  for (const { at, rows, columns } of plan.pivots) {
    to.constant(1)
    get(at, at).do('divide').set(entries[at]!.get(at)!)
    for (const row of rows) {
      get(row, at)
      get(at, at).do('multiply').set(entries[row]!.get(at)!)
      for (const column of columns) {
        get(row, column)
        get(row, at)
        get(at, column).do('multiply', 'subtract').set(entries[row]!.get(column)!)
      }
    }
  }
  for (const [row, columns] of plan.filled.entries()) {
    for (const column of columns) {
      to.store(factors.at + factors.places[row]!.get(column)! * to.width, () => get(row, column))
    }
  }
}

/**
 * Writes the solution of the factored system.
 *
 * @param to - receives the instructions
 * @param plan - the elimination
 * @param memory - where the factors lie, and the local variables of what is given, which become those of the solution
 */
export function writeSolution(
  to: Instructions,
  plan: Elimination,
  { factors, given }: { readonly factors: Matrix; readonly given: readonly number[] },
): void {
  const entry = (row: number, column: number): Instructions =>
    to.load(factors.at + factors.places[row]!.get(column)! * to.width)
  for (const { at, rows } of plan.pivots) {
    for (const row of rows) {
      to.get(given[row]!)
      entry(row, at).get(given[at]!).do('multiply', 'subtract').set(given[row]!)
    }
  }
  for (const { at, columns } of plan.pivots.toReversed()) {
    to.get(given[at]!)
    for (const column of columns) entry(at, column).get(given[column]!).do('multiply', 'subtract')
    entry(at, at).do('multiply').set(given[at]!)
  }
}
