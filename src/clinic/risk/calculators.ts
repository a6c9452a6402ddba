import type { IsoDate, Person } from '../../person/index.ts'
import { carocClass } from './caroc.ts'
import { riskFacts } from './facts.ts'
import { fractureIndexScore } from './fracture-index.ts'
import { oraiScore } from './orai.ts'
import { osirisScore } from './osiris.ts'
import { ostScore } from './ost.ts'
import type { Calculator, Score } from './score.ts'

/** The calculators, in the order in which they are shown. */
export const calculators: readonly Calculator[] = [carocClass, fractureIndexScore, ostScore, oraiScore, osirisScore]

/** What one calculator says of somebody. */
export interface Scored {
  readonly calculator: Calculator
  readonly score: Score
}

/**
 * Every published calculator on one person.
 *
 * @param person - what is known of her
 * @param on - day of the answer
 * @returns a score, what is missing, or why it does not apply, for each calculator
 *
 * @example
 * scoresOf(person, '2026-01-20')[0].score.kind // → 'missing'
 */
export function scoresOf(person: Person, on: IsoDate): readonly Scored[] {
  const facts = riskFacts(person, on)
  return calculators.map((calculator) => ({ calculator, score: calculator.score(facts) }))
}
