import type { Advice, PlanAdvice, ToldGate } from '../../clinic/care/index.ts'
import type { Due } from '../../clinic/monitoring/index.ts'
import { factWords } from '../../clinic/sentences/index.ts'
import type { Person } from '../../person/index.ts'
import { ATC } from './drug-codes.ts'
import { SYSTEMS } from './resource.ts'

/** A FHIR resource that is written. */
type Written = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string }

/** A FHIR Bundle that is written. */
export interface WrittenBundle {
  readonly resourceType: 'Bundle'
  readonly type: 'collection'
  readonly timestamp: string
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Written }[]
}

const SUBJECT = { reference: 'Patient/person' } as const
/** SNOMED CT of a bone density scan. Source: clinical guidance 3.4. */
const BONE_SCAN = { system: SYSTEMS.snomed, code: '312681000', display: 'Bone density scan' } as const

/**
 * An advice as FHIR R4: a CarePlan of intent "proposal" with everything that it names.
 *
 * Nothing in it is an order: requests are drafts and proposals, and what speaks against a medicine is a DetectedIssue.
 * A plan that a gate closes proposes no medicine.
 *
 * @param advice - the advice
 * @param person - whom it is for
 * @returns a collection: Patient, CarePlan, ServiceRequest, Task, Goal, MedicationRequest, DetectedIssue
 *
 * @example
 * const advice = advise(person, [], '2026-11-24')
 * carePlanBundle(advice, person).entry[1].resource.resourceType // → 'CarePlan'
 */
export function carePlanBundle(advice: Advice, person: Person): WrittenBundle {
  const shown = advice.plans.at(-1)!
  const due = shown.schedule.map((one, i) => dueResource(one, i))
  const drugs = shown.blocked ? [] : shown.drugs.map((drug, i) => medicationRequest(drug, i, advice.on))
  const goals = advice.living.flatMap(goalOf)
  const issues = shown.gates.filter(({ state }) => state !== 'open').map((gate, i) => detectedIssue(gate, i, advice.on))
  const plan = carePlan(advice, shown, { due, drugs, goals })
  const all: readonly Written[] = [patientOf(person, advice), plan, ...due, ...drugs, ...goals, ...issues]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: `${advice.on}T00:00:00Z`,
    entry: all.map((resource) => ({ fullUrl: `urn:osteon:${resource.resourceType}/${resource.id}`, resource })),
  }
}

function patientOf({ sex, birthDate }: Person, { person }: Advice): Written {
  const age = { url: 'urn:osteon:age', valueQuantity: { value: person.age, unit: 'a', system: UCUM, code: 'a' } }
  return {
    resourceType: 'Patient',
    id: 'person',
    gender: sex,
    ...(birthDate === undefined ? { extension: [age] } : { birthDate }),
  }
}

const UCUM = 'http://unitsofmeasure.org'

interface Parts {
  readonly due: readonly Written[]
  readonly drugs: readonly Written[]
  readonly goals: readonly Written[]
}

function carePlan(advice: Advice, { name }: PlanAdvice, { due, drugs, goals }: Parts): Written {
  const notes = [...advice.disagreements, ...advice.remarks].map(({ text }) => ({ text }))
  const missing = advice.missing.map(({ fact, source }) => ({
    text: `Not known: ${factWords(fact)}. It is asked for by ${source}.`,
  }))
  const activity = [...due, ...drugs].map(({ resourceType, id }) => ({
    reference: { reference: `${resourceType}/${id}` },
  }))
  return {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'draft',
    intent: 'proposal',
    title: `Bone health: ${name}`,
    description: 'What guidelines say and what is due, prepared for a conversation; it orders nothing.',
    subject: SUBJECT,
    created: advice.on,
    ...(goals.length > 0 ? { goal: goals.map(({ id }) => ({ reference: `Goal/${id}` })) } : {}),
    ...(activity.length > 0 ? { activity } : {}),
    note: [{ text: `Rules ${advice.stamp.rules}, osteon ${advice.stamp.osteon}.` }, ...notes, ...missing],
  }
}

function dueResource(due: Due, i: number): Written {
  return due.kind === 'scan' || due.kind === 'blood' ? serviceRequest(due, i) : task(due, i)
}

function windowOf({ due, latest }: Due): { readonly start: string; readonly end?: string } {
  return latest === undefined ? { start: due } : { start: due, end: latest }
}

function serviceRequest(due: Due, i: number): Written {
  const coding = due.kind === 'scan' && due.id !== 'vertebrae' ? { coding: [BONE_SCAN] } : {}
  return {
    resourceType: 'ServiceRequest',
    id: `due-${i + 1}`,
    status: 'draft',
    intent: 'proposal',
    code: { ...coding, text: due.what },
    subject: SUBJECT,
    ...(due.latest === undefined ? { occurrenceDateTime: due.due } : { occurrencePeriod: windowOf(due) }),
    reasonCode: [{ text: due.why }],
    note: [{ text: `${due.status}; ${due.source}` }],
  }
}

function task(due: Due, i: number): Written {
  return {
    resourceType: 'Task',
    id: `due-${i + 1}`,
    status: 'draft',
    intent: 'proposal',
    description: due.what,
    for: SUBJECT,
    reasonCode: { text: due.why },
    restriction: { period: windowOf(due) },
    note: [{ text: `${due.status}; ${due.source}` }],
  }
}

function medicationRequest(drug: PlanAdvice['drugs'][number], i: number, on: string): Written {
  const code = Object.entries(ATC).find(([, { agent }]) => agent === drug.agent)?.[0]
  const coding = code === undefined ? {} : { coding: [{ system: SYSTEMS.atc, code, display: drug.name }] }
  const { from, to } = drug
  const bounds =
    from === undefined && to === undefined
      ? {}
      : { boundsPeriod: { ...(from && { start: from }), ...(to && { end: to }) } }
  return {
    resourceType: 'MedicationRequest',
    id: `medicine-${i + 1}`,
    status: 'draft',
    intent: 'proposal',
    medicationCodeableConcept: { ...coding, text: drug.name },
    subject: SUBJECT,
    authoredOn: on,
    dosageInstruction: [
      {
        text: drug.words,
        timing: { repeat: { ...bounds, frequency: 1, period: drug.period.value, periodUnit: drug.period.unit } },
        doseAndRate: [
          { doseQuantity: { value: Number(drug.milligrams.toPrecision(6)), unit: 'mg', system: UCUM, code: 'mg' } },
        ],
      },
    ],
  }
}

function goalOf({ id, title, amount, exercise, grade }: Advice['living'][number]): readonly Written[] {
  if (!amount && !exercise) return []
  const unit = amount && { unit: amount.unit, system: UCUM, code: amount.unit }
  const target = amount
    ? { measure: { text: title }, detailQuantity: { value: amount.target, ...unit } }
    : { measure: { text: title }, detailString: `${exercise!.sessionsPerWeek} sessions a week, ${exercise!.intensity}` }
  return [
    {
      resourceType: 'Goal',
      id,
      lifecycleStatus: 'proposed',
      description: { text: title },
      subject: SUBJECT,
      target: [target],
      note: [{ text: grade }],
    },
  ]
}

function detectedIssue(gate: ToldGate, i: number, on: string): Written {
  return {
    resourceType: 'DetectedIssue',
    id: `issue-${i + 1}`,
    status: gate.state === 'closed' ? 'final' : 'preliminary',
    code: { text: gate.title },
    severity: gate.state === 'closed' ? 'high' : 'moderate',
    patient: SUBJECT,
    identifiedDateTime: on,
    detail: gate.sentences.map(({ text }) => text).join(' '),
    evidence: gate.rules.map((rule) => ({ code: [{ coding: [{ system: 'urn:osteon:rule', code: rule }] }] })),
  }
}
