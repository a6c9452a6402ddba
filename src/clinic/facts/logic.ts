import { isUnknown, known, unknown, valueOf } from '../decide/index.ts'
import type { Fact, Value } from '../decide/index.ts'

/** Whether any of some facts holds; what is not known counts until one holds. */
export function anyOf(facts: readonly Fact<boolean>[]): Fact<boolean> {
  const found = facts.find((fact) => valueOf(fact) === true)
  if (found !== undefined) return found
  const open = facts.filter(isUnknown)
  return open.length === 0 ? false : unknown([...new Set(open.flatMap((fact) => fact.unknown))], open[0]!.why)
}

/**
 * A fact made from another, not known where that is not.
 *
 * @param fact - what is known
 * @param make - makes the value
 * @returns the new fact, from the same place in the record
 *
 * @example
 * from(3, (value) => value > 2) // → true
 */
export function from<T extends Value, U extends Value>(fact: Fact<T>, make: (value: T) => U): Fact<U> {
  if (isUnknown(fact)) return fact
  const value = valueOf(fact)
  if (value === undefined) return undefined
  return typeof fact === 'object' && 'from' in fact
    ? known(make(value), ...(fact.from as readonly string[]))
    : make(value)
}

/** A field of the record, or the path at which it is missing. */
export function told<T extends Value>(value: T | undefined, path: string): Fact<T> {
  return value === undefined ? unknown([path]) : value
}
