import { describe, expect, it } from 'vitest'

import { wholePerson, wholePersonByTheHour } from '../../../src/body/simulate/index.ts'
import type { Subject, Treatment } from '../../../src/body/simulate/subject.ts'
import { injectionByInjection } from '../../../src/body/simulate/injections.ts'
import { aMan, aWoman, changeOf, courseOf, given } from '../../support/person-course.ts'
import type { Told } from '../../support/person-course.ts'

const YEAR = 365.25
const [QUARTER, MONTH] = [90, 30]

const old = aWoman(61, 11)
const run = (subject: Subject, treatments: readonly Treatment[], days: readonly number[]): Told =>
  courseOf(subject, treatments, days, wholePerson)
const byTheHour = (subject: Subject, treatments: readonly Treatment[], days: readonly number[]): Told =>
  courseOf(subject, treatments, days, wholePersonByTheHour)
const held = (input: string, value: number): Treatment => ({
  kind: 'level',
  input,
  how: 'set',
  value,
  from: 0,
  to: Infinity,
})

describe('thirty years', () => {
  const days = [0, MONTH, QUARTER, ...Array.from({ length: 30 }, (_unused, i) => (i + 1) * YEAR)]
  const kidneys = (filtration: number): Partial<Subject> => ({ filtrationInYouth: filtration * Math.exp(0.0085 * 21) })
  const cases: readonly (readonly [string, Subject, readonly Treatment[], { readonly isKidneyIll?: boolean }])[] = [
    ['untreated', old, [], {}],
    ['through menopause', aWoman(47, -4), [], {}],
    ['on anastrozole', old, given('anastrozole', 1, 1), {}],
    ['on denosumab', old, given('denosumab', 60, YEAR / 2), {}],
    ['on 200 mg calcium a day', old, [held('calciumIntake', 200)], {}],
    ['on 2500 mg calcium a day', old, [held('calciumIntake', 2500)], {}],
    ['with 10 nmol/L of 25-hydroxyvitamin D', old, [held('vitaminDOwn', 10)], {}],
    ['with 200 nmol/L of 25-hydroxyvitamin D', old, [held('vitaminDOwn', 200)], {}],
    ['on 200 mg calcium, with 10 nmol/L', old, [held('calciumIntake', 200), held('vitaminDOwn', 10)], {}],
    ['with a filtration of 15 mL/min', { ...old, ...kidneys(15) }, [], { isKidneyIll: true }],
    ['with a filtration of 30 mL/min', { ...old, ...kidneys(30) }, [], { isKidneyIll: true }],
    ['with a filtration of 120 mL/min', { ...old, ...kidneys(120) }, [], {}],
    ['of a man', aMan(55), [], {}],
  ]

  it.each(cases)(
    '%s: calcium 2.0 to 2.75 mmol/L, PTH 2 to 12 pmol/L, no pool or flow below nothing',
    (_who, subject, treatments, { isKidneyIll = false }) => {
      const told = run(subject, treatments, days)
      for (const place of days.keys()) {
        expect(told('calcium', 'mmol/L', place)).toBeGreaterThan(2)
        expect(told('calcium', 'mmol/L', place)).toBeLessThan(2.75)
        expect(told('pth', 'pmol/L', place)).toBeGreaterThan(2)
        expect(told('pth', 'pmol/L', place)).toBeLessThan(isKidneyIll ? 60 : 12)
        expect(told('phosphate', 'mmol/L', place)).toBeGreaterThan(0.6)
        expect(told('phosphate', 'mmol/L', place)).toBeLessThan(isKidneyIll ? 2.5 : 1.6)
        expect(told('calcitriol', 'pmol/L', place)).toBeGreaterThan(10)
        expect(told('exchangeableCalcium', 'mmol', place)).toBeGreaterThan(50)
        expect(told('calciumExcretion', 'mmol/d', place)).toBeGreaterThan(0)
      }
    },
  )
})

describe('calcium and vitamin D', () => {
  it('25-hydroxyvitamin D from 40 to 80 nmol/L lowers PTH by 5 to 10 %', () => {
    const told = run({ ...old, vitaminD: 40 }, [held('vitaminDOwn', 80)], [0, YEAR])
    expect(changeOf(told, 'pth', 1)).toBeLessThan(-5)
    expect(changeOf(told, 'pth', 1)).toBeGreaterThan(-10)
  })

  it('above 75 nmol/L more of it does next to nothing to calcitriol', () => {
    const told = run({ ...old, vitaminD: 75 }, [held('vitaminDOwn', 150)], [0, YEAR])
    expect(changeOf(told, 'calcitriol', 1)).toBeLessThan(5)
  })

  it('calcium from 800 to 1800 mg a day lowers PTH by 10 to 25 %, and a smaller share of it is absorbed', () => {
    const told = run(old, [held('calciumIntake', 1800)], [0, YEAR])
    expect(changeOf(told, 'pth', 1)).toBeLessThan(-10)
    expect(changeOf(told, 'pth', 1)).toBeGreaterThan(-25)
    expect(told('fractionalAbsorption', '1', 1)).toBeLessThan(0.75 * told('fractionalAbsorption', '1', 0))
  })

  it('little calcium is absorbed better, by calcitriol, within weeks', () => {
    const told = run(old, [held('calciumIntake', 300)], [0, 1, 60])
    expect(told('calcitriol', '1', 2)).toBeGreaterThan(told('calcitriol', '1', 0))
    expect(told('absorptiveCapacity', '1', 2)).toBeGreaterThan(told('absorptiveCapacity', '1', 0))
  })
})

describe('drugs', () => {
  it('denosumab lowers calcium by 2 to 4 % in women with calcium and vitamin D, nearly all of it by day 10', () => {
    const supplied = aWoman(72, 22, { calciumIntake: 1600, vitaminD: 75 })
    const days = [0, 10, 20, 30, 40, 60, 180]
    const told = run(supplied, given('denosumab', 60, YEAR / 2), days)
    const lowest = Math.min(...days.map((_day, i) => changeOf(told, 'calcium', i)))
    expect(lowest).toBeLessThan(-2)
    expect(lowest).toBeGreaterThan(-4)
    expect(changeOf(told, 'calcium', 1)).toBeLessThan(0.8 * lowest)
    expect(changeOf(told, 'calcium', 6)).toBeGreaterThan(0.5 * lowest)
  })

  it('denosumab raises PTH for some months', () => {
    const told = run(old, given('denosumab', 60, YEAR / 2), [0, MONTH, 180])
    expect(changeOf(told, 'pth', 1)).toBeGreaterThan(10)
    expect(changeOf(told, 'pth', 2)).toBeLessThan(0.5 * changeOf(told, 'pth', 1))
  })

  it('anastrozole lowers PTH a little, while bone gives calcium away', () => {
    const days = [0, QUARTER, YEAR / 2, YEAR]
    const drugged = run(old, given('anastrozole', 1, 1), days)
    const untreated = run(old, [], days)
    for (const place of [1, 2, 3]) expect(drugged('pth', '1', place)).toBeLessThan(untreated('pth', '1', place))
    expect(changeOf(drugged, 'pth', 1)).toBeGreaterThan(-12)
  })

  it('teriparatide raises calcium by 0.1 mmol/L four hours after an injection, and it is gone after sixteen', () => {
    const daily = injectionByInjection(given('teriparatide', 0.02, 1, { to: 30 }), 30)
    const told = byTheHour(aWoman(66, 16), daily, [0, 20, 20 + 4.25 / 24, 20 + 16 / 24])
    const rise = (place: number) => told('calcium', 'mmol/L', place) - told('calcium', 'mmol/L', 1)
    expect(Math.abs(rise(2) - 0.1)).toBeLessThan(0.03)
    expect(Math.abs(rise(3))).toBeLessThan(0.02)
  })

  it('abaloparatide raises calcium less than teriparatide does: little of it is kept', () => {
    const days = [0, 20, ...Array.from({ length: 24 }, (_unused, i) => 20 + (i + 1) / 24)]
    const peak = (agent: string, dose: number): number => {
      const told = byTheHour(aWoman(66, 16), injectionByInjection(given(agent, dose, 1), 21), days)
      return Math.max(...days.map((_day, i) => told('calcium', 'mmol/L', i))) - told('calcium', 'mmol/L', 1)
    }
    const [abaloparatide, teriparatide] = [peak('abaloparatide', 0.08), peak('teriparatide', 0.02)]
    expect(abaloparatide).toBeGreaterThan(0.02)
    expect(abaloparatide).toBeLessThan(0.75 * teriparatide)
  })

  it('an even level of PTH beyond her own keeps calcium high, as in primary hyperparathyroidism', () => {
    const steady = given('teriparatide', 0.06 / 480, 1 / 480)
    const told = run(aWoman(66, 16), steady, [0, YEAR])
    expect(told('calcium', 'mmol/L', 1)).toBeGreaterThan(told('calcium', 'mmol/L', 0) + 0.1)
    for (const marker of ['ctx', 'p1np']) expect(changeOf(told, marker, 1)).toBeGreaterThan(30)
    expect(changeOf(told, 'distalRadiusDensity', 1)).toBeLessThan(-1)
  })

  it.each([
    ['teriparatide', 0.02],
    ['abaloparatide', 0.08],
  ])('%s as the average of the day raises calcium as its pulses do on average', (agent, dose) => {
    const subject = aWoman(66, 16)
    const treatment = given(agent, dose, 1)
    const hours = Array.from({ length: 24 }, (_unused, i) => 25 + (i + 0.5) / 24)
    const pulsed = byTheHour(subject, injectionByInjection(treatment, 30), [0, ...hours])
    const even = run(subject, treatment, [0, 25.5])
    const mean = hours.reduce((sum, _hour, i) => sum + changeOf(pulsed, 'calcium', i + 1), 0) / hours.length
    expect(Math.abs(changeOf(even, 'calcium', 1) - mean)).toBeLessThan(0.3)
  })
})

describe('kidney and magnesium', () => {
  it('failing kidneys raise PTH and phosphate and lower calcitriol', () => {
    const healthy = run(old, [], [0])
    const ill = run({ ...old, filtrationInYouth: 18 }, [], [0])
    expect(ill('pth', '1', 0)).toBeGreaterThan(1.5 * healthy('pth', '1', 0))
    expect(ill('phosphate', '1', 0)).toBeGreaterThan(1.2 * healthy('phosphate', '1', 0))
    expect(ill('calcitriol', '1', 0)).toBeLessThan(0.6 * healthy('calcitriol', '1', 0))
  })

  it('a lack of magnesium lowers calcium without the PTH that should answer', () => {
    const told = run(old, [held('magnesium', 0.5)], [0, YEAR])
    expect(changeOf(told, 'calcium', 1)).toBeLessThan(-1)
    expect(changeOf(told, 'pth', 1)).toBeLessThan(0)
  })

  it('more magnesium than enough changes nothing', () => {
    const told = run(old, [held('magnesium', 1.1)], [0, YEAR])
    const untreated = run(old, [], [0, YEAR])
    expect(told('pth', '1', 1)).toBeCloseTo(untreated('pth', '1', 1), 15)
  })
})
