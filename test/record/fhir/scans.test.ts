import { describe, expect, it } from 'vitest'

import type { Scan } from '../../../src/person/index.ts'
import { readBundle } from '../../../src/record/fhir/index.ts'
import { bundleOf, loinc, observation, quantity, snomed } from './sample.ts'
import type { Piece } from './sample.ts'

const scansOf = (...resources: readonly Piece[]): readonly Scan[] => readBundle(bundleOf(...resources)).person.scans
const verdictOf = (...resources: readonly Piece[]) =>
  readBundle(bundleOf(...resources)).findings.find(({ resource }) => resource.startsWith('Observation'))

describe('the site of a scan', () => {
  it.each([
    ['24966-4', 'lumbarSpine'],
    ['38261-4', 'totalHip'],
    ['46278-8', 'totalHip'],
    ['80952-5', 'distalRadius'],
  ])('is told by the code %s: %s', (code, site) => {
    expect(scansOf(observation('a', loinc(code), quantity(0.8, 'g/cm2')))[0]!.sites).toMatchObject({
      [site]: { density: 0.8 },
    })
  })

  it('of a femur is its neck only where body site or words say so', () => {
    const femur = loinc('38263-0')
    const score = quantity(-1.4, '{T-score}')
    const neck = { ...score, bodySite: snomed('29627003', 'Structure of neck of femur') }
    expect(scansOf(observation('a', femur, neck))[0]!.sites).toEqual({ femoralNeck: { tScore: -1.4 } })
    expect(
      scansOf(observation('a', { ...femur, text: 'Femoral neck T-score' }, score))[0]!.sites.femoralNeck,
    ).toBeDefined()
    expect(scansOf(observation('a', { ...femur, text: 'Total hip T-score' }, score))[0]!.sites.totalHip).toBeDefined()
    expect(scansOf(observation('a', femur, score))).toEqual([])
    expect(verdictOf(observation('a', femur, score))).toMatchObject({ verdict: 'asked', path: 'code' })
  })

  it.each([
    ['no words at all', undefined],
    ['the words of a system that uses it for everything', 'DXA [T-score] Bone density'],
    ['words that say hip', 'Total hip T-score'],
    ['words that say spine', 'Lumbar spine T-score'],
  ])('is never taken as hip or spine from the forearm code, with %s', (_with, text) => {
    const code = { ...loinc('38265-5'), ...(text === undefined ? {} : { text }) }
    const scan = observation('a', code, quantity(-2.6, '{T-score}'))
    expect(scansOf(scan)).toEqual([])
    expect(verdictOf(scan)).toMatchObject({ verdict: 'asked' })
  })

  it('is the forearm where the words agree with the forearm code', () => {
    const scan = observation('a', loinc('38265-5', 'DXA Radius and Ulna [T-score] Bone density'), quantity(-2, '1'))
    expect(scansOf(scan)[0]!.sites).toEqual({ distalRadius: { tScore: -2 } })
  })

  it('is asked about where code and words contradict each other', () => {
    const spineOnHip = { ...quantity(-2, '1'), bodySite: snomed('1', 'Lumbar spine structure') }
    expect(scansOf(observation('a', loinc('38264-8'), spineOnHip))).toEqual([])
  })

  it('may be post-coordinated with its side', () => {
    const bodySite = snomed('71341001:272741003=7771000')
    const scan = observation('a', { ...loinc('38263-0'), text: 'femoral neck' }, { ...quantity(-1, '1'), bodySite })
    expect(scansOf(scan)[0]!.sites.femoralNeck).toEqual({ tScore: -1, side: 'left' })
  })
})

describe('the value of a scan', () => {
  it('in g/cm-2 is repaired with a remark', () => {
    const scan = observation('a', loinc('38261-4'), quantity(0.734, 'g/cm-2'))
    expect(scansOf(scan)[0]!.sites.totalHip!.density).toBe(0.734)
    expect(verdictOf(scan)).toMatchObject({ verdict: 'repaired', remark: 'unit g/cm-2 read as g/cm2' })
  })

  it('may be a density in mg/cm2', () => {
    expect(
      scansOf(observation('a', loinc('38261-4'), quantity(734, 'mg/cm2')))[0]!.sites.totalHip!.density,
    ).toBeCloseTo(0.734)
  })

  it.each(['{T-score}', '1', '{Tscore}', ''])('is a T-score with the unit "%s"', (unit) => {
    expect(scansOf(observation('a', loinc('38264-8'), quantity(-1.62, unit)))[0]!.sites.totalHip!.tScore).toBe(-1.62)
  })

  it('is read from an integer where a quantity is expected, with a remark', () => {
    const scan = observation('a', loinc('38264-8'), { valueInteger: -2 })
    expect(scansOf(scan)[0]!.sites.totalHip!.tScore).toBe(-2)
    expect(verdictOf(scan)).toMatchObject({ verdict: 'repaired', path: 'valueInteger' })
  })

  it.each([
    ['a T-score of −26', observation('a', loinc('38264-8'), quantity(-26, '1'))],
    ['a density of 92 g/cm2', observation('a', loinc('38261-4'), quantity(92, 'g/cm2'))],
    ['a T-score in g/cm2', observation('a', loinc('38264-8'), quantity(0.7, 'g/cm2'))],
    [
      'a value without a day',
      observation('a', loinc('38264-8'), { ...quantity(-1, '1'), effectiveDateTime: undefined }),
    ],
  ])('is asked about and not taken: %s', (_what, scan) => {
    expect(scansOf(scan)).toEqual([])
    expect(verdictOf(scan)).toMatchObject({ verdict: 'asked' })
  })
})

describe('values of one day', () => {
  it('are one scan, and those of two days are two in order', () => {
    const on = (day: string, id: string, code: string) =>
      observation(id, loinc(code), { ...quantity(-1, '1'), effectiveDateTime: `${day}T10:00:00Z` })
    const scans = scansOf(
      on('2024-01-20', 'a', '38264-8'),
      on('2022-01-20', 'b', '38264-8'),
      on('2024-01-20', 'c', '38267-1'),
    )
    expect(scans.map(({ date, sites }) => [date, Object.keys(sites).toSorted()])).toEqual([
      ['2022-01-20', ['totalHip']],
      ['2024-01-20', ['lumbarSpine', 'totalHip']],
    ])
  })

  it('of two hips leave the lower one', () => {
    const left = observation('l', loinc('80946-7'), quantity(-1.2, '1'))
    const right = observation('r', loinc('80945-9'), quantity(-1.8, '1'))
    expect(scansOf(left, right)[0]!.sites.totalHip).toEqual({ side: 'right', tScore: -1.8 })
  })

  it('may stand in one panel as its components', () => {
    const component = [
      { code: loinc('24966-4'), ...quantity(0.92, 'g/cm2') },
      { code: loinc('38267-1'), ...quantity(-1.1, '{T-score}') },
    ]
    expect(scansOf(observation('a', loinc('83311-1'), { component }))[0]!.sites).toEqual({
      lumbarSpine: { density: 0.92, tScore: -1.1 },
    })
  })

  it('carry the device that they name', () => {
    const device = { resourceType: 'Device', id: 'd', deviceName: [{ name: 'Hologic Horizon A' }] }
    const scan = observation('a', loinc('38264-8'), { ...quantity(-1, '1'), device: { reference: 'Device/d' } })
    expect(scansOf(device, scan)[0]!.device).toBe('Hologic Horizon A')
  })
})
