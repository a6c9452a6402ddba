import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readDocument } from '../../../src/person/index.ts'
import { isFhir, readBundle } from '../../../src/record/fhir/index.ts'
import { OsteonError } from '../../../src/units/index.ts'
import { bundleOf, condition, dosage, loinc, observation, order, patient, quantity, rxnorm, snomed } from './sample.ts'

describe('a record', () => {
  it.each(['collection', 'transaction', 'searchset', 'document', 'batch'])('may be a bundle of type %s', (type) => {
    expect(readBundle({ ...bundleOf(), type }).person).toMatchObject({ sex: 'female', birthDate: '1960-05-04' })
  })

  it('may be a list of resources, the lines of an ndjson file, or bundles within a bundle', () => {
    expect(readBundle([patient]).person.sex).toBe('female')
    const lines = [patient, observation('a', loinc('8302-2'), quantity(165, 'cm'))].map((line) => JSON.stringify(line))
    expect(readBundle(readDocument('export.ndjson', lines.join('\n'))).person.height).toBe(165)
    expect(readBundle({ resourceType: 'Bundle', entry: [{ resource: bundleOf() }] }).person.sex).toBe('female')
  })

  it('is told from our own documents by its resource type', () => {
    expect([bundleOf(), [patient], patient].map(isFhir)).toEqual([true, true, true])
    expect([{ osteon: 'person/1' }, [], null, 'text'].map(isFhir)).toEqual([false, false, false, false])
  })

  it('has a finding for every resource', () => {
    const resources = [
      observation('a', loinc('2339-0', 'Glucose'), quantity(90, 'mg/dL')),
      { resourceType: 'Encounter', id: 'e' },
      { resourceType: 'Claim' },
      condition('c', snomed('38341003', 'Hypertension')),
      order('o', rxnorm('84857'), dosage(1, 1, 'd')),
    ]
    const named = new Set(readBundle(bundleOf(...resources)).findings.map(({ resource }) => resource))
    expect(named).toEqual(
      new Set(['Patient/p', 'Observation/a', 'Encounter/e', 'Claim#3', 'Condition/c', 'MedicationRequest/o']),
    )
  })

  it('whose references run both ways is read like any other', () => {
    const stage = observation('s', loinc('21908-9'), { focus: [{ reference: 'Condition/c' }] })
    const cancer = condition('c', snomed('254837009'), {
      stage: [{ summary: { text: 'Stage I' }, assessment: [{ reference: 'Observation/s' }] }],
    })
    expect(readBundle(bundleOf(stage, cancer)).person.indication).toBe('early-breast-cancer')
  })

  it.each([
    ['members', ['a', 'b', 'c'], 'hasMember'],
    ['sources', ['a', 'b'], 'derivedFrom'],
    ['itself', ['a'], 'hasMember'],
  ])('in which something is a part of itself, by %s, is refused with the whole circle', (_by, ids, field) => {
    const linked = ids.map((id, i) =>
      observation(id, loinc('1'), { [field]: [{ reference: `Observation/${ids[(i + 1) % ids.length]!}` }] }),
    )
    const circle = [...ids, ids[0]!].map((id) => `Observation/${id}`).join(' → ')
    expect(() => readBundle(bundleOf(...linked), 'x.json')).toThrow(
      `x.json.Observation/a.${field}: runs in a circle: ${circle}.`,
    )
  })

  it('may be a long chain without a circle, or members that two panels share', () => {
    const chain = Array.from({ length: 20_000 }, (_unused, i) =>
      observation(`n${i}`, loinc('1'), { hasMember: [{ reference: `Observation/n${i + 1}` }] }),
    )
    expect(readBundle(bundleOf(...chain)).person.sex).toBe('female')
    const panel = (id: string) =>
      observation(id, loinc('1'), { hasMember: ['x', 'y'].map((one) => ({ reference: `Observation/${one}` })) })
    const members = ['x', 'y'].map((id) => observation(id, loinc('8302-2'), quantity(165, 'cm')))
    expect(readBundle(bundleOf(panel('p1'), panel('p2'), ...members)).person.height).toBe(165)
  })

  it('says of whom it speaks: what is about somebody else is set aside', () => {
    const other = observation('a', loinc('29463-7'), { ...quantity(90, 'kg'), subject: { reference: 'Patient/child' } })
    const { person, findings } = readBundle(bundleOf(other))
    expect(person.weight).toBeUndefined()
    expect(findings.find(({ resource }) => resource === 'Observation/a')!.remark).toContain('somebody else')
  })

  it('may name the patient by a full URL', () => {
    const weight = observation('a', loinc('29463-7'), { ...quantity(70, 'kg'), subject: { reference: 'urn:uuid:1' } })
    const entry = [{ fullUrl: 'urn:uuid:1', resource: patient }, { resource: weight }]
    expect(readBundle({ resourceType: 'Bundle', entry }).person.weight).toBe(70)
  })
})

describe('the patient', () => {
  it('who is not there, or is several, is refused in one clear sentence', () => {
    expect(() => readBundle({ resourceType: 'Bundle', entry: [] }, 'a.json')).toThrow(
      'a.json: holds no Patient; a forecast is made for exactly one person.',
    )
    expect(() => readBundle(bundleOf({ ...patient, id: 'q' }), 'a.json')).toThrow(
      'a.json: holds 2 patients (Patient/p, Patient/q); a forecast is made for exactly one person.',
    )
  })

  it('without a gender is taken by the sex at birth, and is refused without either', () => {
    const url = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex'
    expect(readBundle({ ...patient, gender: 'other', extension: [{ url, valueCode: 'F' }] }).person.sex).toBe('female')
    expect(() => readBundle({ ...patient, gender: 'unknown' }, 'a.json')).toThrow(
      'a.json.Patient/p.gender: "unknown" cannot be used; the model knows female and male.',
    )
  })

  it('without a date of birth, or with an impossible one, is refused', () => {
    expect(() => readBundle({ ...patient, birthDate: undefined })).toThrow('an age of 18 to 110 a is needed')
    expect(() => readBundle({ ...patient, birthDate: '1960-02-31' })).toThrow('"1960-02-31" is not a day')
  })

  it('who has died is read, and the record says so', () => {
    const { deceased, findings } = readBundle({ ...patient, deceasedDateTime: '2019-05-14T19:08:38+00:00' })
    expect(deceased).toBe('2019-05-14')
    expect(findings.some(({ path, verdict }) => path === 'deceased' && verdict === 'asked')).toBe(true)
    expect(readBundle({ ...patient, deceasedBoolean: true }).deceased).toBe(true)
    expect(readBundle({ ...patient, deceasedBoolean: false }).deceased).toBeUndefined()
  })
})

describe('a record of any shape', () => {
  const bodies = fc.record(
    {
      resourceType: fc.constantFrom(
        'Observation',
        'Condition',
        'Procedure',
        'MedicationRequest',
        'FamilyMemberHistory',
        'X',
      ),
      id: fc.option(fc.string(), { nil: undefined }),
      status: fc.anything(),
      code: fc.oneof(
        fc.anything(),
        fc.constantFrom(loinc('38265-5'), loinc('2160-0'), loinc('72166-2'), snomed('29827000')),
      ),
      valueQuantity: fc.oneof(fc.anything(), fc.record({ value: fc.anything(), code: fc.anything() })),
      effectiveDateTime: fc.anything(),
      subject: fc.anything(),
      medicationCodeableConcept: fc.oneof(fc.anything(), fc.constant(rxnorm('84857'))),
      dosageInstruction: fc.anything(),
      component: fc.anything(),
      bodySite: fc.anything(),
      extension: fc.anything(),
    },
    { requiredKeys: ['resourceType'] },
  )

  it('is read, or refused by an error of ours; it never breaks', () => {
    fc.assert(
      fc.property(fc.array(bodies, { maxLength: 6 }), (resources) => {
        expect(readBundle(bundleOf(...resources)).person.sex).toBe('female')
      }),
      { numRuns: 300 },
    )
  })

  it('that is no record at all is refused by an error of ours', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => readBundle(value)).toThrow(OsteonError)
      }),
    )
  })
})
