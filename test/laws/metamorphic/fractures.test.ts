import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { simulate } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

/** Chance of a fracture that differs by less than this is the same, in percent. */
const SAME = 1e-4
const KINDS = ['vertebral', 'hip', 'nonvertebral', 'any'] as const
type Kind = (typeof KINDS)[number]
type Chances = Readonly<Record<Kind, number>>

interface Woman {
  readonly age: number
  readonly tScore: number
}

const woman = fc.record({
  age: fc.integer({ min: 50, max: 82 }),
  tScore: fc.double({ min: -3.5, max: 0.5, noNaN: true }),
})

/** Chance of each fracture in percent after so many years. */
function chances({ age, tScore }: Woman, items: readonly object[], years: number): Chances {
  const score = { tScore: Math.round(tScore * 100) / 100 }
  const person = readPerson({
    osteon: 'person/1',
    sex: 'female',
    age: `${age} a`,
    scans: [{ date: '2026-01-01', lumbarSpine: score, totalHip: score, femoralNeck: score }],
  })
  const told = simulate(person, readPlan({ osteon: 'plan/1', name: 'x', items }, 'plan'), {
    on: '2026-01-01',
    until: years * 365.25,
    every: years * 365.25,
    outcomes: KINDS.map((kind) => `fracture.${kind}`),
  })
  return Object.fromEntries(KINDS.map((kind, i) => [kind, told.outcomes[i]!.values[1]!])) as Chances
}

/** The fractures whose chance is higher on the first side, which no law here allows. */
function higher(first: Chances, second: Chances, kinds: readonly Kind[] = KINDS): readonly Kind[] {
  return kinds.filter((kind) => first[kind] > second[kind] + SAME)
}

const every = (agent: string, dose: string, interval: string, span: object = {}): object => ({
  agent,
  dose,
  every: interval,
  ...span,
})
const denosumab = (years: number): object => every('denosumab', '60 mg', '6 mo', { to: `${12 * years} mo` })

/** Age from which a typical woman, whose final period comes at 51, loses no more than she did a year before. */
const SETTLED = 57

describe('the chance of a fracture', () => {
  it('is never lowered by lower density', () => {
    fc.assert(
      fc.property(woman, fc.double({ min: 0.1, max: 2, noNaN: true }), (who, lower) => {
        expect(higher(chances(who, [], 5), chances({ ...who, tScore: who.tScore - lower }, [], 5))).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  it('is never lowered by age at the same T-score, once the fast loss after the final period is over', () => {
    const settled = woman.filter(({ age }) => age >= SETTLED)
    fc.assert(
      fc.property(settled, fc.integer({ min: 1, max: 12 }), (who, older) => {
        expect(
          higher(chances({ ...who, age: who.age }, [], 3), chances({ ...who, age: who.age + older }, [], 3), [
            'hip',
            'vertebral',
          ]),
        ).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  it('is never lower over a longer time', () => {
    fc.assert(
      fc.property(woman, fc.integer({ min: 1, max: 5 }), (who, years) => {
        expect(higher(chances(who, [], years), chances(who, [], years + 2))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it.each([
    ['zoledronic acid', every('zoledronic-acid', '5 mg', '12 mo')],
    ['alendronic acid', every('alendronic-acid', '70 mg', '1 wk')],
    ['denosumab', every('denosumab', '60 mg', '6 mo')],
    ['balance training', { exercise: 'balance', sessionsPerWeek: 3, intensity: 'moderate' }],
  ])('is never raised by %s while it goes on', (_what, item) => {
    fc.assert(
      fc.property(woman, (who) => {
        expect(higher(chances(who, [item], 4), chances(who, [], 4))).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  it('at the spine is never lowered by stopping denosumab, against zoledronic acid after it', () => {
    fc.assert(
      fc.property(woman, fc.integer({ min: 1, max: 5 }), (who, years) => {
        const followed = [
          denosumab(years),
          every('zoledronic-acid', '5 mg', '12 mo', { from: `${12 * years} mo`, to: `${12 * years + 12} mo` }),
        ]
        expect(
          higher(chances(who, followed, years + 3), chances(who, [denosumab(years)], years + 3), ['vertebral']),
        ).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  it('at the spine in the second year after denosumab is never lowered by longer treatment', () => {
    fc.assert(
      fc.property(woman, fc.integer({ min: 1, max: 4 }), (who, years) => {
        const off = (length: number): number => {
          const late = chances({ ...who, age: who.age - length }, [denosumab(length)], length + 2).vertebral
          return late - chances({ ...who, age: who.age - length }, [denosumab(length)], length).vertebral
        }
        expect(off(years)).toBeLessThanOrEqual(off(years + 3) * 1.02 + SAME)
      }),
      { numRuns: 4 },
    )
  })

  it('is never lowered by smoking, nor by more than two drinks a day', () => {
    fc.assert(
      fc.property(woman, (who) => {
        const plain = chances(who, [], 5)
        expect(higher(plain, chances(who, [{ habit: 'smoking', amount: 'current' }], 5))).toEqual([])
        expect(higher(plain, chances(who, [{ habit: 'alcohol', amount: '70 g/d' }], 5))).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  it('is the same however a dose is written', () => {
    const who = { age: 66, tScore: -2 }
    const rewritten = every('denosumab', '0.06 g', '0.5 a', { to: '3 a' })
    const [a, b] = [chances(who, [denosumab(3)], 5), chances(who, [rewritten], 5)]
    for (const kind of KINDS) expect(a[kind]).toBeCloseTo(b[kind], 9)
  })
})
