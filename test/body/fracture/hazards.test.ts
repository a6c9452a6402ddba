import { describe, expect, it } from 'vitest'

import { hazardsAt, timeAt } from '../../../src/body/fracture/course.ts'
import { densityFactors, usualTScores } from '../../../src/body/fracture/density-risk.ts'
import { deaths, populationHazards } from '../../../src/body/fracture/incidence.ts'
import { fractureIncidence, fractureNumbers } from '../../../src/body/fracture/index.ts'
import type { FractureMoment } from '../../../src/body/fracture/index.ts'
import { personFactors } from '../../../src/body/fracture/people.ts'
import { denosumabRebound } from '../../../src/body/fracture/rebound.ts'

const YEAR = 365.25
const QUIET = { smokes: false, drinks: 0, falls: 1 }
const SITES = ['vertebral', 'hip', 'other'] as const

describe('the hazard of a population', () => {
  it.each([
    [52.5, 0.29],
    [67.5, 2.03],
    [82.5, 14.47],
  ])('at %s years is the printed one: %s hip fractures of 1000 women a year', (age, printed) => {
    expect(1000 * populationHazards('female', age).hip).toBeCloseTo(printed, 12)
  })

  it('lies between the printed ages, and rises with age at every site in both sexes', () => {
    for (const sex of ['female', 'male'] as const) {
      for (let age = 41; age < 100; age++) {
        const [before, now] = [populationHazards(sex, age - 1), populationHazards(sex, age)]
        for (const site of SITES) expect(now[site]).toBeGreaterThanOrEqual(before[site])
      }
    }
  })

  it('of death doubles in 7.3 years', () => {
    expect(deaths('female', 67.3) / deaths('female', 60)).toBeCloseTo(2, 1)
  })
})

describe('density', () => {
  const at = (age: number, tScore: number) =>
    densityFactors(age, { lumbarSpine: tScore, femoralNeck: tScore }, usualTScores('female', age))

  it('multiplies hip fractures by 2.88 and others by 1.38 for each SD at 65 years, as 12 cohorts found', () => {
    expect(at(65, -2).hip / at(65, -1).hip).toBeCloseTo(2.88, 2)
    expect(at(65, -2).other / at(65, -1).other).toBeCloseTo(1.38, 2)
  })

  it('tells less of the hip and more of other bones at 80 than at 50', () => {
    expect(at(80, -2).hip / at(80, -1).hip).toBeLessThan(at(50, -2).hip / at(50, -1).hip)
    expect(at(80, -2).other / at(80, -1).other).toBeGreaterThan(at(50, -2).other / at(50, -1).other)
  })

  it('leaves the mean of a population whose T-scores spread by one around the mean of its age', () => {
    const mean = usualTScores('female', 65).femoralNeck
    let [sum, weight] = [0, 0]
    for (let z = -6; z <= 6; z += 0.01) {
      sum += Math.exp(-(z * z) / 2) * at(65, mean + z).hip
      weight += Math.exp(-(z * z) / 2)
    }
    expect(sum / weight).toBeCloseTo(1, 3)
  })
})

describe('a person', () => {
  const facts = { sex: 'female', age: 65 } as const

  it('of whom nothing is known is the mean of the population', () => {
    expect(personFactors(facts, 65, QUIET)).toEqual({ vertebral: 1, hip: 1, other: 1 })
  })

  it('with and without earlier fractures make up the population again', () => {
    const share = fractureNumbers.priorFractureShare.value
    const [yes, no] = [1, 0].map((priorFracture) => personFactors({ ...facts, priorFracture }, 65, QUIET).hip)
    expect(share * yes! + (1 - share) * no!).toBeCloseTo(1, 12)
    expect(yes! / no!).toBeCloseTo(1.62, 12)
  })

  it('who drinks up to two drinks a day breaks no more and no less', () => {
    expect(personFactors(facts, 65, { ...QUIET, drinks: 2 })).toEqual(personFactors(facts, 65, QUIET))
    expect(personFactors(facts, 65, { ...QUIET, drinks: 5 }).hip).toBeGreaterThan(1)
  })

  it('who falls half as often saves half of the fractures that falls make, and none of the spine', () => {
    const half = personFactors(facts, 65, { ...QUIET, falls: 0.5 })
    expect(half.hip).toBeCloseTo(1 - fractureNumbers.fallShareHip.value / 2, 12)
    expect(half.vertebral).toBe(1)
  })
})

describe('the excess after denosumab', () => {
  const dosesFor = (years: number): number[] => Array.from({ length: 2 * years }, (_unused, i) => (i * YEAR) / 2)
  const after = (doses: readonly number[], months: number): number =>
    denosumabRebound(doses, doses.at(-1)! + (months * YEAR) / 12)

  it('is none while a dose holds, and where there was none', () => {
    expect(after(dosesFor(5), 5.9)).toBe(0)
    expect(denosumabRebound([], 900)).toBe(0)
    expect(denosumabRebound(dosesFor(5), 100)).toBe(0)
  })

  it('is highest a year after the last dose, and lies mostly between the 7th and the 20th month', () => {
    const doses = dosesFor(6)
    const months = Array.from({ length: 49 }, (_unused, month) => after(doses, month))
    expect(months.indexOf(Math.max(...months))).toBe(12)
    const whole = months.reduce((sum, each) => sum + each, 0)
    expect(months.slice(7, 21).reduce((sum, each) => sum + each, 0) / whole).toBeGreaterThan(0.6)
    expect(months[48]).toBeLessThan(0.05 * Math.max(...months))
  })

  it('grows with the years of treatment, and counts only those without a gap', () => {
    expect(after(dosesFor(6), 12) / after(dosesFor(2), 12)).toBeCloseTo(3, 12)
    const again = [...dosesFor(6), 9 * YEAR, 9.5 * YEAR]
    expect(after(again, 12)).toBeCloseTo(after([0, YEAR / 2], 12), 12)
  })
})

describe('the chance of a fracture', () => {
  const steady = (tScore: number, signals: Readonly<Record<string, number>> = {}): FractureMoment[] =>
    Array.from({ length: 121 }, (_unused, month) => ({
      day: (month * YEAR) / 12,
      tScores: { lumbarSpine: tScore, femoralNeck: tScore },
      habits: QUIET,
      signals,
    }))
  const facts = { sex: 'female', age: 65 } as const

  it('begins at nothing, never falls, and “any” lies between the largest part and the sum of the parts', () => {
    const { any, vertebral, nonvertebral, hip } = fractureIncidence(facts, steady(-1.5), [])
    any.forEach((now, i) => {
      expect(now).toBeGreaterThanOrEqual(any[i - 1] ?? 0)
      expect(now).toBeGreaterThanOrEqual(Math.max(vertebral[i]!, nonvertebral[i]!))
      expect(now).toBeLessThanOrEqual(vertebral[i]! + nonvertebral[i]!)
      expect(hip[i]!).toBeLessThanOrEqual(nonvertebral[i]!)
    })
    expect(any[0]).toBe(0)
  })

  it('of a short time is the hazard times that time', () => {
    const moments = steady(-1.5)
    const [now] = moments
    const month = fractureIncidence(facts, moments, []).hip[1]!
    expect(month / (hazardsAt(facts, now!, timeAt(facts, now!.day, [])).hip / 12)).toBeCloseTo(1, 1)
  })

  it('is like the one that FRAX tells for a woman of the United Kingdom without a risk factor', () => {
    // Kanis 2008, table 3 (b): hip fracture within ten years, at 70 with T −1, −2, −3: 0.9, 2.4, 6.3 %.
    for (const [tScore, printed] of [
      [-1, 0.9],
      [-2, 2.4],
      [-3, 6.3],
    ] as const) {
      const ours = 100 * fractureIncidence({ sex: 'female', age: 70, priorFracture: 0 }, steady(tScore), []).hip.at(-1)!
      expect(ours / printed).toBeGreaterThan(0.6)
      expect(ours / printed).toBeLessThan(1.6)
    }
  })

  it('is lowered by every drug that trials found to lower it, at the spine most', () => {
    const untreated = fractureIncidence(facts, steady(-2.5), [])
    const on = {
      bisphosphonate: { osteoclastInhibition: 0.6 },
      denosumab: { ranklLeft: 0.15 },
      teriparatide: { fastPthSignal: 0.4 },
      romosozumab: { wntSignal: 0.7 },
      raloxifene: { raloxifeneOccupancy: 1 },
    }
    for (const signals of Object.values(on)) {
      const treated = fractureIncidence(facts, steady(-2.5, signals), [])
      expect(treated.vertebral.at(-1)!).toBeLessThan(untreated.vertebral.at(-1)!)
      const ratio = (site: 'vertebral' | 'nonvertebral'): number => treated[site].at(-1)! / untreated[site].at(-1)!
      expect(ratio('vertebral')).toBeLessThanOrEqual(ratio('nonvertebral'))
    }
  })
})
