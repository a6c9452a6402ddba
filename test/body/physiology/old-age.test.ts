import { describe, expect, it } from 'vitest'

import { simulate } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan, usualTScore, youngReference } from '../../../src/person/index.ts'
import type { Site } from '../../../src/person/index.ts'

const none = readPlan({ osteon: 'plan/1', name: 'none', items: [] })
const denosumab = readPlan({
  osteon: 'plan/1',
  name: 'denosumab',
  items: [{ agent: 'denosumab', dose: '60 mg', every: '6 mo' }],
})

interface Asked {
  readonly sex: 'female' | 'male'
  readonly age: number
  readonly years: number
  readonly site: Site
}

/** Percent change of density from an age on. */
function changeOf({ sex, age, years, site }: Asked, plan = none): number {
  const person = readPerson({ osteon: 'person/1', sex, age: `${age} a`, height: '168 cm', weight: '76 kg' })
  const until = years * 365.25
  const outcomes = [`bmd.${site}`]
  return simulate(person, plan, { on: '2026-01-01', until, every: until, outcomes }).outcomes[0]!.values[1]!
}

/** Loss a year of people of usual density, in mg/cm2. */
function lossOf(asked: Asked): number {
  const { mean, sd } = youngReference(asked.site)
  const density = mean + sd * usualTScore(asked.site, { sex: asked.sex, age: asked.age + asked.years / 2 })
  return (-10 * density * changeOf(asked)) / asked.years
}

const hip = { sex: 'female', years: 3.5, site: 'totalHip' } as const
const neck = { sex: 'male', years: 4.6, site: 'femoralNeck' } as const

describe('the hip of the old', () => {
  // Ensrud 1995: 10.4 mg/cm2 a year (8.4 to 12.4), over three and a half years; of 85 and more, here 87.
  it('of women of 85 and more loses as much as they were found to lose', () => {
    const loss = lossOf({ ...hip, age: 87 })
    expect(loss).toBeGreaterThan(8.4)
    expect(loss).toBeLessThan(12.4)
  })

  // Ensrud 1995: 4.3 mg/cm2 a year in women of 65 and more without estrogen, whose mean age was near 72 (from knowledge);
  // at 67 to 69, users of estrogen among them, 2.5.
  it('of women of 72 without estrogen loses half as much', () => {
    expect(Math.abs(lossOf({ ...hip, age: 72 }) - 4.3)).toBeLessThan(0.8)
    expect(lossOf({ ...hip, age: 67 })).toBeLessThan(4.3)
  })

  // Cawthon 2009: 0.008 g/cm2 in 4.6 years from 65 on, 0.021 from 85 on, 0.013 at the mean age of 74.
  it.each([
    [65, 8],
    [74, 13],
    [85, 21],
  ])('of men of %d loses %d mg/cm2 of the neck in 4.6 years', (age, found) => {
    expect(Math.abs(4.6 * lossOf({ ...neck, age }) - found)).toBeLessThan(4)
  })

  // Berger 2008: the loss of the hip quickens again in women after 70.
  it('loses faster year by year after 70, and no faster before', () => {
    const losses = [58, 62, 66, 72, 76, 80, 84, 88].map((age) => lossOf({ ...hip, age }))
    for (const [before, now] of losses.slice(3).map((loss, i) => [losses[i + 2]!, loss] as const)) {
      expect(now).toBeGreaterThan(before)
    }
    expect(losses[2]!).toBeLessThanOrEqual(losses[0]!)
  })

  it('is kept by a drug that stops turnover, at 82 as at 62: no drug, no age', () => {
    const [young, old] = [62, 82].map((age) => changeOf({ ...hip, age, years: 5 }, denosumab))
    expect(young!).toBeGreaterThan(4)
    expect(old!).toBeGreaterThan(3)
  })

  it('tells the spine little', () => {
    const spine = { ...hip, site: 'lumbarSpine' } as const
    expect(lossOf({ ...spine, age: 82 })).toBeLessThan(lossOf({ ...hip, age: 82 }) / 2)
  })
})
