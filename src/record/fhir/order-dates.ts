import type { Dosage } from './dosage.ts'
import { number, object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import { dayOf } from './resource.ts'

/** Statuses of what is over. */
export const OVER: readonly string[] = ['completed', 'stopped', 'on-hold']

/** The first dosage of an order or statement, or the one of an administration. */
export function firstDosage(body: Loose): Loose {
  return objects(body.dosageInstruction ?? body.dosage)[0] ?? object(body.dosage)
}

/** The day on which a drug began: as told, else the day of its being ordered or asserted. */
export function beginningOf(body: Loose, { from }: Dosage): string | undefined {
  const told = from ?? dayOf(object(body.effectivePeriod).start) ?? dayOf(body.effectiveDateTime)
  return told ?? dayOf(body.authoredOn) ?? dayOf(body.dateAsserted)
}

/** The day on which a drug ended: as told, else the end of what was dispensed where it is over. */
export function endOf(body: Loose, dosage: Dosage): string | undefined {
  const told = dosage.to ?? dayOf(object(body.effectivePeriod).end)
  if (told !== undefined || !OVER.includes(text(body.status) ?? '')) return told
  return dayOf(object(object(body.dispenseRequest).validityPeriod).end) ?? supplied(body, dosage)
}

/** The end of what was dispensed, where the order says for how long it was. */
function supplied(body: Loose, dosage: Dosage): string | undefined {
  const request = object(body.dispenseRequest)
  const supply = object(request.expectedSupplyDuration)
  const from = beginningOf(body, dosage)
  const days = number(supply.value)
  if (from === undefined || from.length < 10 || days === undefined || text(supply.code) !== 'd') return undefined
  const fills = 1 + (number(request.numberOfRepeatsAllowed) ?? 0)
  return new Date(Date.parse(from) + days * fills * 86_400_000).toISOString().slice(0, 10)
}
