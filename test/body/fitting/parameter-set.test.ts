import { describe, expect, it } from 'vitest'

import { fit, readParameterSet, readTargets } from '../../../src/body/fitting/index.ts'
import { petersonRiggs } from '../../../src/body/published/index.ts'
import { skeletonOnly, stampOf } from '../../../src/body/simulate/index.ts'
import { scoreOf, validate } from '../../../src/body/validation/index.ts'
import { evidenceText } from '../validation/evidence.ts'

const targets = readTargets({
  osteon: 'targets/1',
  parameters: ['serms.tamoxifenEquivalent'],
  studies: ['ATAC_BONE_2Y'],
})
const told = fit(evidenceText, targets, { starts: 1, seed: 1, mostSteps: 5, leaveOut: [], name: 'an example' })
const written = JSON.parse(JSON.stringify(told.set)) as typeof told.set

describe('a parameter set', () => {
  it('is read back with every number of the model, the fitted ones moved and the others not', () => {
    const { settings } = readParameterSet(written, skeletonOnly)
    for (const { id, declared } of skeletonOnly.parameters) {
      if (id === 'serms.tamoxifenEquivalent') expect(settings[id]).not.toBe(declared.value)
      else expect(settings[id]).toBe(declared.value)
    }
  })

  it('names the numbers that it started from, and is named by the stamp of whoever runs with it', () => {
    const { set, settings } = readParameterSet(written, skeletonOnly)
    expect(set.parent).toBe(stampOf(skeletonOnly, '').parameters)
    const run = validate(evidenceText, { studies: ['ATAC_BONE_2Y'], settings })
    expect(run.stamp.parameters).toBe(set.parameters)
    expect(set.parameters).not.toBe(set.parent)
  })

  it('gives the very rows that the fit told', () => {
    const { settings } = readParameterSet(written, skeletonOnly)
    const { rows } = validate(evidenceText, { studies: ['ATAC_BONE_2Y'], settings })
    const ofBone = rows.filter(({ kind }) => kind !== 'fracture')
    expect(scoreOf('all', ofBone)).toEqual(told.score.after)
  })

  it.each([
    ['with a number changed afterwards', { values: { ...written.values, 'ovary.width': '0.9 a' } }, /hash/],
    ['under another name', { name: 'better' }, /hash/],
    ['without a hash', { hash: undefined }, /parameters\.hash/],
    ['with something more', { values: written.values, date: '2026' }, /parameters\.date/],
  ])('%s is refused', (_what, own, message) => {
    expect(() => readParameterSet({ ...written, ...own }, skeletonOnly)).toThrow(message)
  })

  it('is refused by other equations', () => {
    expect(() => readParameterSet(written, petersonRiggs)).toThrow(/belong to other equations than peterson-riggs/)
  })
})
