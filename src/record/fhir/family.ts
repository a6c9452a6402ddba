import type { Told } from '../../person/index.ts'
import { CONDITIONS } from './condition-codes.ts'
import { isCoded } from './conditions.ts'
import { object, objects, text } from './json.ts'
import type { Receipt } from './receipt.ts'
import type { FhirRecord } from './record.ts'
import { codesOf, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

const PARENTS = ['FTH', 'MTH', 'PRN', 'NFTH', 'NMTH']
const HIP_FRACTURE = /(?:fracture.*\bhip\b|\bhip\b.*fracture|fracture of (?:neck of )?femur)/i

/**
 * Reads from the family's history whether a parent broke a hip.
 *
 * Silence says nothing: without an entry the fact stays unknown.
 *
 * @param resources - FamilyMemberHistory resources
 * @param receipt - receives what became of each
 * @returns true where a parent did
 */
export function readFamily(resources: readonly Resource[], receipt: Receipt): true | undefined {
  let found: true | undefined
  for (const resource of resources) {
    const { body } = resource
    const parent = codesOf(body.relationship).some(({ code }) => PARENTS.includes(code))
    const broken = objects(body.condition).findIndex(({ code }) => HIP_FRACTURE.test(wordsOf(code)))
    if (parent && broken >= 0) {
      found = true
      receipt.take(resource, `condition[${broken}]`, 'history.parentHipFracture')
    } else receipt.setAside(resource, 'condition', `${wordsOf(body.relationship)}: no broken hip of a parent`)
  }
  return found
}

const ABSENT = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-condition-absent'
const PRESENT = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-condition'

/** Whether an observation is the list of comorbidities of mCODE. */
export function isComorbidities({ body }: Resource): boolean {
  return objects(body.extension).some(({ url }) => url === ABSENT || url === PRESENT)
}

/**
 * Reads mCODE's list of comorbidities, the one place where a record says that something is absent.
 *
 * @param resources - those of which `isComorbidities` holds
 * @param record - the record, in which the listed conditions may or may not be
 * @param receipt - receives what became of each
 * @returns facts of the safety history that are told to be absent
 */
export function readComorbidities(
  resources: readonly Resource[],
  record: FhirRecord,
  receipt: Receipt,
): Readonly<Record<string, Told>> {
  const absent: Record<string, Told> = {}
  for (const resource of resources) {
    const extensions = objects(resource.body.extension)
    extensions.forEach(({ url, valueCodeableConcept }, i) => {
      const row = url === ABSENT ? CONDITIONS.find((one) => isCoded(valueCodeableConcept, one)) : undefined
      if (!row?.fact.startsWith('safety.')) return
      absent[row.fact.slice('safety.'.length)] = false
      receipt.take(resource, `extension[${i}]`, row.fact)
    })
    const outside = extensions
      .filter(({ url, valueReference }) => url === PRESENT && !record.find(valueReference, resource.body))
      .flatMap(({ valueReference }) => text(object(valueReference).reference) ?? [])
    if (outside.length > 0) receipt.ask(resource, 'extension', `not in the record: ${outside.join(', ')}`)
    if (!receipt.knows(resource)) receipt.setAside(resource, 'extension', 'comorbidities: none of ours')
  }
  return absent
}
