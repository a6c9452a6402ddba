import type { Person } from '../../person/index.ts'
import { isOfCancer, readCancer } from './cancer.ts'
import { refuseCircles } from './circles.ts'
import { holds, readConditions } from './conditions.ts'
import { isDental, readDental } from './dental.ts'
import { isAboutFalls, readFalls } from './falls.ts'
import { isComorbidities, readComorbidities, readFamily } from './family.ts'
import { object, objects, text } from './json.ts'
import type { Loose } from './json.ts'
import { readMedications } from './medications.ts'
import { partsOf, readObservations } from './observations.ts'
import { readPatient } from './patient.ts'
import { Receipt } from './receipt.ts'
import type { Finding } from './receipt.ts'
import { isAbout, openRecord } from './record.ts'
import type { FhirRecord } from './record.ts'
import { shortName } from './resource.ts'
import { readRiskAssessments } from './risk-assessments.ts'
import type { Code, Resource } from './resource.ts'
import { dxaCode, isDxaReport, readScans } from './scans.ts'

/** What a record tells of a person, and what became of each of its resources. */
export interface RecordFacts {
  readonly person: Person
  /** At least one for every resource: taken, repaired, asked or set aside, with path and reason. */
  readonly findings: readonly Finding[]
  /** Day of death where the record tells one, true where it tells the death alone. */
  readonly deceased: string | true | undefined
  /** Drug codes of present medications that no table of ours holds. */
  readonly unmapped: readonly Code[]
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
 * Reads the facts about one person out of a FHIR R4 record.
 *
 * Only what the record says is taken; silence is never read as "no". References are followed one step at most, so that
 * references that run both ways do no harm.
 *
 * @param value - a Bundle of any type, a list of resources (such as the lines of an ndjson file), or one resource
 * @param name - name of the document, for messages
 * @returns the person, a finding for every resource, whether the person died, and unknown drug codes
 * @throws Malformed - no patient, several patients, no birth date or sex that can be used, or something that is by way
 *   of others a part of itself; the message says which
 *
 * @example
 * const patient = { resourceType: 'Patient', gender: 'female', birthDate: '1962-04-11' }
 * readBundle({ resourceType: 'Bundle', entry: [{ resource: patient }] }).person.sex // → 'female'
 */
export function readBundle(value: unknown, name = 'bundle'): RecordFacts {
  const record = openRecord(value)
  refuseCircles(name, record)
  const receipt = new Receipt()
  const patients = record.resources.filter(({ type }) => type === 'Patient')
  const { person: patient, body, deceased } = readPatient(name, patients, receipt)
  const own = record.resources.filter((resource) => isOwn(resource, body, { record, receipt }))
  const of = (...types: readonly string[]): readonly Resource[] => own.filter(({ type }) => types.includes(type))
  const { unmapped, oralGlucocorticoid, ...drugs } = readMedications(
    of('MedicationRequest', 'MedicationStatement', 'MedicationAdministration'),
    record,
    receipt,
  )
  const found = findingsOf(of, record, receipt)
  const person: Person = {
    ...patient,
    ...drugs,
    ...found,
    history: { ...found.history, ...given({ oralGlucocorticoid }) },
    intake: {},
    exercise: [],
  }
  setRestAside(record.resources, receipt)
  return { person, findings: receipt.findings, deceased, unmapped }
}

/** Whether a resource is about the patient; what is about somebody else is set aside. */
function isOwn(
  resource: Resource,
  patient: Loose,
  { record, receipt }: { readonly record: FhirRecord; readonly receipt: Receipt },
): boolean {
  if (resource.type === 'Patient' || isAbout(resource.body, patient, record.find)) return true
  const subject = text(object(resource.body.subject ?? resource.body.patient).reference) ?? ''
  receipt.setAside(resource, 'subject', `about somebody else: ${subject}`)
  return false
}

/** Everything that observations, conditions, procedures and the family's history tell. */
function findingsOf(
  of: (...types: readonly string[]) => readonly Resource[],
  record: FhirRecord,
  receipt: Receipt,
): Pick<Person, 'scans' | 'labs' | 'history' | 'safety'> & Partial<Person> {
  const observations = of('Observation')
  const values = observations.filter((o) => !isOfCancer(o) && !isComorbidities(o)).flatMap(partsOf)
  const scans = readScans(values, record, receipt)
  const rest = values.filter(({ body }) => dxaCode(body) === undefined && !isDxaReport(body))
  const others = rest.filter((one) => !isAboutFalls(one))
  const { height, weight, smoking, alcohol, frax, labs } = readObservations(others, receipt)
  const falls12mo = readFalls(rest.filter(isAboutFalls), receipt)
  const assessed = readRiskAssessments(of('RiskAssessment'), receipt)
  const dental = readDental(of('Procedure', 'Condition', 'ServiceRequest', 'Encounter').filter(isDental), receipt)
  const sure = of('Condition', 'Procedure').filter((resource) => holds(resource, receipt))
  const { indication, boneMetastases } = readCancer([...sure, ...observations].filter(isOfCancer), receipt)
  const conditions = readConditions(
    sure.filter((resource) => !isOfCancer(resource) && !isDental(resource)),
    receipt,
  )
  const absent = readComorbidities(observations.filter(isComorbidities), record, receipt)
  const family = readFamily(of('FamilyMemberHistory'), receipt)
  const parentHipFracture = family.parentHipFracture ?? conditions.parentHipFracture
  const { menopause, fractures, rheumatoidArthritis, secondaryCauses } = conditions
  return {
    ...given({ height, weight, menopause, indication, frax: frax ?? assessed, dental }),
    ...given({ fractures: fractures.length > 0 ? fractures : undefined }),
    scans,
    labs,
    history: given({
      smoking: smoking ?? (conditions.smokes ? ('current' as const) : undefined),
      alcohol,
      rheumatoidArthritis,
      parentHipFracture,
      maternalHipFracture: family.maternalHipFracture ?? conditions.maternalHipFracture,
      falls12mo,
      secondaryCauses: secondaryCauses.length > 0 ? secondaryCauses : undefined,
    }),
    safety: { ...absent, ...conditions.safety, ...given({ boneMetastases }) },
  }
}

/** A finding for every resource that nobody spoke of. */
function setRestAside(resources: readonly Resource[], receipt: Receipt): void {
  for (const resource of resources) {
    if (receipt.knows(resource)) continue
    const { body, type } = resource
    if (isDxaReport(body)) {
      const held = objects(body.presentedForm).length > 0 ? '; its attached document is not read' : ''
      receipt.setAside(resource, 'result', `densitometry: its values are read from their own observations${held}`)
    } else receipt.setAside(resource, '$this', body.code === undefined ? `${type}: not needed` : shortName(body.code))
  }
}

function given<T extends Loose>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
