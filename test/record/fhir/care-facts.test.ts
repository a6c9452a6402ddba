import { describe, expect, it } from 'vitest'

import { readBundle } from '../../../src/record/fhir/index.ts'
import type { RecordFacts } from '../../../src/record/fhir/index.ts'
import { bundleOf, coded, condition, dosage, loinc, observation, order, quantity, rxnorm, snomed } from './sample.ts'
import type { Piece } from './sample.ts'

const read = (...resources: readonly Piece[]): RecordFacts => readBundle(bundleOf(...resources))
const named = (text: string): Piece => ({ text })

describe('a glucocorticoid', () => {
  const span = (from: string, to: string): Piece => ({ effectivePeriod: { start: from, end: to } })
  const statement = (id: string, drug: string, milligrams: number, when: Piece): Piece => ({
    resourceType: 'MedicationStatement',
    id,
    status: 'completed',
    medicationCodeableConcept: named(drug),
    dosage: dosage(milligrams, 1, 'd')['dosageInstruction'],
    ...when,
  })

  it('is told in mg of prednisolone a day and in months', () => {
    const { person, findings } = read(
      statement('a', 'prednisone 5 mg oral tablet', 10, span('2024-01-01', '2024-07-01')),
    )
    expect(person.history.oralGlucocorticoid).toEqual({ milligramsPerDay: 10, months: 6 })
    expect(findings.find(({ fact }) => fact === 'history.oralGlucocorticoid')).toMatchObject({
      resource: 'MedicationStatement/a',
      verdict: 'taken',
    })
  })

  it.each([
    ['dexamethasone', 0.75, 5],
    ['hydrocortisone', 20, 5],
    ['methylprednisolone', 4, 5],
    ['deflazacort', 6, 5],
  ])('%s %d mg a day is worth %i mg', (drug, milligrams, worth) => {
    const { person } = read(statement('a', `${drug} tablet`, milligrams, span('2024-01-01', '2024-04-01')))
    expect(person.history.oralGlucocorticoid!.milligramsPerDay).toBeCloseTo(worth, 6)
  })

  it('in courses is told by its mean dose and all its months', () => {
    const { person } = read(
      statement('a', 'prednisone', 10, span('2024-01-01', '2024-04-01')),
      statement('b', 'prednisone', 20, span('2024-05-01', '2024-07-31')),
    )
    expect(person.history.oralGlucocorticoid).toEqual({ milligramsPerDay: 15, months: 6 })
  })

  it('without an end is asked about, and nothing is taken', () => {
    const { person, findings } = read(order('a', named('prednisone'), dosage(5, 1, 'd')))
    expect(person.history.oralGlucocorticoid).toBeUndefined()
    expect(findings.find(({ verdict }) => verdict === 'asked')!.remark).toContain('for how many months')
  })

  it('that acts where it is put is none', () => {
    const { person } = read(statement('a', 'hydrocortisone 1% topical cream', 10, span('2024-01-01', '2024-04-01')))
    expect(person.history.oralGlucocorticoid).toBeUndefined()
  })
})

describe('falls', () => {
  const falls = (id: string, more: Piece): Piece => observation(id, named('Falls in the past year'), more)

  it.each([
    [{ valueInteger: 2 }, 2],
    [quantity(0, '{#}'), 0],
    [{ valueBoolean: true }, 1],
    [{ valueCodeableConcept: snomed('373067005', 'No') }, 0],
  ])('%j are %i in twelve months', (value, count) => {
    expect(read(falls('f', value)).person.history.falls12mo).toBe(count)
  })

  it('that cannot be read are asked about', () => {
    const { person, findings } = read(falls('f', { valueString: 'some' }))
    expect(person.history.falls12mo).toBeUndefined()
    expect(findings.some(({ verdict, resource }) => verdict === 'asked' && resource === 'Observation/f')).toBe(true)
  })
})

describe('teeth', () => {
  const exam: Piece = {
    resourceType: 'Procedure',
    id: 'e',
    status: 'completed',
    code: named('Dental examination'),
    performedDateTime: '2025-11-03',
  }

  it('were last looked at on the latest day', () => {
    const { person, findings } = read(exam, { ...exam, id: 'older', performedDateTime: '2023-01-01' })
    expect(person.dental).toEqual({ lastExam: '2025-11-03' })
    expect(findings.find(({ fact }) => fact === 'dental.lastExam')!.resource).toBe('Procedure/e')
  })

  it('that are inflamed, or to be drawn, are told', () => {
    const extraction: Piece = {
      resourceType: 'ServiceRequest',
      id: 'x',
      status: 'active',
      code: named('Tooth extraction'),
    }
    expect(read(condition('c', named('Dental abscess')), extraction).person.dental).toEqual({
      activeInfection: true,
      plannedExtraction: true,
    })
    const over = { clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'resolved') }
    expect(read(condition('c', named('Dental abscess'), over)).person.dental).toBeUndefined()
  })
})

describe('a risk assessment', () => {
  const assessed = (method: string, more: Piece = {}): Piece => ({
    resourceType: 'RiskAssessment',
    id: 'r',
    status: 'final',
    method: named(method),
    occurrenceDateTime: '2025-05-05',
    prediction: [
      { outcome: named('Major osteoporotic fracture'), probabilityDecimal: 12.5 },
      { outcome: named('Hip fracture'), probabilityDecimal: 2.1 },
    ],
    ...more,
  })

  it('by FRAX tells percents, with the day, and whether density went in', () => {
    expect(read(assessed('FRAX with BMD')).person.frax).toEqual({
      majorPercent: 12.5,
      hipPercent: 2.1,
      date: '2025-05-05',
      withBmd: true,
    })
    expect(read(assessed('FRAX without BMD')).person.frax!.withBmd).toBe(false)
    expect(read(assessed('FRAX')).person.frax!.withBmd).toBeUndefined()
  })

  it('by another method is set aside', () => {
    expect(read(assessed('QFracture')).person.frax).toBeUndefined()
  })

  it('gives way to observations of the same result', () => {
    const { person } = read(assessed('FRAX'), observation('o', loinc('90265-0'), quantity(9.1, '%')))
    expect(person.frax!.majorPercent).toBe(9.1)
  })
})

describe('a history', () => {
  it.each([
    ['Acute pulmonary embolism', 'venousThromboembolism'],
    ['Myocardial infarction', 'myocardialInfarction'],
    ['Ischaemic stroke', 'stroke'],
    ['Calculus of kidney', 'kidneyStones'],
    ['Atypical femoral fracture', 'atypicalFemurFracture'],
    ['Osteonecrosis of jaw', 'jawOsteonecrosis'],
  ])('of "%s" is read by its words where its code is another system’s', (words, fact) => {
    expect(
      read(condition('c', { coding: [{ system: 'http://example.org', code: 'x', display: words }] })).person.safety,
    ).toEqual({
      [fact]: '2015-03-01',
    })
  })

  it.each(['Family history of stroke', 'Risk of deep vein thrombosis', 'Heat stroke'])('is not "%s"', (words) => {
    expect(read(condition('c', named(words))).person.safety).toEqual({})
  })

  it('of a mother tells a parent and the mother', () => {
    const relative = (code: string): Piece => ({
      resourceType: 'FamilyMemberHistory',
      id: 'f',
      status: 'completed',
      relationship: coded('http://terminology.hl7.org/CodeSystem/v3-RoleCode', code),
      condition: [{ code: named('Fracture of hip') }],
    })
    expect(read(relative('MTH')).person.history).toMatchObject({ parentHipFracture: true, maternalHipFracture: true })
    expect(read(relative('FTH')).person.history).toEqual({ parentHipFracture: true })
  })

  it('of creatinine and calcium in blood is taken; filtration without a unit is asked about', () => {
    const { person, findings } = read(
      observation('a', loinc('38483-4', 'Creatinine [Mass/volume] in Blood'), quantity(0.9, 'mg/dL')),
      observation('b', loinc('33914-3', 'Glomerular filtration rate/\u200B1.73 sq M'), { valueInteger: 70 }),
      observation('c', loinc('49765-1'), quantity(9.4, 'mg/dL')),
      order('d', rxnorm('84857', 'anastrozole')),
    )
    expect(person.labs.map(({ analyte }) => analyte).toSorted()).toEqual(['calcium', 'creatinine'])
    expect(findings.find(({ resource }) => resource === 'Observation/b')!.verdict).toBe('asked')
  })
})
