import { describe, expect, it } from 'vitest'

import { askedOf, shareWithin, valueWithin } from '../../../src/body/trials/asked.ts'
import { Enrolment } from '../../../src/body/trials/enrolment.ts'
import { NobodyEnrolled } from '../../../src/body/trials/index.ts'
import type { Candidate } from '../../../src/body/trials/index.ts'
import { contractProtocol } from '../../person/contract.ts'
import { momentsOf, small } from './small.ts'

function enrolled(population: object, count = 400): readonly Candidate[] {
  const enrolment = new Enrolment(small({ population }).population, 1)
  return Array.from({ length: count }, (_unused, i) => enrolment.enrol(i))
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [momentsOf(a), momentsOf(b)]
  const products = a.map((value, i) => ((value - x.mean) / x.sd) * ((b[i]! - y.mean) / y.sd))
  return products.reduce((sum, product) => sum + product, 0) / (a.length - 1)
}

const years = ({ age, menopauseAge }: Candidate): number => age - menopauseAge!

describe('the population of the contract', () => {
  const people = enrolled(contractProtocol.population)

  it('has the mean and spread that it tells, within its limits', () => {
    const age = momentsOf(people.map((one) => one.age))
    const since = momentsOf(people.map(years))
    const index = momentsOf(people.map((one) => one.bodyMassIndex))
    expect(Math.abs(age.mean - 61)).toBeLessThan(1.5)
    expect(Math.abs(age.sd - 8)).toBeLessThan(1)
    expect(Math.abs(since.mean - 11)).toBeLessThan(1.5)
    expect(Math.abs(since.sd - 8)).toBeLessThan(1)
    expect(Math.abs(index.mean - 27)).toBeLessThan(1)
    for (const one of people) {
      expect(one.age >= 45 && one.age <= 80 && years(one) >= 0).toBe(true)
    }
  })

  it('is enrolled by the measured T-score, not by the true one', () => {
    const measured = people.map((one) => one.measured.lumbarSpine)
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(-2)
    expect(Math.max(...measured)).toBeLessThanOrEqual(-1)
    expect(people.some((one) => one.tScores.lumbarSpine < -2 || one.tScores.lumbarSpine > -1)).toBe(true)
  })

  it('had menopause at an age at which women have it', () => {
    for (const { menopauseAge } of people) expect(menopauseAge! >= 36 && menopauseAge! <= 60).toBe(true)
  })
})

describe('people of whom little is told', () => {
  const women = enrolled({})

  it('have T-scores that go together, fall with age and rise with body mass', () => {
    const spine = women.map((one) => one.tScores.lumbarSpine)
    const hip = women.map((one) => one.tScores.totalHip)
    const neck = women.map((one) => one.tScores.femoralNeck)
    expect(correlation(hip, neck)).toBeGreaterThan(0.8)
    expect(correlation(spine, hip)).toBeGreaterThan(0.5)
    expect(
      correlation(
        women.map(({ age }) => age),
        hip,
      ),
    ).toBeLessThan(-0.15)
    expect(
      correlation(
        women.map(({ bodyMassIndex }) => bodyMassIndex),
        hip,
      ),
    ).toBeGreaterThan(0.15)
  })

  it('are a year past their last period at least, and few of them two years or less', () => {
    const told = { age: { mean: '61 a', sd: '8 a' }, yearsSinceMenopause: { mean: '11 a', sd: '8 a' } }
    for (const population of [told, { age: told.age }]) {
      const since = enrolled(population, 400).map(years)
      const { mean, sd } = momentsOf(since)
      expect(Math.abs(mean - 11.5)).toBeLessThan(2)
      expect(Math.abs(sd - 8)).toBeLessThan(1.5)
      expect(Math.min(...since)).toBeGreaterThanOrEqual(1)
      expect(since.filter((one) => one < 2).length / 400).toBeLessThan(0.12)
    }
  })

  it('may be about their last period, or before it, where the protocol says so', () => {
    const about = { age: { mean: '50 a', sd: '2 a' }, yearsSinceMenopause: { mean: '0.5 a', sd: '1 a', min: '-1 a' } }
    const since = enrolled(about, 200).map(years)
    expect(Math.min(...since)).toBeLessThan(0)
    expect(Math.abs(momentsOf(since).mean - 0.5)).toBeLessThan(0.3)
  })

  it('have a hip that goes with the spine that is told', () => {
    const thin = enrolled({ tScore: { lumbarSpine: { mean: -3, sd: 0.4 } } }, 200)
    const hips = (people: readonly Candidate[]): number => momentsOf(people.map((one) => one.tScores.totalHip)).mean
    expect(hips(thin)).toBeLessThan(hips(women) - 0.5)
  })

  it('are before menopause where the protocol says so', () => {
    const young = enrolled({ menopausal: false }, 100)
    for (const one of young) expect(one.menopauseAge!).toBeGreaterThan(one.age + 1.9)
  })

  it('are men without a menopause where the protocol says so', () => {
    const men = enrolled({ sex: 'male' }, 100)
    expect(men.every(({ menopauseAge }) => menopauseAge === undefined)).toBe(true)
    expect(momentsOf(men.map(({ height }) => height)).mean).toBeGreaterThan(172)
  })

  it('agree in weight, height and body mass index, whichever are told', () => {
    const told = [
      {},
      { weight: '70 kg' },
      { weight: '70 kg', height: '165 cm' },
      { weight: { mean: '70 kg', sd: '10 kg' }, bodyMassIndex: '26 kg/m2' },
    ]
    for (const one of told.flatMap((population) => enrolled(population, 20))) {
      expect(one.weight / (one.height / 100) ** 2).toBeCloseTo(one.bodyMassIndex, 9)
    }
  })
})

describe('limits that nobody meets', () => {
  it.each([
    [
      'an age beyond the people',
      { age: { mean: '61 a', sd: '8 a', min: '100 a' } },
      /population\.age: fewer than 1 in 1000/,
    ],
    [
      'T-scores that contradict each other',
      { tScore: { totalHip: { min: 3 }, femoralNeck: { max: -2 } } },
      /first by tScore/,
    ],
    ['menopause at 20', { age: '60 a', yearsSinceMenopause: { min: '39 a', max: '41 a' } }, /menopause|years/i],
  ])('are refused: %s', (_what, population, message) => {
    const enrolment = new Enrolment(small({ population }).population, 1)
    expect(() => enrolment.refuseImpossible('protocol.population')).toThrow(NobodyEnrolled)
    expect(() => enrolment.refuseImpossible('protocol.population')).toThrow(message)
  })
})

describe('the people asked', () => {
  const reference = { family: 'normal', mean: 0, sd: 1, min: -Infinity, max: Infinity } as const
  const inside = (spread: object): { readonly mean: number; readonly sd: number } => {
    const asked = askedOf(spread, reference)
    return momentsOf(Array.from({ length: 4001 }, (_unused, i) => valueWithin(asked, -3.5 + (7 * i) / 4000)))
  }

  it('are wider spread than those within the limits, who are as they are told to be', () => {
    const asked = askedOf({ mean: 61, sd: 8, min: 45, max: 80 }, reference)
    expect(asked.sd).toBeGreaterThan(8)
    expect(shareWithin(asked)).toBeGreaterThan(0.5)
  })

  it('are as told where no distribution within the limits could be', () => {
    expect(askedOf({ mean: -1.2, sd: 0.8, min: -2, max: -1 }, reference)).toMatchObject({ mean: -1.2, sd: 0.8 })
  })

  it('never lie outside the limits', () => {
    const { mean } = inside({ mean: 11, sd: 8, min: 0 })
    expect(mean).toBeGreaterThan(8)
    expect(valueWithin(askedOf({ mean: 11, sd: 8, min: 0 }, reference), -8)).toBeGreaterThanOrEqual(0)
  })
})
