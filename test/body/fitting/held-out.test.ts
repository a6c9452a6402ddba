import { describe, expect, it } from 'vitest'

import { coverageOf, heldOut, readTargets } from '../../../src/body/fitting/index.ts'
import { evidenceText } from '../validation/evidence.ts'

const targets = readTargets({
  osteon: 'targets/1',
  parameters: ['estrogenSignal.half', 'trabecularBone.imbalance'],
  studies: ['ATAC_BONE_2Y', 'ATAC_BONE_5Y', 'ARIBON_2Y', 'IBIS2_BONE_3Y', 'SWAN_GREENDALE2012'],
})
const told = heldOut(evidenceText, targets, { people: 12, mostSteps: 10 })

describe('trials predicted without being seen', () => {
  it('are left out with all their reports', () => {
    expect(told.trials).toBe(4)
    expect(new Set(told.rows.map(({ study }) => study))).toContain('ATAC_BONE_5Y')
  })

  it('have an interval of 1.28 standard deviations to either side, made of three errors', () => {
    for (const { expected, errors, interval } of told.rows) {
      const sd = Math.sqrt(errors.parameters ** 2 + errors.people ** 2 + errors.trials ** 2)
      expect(interval[1] - expected).toBeCloseTo(1.2816 * sd, 8)
      expect(expected - interval[0]).toBeCloseTo(1.2816 * sd, 8)
    }
  })

  it('are inside where the published number is', () => {
    for (const { published, interval, isInside } of told.rows)
      expect(isInside).toBe(interval[0] <= published && published <= interval[1])
    const { inside, of } = coverageOf(told.rows)
    expect(of).toBe(told.rows.length)
    expect(inside).toBe(told.rows.filter(({ isInside }) => isInside).length)
  })

  it('spread between trials so far that squared misfits are what they should be on average', () => {
    const density = told.rows.filter(({ kind }) => kind === 'density')
    const sum = density.reduce((total, { published, expected, errors }) => {
      const variance = errors.parameters ** 2 + errors.people ** 2 + told.betweenTrials.density ** 2
      return total + (published - expected) ** 2 / variance
    }, 0)
    if (told.betweenTrials.density > 0) expect(sum).toBeCloseTo(density.length, 4)
    else expect(sum).toBeLessThanOrEqual(density.length)
  })

  it('have people whose change differs by more than the error of two scans', () => {
    expect(told.spreads.length).toBeGreaterThan(0)
    for (const { sd } of told.spreads) expect(sd).toBeGreaterThan(1.2 * Math.SQRT2)
  })
})
