import { INHIBITORS, isTaken } from '../../person/index.ts'
import type { IsoDate, Person } from '../../person/index.ts'
import { BONE_DRUGS } from '../monitoring/index.ts'

/**
 * Whether these rules speak of somebody at all: one who has an aromatase inhibitor or a bone medicine, now or once.
 *
 * @param person - what is known of somebody
 * @param on - the day
 * @returns whether they do
 *
 * @example
 * isConcerned(person, '2026-03-01') // → true
 */
export function isConcerned(person: Person, on: IsoDate): boolean {
  const now = person.medications.some((one) => INHIBITORS.includes(one.agent) && isTaken(one, on))
  return now || person.medications.some(({ agent }) => BONE_DRUGS.includes(agent))
}
