import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readDocument } from '../../../src/person/index.ts'
import { readBundle } from '../../../src/record/fhir/index.ts'
import type { RecordFacts } from '../../../src/record/fhir/index.ts'
import { checkout } from '../../support/sources.ts'
import { patient } from './sample.ts'

/** Official examples and synthetic records, which are kept beside the checkout and not in it. */
const records = resolve(checkout, '../shared/data')
const filesIn = (folder: string): readonly string[] => {
  const path = resolve(records, folder)
  return existsSync(path) ? readdirSync(path).map((name) => resolve(path, name)) : []
}
const [jenny] = filesIn('mcode-jenny')
const usCore = filesIn('us-core-dxa')
const synthea = filesIn('synthea-dxa')
const open = (file: string): unknown => readDocument('record', readFileSync(file, 'utf8'))

describe.skipIf(!jenny)('the mCODE example of a woman on anastrozole (gap: external-records)', () => {
  const read = (): RecordFacts => readBundle(open(jenny!))

  it('takes anastrozole 1 mg a day since 30 September 2018', () => {
    expect(read().person.medications).toMatchObject([
      { agent: 'anastrozole', milligrams: 1, everyDays: 1, from: '2018-09-30' },
    ])
    expect(read().person.medications[0]!.to).toBeUndefined()
  })

  it('weighs 155 lb, was born in 1965, and smokes every day', () => {
    const { person } = read()
    expect(person.weight).toBeCloseTo(70.3, 1)
    expect(person).toMatchObject({ sex: 'female', birthDate: '1965-01-01', history: { smoking: 'current' } })
  })

  it('had radiotherapy of the chest wall, and chemotherapy, for an early breast cancer', () => {
    const { person, findings } = read()
    expect(person.safety.skeletalRadiotherapy).toBe('2018-08-15')
    expect(findings.find(({ fact }) => fact === 'safety.skeletalRadiotherapy')!.remark).toContain('Chest Wall')
    expect(person.otherMedications).toEqual(['cyclophosphamide', 'doxorubicin', 'paclitaxel'])
    expect(person.indication).toBe('early-breast-cancer')
  })

  it('is silent on everything else, and silence stays silence', () => {
    const { height, menopause, scans, labs, fractures, intake, history } = read().person
    expect({ height, menopause, fractures }).toEqual({ height: undefined, menopause: undefined, fractures: undefined })
    expect({ scans, labs, intake }).toEqual({ scans: [], labs: [], intake: {} })
    expect(history.parentHipFracture).toBeUndefined()
  })

  it('lists three comorbidities that are not in the record, which is the one question it leaves', () => {
    const asked = read().findings.filter(({ verdict }) => verdict === 'asked')
    expect(asked).toHaveLength(1)
    expect(asked[0]!.remark!.match(/Condition\//g)).toHaveLength(3)
  })

  it('has a finding for each of its 40 resources', () => {
    expect(new Set(read().findings.map(({ resource }) => resource)).size).toBe(40)
  })
})

describe.skipIf(usCore.length === 0)('the densitometry of US Core (gap: external-records)', () => {
  const read = (): RecordFacts => readBundle([{ ...patient, id: 'example' }, ...usCore.map(open)])

  it('tells a total hip with side, density, T- and Z-score', () => {
    expect(read().person.scans).toEqual([
      {
        date: '2021-11-10',
        device: undefined,
        sites: { totalHip: { side: 'left', density: 0.734, tScore: -1.62, zScore: -0.19 } },
      },
    ])
  })

  it('tells a femur without a region, which is asked about', () => {
    const asked = read().findings.filter(({ verdict }) => verdict === 'asked')
    expect(asked.map(({ resource }) => resource).toSorted()).toEqual([
      'Observation/dxa-femur-l-armass-bmd',
      'Observation/dxa-femur-l-t-score-bmd',
      'Observation/dxa-femur-l-z-score-bmd',
    ])
  })

  it('holds a report whose attached document is not read', () => {
    const report = read().findings.find(({ resource }) => resource === 'DiagnosticReport/bone-density-report')!
    expect(report).toMatchObject({ verdict: 'set aside' })
    expect(report.remark).toContain('attached document')
  })
})

describe.skipIf(synthea.length === 0)('the synthetic records (gap: external-records)', () => {
  it.each(synthea)('%s is read within two seconds, with a finding for every resource', (file) => {
    const record = open(file) as { readonly entry: readonly unknown[] }
    const start = performance.now()
    const { person, findings } = readBundle(record)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(['female', 'male']).toContain(person.sex)
    expect(new Set(findings.map(({ resource }) => resource)).size).toBe(record.entry.length)
  })

  it('code every T-score as forearm: none is taken, all are asked about', () => {
    for (const file of synthea) {
      const { person, findings } = readBundle(open(file))
      expect(person.scans).toEqual([])
      expect(findings.some(({ verdict, remark }) => verdict === 'asked' && /forearm/.test(remark ?? ''))).toBe(true)
    }
  })

  it('tell of four people that they have died', () => {
    expect(synthea.filter((file) => readBundle(open(file)).deceased !== undefined)).toHaveLength(4)
  })
})
