import { describe, expect, it } from 'vitest'

import { simulate } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

/** A woman of 60, ten years after her last period, of whom nothing else is told. */
const woman = readPerson({
  osteon: 'person/1',
  sex: 'female',
  age: '60 a',
  menopause: { date: '2016', kind: 'natural' },
})
const MONTH = 365.25 / 12
const OUTCOMES = ['estradiol', 'ctx', 'bmd.lumbarSpine', 'bmd.totalHip']

/** Changes in percent by outcome and month, under some years of anastrozole. */
function course(years: number): (outcome: string, month: number) => number {
  const items = years === 0 ? [] : [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '0 a', to: `${years} a` }]
  const plan = readPlan({ osteon: 'plan/1', name: 'anastrozole', items })
  const { outcomes } = simulate(woman, plan, { on: '2026-07-01', until: 120 * MONTH, every: MONTH, outcomes: OUTCOMES })
  return (outcome, month) => outcomes.find(({ name }) => name === outcome)!.values[month]!
}

const treated = course(5)
const untreated = course(0)

describe('a woman of 60 on anastrozole for five years', () => {
  it('loses 85 % of her estradiol or more, 70 % of it within a day or so', () => {
    const plan = readPlan({
      osteon: 'plan/1',
      name: 'a',
      items: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d' }],
    })
    const days = simulate(woman, plan, { on: '2026-07-01', until: 30, every: 0.5, outcomes: ['estradiol'] })
    const estradiol = days.outcomes[0]!.values
    expect(Math.max(...estradiol.slice(40))).toBeLessThanOrEqual(-85)
    expect(estradiol.findIndex((change) => change <= -70) / 2).toBeGreaterThanOrEqual(0.5)
    expect(estradiol.findIndex((change) => change <= -70) / 2).toBeLessThanOrEqual(2)
  })

  it.each([
    ['ctx', 12, 10, 35],
    ['bmd.lumbarSpine', 24, -5, -3],
    ['bmd.lumbarSpine', 60, -7.8, -4.2],
    ['bmd.totalHip', 24, -4.9, -2.9],
    ['bmd.totalHip', 60, -9.2, -5.2],
  ])('%s at month %i lies between %d and %d %%', (outcome, month, low, high) => {
    expect(treated(outcome, month)).toBeGreaterThanOrEqual(low)
    expect(treated(outcome, month)).toBeLessThanOrEqual(high)
  })

  it('gains at the spine once it is stopped', () => {
    expect(treated('bmd.lumbarSpine', 72)).toBeGreaterThan(treated('bmd.lumbarSpine', 60))
    expect(treated('bmd.lumbarSpine', 84)).toBeGreaterThan(treated('bmd.lumbarSpine', 72))
  })

  it('loses no more than 1 % a year at the spine where she is not treated, and never more than under treatment', () => {
    for (let year = 1; year <= 10; year++) {
      const [before, after] = [untreated('bmd.lumbarSpine', 12 * (year - 1)), untreated('bmd.lumbarSpine', 12 * year)]
      expect(before - after).toBeLessThanOrEqual(1)
      expect(treated('bmd.lumbarSpine', 12 * year)).toBeLessThan(untreated('bmd.lumbarSpine', 12 * year))
    }
  })
})
