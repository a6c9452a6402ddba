import type { IsoDate, Person, Plan } from './facts.ts'
import { isTaken } from './latest.ts'
import type { Agent } from './names.ts'

/** The drugs of somebody by when they are taken. */
export interface Medicines {
  /** Taken on the day; one whose end nobody told is taken still. */
  readonly now: readonly Agent[]
  /** Not taken on the day, and named for later by the record or by a plan. */
  readonly ahead: readonly Agent[]
}

/**
 * The drugs that somebody takes on a day, and those that are to come.
 *
 * @param person - what is known of her
 * @param plans - plans that are looked at beside "as now"
 * @param on - the day
 * @returns each drug once, in the order of the record and the plans
 *
 * @example
 * medicinesOn(person, [], '2026-11-24') // → { now: ['anastrozole'], ahead: [] }
 */
export function medicinesOn({ medications }: Person, plans: readonly Plan[], on: IsoDate): Medicines {
  const now = new Set(medications.filter((one) => isTaken(one, on)).map(({ agent }) => agent))
  const named = [
    ...medications.filter((one) => isTaken({ ...one, from: undefined }, on)),
    ...plans.flatMap(({ items }) => items.filter((item) => item.kind === 'drug')),
  ]
  const ahead = new Set(named.map(({ agent }) => agent).filter((agent) => !now.has(agent)))
  return { now: [...now], ahead: [...ahead] }
}
