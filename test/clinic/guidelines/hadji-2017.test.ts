import { describe, expect, it } from 'vitest'

import { scanAt, verdict, woman } from './women.ts'

const smoker = {
  history: {
    ...woman().history,
    smoking: 'former',
    oralGlucocorticoid: { dose: '0 mg/d', months: 0 },
    alcohol: '0 g/d',
  },
}
const older = { birthDate: '1960-03-01' }
const boneDrug = (changes: Readonly<Record<string, unknown>>) => verdict(woman(changes), 'hadji-2017', 'bone drug')

describe('the 2017 joint statement on a drug against bone loss', () => {
  it.each([
    ['T −2.01, no risk factor', { scans: [scanAt(-2.01)] }, 'H1', 'treat'],
    ['T −2.0, no risk factor: −2.0 is not below −2.0', { scans: [scanAt(-2)] }, 'H5', 'monitor'],
    ['T −1.99, no risk factor', { scans: [scanAt(-1.99)] }, 'H5', 'monitor'],
    ['T −1.51 at the age of 66', { ...older, scans: [scanAt(-1.51)] }, 'H2', 'treat'],
    ['T −1.5 at the age of 66: −1.5 is not below −1.5', { ...older, scans: [scanAt(-1.5)] }, 'H5', 'monitor'],
    ['T −1.51 at the age of 65, no risk factor', { birthDate: '1960-07-01', scans: [scanAt(-1.51)] }, 'H5', 'monitor'],
    ['no scan, an ex-smoker of 70', { birthDate: '1956-03-01', scans: [], ...smoker }, 'H3', 'treat'],
    ['T −1.5, no risk factor', { scans: [scanAt(-1.5)] }, 'H4', 'monitor'],
    ['T −0.5, two risk factors', { ...older, ...smoker }, 'H5', 'monitor'],
  ] as const)('%s: row %3$s, %3$s', (_who, changes, row, stand) => {
    expect(boneDrug(changes)).toMatchObject({ row, stand })
  })

  it('asks for the scan where there is none and one risk factor', () => {
    expect(boneDrug({ scans: [], ...older })).toMatchObject({
      stand: 'insufficientData',
      missing: [{ fact: expect.stringContaining('T-score of lumbar spine') }],
    })
  })

  it('calls a forearm an insufficient site', () => {
    const scans = [{ date: '2025-09-20', distalRadius: { tScore: -3 } }]
    expect(boneDrug({ scans, ...older }).missing[0]!.why).toContain('insufficient site')
  })

  it('asks for menopause where it is not told, whatever the age', () => {
    expect(boneDrug({ menopause: undefined, birthDate: '1946-03-01' })).toMatchObject({
      stand: 'insufficientData',
      missing: [{ fact: 'menopause' }],
    })
  })

  it('no longer concerns a woman whose inhibitor stopped three years ago', () => {
    const medications = [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2018-06-01', to: '2023-06-01' }]
    expect(boneDrug({ medications, scans: [scanAt(-2.6)] }).stand).toBe('notApplicable')
  })

  it('leaves a woman with metastases in bone to oncology', () => {
    expect(boneDrug({ safety: { boneMetastases: true }, scans: [scanAt(-2.6)] }).stand).toBe('notApplicable')
  })

  it('always says that an edition of 2025 exists', () => {
    expect(boneDrug({}).notices[0]).toContain('2025')
  })

  it('names the regimens with their doses', () => {
    const { regimens } = boneDrug({ scans: [scanAt(-2.5)] })
    expect(regimens.map(({ agent, dose, every }) => `${agent} ${dose} every ${every}`)).toContain(
      'denosumab 60 mg every 6 mo',
    )
  })
})
