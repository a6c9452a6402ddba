import { largestDose } from '../../person/index.ts'
import type { Agent, Medication, Person } from '../../person/index.ts'
import { coursesOf } from './courses.ts'
import type { Order } from './courses.ts'
import { readDosage } from './dosage.ts'
import type { Dosage } from './dosage.ts'
import { ATC, DRUG_WORDS, RXNORM, SNOMED_DRUGS } from './drug-codes.ts'
import type { DrugCode } from './drug-codes.ts'
import { Glucocorticoids } from './glucocorticoids.ts'
import { object, text } from './json.ts'
import type { Loose } from './json.ts'
import { OVER, beginningOf, endOf, firstDosage } from './order-dates.ts'
import type { Receipt } from './receipt.ts'
import type { FhirRecord } from './record.ts'
import { SYSTEMS, codesOf, shortName, wordsOf } from './resource.ts'
import type { Code, Resource } from './resource.ts'

/** Statuses of what was never given. */
const NEVER = ['entered-in-error', 'draft', 'not-taken', 'cancelled', 'not-done', 'intended']
/** Intents of requests that are no order. */
const NO_ORDER = ['proposal', 'plan', 'option']

/** The one dose of each drug, in mg every so many days, where a record names the drug alone (US labels). */
const ONLY_DOSE: Readonly<Partial<Record<Agent, readonly [number, number]>>> = {
  anastrozole: [1, 1],
  letrozole: [2.5, 1],
  exemestane: [25, 1],
  tamoxifen: [20, 1],
  raloxifene: [60, 1],
}

/** What medication resources tell. */
export interface MedicationFacts {
  readonly medications: Medication[]
  /** Other present drugs, by name. */
  readonly otherMedications: string[]
  readonly oralGlucocorticoid: Person['history']['oralGlucocorticoid']
  /** Drug codes that no table of ours holds. */
  readonly unmapped: readonly Code[]
}

/**
 * Reads MedicationRequest, MedicationStatement and MedicationAdministration.
 *
 * @param resources - resources of those types
 * @param record - the record, for the Medication resources they refer to
 * @param receipt - receives what became of each
 * @returns courses of drugs that the model or the rules know, the names of all other present ones, and unknown codes
 */
export function readMedications(resources: readonly Resource[], record: FhirRecord, receipt: Receipt): MedicationFacts {
  const others = new Set<string>()
  const unmapped = new Map<string, Code>()
  const orders: Order[] = []
  const glucocorticoids = new Glucocorticoids()
  for (const resource of resources) {
    const hindrance = hindranceOf(resource.body)
    if (hindrance !== undefined) {
      receipt.setAside(resource, 'status', hindrance)
      continue
    }
    const concept = conceptOf(resource.body, record)
    const drug = drugOf(concept)
    glucocorticoids.read(resource, concept, receipt)
    if (drug) orders.push(...orderOf(resource, drug, receipt))
    else {
      for (const code of codesOf(concept)) unmapped.set(`${code.system} ${code.code}`, code)
      readOther(resource, concept, { others, receipt })
    }
  }
  return {
    medications: coursesOf(orders, receipt),
    otherMedications: [...others],
    oralGlucocorticoid: glucocorticoids.fact(),
    unmapped: [...unmapped.values()],
  }
}

function hindranceOf(body: Loose): string | undefined {
  const [status, intent] = [text(body.status) ?? '', text(body.intent) ?? '']
  if (NEVER.includes(status)) return `status ${status}`
  if (body.doNotPerform === true) return 'an order not to give it'
  return NO_ORDER.includes(intent) ? `a ${intent}, not an order` : undefined
}

/** The drug that an order names, itself or by way of a Medication resource. */
export function conceptOf(body: Loose, { find }: FhirRecord): unknown {
  if (body.medicationCodeableConcept !== undefined) return body.medicationCodeableConcept
  return find(body.medicationReference, body)?.code ?? { text: object(body.medicationReference).display }
}

/** The drug that a concept names, by code first and by words last. */
export function drugOf(concept: unknown): DrugCode | undefined {
  for (const { system, code } of codesOf(concept)) {
    const table = { [SYSTEMS.rxnorm]: RXNORM, [SYSTEMS.atc]: ATC, [SYSTEMS.snomed]: SNOMED_DRUGS }[system]
    if (table && Object.hasOwn(table, code)) return table[code]
  }
  const words = wordsOf(concept)
  const agent = DRUG_WORDS.find(([pattern]) => pattern.test(words))?.[1]
  return agent && { agent, level: 'ingredient', source: 'its name' }
}

function readOther(
  resource: Resource,
  concept: unknown,
  { others, receipt }: { readonly others: Set<string>; readonly receipt: Receipt },
): void {
  const name = shortName(concept)
  const [code] = codesOf(concept)
  const over = OVER.includes(text(resource.body.status) ?? '')
  if (over) {
    receipt.setAside(resource, 'status', `${name}: over, and no drug of ours`)
    return
  }
  others.add(evenLetters(name))
  receipt.note({
    verdict: 'taken',
    resource: resource.name,
    path: 'medication',
    fact: 'otherMedications',
    remark: `${name}: no drug of ours${code ? ` (${code.code} is in no table)` : ''}`,
  })
}

/** A name without the capitals that pharmacies set inside names which are easily confused, such as DOXOrubicin. */
function evenLetters(name: string): string {
  return name.replaceAll(/\b(?=\w*[A-Z]{2})(?=\w*[a-z]{2})\w{6,}\b/g, (word) => word.toLowerCase())
}

function orderOf(resource: Resource, drug: DrugCode, receipt: Receipt): Order[] {
  const { body } = resource
  const path = resource.type === 'MedicationRequest' ? 'dosageInstruction' : 'dosage'
  const dosage = readDosage(firstDosage(body), drug.milligrams)
  const given = resource.type === 'MedicationAdministration'
  const amount = amountOf(dosage, drug, given)
  if (!amount) {
    receipt.ask(resource, path, `${drug.agent}: what dose, how often?`)
    return []
  }
  if (amount.milligrams > largestDose(drug.agent)) {
    receipt.ask(resource, path, `${drug.agent}: ${amount.milligrams} mg at once? That is more than anybody is given.`)
    return []
  }
  return [
    {
      ...amount,
      resource,
      path,
      agent: drug.agent,
      plannedDays: dosage.plannedDays,
      from: beginningOf(body, dosage),
      to: endOf(body, dosage),
      ended: OVER.includes(text(body.status) ?? ''),
      given,
    },
  ]
}

type Amount = Pick<Order, 'milligrams' | 'everyDays' | 'repair'>

/** Dose and interval: as told, else from the product's label, else the one dose that the drug has. */
function amountOf({ milligrams, everyDays }: Dosage, drug: DrugCode, given: boolean): Amount | undefined {
  if (milligrams !== undefined && given) return { milligrams, everyDays: everyDays ?? 1, repair: undefined }
  if (milligrams !== undefined && everyDays !== undefined) return { milligrams, everyDays, repair: undefined }
  const [usual, usualEvery] = ONLY_DOSE[drug.agent] ?? []
  const dose = milligrams ?? drug.milligrams ?? usual
  const every = everyDays ?? drug.everyDays ?? usualEvery ?? (given ? 1 : undefined)
  if (dose === undefined || every === undefined) return undefined
  const told = [milligrams === undefined ? 'dose' : '', everyDays === undefined ? 'interval' : ''].filter(
    (w) => w !== '',
  )
  const repair = `no ${told.join(' and ')} in the record: the label's ${dose} mg every ${Math.round(every)} d stands in`
  return { milligrams: dose, everyDays: every, repair }
}
