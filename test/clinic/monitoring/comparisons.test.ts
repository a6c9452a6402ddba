import { describe, expect, it } from 'vitest'

import {
  LSC_FACTOR,
  checkTScores,
  compareScans,
  latestComparisons,
  leastSignificantChange,
  makerOf,
  standardisedDensity,
} from '../../../src/clinic/monitoring/index.ts'
import type { Comparison } from '../../../src/clinic/monitoring/index.ts'
import type { Scan, Site, SiteResult } from '../../../src/person/index.ts'
import { TODAY, woman } from '../people.ts'

const device = 'Hologic Horizon A'
const scanOf = (date: string, site: Site, result: SiteResult, more: Partial<Scan> = {}): Scan => ({
  date,
  device,
  sites: { [site]: result },
  ...more,
})

/** Two scans two years apart, the second with a density that differs by so many percent. */
function changed(site: Site, percent: number, result: SiteResult = {}, more: Partial<Scan> = {}): Comparison {
  const earlier = scanOf('2024-09-20', site, { density: 1, ...result })
  const later = scanOf('2026-09-20', site, { density: 1 + percent / 100, ...result }, more)
  return compareScans({ earlier, later, site })
}

describe('the least significant change', () => {
  it.each([
    ['lumbarSpine', 5.3],
    ['totalHip', 5.0],
    ['femoralNeck', 6.9],
  ] as const)('of the %s is %d %% by the precision that ISCD asks for at least', (site, percent) => {
    expect(leastSignificantChange(site)).toMatchObject({ value: percent, unit: '%' })
  })

  it('is 2.77 times a centre’s own precision', () => {
    expect(leastSignificantChange('totalHip', { centre: { rmsSd: 0.01 } })).toMatchObject({
      value: LSC_FACTOR * 0.01,
      unit: 'g/cm2',
    })
  })

  it.each([
    [4, 'same day', 1],
    [3, 'same day', 1.07],
    [2, 'same day', 1.24],
    [1, 'same day', 1.65],
    [4, 'across days', 1],
    [3, 'across days', 1.39],
    [2, 'across days', 1.6],
    [1, 'across days', 2.12],
  ] as const)('of a spine of %i vertebrae, %s, is %d times that of four', (vertebrae, repeated, factor) => {
    expect(leastSignificantChange('lumbarSpine', { vertebrae, repeated })!.value).toBeCloseTo(5.3 * factor, 9)
    expect(leastSignificantChange('totalHip', { vertebrae, repeated })!.value).toBe(5)
  })

  it('of the forearm is not known without a centre’s own precision', () => {
    expect(leastSignificantChange('distalRadius')).toBeUndefined()
    expect(leastSignificantChange('distalRadius', { centre: { rmsSd: 0.008 } })).toBeDefined()
  })
})

describe('two scans', () => {
  it.each([
    ['lumbarSpine', -5.29, 'too small to tell'],
    ['lumbarSpine', -5.3, 'too small to tell'],
    ['lumbarSpine', -5.31, 'real fall'],
    ['lumbarSpine', 5.31, 'real rise'],
    ['totalHip', 5, 'too small to tell'],
    ['totalHip', -5.01, 'real fall'],
    ['femoralNeck', -6.9, 'too small to tell'],
    ['femoralNeck', -6.91, 'real fall'],
  ] as const)('of the %s that differ by %d %% show: %s', (site, percent, kind) => {
    expect(changed(site, percent).kind).toBe(kind)
  })

  it('of two vertebrae have to differ by more than those of four', () => {
    expect(changed('lumbarSpine', -6, { vertebrae: 'L1-L4' }).kind).toBe('real fall')
    expect(changed('lumbarSpine', -8.4, { vertebrae: 'L3-L4' }).kind).toBe('too small to tell')
    expect(changed('lumbarSpine', -8.6, { vertebrae: 'L3-L4' }).kind).toBe('real fall')
  })

  it('tell the change by year', () => {
    const comparison = changed('totalHip', -6)
    expect(comparison).toMatchObject({ from: '2024-09-20', to: '2026-09-20' })
    expect('percentPerYear' in comparison && comparison.percentPerYear).toBeCloseTo(-3, 1)
  })

  it.each([
    ['by different machines', { device: 'GE Lunar iDXA' }, 'different machines'],
    ['by a machine that is not told', { device: undefined }, 'machine of a scan is not told'],
  ])('%s cannot be compared', (_how, more, why) => {
    expect(changed('totalHip', -9, {}, more)).toMatchObject({
      kind: 'cannot compare',
      why: expect.stringContaining(why) as string,
    })
  })

  it('at different places, of different sides or vertebrae, or without a density cannot be compared', () => {
    const site = 'lumbarSpine'
    const earlier = scanOf('2024-09-20', site, { density: 1, vertebrae: 'L1-L4' }, { facility: 'A' })
    const cannot = (later: Scan): unknown => compareScans({ earlier, later, site })
    const kind = 'cannot compare'
    const same = { density: 0.9, vertebrae: 'L1-L4' }
    expect(cannot(scanOf('2026-09-20', site, same, { facility: 'B' }))).toMatchObject({ kind })
    expect(cannot(scanOf('2026-09-20', site, { ...same, vertebrae: 'L2-L4' }))).toMatchObject({ kind })
    expect(cannot(scanOf('2026-09-20', site, { density: 0.9 }))).toMatchObject({ kind })
    expect(cannot(scanOf('2026-09-20', site, { tScore: -1 }))).toMatchObject({ kind })
    expect(cannot(scanOf('2026-09-20', site, { ...same, vertebrae: 'l1 – l4' }))).toMatchObject({ kind: 'real fall' })
    const hip = scanOf('2024-09-20', 'totalHip', { density: 1, side: 'left' })
    const other = scanOf('2026-09-20', 'totalHip', { density: 0.9, side: 'right' })
    expect(compareScans({ earlier: hip, later: other, site: 'totalHip' })).toMatchObject({ kind })
  })

  it('that do not tell side or vertebrae say what was taken as alike', () => {
    expect(changed('totalHip', -9)).toMatchObject({ assumed: ['the same side'] })
    expect(changed('lumbarSpine', -9, { vertebrae: 'L1-L4' })).toMatchObject({ assumed: [] })
  })

  it('are the latest two that measured a site', () => {
    const told = (date: string, hip: string): object => ({ date, device, totalHip: { density: hip, side: 'left' } })
    const scans = [told('2026-09-20', '0.80 g/cm2'), told('2022-01-20', '0.95 g/cm2'), told('2024-09-20', '0.90 g/cm2')]
    expect(latestComparisons(woman({ scans }), TODAY)).toMatchObject([
      { site: 'totalHip', from: '2024-09-20', to: '2026-09-20', kind: 'real fall' },
    ])
    expect(latestComparisons(woman({ scans }), '2025-01-01')).toMatchObject([{ from: '2022-01-20', to: '2024-09-20' }])
  })
})

describe('standardised density', () => {
  it('is 1043.6 mg/cm2 at the mean of each maker’s spines', () => {
    expect(standardisedDensity(0.972, 'lumbarSpine', 'Hologic')).toBeCloseTo(1043.6, 6)
    expect(standardisedDensity(1.1, 'lumbarSpine', 'Lunar')).toBeCloseTo(1043.6, 6)
    expect(standardisedDensity(0.969, 'lumbarSpine', 'Norland')).toBeCloseTo(1043.6, 6)
  })

  it('of the hip is the printed line', () => {
    expect(standardisedDensity(0.9, 'totalHip', 'Lunar')).toBeCloseTo(1000 * (-0.031 + 0.979 * 0.9), 6)
    expect(standardisedDensity(0.7, 'femoralNeck', 'Norland')).toBeCloseTo(1000 * (0.006 + 0.985 * 0.7), 6)
    expect(standardisedDensity(0.6, 'distalRadius', 'Hologic')).toBeUndefined()
  })

  it('knows makers by the names of their machines', () => {
    expect(['Hologic Horizon A', 'GE Lunar iDXA', 'Prodigy', 'Norland XR-46', 'other', undefined].map(makerOf)).toEqual(
      ['Hologic', 'Lunar', 'Lunar', 'Norland', undefined, undefined],
    )
  })
})

describe('a T-score beside its density', () => {
  const warned = (density: number, tScore: number, more: object = {}): boolean =>
    checkTScores(
      woman({ scans: [{ date: '2026-01-01', device, totalHip: { density: `${density} g/cm2`, tScore }, ...more }] }),
    ).length > 0

  it('of the official sample does not fit: −1.62 is told, −1.70 computed', () => {
    const [warning] = checkTScores(
      woman({ scans: [{ date: '2021-11-10', totalHip: { density: '0.734 g/cm2', tScore: -1.62 } }] }),
    )
    expect(warning).toMatchObject({ told: -1.62, fact: 'scans[0].totalHip.tScore' })
    expect(warning!.computed).toBeCloseTo(-1.7, 1)
  })

  it('fits where it differs by rounding alone', () => {
    expect(warned(0.832, -0.9)).toBe(false)
    expect(warned(0.82, -1.05)).toBe(false)
    expect(warned(0.82, -1.06)).toBe(true)
  })

  it('of a scale whose reference is not known here is not judged', () => {
    expect(warned(0.9, -3, { device: 'GE Lunar iDXA' })).toBe(false)
    expect(warned(0.9, -3, { device: 'Norland XR-46' })).toBe(false)
  })
})
