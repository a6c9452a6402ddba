import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { UnusableDocument, readPlan, readScenario } from '../../src/person/index.ts'
import type { PlanItem } from '../../src/person/index.ts'
import { OsteonError, OutOfRange, UnknownField, UnknownName, WrongUnit } from '../../src/units/index.ts'
import { contractPerson, contractPlan } from './contract.ts'

const MONTH = 365.25 / 12
const planOf = (...items: readonly unknown[]) => ({ osteon: 'plan/1', items })
const itemOf = (item: unknown): PlanItem => readPlan(planOf(item)).items[0]!
const denosumab = { agent: 'denosumab', dose: '60 mg', every: '6 mo' } as const

describe('a plan', () => {
  it('of the contract is read with times in days from its start', () => {
    const { name, items } = readPlan(contractPlan)
    expect(name).toBe('anastrozole and zoledronic acid')
    expect(items.map(({ kind }) => kind)).toEqual(['drug', 'drug', 'intake', 'intake', 'exercise', 'drug'])
    expect(items[1]).toEqual({
      kind: 'drug',
      agent: 'zoledronic-acid',
      milligrams: 4,
      everyDays: 6 * MONTH,
      from: { days: 0 },
      to: { days: 36 * MONTH },
      adherence: 1,
    })
    expect(items[2]).toEqual({ kind: 'intake', nutrient: 'calcium', amount: 1000 })
  })

  it('may begin an item on a date, after a time, before its start, or by a rescue rule', () => {
    expect(itemOf({ ...denosumab, from: '2027-01-01' }).from).toEqual({ date: '2027-01-01' })
    expect(itemOf({ ...denosumab, from: '2 wk' }).from).toEqual({ days: 14 })
    expect(itemOf({ ...denosumab, from: '-60 mo' }).from).toEqual({ days: -60 * MONTH })
    expect(itemOf({ ...denosumab, from: 'when lumbarSpine.tScore < -2' }).from).toEqual({
      rescue: { outcome: 'lumbarSpine.tScore', operator: '<', number: -2 },
    })
  })

  it('tells habits in one unit each', () => {
    expect(itemOf({ habit: 'smoking', amount: 'former' })).toEqual({ kind: 'smoking', amount: 'former' })
    expect(itemOf({ habit: 'alcohol', amount: '14 {drink}/wk' })).toEqual({ kind: 'alcohol', amount: 28 })
    expect(itemOf({ habit: 'weight', amount: '65 kg' })).toEqual({ kind: 'weight', amount: 65 })
  })

  it.each([
    [
      'a brand for a drug',
      { ...denosumab, agent: 'fosamax' },
      UnknownName,
      /^plan\.items\[0\]\.agent: "fosamax" is not known/,
    ],
    [
      'a misspelt field',
      { ...denosumab, form: '0 mo' },
      UnknownField,
      /^plan\.items\[0\]\.form: .*Did you mean "from"\?/,
    ],
    [
      'a beginning that is no time',
      { ...denosumab, from: '6 kg' },
      UnusableDocument,
      /no rule such as "when lumbarSpine\.tScore < -2"/,
    ],
    ['a dose in a wrong unit', { ...denosumab, dose: '1 mL' }, WrongUnit, /^plan\.items\[0\]\.dose: "1 mL"/],
    [
      'milligrams that were to be micrograms',
      { ...denosumab, agent: 'teriparatide', dose: '20 mg' },
      OutOfRange,
      'plan.items[0].dose: 20 mg is outside the allowed range, 0 to 0.2 mg.',
    ],
    [
      'an adherence of 2',
      { ...denosumab, adherence: 2 },
      OutOfRange,
      'plan.items[0].adherence: 2 is outside the allowed range, 0 to 1.',
    ],
    [
      'too much calcium',
      { intake: 'calcium', amount: '9000 mg/d' },
      OutOfRange,
      'plan.items[0].amount: 9000 mg/d is outside the allowed range, 0 to 5000 mg/d.',
    ],
    ['a habit nobody has', { habit: 'smoking', amount: 'curent' }, UnknownName, /Did you mean "current"\?/],
    [
      '99 sessions a week',
      { exercise: 'impact', sessionsPerWeek: 99, intensity: 'high' },
      OutOfRange,
      /0 to 14 sessions a week/,
    ],
    ['nothing at all', {}, UnusableDocument, 'plan.items[0]: names none of agent, intake, exercise or habit.'],
  ] as const)('with %s is refused by path, value and what is allowed', (_what, item, kind, message) => {
    expect(() => itemOf(item)).toThrow(kind)
    expect(() => itemOf(item)).toThrow(message)
  })

  it.each([
    ['36 mo', '12 mo'],
    ['2025-03', '2024-12-31'],
  ])('is refused where an item from %s ends at %s, which no dose is due in', (from, to) => {
    expect(() => itemOf({ ...denosumab, from, to })).toThrow(
      `plan.items[0].to: "${to}" lies before from, "${from}". An item that is given once ends when it begins.`,
    )
    expect(itemOf({ ...denosumab, from, to: from }).to).toEqual(itemOf({ ...denosumab, from }).from)
  })

  it('is refused by an error of ours, whatever an item is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...contractPlan.items), fc.string(), fc.anything(), (item, field, value) => {
        try {
          readPlan(planOf({ ...item, [field]: value }))
        } catch (error) {
          expect(error).toBeInstanceOf(OsteonError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a scenario', () => {
  const scenario = { osteon: 'scenario/1', person: contractPerson, plan: contractPlan }

  it('is a person, a plan, and what is to be told when', () => {
    const read = readScenario({ ...scenario, years: 5, every: '1 a', outcomes: ['ctx'] })
    expect(read).toMatchObject({ years: 5, everyDays: 365.25, outcomes: ['ctx'], person: { weight: 70 } })
  })

  it('is told monthly for ten years where it does not say', () => {
    expect(readScenario(scenario)).toMatchObject({ years: 10, everyDays: MONTH })
  })

  it('names the path through to the person or the plan', () => {
    expect(() => readScenario({ ...scenario, person: { ...contractPerson, heigth: '1 m' } })).toThrow(
      'scenario.person.heigth',
    )
    expect(() => readScenario({ ...scenario, plan: planOf({ ...denosumab, dose: '1 L' }) })).toThrow(
      'scenario.plan.items[0].dose',
    )
    expect(() => readScenario({ ...scenario, years: 100 })).toThrow(
      'scenario.years: 100 a is outside the allowed range, 0.01 to 60 a.',
    )
  })
})
