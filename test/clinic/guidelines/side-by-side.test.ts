import { describe, expect, it } from 'vitest'

import { visitOf } from '../../../src/clinic/facts/index.ts'
import { verdictsFor } from '../../../src/clinic/guidelines/index.ts'
import type { Topic } from '../../../src/clinic/guidelines/index.ts'
import { readPerson } from '../../../src/person/index.ts'
import { scanAt, verdict, woman } from './women.ts'

const older = { birthDate: '1960-03-01' }
const history = (changes: object) => ({
  history: { ...woman().history, alcohol: '0 g/d', oralGlucocorticoid: { dose: '0 mg/d', months: 0 }, ...changes },
})
const frax = (majorPercent: number, hipPercent: number) => ({ frax: { majorPercent, hipPercent } })
const low = { ...frax(5, 1) }

type Case = readonly [
  who: string,
  guideline: string,
  topic: Topic,
  changes: Readonly<Record<string, unknown>>,
  row: string,
  stand: string,
]

const CASES: readonly Case[] = [
  ['ESMO: T −2.01', 'esmo-2020', 'bone drug', { scans: [scanAt(-2.01)] }, 'E1', 'treat'],
  [
    'ESMO: two risk factors, no scan',
    'esmo-2020',
    'bone drug',
    { ...older, ...history({ smoking: 'former' }), scans: [] },
    'E2a',
    'treat',
  ],
  ['ESMO: T −1.51 and one risk factor', 'esmo-2020', 'bone drug', { ...older, scans: [scanAt(-1.51)] }, 'E2b', 'treat'],
  [
    'ESMO: a body mass index of 22 and T −1.51',
    'esmo-2020',
    'bone drug',
    { weight: '60 kg', scans: [scanAt(-1.51)] },
    'E2b',
    'treat',
  ],
  [
    'the 2017 statement: a body mass index of 22 and T −1.51',
    'hadji-2017',
    'bone drug',
    { weight: '60 kg', scans: [scanAt(-1.51)] },
    'H5',
    'monitor',
  ],
  ['ESMO: T −1.99, no risk factor', 'esmo-2020', 'bone drug', { scans: [scanAt(-1.99)] }, 'E3', 'monitor'],
  ['ASCO: T −2.5', 'asco-2019', 'bone drug', { scans: [scanAt(-2.5)] }, 'A6a', 'treat'],
  ['ASCO: FRAX major 20', 'asco-2019', 'bone drug', { ...frax(20, 1) }, 'A6b', 'treat'],
  ['ASCO: FRAX hip 3', 'asco-2019', 'bone drug', { ...frax(19.9, 3) }, 'A6c', 'treat'],
  ['ASCO: T −2.0 after menopause', 'asco-2019', 'bone drug', { ...low, scans: [scanAt(-2)] }, 'A6d', 'consider'],
  ['ASCO: T −1.99', 'asco-2019', 'bone drug', { ...low, scans: [scanAt(-1.99)] }, 'A6e', 'monitor'],
  [
    'ASCO: no scan, an ex-smoker of 70: DXA first',
    'asco-2019',
    'scan',
    { birthDate: '1956-03-01', scans: [], ...history({ smoking: 'former' }) },
    'A3a',
    'scan',
  ],
  ['ASCO: a scan two years old', 'asco-2019', 'scan', { scans: [scanAt(-0.5, '2024-06-15')] }, 'A4a', 'scan'],
  ['ASCO: a scan nine months old', 'asco-2019', 'scan', {}, 'A4b', 'monitor'],
  ['ASCO: everybody', 'asco-2019', 'everyday care', {}, 'A5', 'baseline'],
  ['ASCO: estrogens', 'asco-2019', 'estrogen', {}, 'A7', 'avoid'],
  ['ASCO-OH: natural menopause long before', 'asco-ontario-2022', 'against recurrence', {}, 'O1', 'consider'],
  [
    'ASCO-OH: amenorrhoea after chemotherapy alone',
    'asco-ontario-2022',
    'against recurrence',
    { menopause: { kind: 'chemotherapy', date: '2024-01' } },
    'O2',
    'monitor',
  ],
  [
    'ASCO-OH: eleven months without periods before therapy',
    'asco-ontario-2022',
    'against recurrence',
    { menopause: { kind: 'natural', date: '2024-10-01' } },
    'O2',
    'monitor',
  ],
  ['ASCO-OH: denosumab', 'asco-ontario-2022', 'denosumab against recurrence', {}, 'O3', 'avoid'],
  ['NICE: an inhibitor and no scan', 'nice-ng101', 'scan', { scans: [] }, 'N1', 'scan'],
  [
    'NICE: tamoxifen alone',
    'nice-ng101',
    'scan',
    { scans: [], medications: [{ agent: 'tamoxifen', dose: '20 mg', every: '1 d', from: '2025-09-01' }] },
    'N4',
    'monitor',
  ],
  [
    'Reid 2: a vertebra broken, T +1',
    'nice-ng101',
    'bone drug',
    { scans: [scanAt(1)], fractures: [{ site: 'vertebra', date: '2020', lowTrauma: true }] },
    'R1',
    'treat',
  ],
  [
    'Reid 2: 75 and a smoker is no factor there, alcohol is',
    'nice-ng101',
    'bone drug',
    { birthDate: '1951-06-15', scans: [], ...history({ alcohol: '32 g/d' }) },
    'R2',
    'treat',
  ],
  ['Reid 2: T −2.0', 'nice-ng101', 'bone drug', { scans: [scanAt(-2)] }, 'R4', 'monitor'],
  ['Reid 2: T −1.0', 'nice-ng101', 'bone drug', { scans: [scanAt(-1)] }, 'R5', 'monitor'],
  ['BHOF: T −2.5', 'bhof-2022', 'bone drug', { scans: [scanAt(-2.5)] }, 'B2', 'treat'],
  [
    'BHOF: the forearm counts',
    'bhof-2022',
    'bone drug',
    { scans: [{ date: '2025-09-20', distalRadius: { tScore: -2.5 } }] },
    'B2',
    'treat',
  ],
  [
    'BHOF: T −1.1 and a broken wrist',
    'bhof-2022',
    'bone drug',
    { ...low, scans: [scanAt(-1.1)], fractures: [{ site: 'wrist', date: '2020', lowTrauma: true }] },
    'B5',
    'treat',
  ],
  ['BHOF: T −1.0 and FRAX 25', 'bhof-2022', 'bone drug', { ...frax(25, 1), scans: [scanAt(-1)] }, 'B6', 'monitor'],
  ['BHOF: calcium at 60', 'bhof-2022', 'everyday care', {}, 'BC1', 'baseline'],
  [
    'AACE: −2.5 once, −2.2 now: the diagnosis stays',
    'aace-2020',
    'bone drug',
    { scans: [scanAt(-2.5, '2022-09-20'), scanAt(-2.2)] },
    'C2',
    'treat',
  ],
  [
    'BHOF: −2.5 once, −2.2 now',
    'bhof-2022',
    'bone drug',
    { ...low, scans: [scanAt(-2.5, '2022-09-20'), scanAt(-2.2)] },
    'B6',
    'monitor',
  ],
  [
    'AACE: a fracture half a year ago',
    'aace-2020',
    'risk tier',
    { fractures: [{ site: 'wrist', date: '2026-01', lowTrauma: true }] },
    'CT1',
    'escalate',
  ],
  ['AACE: T −3.01', 'aace-2020', 'risk tier', { scans: [scanAt(-3.01)] }, 'CT2', 'escalate'],
  [
    'consensus: no pause beside an inhibitor',
    'consensus',
    'pause of a bisphosphonate',
    {
      medications: [
        ...medicationsNow(),
        { agent: 'alendronic-acid', dose: '70 mg', every: '1 wk', from: '2019-06-01' },
      ],
    },
    'K1',
    'avoid',
  ],
]

function medicationsNow() {
  return [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2025-09-01', planned: '5 a' }]
}

describe('a guideline, row by row', () => {
  it.each(CASES)('%s', (_who, guideline, topic, changes, row, stand) => {
    expect(verdict(woman(changes), guideline, topic)).toMatchObject({ row, stand })
  })

  it.each([
    ['T −1.01', -1.01, 'P1', 'treat'],
    ['T −1.0', -1, 'P3', 'monitor'],
  ] as const)('Reid 1, under ovarian suppression with an inhibitor, %s', (_who, tScore, row, stand) => {
    const { verdicts } = verdictsFor(
      visitOf(
        woman({ menopause: { kind: 'ovarian-suppression', date: '2025-08' }, scans: [scanAt(tScore)] }),
        '2026-06-15',
      ),
      ['UK'],
    )
    expect(verdicts.find(({ table }) => table === 'reid-2008.algorithm-1')).toMatchObject({ row, stand })
    expect(verdicts.find(({ table }) => table === 'reid-2008.algorithm-2')).toMatchObject({ stand: 'notApplicable' })
  })

  it('ESMO is silent at exactly −2.0 without a risk factor, and says so', () => {
    const { stand, says } = verdict(woman({ scans: [scanAt(-2)] }), 'esmo-2020', 'bone drug')
    expect(stand).toBe('silent')
    expect(says).toContain('does not say')
  })

  it('ASCO asks for FRAX where only FRAX could decide', () => {
    const { stand, missing } = verdict(woman(), 'asco-2019', 'bone drug')
    expect(stand).toBe('insufficientData')
    expect(missing.map(({ fact }) => fact)).toEqual(['frax.majorPercent', 'frax.hipPercent'])
  })

  it('escalates for a loss that was seen on tablets, and not for one before them', () => {
    const scan = (date: string, density: string) => ({
      date,
      device: 'Hologic Horizon A',
      totalHip: { density, tScore: -2, side: 'left' },
    })
    const tablets = (from: string) => ({
      medications: [...medicationsNow(), { agent: 'alendronic-acid', dose: '70 mg', every: '1 wk', from }],
    })
    const scans = [scan('2024-05-15', '0.800 g/cm2'), scan('2026-05-15', '0.740 g/cm2')]
    const seen = (from: string) =>
      verdict(woman({ ...tablets(from), scans }), 'hadji-2017', 'change of drug', { poorAdherence: false })
    expect(seen('2024-06-01')).toMatchObject({ row: 'H6b', stand: 'escalate' })
    expect(seen('2025-03-01')).toMatchObject({
      stand: 'insufficientData',
      missing: [{ fact: expect.stringContaining('near the beginning') }],
    })
    expect(seen('2026-01-01')).toMatchObject({ row: 'H6c', stand: 'monitor' })
  })

  it('tells of a FRAX that was made without bone density', () => {
    const { used } = verdict(
      woman({ frax: { majorPercent: 25, hipPercent: 1, withBmd: false, date: '2026-01-20' } }),
      'asco-2019',
      'bone drug',
    )
    expect(used.find(({ input }) => input === 'fraxMajor')!.from[0]).toContain('0.56 fractures were seen')
  })

  it('calls a loss fast only where it exceeds the error of measuring and both scans are of one machine', () => {
    const scan = (date: string, density: string, device = 'Hologic Horizon A') => ({
      date,
      device,
      totalHip: { density, tScore: -1.2, side: 'left' },
    })
    const fast = (scans: readonly object[]) => verdict(woman({ scans }), 'hadji-2017', 'fast loss')
    expect(fast([scan('2025-06-15', '0.800 g/cm2'), scan('2026-06-15', '0.750 g/cm2')])).toMatchObject({
      row: 'H7b',
      stand: 'investigate',
    })
    expect(fast([scan('2025-06-15', '0.800 g/cm2'), scan('2026-06-15', '0.764 g/cm2')])).toMatchObject({
      row: 'H7c',
      stand: 'monitor',
    })
    expect(fast([scan('2025-06-15', '0.800 g/cm2'), scan('2026-06-15', '0.750 g/cm2', 'GE Lunar')])).toMatchObject({
      stand: 'insufficientData',
    })
  })
})

describe('men', () => {
  const man = (changes: object) => readPerson({ osteon: 'person/1', sex: 'male', birthDate: '1970-01-01', ...changes })

  it.each([
    ['of 56 at T −2.5', { scans: [scanAt(-2.5)] }, 'M1', 'treat'],
    ['of 56 at T −2.4 with low FRAX', { scans: [scanAt(-2.4)], ...low }, 'M4', 'monitor'],
    [
      'of 40 at Z −2.0',
      { birthDate: '1986-01-01', scans: [{ date: '2025-09-20', totalHip: { zScore: -2 } }] },
      'M5',
      'investigate',
    ],
    [
      'of 40 at T −3 and Z −1.9: no diagnosis by T-score',
      { birthDate: '1986-01-01', scans: [{ date: '2025-09-20', totalHip: { tScore: -3, zScore: -1.9 } }] },
      'M6',
      'monitor',
    ],
  ] as const)('%s', (_who, changes, row, stand) => {
    expect(verdict(man(changes), 'men', 'bone drug')).toMatchObject({ row, stand })
  })

  it('on testosterone and anastrozole have the indication reviewed', () => {
    const person = man({ indication: 'testosterone-therapy', medications: medicationsNow() })
    expect(verdict(person, 'men', 'aromatase inhibitor in men')).toMatchObject({ row: 'MI1', stand: 'investigate' })
    expect(verdict(person, 'hadji-2017', 'bone drug').stand).toBe('notApplicable')
  })
})

describe('guidelines side by side', () => {
  const seen = verdictsFor(visitOf(woman({ ...low, scans: [scanAt(-2.2)] }), '2026-06-15'), ['EU', 'UK', 'US'])

  it('disagree at T −2.2, each with its own line, and are not averaged', () => {
    const bone = seen.comparisons.find(({ topic }) => topic === 'bone drug')!
    expect(bone.agree).toBe(false)
    expect(bone.stands.find(({ stand }) => stand === 'treat')!.guidelines).toContain(
      'Joint position statement 2017 (Hadji)',
    )
    expect(bone.stands.find(({ stand }) => stand === 'consider')!.guidelines).toEqual(['ASCO 2019 (Shapiro)'])
    expect(bone.says).toContain(
      'row H1: the lowest valid T-score of lumbar spine, total hip and femoral neck is below −2.0',
    )
  })

  it('are those of the person’s region and the international ones, or all where none is told', () => {
    const names = (region: string | undefined) =>
      new Set(
        verdictsFor(visitOf(woman({ guidelineRegion: region }), '2026-06-15')).verdicts.map(
          ({ guideline }) => guideline,
        ),
      )
    expect(names('UK')).toEqual(new Set(['hadji-2017', 'nice-ng101', 'nogg-2021', 'men', 'consensus']))
    expect(names('de')).toEqual(names('EU'))
    expect(names(undefined).size).toBe(10)
  })

  it('refuse a region of which no guideline is held', () => {
    expect(() => verdictsFor(visitOf(woman({ guidelineRegion: 'Mars' }), '2026-06-15'))).toThrow(
      /guidelineRegion: "Mars" is not known/,
    )
  })

  it('carry the row, the place, the certainty and the sign-off', () => {
    const { where, certainty, awaitsSignOff, cited } = seen.verdicts.find(
      ({ table }) => table === 'esmo-2020.bone-drug',
    )!
    expect([where, certainty, awaitsSignOff]).toEqual(['algorithm; guidance 1.2 E1', 'strong', true])
    expect(cited).toContain('ESMO')
  })
})
