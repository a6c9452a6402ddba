import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ANTIRESORPTIVES, CHANCE, SITES, anastrozole, drug, above, aboveAtTheEnd, mo, pair, tell } from './story.ts'

const untreated = tell({})
const exercise = (own: object = {}): object => ({
  exercise: 'resistance',
  sessionsPerWeek: 2,
  intensity: 'high',
  ...own,
})

describe('a habit', () => {
  it('more calcium never leaves less bone', () => {
    fc.assert(
      fc.property(pair(3, 20), ([less, more]) => {
        const eating = (hundreds: number) => tell({ items: [{ intake: 'calcium', amount: `${hundreds * 100} mg/d` }] })
        expect(above(eating(less), eating(more))).toEqual([])
      }),
      CHANCE,
    )
  })

  it('more vitamin D never leaves less bone', () => {
    fc.assert(
      fc.property(pair(0, 100), ([less, more]) => {
        const taking = (micrograms: number) => tell({ items: [{ intake: 'vitamin-d', amount: `${micrograms} ug/d` }] })
        expect(above(taking(less), taking(more))).toEqual([])
      }),
      CHANCE,
    )
  })

  it('smoking never leaves more bone', () => {
    expect(above(tell({ items: [{ habit: 'smoking', amount: 'current' }] }), untreated)).toEqual([])
  })

  it('a smoker who stops never has less bone than one who goes on', () => {
    const smoker = { history: { smoking: 'current' } }
    const stopped = tell({ person: smoker, items: [{ habit: 'smoking', amount: 'former' }] })
    expect(above(tell({ person: smoker }), stopped)).toEqual([])
  })

  it('exercise never leaves less bone, and harder exercise no less than easier', () => {
    const at = (intensity: string) => tell({ items: [exercise({ intensity })] })
    const [low, moderate, high] = ['low', 'moderate', 'high'].map(at)
    expect(above(untreated, low!)).toEqual([])
    expect(above(low!, moderate!)).toEqual([])
    expect(above(moderate!, high!)).toEqual([])
  })

  it('exercise given up never ends higher than exercise kept', () => {
    fc.assert(
      fc.property(pair(1, 60), ([early, late]) => {
        const until = (month: number) => tell({ items: [exercise({ to: mo(month) })] })
        expect(aboveAtTheEnd(until(early), until(late))).toEqual([])
      }),
      CHANCE,
    )
  })

  it('balance training changes nothing at all', () => {
    const balance = { exercise: 'balance', sessionsPerWeek: 3, intensity: 'high' }
    expect(tell({ items: [balance] })).toEqual(untreated)
  })
})

describe('a bone builder', () => {
  const teriparatide = (own: object = {}): object => drug('teriparatide', '20 ug', '1 d', { to: '24 mo', ...own })

  it('never lowers the spine while it is given', () => {
    const romosozumab = drug('romosozumab', '210 mg', '1 mo', { to: '12 mo' })
    const spine = { outcomes: ['bmd.lumbarSpine'] }
    expect(above(tell({ months: 24 }), tell({ items: [teriparatide()], months: 24 }), spine)).toEqual([])
    expect(above(tell({ months: 12 }), tell({ items: [romosozumab], months: 12 }), spine)).toEqual([])
  })

  it.each(ANTIRESORPTIVES)('followed by $agent never ends lower than followed by nothing', ({ agent, dose, every }) => {
    const followed = tell({ items: [teriparatide(), drug(agent, dose, every, { from: '24 mo' })] })
    expect(aboveAtTheEnd(tell({ items: [teriparatide()] }), followed)).toEqual([])
  })
})

describe('whatever is done', () => {
  it('density and markers stay positive and finite for forty years', () => {
    const items = [
      anastrozole({ to: '120 mo' }),
      drug('denosumab', '60 mg', '6 mo', { to: '120 mo' }),
      drug('teriparatide', '20 ug', '1 d', { from: '120 mo', to: '144 mo' }),
      drug('zoledronic-acid', '5 mg', '12 mo', { from: '144 mo', to: '180 mo' }),
    ]
    const told = tell({ items, months: 480, every: 6 })
    for (const site of [...SITES, 'ctx', 'p1np', 'bsap', 'ntx'])
      for (const change of told[site]!) expect(change).toBeGreaterThan(-100)
    for (const values of Object.values(told)) expect(values.every(Number.isFinite)).toBe(true)
  })
})
