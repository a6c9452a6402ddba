import { describe, expect, it } from 'vitest'

import { readBundle } from '../../../src/record/fhir/index.ts'
import { bundleOf, loinc, observation, quantity, snomed } from './sample.ts'
import type { Piece } from './sample.ts'

const read = (...resources: readonly Piece[]) => readBundle(bundleOf(...resources))
const findingOf = (...resources: readonly Piece[]) =>
  read(...resources).findings.find(({ resource }) => resource === 'Observation/a')

describe('height and weight', () => {
  it('come in any unit of UCUM: 155 lb are 70.3 kg, 65 in are 165.1 cm', () => {
    const weight = observation('w', loinc('29463-7'), quantity(155, '[lb_av]'))
    const height = observation('h', loinc('8302-2'), quantity(65, '[in_i]'))
    const { person } = read(weight, height)
    expect(person.weight).toBeCloseTo(155 * 0.45359237, 8)
    expect(person.height).toBeCloseTo(65 * 2.54, 8)
  })

  it('come in units that UCUM does not know, with a remark', () => {
    const { person, findings } = read(observation('w', loinc('29463-7'), quantity(155, 'lbs')))
    expect(person.weight).toBeCloseTo(70.3068, 4)
    expect(findings.find(({ fact }) => fact === 'weight')).toMatchObject({ verdict: 'repaired' })
  })

  it('are the latest ones; those before are set aside', () => {
    const on = (id: string, day: string, kg: number) =>
      observation(id, loinc('29463-7'), { ...quantity(kg, 'kg'), effectiveDateTime: day })
    const { person, findings } = read(on('old', '2019-01-01', 60), on('new', '2024-01-01', 66), on('mid', '2021', 64))
    expect(person.weight).toBe(66)
    expect(
      findings.filter(({ verdict, resource }) => verdict === 'set aside' && /old|mid/.test(resource)),
    ).toHaveLength(2)
  })

  it('that nobody can have are asked about, and an older one that somebody can is taken', () => {
    const slip = observation('a', loinc('29463-7'), quantity(7000, 'kg'))
    const before = observation('b', loinc('29463-7'), { ...quantity(70, 'kg'), effectiveDateTime: '2020' })
    expect(read(slip, before).person.weight).toBe(70)
    expect(findingOf(slip)).toMatchObject({
      verdict: 'asked',
      remark: '7000 kg is outside the allowed range, 25 to 350 kg.',
    })
  })
})

describe('laboratory values', () => {
  it.each([
    ['1989-3', 30, 'ng/mL', '25-hydroxyvitamin-d', 30e3 / 400.64],
    ['17861-6', 9.4, 'mg/dL', 'calcium', 94 / 40.078],
    ['49765-1', 9.4, 'mg/dL', 'calcium', 94 / 40.078],
    ['2160-0', 0.8, 'mg/dL', 'creatinine', 8000 / 113.12],
    ['2243-4', 6, 'pg/mL', 'estradiol', 6000 / 272.38],
    ['2986-8', 500, 'ng/dL', 'testosterone', 5000 / 288.42],
    ['2731-8', 45, 'pg/mL', 'pth', 45000 / 9425],
    ['41171-0', 0.42, 'ng/mL', 'ctx', 420],
    ['33914-3', 71, 'mL/min/{1.73_m2}', 'egfr', 71],
    ['1751-7', 4.2, 'g/dL', 'albumin', 42],
    ['6768-6', 70, '[IU]/L', 'alp', 70],
    ['3016-3', 2.1, 'u[IU]/mL', 'tsh', 2.1],
  ])('%s: %d %s', (code, value, unit, analyte, wanted) => {
    const [lab] = read(observation('a', loinc(code), quantity(value, unit))).person.labs
    expect(lab).toMatchObject({ analyte, date: '2024-01-20' })
    expect(lab!.value).toBeCloseTo(wanted, 6)
  })

  it('are known by their code, whatever invisible signs their names carry', () => {
    const code = { ...loinc('33914-3'), text: 'Glomerular filtration rate/\u200B1.73 sq M.predicted' }
    expect(read(observation('a', code, quantity(60, 'mL/min'))).person.labs).toHaveLength(1)
  })

  it('that are only a limit are set aside', () => {
    const limit = { valueQuantity: { value: 5, comparator: '<', code: 'pg/mL' } }
    expect(read(observation('a', loinc('2243-4'), limit)).person.labs).toEqual([])
    expect(findingOf(observation('a', loinc('2243-4'), limit))).toMatchObject({
      verdict: 'set aside',
      remark: '<5 is a limit, not a value',
    })
  })

  it('that nobody can have are asked about', () => {
    expect(findingOf(observation('a', loinc('17861-6'), quantity(94, 'mg/dL')))).toMatchObject({ verdict: 'asked' })
  })

  it('are all kept, in order of date', () => {
    const on = (id: string, effectiveDateTime: string) =>
      observation(id, loinc('2160-0'), { ...quantity(70, 'umol/L'), effectiveDateTime })
    const { labs } = read(on('b', '2024-03-01'), on('a', '2022-03-01T08:00:00Z')).person
    expect(labs.map(({ date }) => date)).toEqual(['2022-03-01', '2024-03-01'])
  })

  it.each(['2991-8', '35591-7'])('of another quantity are not taken for ours: %s', (code) => {
    expect(read(observation('a', loinc(code), quantity(10, 'pg/mL'))).person.labs).toEqual([])
    expect(findingOf(observation('a', loinc(code), quantity(10, 'pg/mL')))).toMatchObject({ verdict: 'set aside' })
  })
})

describe('habits', () => {
  it.each([
    ['449868002', 'current'],
    ['8517006', 'former'],
    ['266919005', 'never'],
  ])('smoking is told by SNOMED CT %s: %s', (code, smoking) => {
    const status = observation('a', loinc('72166-2'), { valueCodeableConcept: snomed(code) })
    expect(read(status).person.history.smoking).toBe(smoking)
  })

  it('smoking that the record does not know is asked about', () => {
    const status = observation('a', loinc('72166-2'), { valueCodeableConcept: snomed('266927001', 'Unknown') })
    expect(read(status).person.history.smoking).toBeUndefined()
    expect(findingOf(status)).toMatchObject({ verdict: 'asked' })
  })

  it('two drinks a day are 28 g of ethanol', () => {
    expect(read(observation('a', loinc('74013-4'), quantity(2, '1'))).person.history.alcohol).toBe(28)
    expect(read(observation('a', loinc('74013-4'), { valueInteger: 2 })).person.history.alcohol).toBe(28)
  })

  it('results of FRAX are kept as they are', () => {
    const major = observation('a', loinc('90265-0'), quantity(9.1, '%'))
    const hip = observation('b', loinc('90264-3'), quantity(1.2, '%'))
    expect(read(major, hip).person.frax).toEqual({ majorPercent: 9.1, hipPercent: 1.2, date: '2024-01-20' })
  })
})
