import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ANTIRESORPTIVES, CHANCE, anastrozole, drug, above, aboveAtTheEnd, mo, pair, tell } from './story.ts'

describe.each(ANTIRESORPTIVES)('under an aromatase inhibitor, $agent', ({ agent, dose, every, months }) => {
  const protection = (own: object = {}): object => drug(agent, dose, every, own)
  const under = (...items: readonly object[]) => tell({ items: [anastrozole(), ...items] })
  const none = under()
  const whole = under(protection())

  it('never lowers density while it is given', () => {
    expect(above(none, whole)).toEqual([])
  })

  it('never raises resorption while it is given', () => {
    expect(above(whole, none, { outcomes: ['ctx', 'ntx'] })).toEqual([])
  })

  it('never ends higher for a later start', () => {
    fc.assert(
      fc.property(pair(0, Math.floor(48 / months)), ([early, late]) => {
        expect(
          aboveAtTheEnd(
            under(protection({ from: mo(late * months) })),
            under(protection({ from: mo(early * months) })),
          ),
        ).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never ends higher when it is stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Math.floor(54 / months) }), (stop) => {
        expect(aboveAtTheEnd(under(protection({ to: mo(stop * months) })), whole)).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never ends higher for a pause', () => {
    fc.assert(
      fc.property(pair(1, Math.floor(54 / months)), ([from, to]) => {
        const paused = under(protection({ to: mo(from * months) }), protection({ from: mo(to * months) }))
        expect(aboveAtTheEnd(paused, whole)).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never ends higher for more doses left out', () => {
    fc.assert(
      fc.property(pair(1, 10), ([less, more]) => {
        const taken = (tenths: number) => under(protection({ adherence: tenths / 10 }))
        expect(above(taken(less), taken(more))).toEqual([])
      }),
      CHANCE,
    )
  })
})

/** Not after denosumab: its longer course ended later, rebounds higher, and may be lower for some years. */
describe.each(ANTIRESORPTIVES.filter(({ agent }) => agent !== 'denosumab'))(
  '$agent',
  ({ agent, dose, every, months }) => {
    it('never ends higher for an earlier stop', () => {
      fc.assert(
        fc.property(pair(1, Math.floor(60 / months)), ([early, late]) => {
          const until = (count: number) =>
            tell({ items: [anastrozole(), drug(agent, dose, every, { to: mo(count * months) })] })
          expect(aboveAtTheEnd(until(early), until(late))).toEqual([])
        }),
        CHANCE,
      )
    })
  },
)

describe('single doses', () => {
  it.each(['zoledronic-acid', 'denosumab'])('of %s: one skipped never helps', (agent) => {
    const dose = agent === 'denosumab' ? '60 mg' : '4 mg'
    const at = (month: number): object => drug(agent, dose, '6 mo', { from: mo(month), to: mo(month) })
    const due = [0, 6, 12, 18, 24, 30, 36, 42, 48, 54]
    const all = tell({ items: [anastrozole(), ...due.map(at)] })
    for (const skipped of due) {
      const rest = due.filter((month) => month !== skipped).map(at)
      expect(aboveAtTheEnd(tell({ items: [anastrozole(), ...rest] }), all)).toEqual([])
    }
  })

  it('of zoledronate: a larger one never suppresses less, nor leaves less bone', () => {
    fc.assert(
      fc.property(pair(1, 20), ([small, large]) => {
        const once = (quarters: number) =>
          tell({ items: [drug('zoledronic-acid', `${quarters / 4} mg`, '12 mo', { to: '0 mo' })] })
        expect(above(once(large), once(small), { outcomes: ['ctx'] })).toEqual([])
        expect(above(once(small), once(large))).toEqual([])
      }),
      CHANCE,
    )
  })

  it('of denosumab: a longer interval never leaves more bone', () => {
    const every = (months: number) => tell({ items: [drug('denosumab', '60 mg', mo(months))], months: 72 })
    for (const [short, long] of [
      [6, 12],
      [6, 9],
      [3, 6],
      [12, 18],
    ] as const)
      expect(aboveAtTheEnd(every(long), every(short))).toEqual([])
  })

  it('of denosumab, the last one: bone is lost after it, and turnover rises above what it was', () => {
    const { 'bmd.lumbarSpine': spine, ctx } = tell({ items: [drug('denosumab', '60 mg', '6 mo', { to: '24 mo' })] })
    expect(Math.max(...ctx!.subarray(8))).toBeGreaterThan(0)
    expect(spine!.at(-1)!).toBeLessThan(spine![8]!)
  })
})
