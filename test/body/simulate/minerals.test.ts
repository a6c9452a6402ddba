import { describe, expect, it } from 'vitest'

import { filtrationByCreatinine } from '../../../src/body/simulate/filtration.ts'
import { simulate } from '../../../src/body/simulate/index.ts'
import { injectionByInjection } from '../../../src/body/simulate/injections.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

const plan = readPlan({ osteon: 'plan/1', items: [] })
const options = {
  on: '2026-01-01',
  until: 30,
  every: 30,
  outcomes: ['calcium.level', 'pth.level', 'phosphate.level', 'calcitriol.level'],
}
const woman = (labs: readonly object[]) => readPerson({ osteon: 'person/1', sex: 'female', age: '61 a', labs })
const lab = (analyte: string, value: string) => ({ date: '2025-11-01', analyte, value })

describe('minerals of a person', () => {
  it('start from what was measured, and stay there', () => {
    const measured = [lab('calcium', '2.5 mmol/L'), lab('pth', '6 pmol/L'), lab('phosphate', '1.0 mmol/L')]
    const { outcomes } = simulate(woman(measured), plan, options)
    const [calcium, pth, phosphate] = outcomes.map(({ values }) => values)
    expect(calcium![0]).toBeCloseTo(2.5, 3)
    expect(pth![0]).toBeCloseTo(6, 1)
    expect(phosphate![0]).toBeCloseTo(1, 2)
    expect(calcium![1]).toBeCloseTo(2.5, 2)
  })

  it('take total calcium as adjusted for albumin, 0.02 mmol/L per g/L', () => {
    const { outcomes } = simulate(woman([lab('calcium', '2.3 mmol/L'), lab('albumin', '35 g/L')]), plan, options)
    expect(outcomes[0]!.values[0]).toBeCloseTo(2.4, 3)
  })

  it('ask for the kidneys where nobody told, and follow creatinine where somebody did', () => {
    const untold = simulate(woman([]), plan, options)
    const ill = simulate(woman([lab('creatinine', '180 umol/L')]), plan, options)
    expect(untold.missing.map(({ fact }) => fact)).toContain('labs.egfr')
    expect(ill.missing.map(({ fact }) => fact)).not.toContain('labs.egfr')
    expect(ill.outcomes[1]!.values[0]).toBeGreaterThan(untold.outcomes[1]!.values[0]!)
  })

  it('are told of the skeleton’s own outcomes in the same run', () => {
    const { outcomes } = simulate(woman([]), plan, { ...options, outcomes: ['bmd.totalHip', 'pth', 'ctx'] })
    expect(outcomes.every(({ values }) => values.every(Number.isFinite))).toBe(true)
  })
})

describe('filtration by creatinine', () => {
  it.each([
    [62, 50, 'female', 105],
    [80, 50, 'male', 101],
    [177, 70, 'female', 28],
  ] as const)('of %d µmol/L at %d a (%s) is near %d mL/min (CKD-EPI 2021)', (creatinine, age, sex, filtration) => {
    expect(Math.abs(filtrationByCreatinine(creatinine, age, sex) - filtration)).toBeLessThan(3)
  })
})

describe('teriparatide told within the day', () => {
  it('is one injection a day for as long as it is given, and its average no more', () => {
    const treatments = injectionByInjection(
      [{ kind: 'level', input: 'teriparatideDose', how: 'add', value: 20, from: 0, to: 3 }],
      30,
    )
    expect(treatments).toContainEqual({ kind: 'doses', into: 'teriparatideAtInjection', amount: 0.02, days: [0, 1, 2] })
    expect(treatments).toHaveLength(1)
  })

  it('raises calcium within the day where a day is told in hours, and not else', () => {
    const daily = readPlan({ osteon: 'plan/1', items: [{ agent: 'teriparatide', dose: '20 ug', every: '1 d' }] })
    const { outcomes } = simulate(woman([]), daily, {
      on: '2026-01-01',
      until: 2,
      every: 1 / 24,
      outcomes: ['calcium'],
    })
    const [atFour, atDay] = [outcomes[0]!.values[4]!, outcomes[0]!.values[24]!]
    expect(atFour).toBeGreaterThan(atDay + 1)
  })
})
