import { describe, expect, it } from 'vitest'

import { injectionByInjection } from '../../../src/body/simulate/injections.ts'
import { pthCycle, runModel, wholePerson, wholePersonByTheHour } from '../../../src/body/simulate/index.ts'
import { meansOfCycle } from '../../../src/body/simulate/pth-cycle.ts'
import { statesNamed } from '../../../src/engine/model/index.ts'
import { aWoman, changeOf, courseOf, given } from '../../support/person-course.ts'

const MONTH = 365.25 / 12
const woman = aWoman(66, 16, { calciumIntake: 1500, vitaminD: 75 })

/** Averages over an interval, from the inputs that tell injections. */
const means = (told: Readonly<Record<string, number>>) => meansOfCycle((input) => told[input] ?? 0)

describe('an interval between injections', () => {
  /** CREB, Runx2 and Bcl-2 from hour to hour, of rest, on a day after two months of injections. */
  const dayOf = (micrograms: number, every: number): readonly (readonly number[])[] => {
    const [depot] = statesNamed(pthCycle, 'teriparatideAtInjection')
    const count = Math.ceil((61 * 24) / every)
    const events = Array.from({ length: count }, (_unused, i) => ({
      kind: 'dose' as const,
      time: i * every,
      state: depot!,
      amount: micrograms,
    }))
    const places = ['creb', 'runx2', 'bcl2'].map((name) => statesNamed(pthCycle, name)[0]!)
    const rests = [10, 10, 100]
    const rows: number[][] = []
    const times = Array.from({ length: 24 }, (_unused, hour) => 60 * 24 + hour + 1)
    const save = (_time: number, states: Float64Array): void =>
      void rows.push(places.map((place, i) => states[place]! / rests[i]!))
    runModel(pthCycle, { times, relative: 1e-8, events, save })
    return rows
  }

  it('once a day empties Runx2 for hours, and leaves more Bcl-2 than at rest for most of the day', () => {
    const day = dayOf(20, 24)
    const [creb, runx2, bcl2] = [0, 1, 2].map((place) => day.map((row) => row[place]!))
    expect(Math.min(...creb!)).toBeGreaterThan(1.1)
    expect(Math.min(...runx2!)).toBeLessThan(0.6)
    expect(runx2!.at(-1)).toBeGreaterThan(0.98)
    expect(Math.min(...bcl2!)).toBeLessThan(0.8)
    expect(bcl2!.filter((value) => value > 1).length).toBeGreaterThan(12)
    expect(Math.max(...bcl2!)).toBeGreaterThan(1.1)
  })

  it('of an hour raises CREB as much, and never lets Bcl-2 come back to rest', () => {
    const hourly = dayOf(20 / 24, 1)
    for (const [creb, , bcl2] of hourly) {
      expect(creb).toBeGreaterThan(1.1)
      expect(bcl2).toBeLessThan(0.95)
    }
  })

  it('builds where it is a day; drives RANKL and builds nothing where the same flows in evenly', () => {
    const [daily, even] = [means({ teriparatideDose: 20 }), means({ teriparatideInfused: 20 })]
    expect(daily.meanSurvivalGain).toBeGreaterThan(0.4)
    expect(even.meanSurvivalGain).toBe(0)
    expect(even.meanSustainedGain).toBeGreaterThan(daily.meanSustainedGain)
  })

  it('that shrinks to nothing becomes an infusion', () => {
    const [often, even] = [
      means({ teriparatideDose: 20, teriparatideInterval: 0.5 }),
      means({ teriparatideInfused: 20 }),
    ]
    expect(often.meanSurvivalGain).toBeCloseTo(even.meanSurvivalGain, 3)
    expect(often.meanSustainedGain).toBeCloseTo(even.meanSustainedGain, 3)
  })

  it('in which half of the doses is missed by chance does about what a dose every other day does', () => {
    const missed = means({ teriparatideDose: 10, teriparatideTaken: 1 / 2 })
    const everyOther = means({ teriparatideDose: 10, teriparatideInterval: 48 })
    expect(missed.meanSurvivalGain / everyOther.meanSurvivalGain).toBeCloseTo(1, 0.5)
    expect(missed.meanSustainedGain / everyOther.meanSustainedGain).toBeCloseTo(1, 2)
  })

  it('in which both analogues are injected is not that of either', () => {
    const both = means({ teriparatideDose: 20, abaloparatideDose: 80 })
    for (const one of [means({ teriparatideDose: 20 }), means({ abaloparatideDose: 80 })])
      expect(both.meanSustainedGain).toBeGreaterThan(one.meanSustainedGain)
  })

  it('of which nobody tells gives nothing', () => {
    expect(means({})).toEqual({ meanSurvivalGain: 0, meanSustainedGain: 0 })
  })

  it('follows the numbers of the person', () => {
    const own = { 'teriparatide.clearance': 200 }
    const half = meansOfCycle((input) => (input === 'teriparatideDose' ? 20 : 0), own)
    expect(half.meanSurvivalGain).toBeCloseTo(means({ teriparatideDose: 10 }).meanSurvivalGain, 6)
  })
})

describe('the average of the days, against every injection followed by the hour', () => {
  const months = [1, 3, 6, 12, 18, 24, 25, 27, 30, 36]
  const days = [0, ...months.map((month) => month * MONTH)]

  it.each([
    ['teriparatide', 0.02, 1],
    ['teriparatide', 0.04, 1],
    ['teriparatide', 0.02, 2],
    ['abaloparatide', 0.08, 1],
  ])(
    '%s %d mg every %d d for two years: density within half a point, CTX within 0.3 and P1NP within 2 once settled, 0.6 and 4 in the first months',
    (agent, dose, every) => {
      const treatments = given(agent, dose, every, { to: 24 * MONTH })
      const averaged = courseOf(woman, treatments, days)
      const resolved = courseOf(woman, injectionByInjection(treatments, 36 * MONTH), days, wholePersonByTheHour)
      const gap = (name: string, month: number): number =>
        Math.abs(
          changeOf(averaged, name, days.indexOf(month * MONTH)) - changeOf(resolved, name, days.indexOf(month * MONTH)),
        )
      for (const site of ['lumbarSpine', 'totalHip', 'femoralNeck', 'distalRadius'])
        for (const month of months) expect(gap(`${site}Density`, month)).toBeLessThan(1 / 2)
      for (const month of months) expect(gap('ctx', month)).toBeLessThan(month > 6 ? 0.3 : 0.6)
      for (const month of [1, 3]) expect(gap('p1np', month)).toBeLessThan(4)
      for (const month of [6, 12, 18, 24, 36]) expect(gap('p1np', month)).toBeLessThan(2)
    },
  )

  it('is the same whether minerals are told beside it or not', () => {
    const treatments = given('teriparatide', 0.02, 1)
    const [alone, beside] = [courseOf(woman, treatments, days), courseOf(woman, treatments, days, wholePerson)]
    expect(changeOf(alone, 'lumbarSpineDensity', 6)).toBeCloseTo(changeOf(beside, 'lumbarSpineDensity', 6), 3)
  })
})
