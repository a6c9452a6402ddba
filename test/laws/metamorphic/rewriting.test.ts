import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compile } from '../../../src/engine/kernel/index.ts'
import { rodas5p } from '../../../src/engine/solve/index.ts'
import { Walker, skeletonOnly, typicalPerson } from '../../../src/body/simulate/index.ts'
import { aWoman, given } from '../../support/person-course.ts'
import { ANTIRESORPTIVES, CHANCE, anastrozole, drug, mo, tell } from './story.ts'

const zoledronate = (own: object = {}): object => drug('zoledronic-acid', '4 mg', '6 mo', own)
const calcium = { intake: 'calcium', amount: '1200 mg/d' }
const items = [anastrozole(), zoledronate({ to: '24 mo' }), calcium]

describe('the same bytes come of', () => {
  it('masses, lengths and times in other units', () => {
    const metric = { height: '165 cm', weight: '70 kg', intake: { calcium: '800 mg/d' } }
    const other = { height: '1650 mm', weight: '70000 g', intake: { calcium: '0.8 g/d' } }
    const rewritten = [
      drug('anastrozole', '1000 ug', '24 h'),
      drug('zoledronic-acid', '0.004 g', '182.625 d', { to: '2 a' }),
      { intake: 'calcium', amount: '1.2 g/d' },
    ]
    expect(tell({ person: other, items: rewritten })).toEqual(tell({ person: metric, items }))
  })

  it('an interval told in days, months or years', () => {
    for (const every of ['6 mo', '0.5 a', '182.625 d'])
      expect(tell({ items: [drug('denosumab', '60 mg', every)] })).toEqual(
        tell({ items: [drug('denosumab', '60 mg', '6 mo')] }),
      )
  })

  it('one course of infusions told in two pieces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (doses) => {
        const pieces = [zoledronate({ to: mo(6 * doses) }), zoledronate({ from: mo(6 * doses), to: '48 mo' })]
        expect(tell({ items: pieces })).toEqual(tell({ items: [zoledronate({ to: '48 mo' })] }))
      }),
      CHANCE,
    )
  })

  it('single infusions told one by one, and their course told at once', () => {
    const single = [0, 6, 12, 18].map((month) => zoledronate({ from: mo(month), to: mo(month) }))
    expect(tell({ items: single })).toEqual(tell({ items: [zoledronate({ to: '24 mo' })] }))
  })

  it('the items of a plan in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (shuffled) => {
        expect(tell({ items: shuffled })).toEqual(tell({ items }))
      }),
      CHANCE,
    )
  })

  it('everything shifted by the same number of days', () => {
    const shifted = (days: number): Parameters<typeof tell>[0] => {
      const date = (text: string): string =>
        new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
      return {
        on: date('2026-01-01'),
        items: [zoledronate({ from: date('2026-07-01'), to: date('2028-07-01') })],
        person: {
          age: undefined,
          birthDate: date('1964-06-01'),
          menopause: { date: date('2014-12-15'), kind: 'natural' },
          medications: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: date('2024-03-01'), planned: '5 a' }],
        },
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (days) => {
        expect(tell(shifted(days))).toEqual(tell(shifted(0)))
      }),
      CHANCE,
    )
  })

  it('a drug in a dose of nothing, or of which no dose is taken, and no drug', () => {
    for (const { agent, dose, every } of ANTIRESORPTIVES)
      expect(tell({ items: [drug(agent, dose, every, { adherence: 0 })] })).toEqual(tell({}))
  })

  it('a plan that begins after the end, and no plan', () => {
    expect(tell({ items: [zoledronate({ from: '61 mo' }), anastrozole({ from: '70 mo' })], months: 60 })).toEqual(
      tell({ months: 60 }),
    )
  })

  it('a person whose device, facility and T-score are other: percent changes do not see them', () => {
    const scan = (tScore: number, device: string): object => ({
      scans: [{ date: '2025-06-01', device, facility: device, lumbarSpine: { tScore }, totalHip: { tScore } }],
    })
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 10 }), (tenths) => {
        expect(tell({ person: scan(tenths / 10, 'Lunar'), items })).toEqual(
          tell({ person: scan(-1, 'Hologic'), items }),
        )
      }),
      CHANCE,
    )
  })

  it('a run that tells more outcomes, or less', () => {
    const all = tell({ items })
    expect(tell({ items, outcomes: ['ctx'] })['ctx']).toEqual(all['ctx'])
  })

  it('values told twelve times as often', () => {
    const [often, seldom] = [tell({ items, every: 1 }), tell({ items, every: 12 })]
    for (const [outcome, values] of Object.entries(seldom))
      expect(values).toEqual(often[outcome]!.filter((_value, i) => i % 12 === 0))
  })
})

describe('nearly the same comes of', () => {
  const walker = new Walker(compile(skeletonOnly), { method: rodas5p, relative: 1e-8 })
  const treatments = [...given('anastrozole', 1, 1), ...given('denosumab', 60, 182.625)]

  it('two half-runs and one whole run', () => {
    const { parameters, reference } = typicalPerson(skeletonOnly, 'female')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1459 }), (middle) => {
        const { end } = walker.go(walker.load(aWoman(61, 11), parameters, reference), 0, [], new Float64Array(0))
        const half = walker.go(end, middle, treatments, new Float64Array(0)).end
        const [whole, pieces] = [end, half].map((walk) => walker.go(walk, 1460, treatments, Float64Array.of(1460)))
        for (const [i, value] of whole!.states[0]!.entries())
          expect(Math.abs(pieces!.states[0]![i]! - value)).toBeLessThanOrEqual(1e-6 * Math.max(1e-3, Math.abs(value)))
      }),
      CHANCE,
    )
  })

  it('a daily drug told in two pieces, and at once', () => {
    const [whole, pieces] = [
      tell({ items: [anastrozole()] }),
      tell({ items: [anastrozole({ to: '20 mo' }), anastrozole({ from: '20 mo' })] }),
    ]
    for (const [outcome, values] of Object.entries(whole))
      for (const [i, value] of values.entries()) expect(Math.abs(pieces[outcome]![i]! - value)).toBeLessThan(1e-3)
  })

  it('a run that goes on for longer, up to where the other ends', () => {
    const [short, long] = [tell({ items, months: 36 }), tell({ items, months: 48 })]
    for (const [outcome, values] of Object.entries(short))
      for (const [i, value] of values.entries()) expect(Math.abs(long[outcome]![i]! - value)).toBeLessThan(1e-3)
  })
})
