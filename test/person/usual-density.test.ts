import { describe, expect, it } from 'vitest'

import { references } from '../../src/evidence/index.ts'
import { SITES, USUAL_AGES, densityByIndex, usualDensity, usualTScore, youngReference } from '../../src/person/index.ts'

describe('the density of people of an age', () => {
  it('has one mean an age for women and for men, each with origin, source and place', () => {
    for (const { women, men, ...provenance } of Object.values(usualDensity)) {
      expect([women.length, men.length]).toEqual([USUAL_AGES.length, USUAL_AGES.length])
      expect(references).toContain(provenance.source)
      expect(provenance.where).not.toBe('')
      expect(['measured', 'fitted', 'derived', 'assumed']).toContain(provenance.origin)
    }
    expect(references).toContain(densityByIndex.source)
  })

  // Looker et al. 1998, as carried by the surgical-menopause model (model facts, part 6.4): total hip relative to 25 years.
  it.each([
    [35, 0.98953],
    [45, 0.96335],
    [55, 0.91728],
    [65, 0.84712],
  ])('at the hip of women of %d is the one that NHANES III found: %d of the young', (age, share) => {
    const { mean, sd } = youngReference('totalHip')
    const density = mean + sd * usualTScore('totalHip', { sex: 'female', age })
    expect(Math.abs(density / mean - share)).toBeLessThan(0.01)
  })

  // Varatharajan 2026, table 3, NHANES: people of all descents, 0.1 of a T-score above those of usual body mass.
  it.each([
    ['female', 55, 0.993],
    ['female', 65, 0.952],
    ['female', 75, 0.902],
    ['male', 55, 1.053],
    ['male', 65, 1.07],
    ['male', 75, 1.068],
  ] as const)('at the spine of a %s of %d is the one that later rounds found: %d g/cm2', (sex, age, printed) => {
    const { mean, sd } = youngReference('lumbarSpine')
    const tScore = (printed - mean) / sd - 0.1
    expect(Math.abs(usualTScore('lumbarSpine', { sex, age }) - tScore)).toBeLessThan(0.1)
  })

  it('of women falls with age at every site, and rises with body mass in both sexes', () => {
    for (const site of SITES) {
      for (let age = 41; age < 95; age++) {
        const [before, now] = [age - 1, age].map((each) => usualTScore(site, { sex: 'female', age: each }))
        expect(now!).toBeLessThanOrEqual(before!)
      }
      for (const sex of ['female', 'male'] as const) {
        const [light, heavy] = [21, 33].map((bodyMassIndex) => usualTScore(site, { sex, age: 65, bodyMassIndex }))
        expect(heavy!).toBeGreaterThan(light!)
      }
    }
  })

  it('stays that of the ends beyond the ages of the table', () => {
    expect(usualTScore('femoralNeck', { sex: 'female', age: 22 })).toBe(usualDensity.femoralNeck.women[0])
    expect(usualTScore('femoralNeck', { sex: 'male', age: 104 })).toBe(usualDensity.femoralNeck.men.at(-1))
  })
})
