import { unknown } from '../decide/index.ts'
import type { Fact, Value } from '../decide/index.ts'
import type { Visit } from './visit.ts'

const WORDS = {
  poorAdherence: 'adherence to tablets',
  newThighPain: 'new pain in thigh or groin',
  acuteRenalImpairment: 'acute renal impairment',
  recurrenceRisk: 'risk that the cancer comes back',
  impairedMobility: 'impaired mobility',
  heightLostFromPeak: 'height lost from the peak',
  heightLostSinceVisit: 'height lost since an earlier visit',
  granulomatousDisease: 'granulomatous disease',
  dialysis: 'dialysis',
  aboveNoggThreshold: 'FRAX UK beside the threshold of NOGG',
} as const satisfies Readonly<Partial<Record<keyof Visit['asked'], string>>>

/**
 * What `person/1` has no field for.
 *
 * @param visit - the person, the day and what was told there
 * @param name - the question
 * @returns the answer, or that it is to be asked
 *
 * @example
 * asked(visit, 'newThighPain')
 * // → { unknown: ['asked at the visit: new pain in thigh or groin'] }
 */
export function asked<K extends keyof typeof WORDS>(
  visit: Visit,
  name: K,
): Fact<NonNullable<Visit['asked'][K]> & Value> {
  const answer = visit.asked[name]
  return answer === undefined ? unknown([`asked at the visit: ${WORDS[name]}`]) : answer
}
