import { describe, expect, it } from 'vitest'

import { fit, readTargets } from '../../../src/body/fitting/index.ts'
import type { FitOptions } from '../../../src/body/fitting/index.ts'
import { evidenceText } from '../validation/evidence.ts'

const options: FitOptions = { starts: 1, seed: 1, mostSteps: 30, leaveOut: [], name: 'an example' }
const tamoxifen = {
  osteon: 'targets/1',
  parameters: ['serms.tamoxifenEquivalent'],
  studies: ['ATAC_BONE_5Y', 'ATAC_BONE_2Y', 'IES_BONE'],
}
const run = (document: object, own: Partial<FitOptions> = {}) =>
  fit(evidenceText, readTargets(document), { ...options, ...own })
const plain = run({ ...tamoxifen, prior: 'none' })
const best = plain.identifiability.parameters[0]!

describe('a fit of one parameter', () => {
  it('lowers the cost, and nothing near its end is lower', () => {
    expect(plain.cost.after).toBeLessThan(plain.cost.before)
    for (const factor of [0.97, 1.03]) {
      const settings = { 'serms.tamoxifenEquivalent': best.value * factor }
      expect(run({ ...tamoxifen, prior: 'none' }, { settings }).cost.before).toBeGreaterThan(plain.cost.after)
    }
  })

  it('ends at one place from wherever it starts', () => {
    for (const start of [15, 140]) {
      const settings = { 'serms.tamoxifenEquivalent': start }
      const [other] = run({ ...tamoxifen, prior: 'none' }, { settings }).identifiability.parameters
      expect(Math.abs(other!.value / best.value - 1)).toBeLessThan(0.02)
    }
  })

  it('has a standard error at which the cost is higher by about a half', () => {
    const settings = { 'serms.tamoxifenEquivalent': best.value * (1 + best.relativeError) }
    const rise = run({ ...tamoxifen, prior: 'none' }, { settings }).cost.before - plain.cost.after
    expect(rise).toBeGreaterThan(0.35)
    expect(rise).toBeLessThan(0.65)
  })

  it('is told nothing by studies without the drug', () => {
    const { parameters, directions } = run({ ...tamoxifen, studies: ['HORIZON_PFT'] }).identifiability
    expect(parameters[0]!.told).toBe(0)
    expect(parameters[0]!.value).toBeCloseTo(parameters[0]!.start, 10)
    expect(directions[0]!.information).toBe(0)
  })

  it('predicts studies that it does not see', () => {
    const { rows, predicted, score, leftOut } = run(tamoxifen, { leaveOut: ['IES_BONE'] })
    expect(leftOut).toEqual(['IES_BONE'])
    expect(rows).toBe(score.after.counted)
    expect(new Set(predicted.rows.map(({ study }) => study))).toEqual(new Set(['IES_BONE']))
    expect(predicted.after.counted).toBe(8)
  })

  it('gives the same document for the same seed', () => {
    const again = { starts: 2, seed: 7 }
    expect(run(tamoxifen, again)).toEqual(run(tamoxifen, again))
  })
})

describe('parameters that move together', () => {
  const name = 'zoledronicAcid.release = alendronicAcid.release'

  it('keep their ratio', () => {
    const { set } = run({ osteon: 'targets/1', parameters: [name], studies: ['FLEX', 'HORIZON_PFT'] })
    expect(set.fit.fitted).toEqual([name])
    expect(set.values['zoledronicAcid.release']).toBe(set.values['alendronicAcid.release'])
    expect(set.values['zoledronicAcid.release']).not.toBe(set.values['risedronicAcid.release'])
  })
})

describe('targets that cannot be used', () => {
  it.each([
    [{ parameters: ['serms.tamoxifenEquivalentt'] }, /"serms.tamoxifenEquivalent"/],
    [{ studies: ['FREEDON'] }, /targets\.studies\[0\].*"FREEDOM"/],
    [{ parameters: [] }, /targets\.parameters/],
    [{ parametres: ['x'] }, /targets\.parametres: is not a known field.*"parameters"/],
    [{ parameters: ['anastrozole.volume'] }, /targets\.parameters\[0\]: "anastrozole.volume" is not known/],
    [{ loss: 'squared' }, /targets\.loss: "squared".*"squares"/],
  ])('%j is refused with its place', (own, message) => {
    expect(() => run({ ...tamoxifen, ...own })).toThrow(message)
  })

  it('is refused where a study to leave out is not known', () => {
    expect(() => run(tamoxifen, { leaveOut: ['IES'] })).toThrow(/--leave-out: "IES"/)
  })
})

describe('a profile', () => {
  it('ends where the cost has risen by 1.92, on either side of the best value', () => {
    const { profiles } = run({ ...tamoxifen, prior: 'none' }, { profiles: true })
    for (const end of [profiles[0]!.low!, profiles[0]!.high!]) {
      const settings = { 'serms.tamoxifenEquivalent': end }
      const rise = run({ ...tamoxifen, prior: 'none' }, { settings }).cost.before - plain.cost.after
      expect(rise).toBeGreaterThan(1.92 * 0.85)
      expect(rise).toBeLessThan(1.92 * 1.15)
    }
    expect(profiles[0]!.low!).toBeLessThan(best.value)
    expect(profiles[0]!.high!).toBeGreaterThan(best.value)
  })

  it('is open where the data do not speak', () => {
    const { profiles } = run({ ...tamoxifen, studies: ['HORIZON_PFT'], prior: 'none' }, { profiles: true })
    expect(profiles).toEqual([{ name: 'serms.tamoxifenEquivalent', unit: 'pmol/L', low: null, high: null }])
  })
})
