import { describe, expect, it } from 'vitest'

import type { Medication } from '../../../src/person/index.ts'
import { readBundle } from '../../../src/record/fhir/index.ts'
import { bundleOf, coded, dosage, order, rxnorm, snomed } from './sample.ts'
import type { Piece } from './sample.ts'

const anastrozole = rxnorm('84857', 'anastrozole')
const medicationsOf = (...resources: readonly Piece[]): readonly Medication[] =>
  readBundle(bundleOf(...resources)).person.medications
const asked = (...resources: readonly Piece[]): readonly string[] =>
  readBundle(bundleOf(...resources)).findings.flatMap(({ verdict, remark }) => (verdict === 'asked' ? [remark!] : []))

describe('a drug is known by any of its codes', () => {
  it.each([
    ['RxNorm ingredient', rxnorm('84857')],
    ['RxNorm clinical drug', rxnorm('199224')],
    ['RxNorm brand without ingredient', rxnorm('262485', 'Arimidex')],
    ['RxNorm branded drug', rxnorm('151124')],
    ['RxNorm pack', rxnorm('1098617')],
    ['RxNorm under its object identifier', coded('urn:oid:2.16.840.1.113883.6.88', '84857')],
    ['ATC', coded('http://www.whocc.no/atc', 'L02BG03')],
    ['SNOMED CT product', snomed('327373002')],
    ['name alone', { text: 'Arimidex 1 mg tablets' }],
  ])('%s', (_level, concept) => {
    expect(medicationsOf(order('a', concept))).toMatchObject([{ agent: 'anastrozole', milligrams: 1, everyDays: 1 }])
  })

  it('and by a Medication resource, a contained one, or a full URL', () => {
    const code = anastrozole
    const aside = { resourceType: 'Medication', id: 'm', code }
    const referred = (reference: string, more = {}) => ({
      ...order('a', anastrozole, { ...dosage(1, 1, 'd'), ...more }),
      medicationCodeableConcept: undefined,
      medicationReference: { reference },
    })
    expect(medicationsOf(aside, referred('Medication/m'))).toHaveLength(1)
    expect(medicationsOf(referred('#m', { contained: [aside] }))).toHaveLength(1)
    const bundle = bundleOf(referred('urn:uuid:1'))
    const entry = [...(bundle.entry as object[]), { fullUrl: 'urn:uuid:1', resource: aside }]
    expect(readBundle({ ...bundle, entry }).person.medications).toHaveLength(1)
  })

  it('while methyltestosterone and ethinylestradiol are other drugs', () => {
    const { medications, otherMedications } = readBundle(
      bundleOf(order('a', { text: 'Methyltestosterone 10 mg' }), order('b', { text: 'Ethinyl estradiol 20 ug' })),
    ).person
    expect(medications).toEqual([])
    expect(otherMedications).toHaveLength(2)
  })
})

describe('dose and interval', () => {
  const read = (instruction: object, drug = rxnorm('46041', 'alendronate')) =>
    medicationsOf(order('a', drug, { dosageInstruction: [instruction] }))[0]

  it.each([
    ['70 mg once weekly', 70, 7],
    ['10mg by mouth daily', 10, 1],
    ['150 mg every 1 month', 150, 365.25 / 12],
    ['60 mg every 6 months', 60, 365.25 / 2],
    ['35 mg every week', 35, 7],
    ['0.5 mg twice a week', 0.5, 3.5],
    ['5 mg once a year', 5, 365.25],
    ['20 mcg daily', 0.02, 1],
  ])('are read from the words "%s"', (text, milligrams, everyDays) => {
    expect(read({ text })!.milligrams).toBeCloseTo(milligrams, 12)
    expect(read({ text })!.everyDays).toBeCloseTo(everyDays, 12)
  })

  it('are read from the structure before the words', () => {
    const { dosageInstruction } = dosage(70, 1, 'wk') as { dosageInstruction: object[] }
    expect(read({ ...dosageInstruction[0], text: '10 mg daily' })).toMatchObject({ milligrams: 70, everyDays: 7 })
  })

  it('are read from the most per period, where a record uses it for the schedule', () => {
    const most = { numerator: { value: 1 }, denominator: { value: 1, code: 'wk' } }
    const instruction = { doseAndRate: [{ doseQuantity: { value: 70, code: 'mg' } }], maxDosePerPeriod: most }
    expect(read(instruction)).toMatchObject({ milligrams: 70, everyDays: 7 })
  })

  it('count tablets by the strength that the code tells', () => {
    const { dosageInstruction } = dosage(0, 1, 'd') as { dosageInstruction: object[] }
    const tablets = { ...dosageInstruction[0], doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }] }
    expect(read(tablets, rxnorm('200064'))).toMatchObject({ agent: 'letrozole', milligrams: 5 })
  })

  it('of vitamin D may be international units: 1000 of them are 25 µg', () => {
    const drug = { text: 'Cholecalciferol' }
    expect(read({ text: '1000 IU daily' }, drug)!.milligrams).toBeCloseTo(0.025, 12)
  })

  it('beyond belief are asked for, not taken', () => {
    const grams = order('a', rxnorm('46041', 'alendronate'), { dosageInstruction: [{ text: '70000 mg once weekly' }] })
    expect(medicationsOf(grams)).toEqual([])
    expect(asked(grams)).toEqual(['alendronic-acid: 70000 mg at once? That is more than anybody is given.'])
  })

  it('that nobody told are asked for, and taken from the label only where there is but one', () => {
    expect(medicationsOf(order('a', rxnorm('46041', 'alendronate')))).toEqual([])
    expect(asked(order('a', rxnorm('46041', 'alendronate')))).toEqual(['alendronic-acid: what dose, how often?'])
    const { person, findings } = readBundle(bundleOf(order('a', anastrozole)))
    expect(person.medications).toMatchObject([{ milligrams: 1, everyDays: 1 }])
    expect(findings.find(({ fact }) => fact === 'medications[0]')).toMatchObject({ verdict: 'repaired' })
  })
})

describe('orders join into courses', () => {
  const yearly = (year: number, more = {}) =>
    order(`a${year}`, anastrozole, { authoredOn: `${year}-02-01`, status: 'completed', ...dosage(1, 1, 'd'), ...more })

  it('a renewal every year is one course', () => {
    expect(medicationsOf(yearly(2021), yearly(2020), yearly(2022, { status: 'active' }))).toEqual([
      { agent: 'anastrozole', milligrams: 1, everyDays: 1, from: '2020-02-01', to: undefined, plannedDays: undefined },
    ])
  })

  it('a new dose ends the old one', () => {
    const [first, second] = medicationsOf(yearly(2020), yearly(2021, { status: 'active', ...dosage(0.5, 1, 'd') }))
    expect(first).toMatchObject({ milligrams: 1, to: '2021-02-01' })
    expect(second).toMatchObject({ milligrams: 0.5, from: '2021-02-01', to: undefined })
  })

  it('an order that ended on an unknown day is asked about and not taken', () => {
    expect(medicationsOf(yearly(2020))).toEqual([])
    expect(asked(yearly(2020))).toEqual(['anastrozole from 2020-02-01 has ended: on which day?'])
  })

  it('an order that ended lasts as long as what was dispensed', () => {
    const supply = { expectedSupplyDuration: { value: 90, code: 'd' }, numberOfRepeatsAllowed: 3 }
    expect(medicationsOf(yearly(2021, { dispenseRequest: supply }))).toMatchObject([{ to: '2022-01-27' }])
  })

  it('the same drug told twice for one day is taken once', () => {
    const statement = {
      ...order('b', anastrozole, { ...dosage(1, 1, 'd'), status: 'active', effectiveDateTime: '2024-01-01' }),
      resourceType: 'MedicationStatement',
    }
    expect(medicationsOf(order('a', anastrozole, dosage(1, 1, 'd')), statement)).toHaveLength(1)
  })

  it('doses that were given stand one by one, and the order goes on after the last', () => {
    const denosumab = rxnorm('993449')
    const given = (id: string, day: string) => ({
      resourceType: 'MedicationAdministration',
      id,
      status: 'completed',
      medicationCodeableConcept: denosumab,
      effectiveDateTime: day,
      dosage: { dose: { value: 60, code: 'mg' } },
    })
    const plan = order('o', denosumab, { authoredOn: '2023-06-01', ...dosage(60, 6, 'mo') })
    expect(medicationsOf(plan, given('b', '2023-12-20'), given('a', '2023-06-15'))).toMatchObject([
      { from: '2023-06-15', to: '2023-06-15' },
      { from: '2023-12-20', to: '2023-12-20' },
      { from: '2024-06-19', to: undefined, everyDays: 365.25 / 2 },
    ])
  })

  it.each([
    ['that was only proposed', { intent: 'proposal' }],
    ['not to give', { doNotPerform: true }],
    ['entered in error', { status: 'entered-in-error' }],
    ['that is a draft', { status: 'draft' }],
  ])('an order %s is set aside', (_why, more) => {
    expect(medicationsOf(order('a', anastrozole, { ...dosage(1, 1, 'd'), ...more }))).toEqual([])
  })
})

describe('other drugs', () => {
  const warfarin = rxnorm('855332', 'Warfarin Sodium 5 MG Oral Tablet')

  it('are told by name once, and their codes reported as unknown', () => {
    const { person, unmapped } = readBundle(bundleOf(order('a', warfarin), order('b', warfarin)))
    expect(person.otherMedications).toEqual(['Warfarin Sodium 5 MG Oral Tablet'])
    expect(unmapped).toMatchObject([{ code: '855332' }])
  })

  it('that are over are set aside', () => {
    expect(readBundle(bundleOf(order('a', warfarin, { status: 'completed' }))).person.otherMedications).toEqual([])
  })

  it('raise a question where they are glucocorticoids to swallow, and none where they are inhaled', () => {
    expect(asked(order('a', { text: 'Prednisone 5 mg oral tablet' }))[0]).toContain('how much a day')
    expect(asked(order('a', { text: 'Hydrocortisone 1 % topical cream' }))).toEqual([])
  })
})
