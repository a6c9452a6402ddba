import type { Person } from '../../person/index.ts'
import { Malformed } from '../../units/index.ts'
import { readConditions } from './conditions.ts'
import { object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import { readMedications } from './medications.ts'
import { readObservations } from './observations.ts'
import { Receipt } from './receipt.ts'
import type { Finding } from './receipt.ts'
import type { Resource } from './resource.ts'
import { readScans } from './scans.ts'

/** What a record tells of a person, and what became of each of its resources. */
export interface RecordFacts {
  readonly person: Person
  readonly findings: readonly Finding[]
}

/**
 * Whether a document is FHIR rather than one of our own.
 *
 * @param value - parsed JSON
 * @returns true for a Bundle, a single resource, or a list of resources
 *
 * @example
 * isFhir({ resourceType: 'Bundle' }) // → true
 */
export function isFhir(value: unknown): boolean {
  const first = Array.isArray(value) ? (value[0] as unknown) : value
  return text(object(first).resourceType) !== undefined
}

/**
 * Reads the facts about one person out of a FHIR R4 bundle.
 *
 * Only what the record says is taken; references are never followed from resource to resource, so that a record whose
 * references run in a circle is read like any other.
 *
 * @param value - a Bundle of any type, or a list of resources
 * @param name - name of the document, for messages
 * @returns the person, and a finding for every resource that could have told something
 * @throws Malformed - no patient, several patients, or no birth date or sex that can be used; the message says which
 *
 * @example
 * readBundle({ resourceType: 'Bundle', entry: [{ resource: patient }] }).person.sex // → 'female'
 */
export function readBundle(value: unknown, name = 'bundle'): RecordFacts {
  const resources = resourcesOf(value)
  const receipt = new Receipt()
  const of = (...types: readonly string[]): readonly Resource[] => resources.filter(({ type }) => types.includes(type))
  const patient = onlyPatient(name, of('Patient'), receipt)
  const observations = of('Observation')
  const { height, weight, smoking, labs } = readObservations(observations, receipt)
  const drugs = readMedications(of('MedicationRequest', 'MedicationStatement', 'Medication'), receipt)
  const conditions = readConditions(of('Condition', 'Procedure'), receipt)
  const person: Person = {
    ...patient,
    ...given({ height, weight, menopause: conditions.menopause, indication: conditions.indication }),
    ...drugs,
    scans: readScans(observations, receipt),
    labs,
    ...(conditions.fractures.length > 0 ? { fractures: conditions.fractures } : {}),
    history: given({ smoking, rheumatoidArthritis: conditions.rheumatoidArthritis }),
    safety: conditions.safety,
    intake: {},
    exercise: [],
  }
  return { person, findings: receipt.findings }
}

function resourcesOf(value: unknown): Resource[] {
  const bodies = Array.isArray(value)
    ? objects(value)
    : text(object(value).resourceType) === 'Bundle'
      ? objects(object(value).entry).map(({ resource }) => object(resource))
      : [object(value)]
  return bodies.flatMap((body, i) => {
    const type = text(body.resourceType)
    return type === undefined
      ? []
      : [{ type, name: `${type}${text(body.id) === undefined ? `#${i}` : `/${text(body.id)!}`}`, body }]
  })
}

function onlyPatient(name: string, patients: readonly Resource[], receipt: Receipt): Pick<Person, 'sex' | 'birthDate'> {
  if (patients.length !== 1) {
    throw new Malformed(`${name}.entry`, `holds ${patients.length} patients; exactly 1 is needed.`)
  }
  const [{ name: resource, body }] = patients as readonly [Resource]
  const sex = text(body.gender)
  const birthDate = text(body.birthDate)
  if (sex !== 'female' && sex !== 'male') {
    throw new Malformed(
      `${name}.${resource}.gender`,
      `"${sex ?? 'absent'}" cannot be used; the model knows female and male.`,
    )
  }
  if (birthDate === undefined)
    throw new Malformed(`${name}.${resource}.birthDate`, 'is missing; an age of 18 to 110 a is needed.')
  receipt.note({ verdict: 'taken', resource, path: 'gender', fact: 'sex' })
  receipt.note({ verdict: 'taken', resource, path: 'birthDate', fact: 'birthDate' })
  return { sex, birthDate }
}

function given<T extends Loose>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [K in keyof T]: Exclude<T[K], undefined> }
}
