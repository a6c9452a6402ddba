import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { advise } from '../../../src/clinic/care/index.ts'
import { readPlan } from '../../../src/person/index.ts'
import { carePlanBundle, readBundle } from '../../../src/record/fhir/index.ts'
import { TODAY, woman } from '../../clinic/people.ts'
import { checkout } from '../../support/sources.ts'

type Fields = Readonly<Record<string, unknown>>

const infusion = readPlan(JSON.parse(readFileSync(join(checkout, 'examples/plans/zoledronic-acid.json'), 'utf8')))
const person = woman({
  intake: { calcium: '800 mg/d' },
  weight: '70 kg',
  labs: [
    { date: '2026-11-01', analyte: 'creatinine', value: '70 umol/L' },
    { date: '2026-11-01', analyte: 'calcium', value: '2.4 mmol/L' },
    { date: '2026-11-01', analyte: 'albumin', value: '42 g/L' },
    { date: '2026-11-01', analyte: '25-hydroxyvitamin-d', value: '80 nmol/L' },
  ],
})
const bundle = carePlanBundle(advise(person, [infusion], TODAY), person)
const resources = bundle.entry.map(({ resource }) => resource as Fields)
const ofType = (type: string): readonly Fields[] => resources.filter(({ resourceType }) => resourceType === type)

/** What FHIR R4 requires of each type, and every field of it that is used here. */
const STRUCTURE: Readonly<Record<string, { readonly needed: readonly string[]; readonly known: readonly string[] }>> = {
  Patient: { needed: [], known: ['gender', 'birthDate', 'extension'] },
  CarePlan: {
    needed: ['status', 'intent', 'subject'],
    known: ['title', 'description', 'created', 'goal', 'activity', 'note'],
  },
  ServiceRequest: {
    needed: ['status', 'intent', 'subject'],
    known: ['code', 'occurrenceDateTime', 'occurrencePeriod', 'reasonCode', 'note'],
  },
  Task: { needed: ['status', 'intent'], known: ['description', 'for', 'reasonCode', 'restriction', 'note'] },
  MedicationRequest: {
    needed: ['status', 'intent', 'medicationCodeableConcept', 'subject'],
    known: ['authoredOn', 'dosageInstruction'],
  },
  Goal: { needed: ['lifecycleStatus', 'description', 'subject'], known: ['target', 'note'] },
  DetectedIssue: {
    needed: ['status'],
    known: ['code', 'severity', 'patient', 'identifiedDateTime', 'detail', 'evidence'],
  },
}

/** Values that FHIR R4 binds to a list. */
const BOUND: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  CarePlan: { status: ['draft'], intent: ['proposal'] },
  ServiceRequest: { status: ['draft'], intent: ['proposal'] },
  Task: { status: ['draft'], intent: ['proposal'] },
  MedicationRequest: { status: ['draft'], intent: ['proposal'] },
  Goal: { lifecycleStatus: ['proposed'] },
  DetectedIssue: { status: ['preliminary', 'final'], severity: ['high', 'moderate', 'low'] },
}

/** Every reference within a value. */
function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'reference' && typeof part === 'string' ? [part] : referencesIn(part),
  )
}

function emptyParts(value: unknown, at: string): readonly string[] {
  if (value === undefined || value === null || value === '') return [at]
  if (typeof value !== 'object') return []
  const parts = Object.entries(value)
  if (parts.length === 0) return [at]
  return parts.flatMap(([key, part]) => emptyParts(part, `${at}.${key}`))
}

describe('an advice as FHIR', () => {
  it('holds a plan, what is due, goals and the proposed medicines', () => {
    for (const type of ['Patient', 'CarePlan', 'ServiceRequest', 'Task', 'Goal', 'MedicationRequest']) {
      expect(ofType(type).length, type).toBeGreaterThan(0)
    }
  })

  it.each(
    resources.map((resource) => [`${String(resource['resourceType'])}/${String(resource['id'])}`, resource] as const),
  )('%s has what R4 requires, and nothing that it does not know', (_name, { resourceType, id, ...fields }) => {
    const { needed, known } = STRUCTURE[resourceType as string]!
    expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/)
    expect(needed.filter((field) => !(field in fields))).toEqual([])
    expect(Object.keys(fields).filter((field) => ![...needed, ...known].includes(field))).toEqual([])
    for (const [field, allowed] of Object.entries(BOUND[resourceType as string] ?? {})) {
      if (field in fields) expect(allowed).toContain(fields[field])
    }
    expect(emptyParts(fields, 'resource')).toEqual([])
  })

  it('refers to nothing that is not in it', () => {
    const names = resources.map(({ resourceType, id }) => `${String(resourceType)}/${String(id)}`)
    expect(new Set(names).size).toBe(names.length)
    expect(referencesIn(resources).filter((reference) => !names.includes(reference))).toEqual([])
  })

  it('orders nothing: every request is a draft and a proposal', () => {
    const requests = resources.filter(({ intent }) => intent !== undefined)
    expect(requests.length).toBeGreaterThan(5)
    expect(new Set(requests.map(({ status, intent }) => `${String(status)} ${String(intent)}`))).toEqual(
      new Set(['draft proposal']),
    )
  })

  it('is read back without any of its proposals becoming a medicine', () => {
    expect(readBundle(bundle).person.medications).toEqual([])
    expect(readBundle(bundle).person).toMatchObject({ sex: 'female', birthDate: '1965-03-02' })
  })

  it('proposes no medicine where a rule speaks against the plan', () => {
    const raloxifene = readPlan({ osteon: 'plan/1', items: [{ agent: 'raloxifene', dose: '60 mg', every: '1 d' }] })
    const advice = advise(person, [raloxifene], TODAY)
    expect(advice.plans[1]!.blocked).toBe(true)
    const closed = carePlanBundle(advice, person).entry.map(({ resource }) => resource)
    expect(closed.filter(({ resourceType }) => resourceType === 'MedicationRequest')).toEqual([])
    expect(closed.some(({ resourceType }) => resourceType === 'DetectedIssue')).toBe(true)
  })
})
