import type { Reference } from '../../evidence/index.ts'
import type { Asked, RiskFacts } from './facts.ts'

/** Whether something was read in a source, or is recalled and waits for a clinician's sign-off. */
export type Basis = 'read' | 'recalled'

/** One fact and what it counted. */
export interface Used {
  /** Its place in `person/1`. */
  readonly fact: string
  /** In words, such as "age 61". */
  readonly words: string
  readonly points?: number
}

/** What a calculator answers. */
export type Score =
  | {
      readonly kind: 'scored'
      /** Points; absent where the answer is a class alone. */
      readonly points?: number
      /** The class, in the calculator's own words. */
      readonly category?: string
      /** What that says, as a sentence. */
      readonly says: string
      readonly used: readonly Used[]
    }
  /** Nothing is computed with a fact left out: these have to be told first. */
  | { readonly kind: 'missing'; readonly missing: readonly string[] }
  | { readonly kind: 'not applicable'; readonly why: string }

/** A published calculator of fracture risk. */
export interface Calculator {
  /** Short name, by which `osteon explain` finds it. */
  readonly id: string
  readonly name: string
  /** What it was made to answer, and for whom. */
  readonly purpose: string
  readonly source: Reference
  readonly basis: Basis
  /** The formula or table in words, as its source prints it. */
  readonly formula: string
  readonly score: (facts: RiskFacts) => Score
}

type Values<T> = { readonly [K in keyof T]: T[K] extends Asked<infer V> ? V : never }
type Places<T> = { readonly [K in keyof T]: string }

/**
 * Scores where every fact is known; otherwise names the ones that are not.
 *
 * @param asked - the facts that the calculator needs, by name
 * @param score - what it makes of their values and places
 * @returns the score, or everything that is missing
 *
 * @example
 * whenKnown({ weight: { missing: ['weight'] } }, () => …) // → { kind: 'missing', missing: ['weight'] }
 */
export function whenKnown<T extends Readonly<Record<string, Asked<unknown>>>>(
  asked: T,
  score: (values: Values<T>, places: Places<T>) => Score,
): Score {
  const all = Object.entries(asked)
  const missing = all.flatMap(([, one]) => ('missing' in one ? one.missing : []))
  if (missing.length > 0) return { kind: 'missing', missing: [...new Set(missing)] }
  const known = all.map(([name, one]) => [name, one as { readonly value: unknown; readonly fact: string }] as const)
  return score(
    Object.fromEntries(known.map(([name, { value }]) => [name, value])) as Values<T>,
    Object.fromEntries(known.map(([name, { fact }]) => [name, fact])) as Places<T>,
  )
}

/** Sum of the points of what was used. */
export function sum(used: readonly Used[]): number {
  return used.reduce((total, { points = 0 }) => total + points, 0)
}

/** Those with points in a list of bands, by their lower ends, highest first. */
export function pointsFrom(value: number, bands: readonly (readonly [number, number])[]): number {
  return bands.find(([least]) => value >= least)?.[1] ?? 0
}

/** Before menopause, where a calculator was made for women after it. */
export const AFTER_MENOPAUSE_ONLY: Score = { kind: 'not applicable', why: 'It was made for women after menopause.' }

/** Ages of the women of whom the measure CMS249 speaks. Source: clinical guidance 2.3 and its title, from knowledge. */
const CMS249_AGES = [50, 64] as const

/** A score with the sign that a reader expects. */
export function signed(points: number): string {
  return String(points).replace('-', '−')
}

/** A sentence of the measure CMS249, for women of its ages; nothing for others. */
export function byMeasure(age: number, words: string): string {
  const years = Math.floor(age)
  return years >= CMS249_AGES[0] && years <= CMS249_AGES[1] ? `; ${words}` : ''
}

/** For a man, where a calculator was made for women. */
export const WOMEN_ONLY: Score = { kind: 'not applicable', why: 'It was made for women.' }
