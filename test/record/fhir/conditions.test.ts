import { describe, expect, it } from 'vitest'

import { readBundle } from '../../../src/record/fhir/index.ts'
import { bundleOf, coded, condition, icd, observation, snomed } from './sample.ts'
import type { Piece } from './sample.ts'

const personOf = (...resources: readonly Piece[]) => readBundle(bundleOf(...resources)).person
const verdictOf = (...resources: readonly Piece[]) =>
  readBundle(bundleOf(...resources)).findings.find(({ resource }) => resource.endsWith('/a'))
const status = (code: string) => ({
  clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', code),
})
const verification = (code: string) => ({
  verificationStatus: coded('http://terminology.hl7.org/CodeSystem/condition-ver-status', code),
})

describe('silence', () => {
  it('tells nothing: no fact is absent because nobody spoke of it', () => {
    const { safety, history, fractures, menopause, indication } = personOf()
    expect({ safety, history, fractures, menopause, indication }).toEqual({ safety: {}, history: {} })
  })
})

describe('menopause', () => {
  const ovaries = (more: object) => ({
    resourceType: 'Procedure',
    id: 'b',
    status: 'completed',
    code: snomed('29827000', 'Bilateral salpingo-oophorectomy'),
    ...more,
  })

  it('is told by a code, its kind standing in as natural with a remark', () => {
    const state = condition('a', snomed('102447009'))
    expect(personOf(state).menopause).toEqual({ kind: 'natural', date: '2015-03-01' })
    expect(verdictOf(state)).toMatchObject({ verdict: 'repaired' })
  })

  it('has no date where only the day of writing it down is told', () => {
    const state = condition('a', icd('Z78.0'), { onsetDateTime: undefined, recordedDate: '2020-01-01' })
    expect(personOf(state).menopause).toEqual({ kind: 'natural', date: undefined })
  })

  it('is surgical from the day on which the ovaries were removed', () => {
    expect(personOf(ovaries({ performedDateTime: '2012-06-01' })).menopause).toEqual({
      kind: 'surgical',
      date: '2012-06-01',
    })
    expect(
      personOf(condition('a', snomed('102447009')), ovaries({ performedDateTime: '2012-06-01' })).menopause,
    ).toMatchObject({
      kind: 'surgical',
    })
  })

  it('stays natural where the ovaries were removed afterwards', () => {
    const late = ovaries({ performedDateTime: '2020-06-01' })
    expect(personOf(condition('a', snomed('102447009')), late).menopause).toMatchObject({ kind: 'natural' })
  })

  it('is not told by an operation that was not done', () => {
    expect(personOf(ovaries({ status: 'not-done', performedDateTime: '2012-06-01' })).menopause).toBeUndefined()
  })

  it('before its time is also a secondary cause', () => {
    expect(personOf(condition('a', snomed('373717006'))).history.secondaryCauses).toEqual(['premature menopause'])
  })
})

describe('the safety history', () => {
  it.each([
    [icd('I82.401'), 'venousThromboembolism'],
    [icd('I21.9'), 'myocardialInfarction'],
    [snomed('230690007'), 'stroke'],
    [icd('M88.9'), 'pagetDisease'],
    [icd('K22.2'), 'oesophagealDisease'],
    [icd('N20.0'), 'kidneyStones'],
    [icd('M84.750A'), 'atypicalFemurFracture'],
    [icd('M87.180'), 'jawOsteonecrosis'],
    [icd('C79.51'), 'boneMetastases'],
  ])('takes %j with its date', (code, fact) => {
    expect(personOf(condition('a', code)).safety).toEqual({ [fact]: '2015-03-01' })
  })

  it('keeps what is over for good, and forgets what can pass', () => {
    expect(personOf(condition('a', snomed('230690007'), status('resolved'))).safety.stroke).toBe('2015-03-01')
    expect(personOf(condition('a', snomed('72892002'), status('resolved'))).safety.pregnancy).toBeUndefined()
  })

  it.each(['refuted', 'entered-in-error', 'unconfirmed', 'provisional'])('takes nothing that is %s', (code) => {
    expect(personOf(condition('a', snomed('230690007'), verification(code))).safety).toEqual({})
  })

  it('reads "absent" only where a record says so', () => {
    const absent = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-condition-absent'
    const list = observation('a', snomed('398192003'), {
      extension: [{ url: absent, valueCodeableConcept: snomed('230690007', 'Stroke') }],
    })
    expect(personOf(list).safety).toEqual({ stroke: false })
    expect(personOf(list, condition('b', snomed('230690007'))).safety.stroke).toBe('2015-03-01')
  })
})

describe('radiotherapy', () => {
  const course = (bodySite: object | undefined) => ({
    resourceType: 'Procedure',
    id: 'a',
    status: 'completed',
    code: snomed('1217123003', 'Radiotherapy course of treatment'),
    performedPeriod: { start: '2018-08-15', end: '2018-10-25' },
    ...(bodySite ? { bodySite: [bodySite] } : {}),
  })

  it('of the chest wall reaches the skeleton, with date and place', () => {
    const wall = course(snomed('78904004', 'Chest Wall Structure (body structure)'))
    expect(personOf(wall).safety.skeletalRadiotherapy).toBe('2018-08-15')
    expect(verdictOf(wall)!.remark).toBe('Chest Wall Structure (body structure), 2018-08-15')
  })

  it('elsewhere does not, and without a place it is asked about', () => {
    expect(personOf(course(snomed('1', 'Thyroid gland'))).safety).toEqual({})
    expect(verdictOf(course(undefined))).toMatchObject({ verdict: 'asked', path: 'bodySite' })
  })
})

describe('fractures', () => {
  it('have a site and a date; low trauma is unknown unless a code says so', () => {
    expect(personOf(condition('a', snomed('359817006', 'Closed fracture of hip'))).fractures).toEqual([
      { site: 'hip', date: '2015-03-01' },
    ])
    expect(personOf(condition('a', icd('M80.08XA', 'Osteoporotic fracture, vertebra'))).fractures).toEqual([
      { site: 'vertebra', date: '2015-03-01', lowTrauma: true },
    ])
  })

  it('coded twice, by site and as osteoporotic, are one', () => {
    const hip = condition('a', snomed('359817006', 'Closed fracture of hip'))
    const fragile = condition('b', snomed('443165006', 'Pathological fracture due to osteoporosis'))
    expect(personOf(hip, fragile).fractures).toEqual([{ site: 'hip', date: '2015-03-01', lowTrauma: true }])
  })

  it.each([
    ['a risk', snomed('391040000', 'At risk of osteoporotic fracture')],
    ['a tooth', snomed('36202009', 'Fracture of tooth')],
    ['a tumour', icd('M84.551A', 'Pathological fracture in neoplastic disease, right femur')],
  ])('are not told by %s', (_what, code) => {
    expect(personOf(condition('a', code)).fractures).toBeUndefined()
  })
})

describe('parents and hips', () => {
  const relative = (role: string, words: string) => ({
    resourceType: 'FamilyMemberHistory',
    id: 'a',
    status: 'completed',
    relationship: coded('http://terminology.hl7.org/CodeSystem/v3-RoleCode', role),
    condition: [{ code: { text: words } }],
  })

  it.each([
    ['a mother who broke a hip', relative('MTH', 'Fracture of hip'), true],
    ['an aunt who did', relative('MAUNT', 'Fracture of hip'), undefined],
    ['a mother who broke a wrist', relative('MTH', 'Fracture of wrist'), undefined],
  ])('%s', (_who, history, told) => {
    expect(personOf(history).history.parentHipFracture).toBe(told)
  })

  it('a code on the person tells it too', () => {
    expect(personOf(condition('a', snomed('445501000124107'))).history.parentHipFracture).toBe(true)
  })
})

describe('why an aromatase inhibitor is taken', () => {
  const breast = (more: Piece = {}) => condition('a', snomed('254837009', 'Malignant neoplasm of breast'), more)
  const mCategory = (words: string) =>
    observation('m', snomed('399387003'), { valueCodeableConcept: snomed('1', words) })

  it.each([
    ['no distant metastasis', [breast(), mCategory('AJCC cM0')], 'early-breast-cancer'],
    ['remission', [breast(status('remission'))], 'early-breast-cancer'],
    ['stage IIB', [breast({ stage: [{ summary: { text: 'Stage IIB' } }] })], 'early-breast-cancer'],
    ['stage IV', [breast({ stage: [{ summary: { text: 'Stage IV' } }] })], 'metastatic-breast-cancer'],
    ['cM1', [breast(), mCategory('AJCC cM1')], 'metastatic-breast-cancer'],
    ['metastases in bone', [breast(), condition('b', icd('C79.51'))], 'metastatic-breast-cancer'],
    ['nothing about its extent', [breast()], undefined],
  ])('%s', (_what, resources, indication) => {
    expect(personOf(...resources).indication).toBe(indication)
  })

  it('is asked where nothing tells its extent', () => {
    expect(verdictOf(breast())).toMatchObject({ verdict: 'asked' })
  })

  it('is not told by the cancer of a relative', () => {
    expect(
      personOf(condition('a', icd('Z80.3', 'Family history of malignant neoplasm of breast'))).indication,
    ).toBeUndefined()
  })
})
