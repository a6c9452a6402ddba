import type { Agent } from '../../person/index.ts'
import { readDosage } from './dosage.ts'
import type { Loose } from './json.ts'
import { text } from './json.ts'
import { conceptOf, drugOf } from './medications.ts'
import { firstDosage } from './order-dates.ts'
import { openRecord } from './record.ts'
import { shortName } from './resource.ts'

/** An order that is being written. */
export interface DraftOrder {
  /** Such as `MedicationRequest/a`. */
  readonly name: string
  /** The drug, where a table of ours holds it. */
  readonly agent: Agent | undefined
  /** What the order calls it. */
  readonly words: string
  readonly milligrams: number | undefined
  readonly everyDays: number | undefined
}

/**
 * Reads orders of medicines that are being written.
 *
 * @param resources - resources of a bundle of drafts
 * @param selections - the chosen ones; all of them where there is no choice
 * @returns one entry for each chosen order of a medicine
 */
export function readDraftOrders(resources: readonly Loose[], selections?: readonly string[]): readonly DraftOrder[] {
  const record = openRecord(resources)
  const chosen = (name: string): boolean =>
    selections === undefined ||
    selections.length === 0 ||
    selections.some((one) => one === name || one.endsWith(`/${name}`))
  return record.resources
    .filter(({ type, name }) => type === 'MedicationRequest' && chosen(name))
    .filter(({ body }) => text(body.status) !== 'entered-in-error' && body.doNotPerform !== true)
    .map(({ body, name }) => {
      const concept = conceptOf(body, record)
      const drug = drugOf(concept)
      const { milligrams, everyDays } = readDosage(firstDosage(body), drug?.milligrams)
      return {
        name,
        agent: drug?.agent,
        words: shortName(concept),
        milligrams: milligrams ?? drug?.milligrams,
        everyDays: everyDays ?? drug?.everyDays,
      }
    })
}
