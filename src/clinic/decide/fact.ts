/** A fact that is not known, with the facts about the person that would tell it. */
export interface Unknown {
  readonly unknown: readonly string[]
  /** Why what the record holds does not serve, such as a scan of the forearm only. */
  readonly why?: string
}

/** A fact that is known, with what it was read from, for a reader to check. */
export interface Known<T> {
  readonly known: T
  readonly from: readonly string[]
}

/** What is handed to a table for one input: a bare value, a value with what it was read from, or not known. */
export type Fact<T> = T | Known<T> | Unknown | undefined

/** Factors that are counted, each yes, no or not known. */
export type Tally = Readonly<Record<string, Fact<boolean>>>

/** A value that a table can look at. */
export type Value = number | boolean | string | Tally

/**
 * A fact that is not known.
 *
 * @param missing - the facts about the person that would tell it, by their paths in `person/1`
 * @param why - why what is in the record does not serve
 * @returns the fact
 *
 * @example
 * unknown(['menopause']).unknown // → ['menopause']
 */
export function unknown(missing: readonly string[], why?: string): Unknown {
  return why === undefined ? { unknown: missing } : { unknown: missing, why }
}

/**
 * A fact that is known.
 *
 * @param value - the fact
 * @param from - what it was read from, in words
 * @returns the fact with where it comes from
 *
 * @example
 * known(-1.4, 'femoral neck, 2024-09-20').known // → -1.4
 */
export function known<T>(value: T, ...from: readonly string[]): Known<T> {
  return { known: value, from }
}

/**
 * The value of a fact.
 *
 * @param fact - as it was handed in
 * @returns the bare value, `undefined` where it is not known
 *
 * @example
 * valueOf(known(3, 'a note')) // → 3
 */
export function valueOf<T extends Value>(fact: Fact<T>): T | undefined {
  if (typeof fact !== 'object') return fact
  if (isUnknown(fact)) return undefined
  return isKnown(fact) ? fact.known : fact
}

/** Whether a fact says that it is not known. */
export function isUnknown(fact: unknown): fact is Unknown {
  return typeof fact === 'object' && fact !== null && 'unknown' in fact && Array.isArray(fact.unknown)
}

/** Whether a fact carries what it was read from. */
export function isKnown<T>(fact: Fact<T>): fact is Known<T> {
  return typeof fact === 'object' && fact !== null && 'known' in fact && 'from' in fact && Array.isArray(fact.from)
}

/** Least and greatest number that a count can come to. */
export type Bounds = readonly [number, number]

/**
 * How many factors hold, as far as they are known.
 *
 * @param tally - the factors
 * @returns those known to hold; and those together with the ones that are not known
 *
 * @example
 * countOf({ smoking: true, steroid: false, family: undefined }) // → [1, 2]
 */
export function countOf(tally: Tally): Bounds {
  let [least, open] = [0, 0]
  for (const factor of Object.values(tally)) {
    const value = valueOf(factor)
    if (value === true) least++
    if (value === undefined) open++
  }
  return [least, least + open]
}
