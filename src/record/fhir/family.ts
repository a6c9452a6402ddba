import type { Told } from '../../person/index.ts'
import { CONDITIONS } from './condition-codes.ts'
import { isCoded } from './conditions.ts'
import { object, objects, text } from './json.ts'
import type { Receipt } from './receipt.ts'
import type { FhirRecord } from './record.ts'
import { codesOf, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

const MOTHERS = ['MTH', 'NMTH']
const PARENTS = [...MOTHERS, 'FTH', 'PRN', 'NFTH']
const HIP_FRACTURE = /(?:fracture.*\bhip\b|\bhip\b.*fracture|fracture of (?:neck of )?femur)/i

/** What the family's history tells. */
export interface FamilyFacts {
  parentHipFracture?: true
  maternalHipFracture?: true
}

/**
 * Reads from the family's history whether a parent broke a hip, and whether it was the mother.
 *
 * Silence says nothing: without an entry the facts stay unknown.
 *
 * @param resources - FamilyMemberHistory resources
 * @param receipt - receives what became of each
 * @returns true where one did
 */
export function readFamily(resources: readonly Resource[], receipt: Receipt): FamilyFacts {
  const found: FamilyFacts = {}
  for (const resource of resources) {
    const { body } = resource
    const codes = codesOf(body.relationship).map(({ code }) => code)
    const broken = objects(body.condition).findIndex(({ code }) => HIP_FRACTURE.test(wordsOf(code)))
    if (broken >= 0 && codes.some((code) => PARENTS.includes(code))) {
      found.parentHipFracture = true
      if (codes.some((code) => MOTHERS.includes(code))) found.maternalHipFracture = true
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
