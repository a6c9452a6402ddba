import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CHANCE, above, aboveAtTheEnd, drug, mo, pair, tell } from './story.ts'

const SPINE = { outcomes: ['bmd.lumbarSpine'] }
const BUILDERS = [
  { agent: 'teriparatide', micrograms: 20 },
  { agent: 'abaloparatide', micrograms: 80 },
] as const

/** Two years of a dose every so many hours, and a year without. */
const under = (agent: string, micrograms: number, hours: number, own: object = {}) =>
  tell({ items: [drug(agent, `${micrograms} ug`, `${hours} h`, { to: '24 mo', ...own })], months: 36 })
const nothing = tell({ months: 36 })

describe.each(BUILDERS)('$agent', ({ agent, micrograms }) => {
  it('never builds more where the same daily dose is split more finely, down to a dose an hour', () => {
    const split = [1, 2, 3, 4, 8, 24].map((times) => under(agent, micrograms / times, 24 / times))
    for (const [i, finer] of split.slice(1).entries()) expect(above(finer, split[i]!, SPINE)).toEqual([])
  })

  it('hour by hour never leaves more bone than nothing, at any site, and less the more there is of it', () => {
    const infused = [0.5, 1, 2].map((times) => under(agent, (micrograms * times) / 24, 1))
    for (const [i, more] of infused.entries()) expect(above(more, i === 0 ? nothing : infused[i - 1]!)).toEqual([])
  })

  it('never leaves a higher spine where more of its doses are left out', () => {
    fc.assert(
      fc.property(pair(1, 10), ([fewer, more]) => {
        const taken = (tenths: number) => under(agent, micrograms, 24, { adherence: tenths / 10 })
        expect(above(taken(fewer), taken(more), SPINE)).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never leaves a higher spine for a smaller dose, from half the usual one to twice it', () => {
    fc.assert(
      fc.property(pair(5, 20), ([smaller, larger]) => {
        const at = (tenths: number) => under(agent, (micrograms * tenths) / 10, 24)
        expect(above(at(smaller), at(larger), SPINE)).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never leaves a higher spine for a shorter course', () => {
    fc.assert(
      fc.property(pair(3, 24), ([shorter, longer]) => {
        const until = (month: number) => under(agent, micrograms, 24, { to: mo(month) })
        expect(aboveAtTheEnd(until(shorter), until(longer), SPINE.outcomes)).toEqual([])
      }),
      CHANCE,
    )
  })

  it('raises resorption, and never as much as the same dose hour by hour', () => {
    const [pulsed, infused] = [under(agent, micrograms, 24), under(agent, micrograms / 24, 1)]
    expect(above(nothing, pulsed, { outcomes: ['ctx'] })).toEqual([])
    expect(above(pulsed, infused, { outcomes: ['ctx'] })).toEqual([])
  })

  it('is lost at the spine after it is stopped, where nothing follows', () => {
    const spine = under(agent, micrograms, 24)['bmd.lumbarSpine']!
    const [stopped, after] = [spine[8]!, spine.slice(9)]
    expect(after.every((value, i) => value < (i === 0 ? stopped + 0.3 : after[i - 1]!))).toBe(true)
  })

  it('followed by denosumab never ends lower than after it, at any site', () => {
    const [builder, guard] = [
      (own: object) => drug(agent, `${micrograms} ug`, '1 d', own),
      (own: object) => drug('denosumab', '60 mg', '6 mo', own),
    ]
    const buildFirst = tell({ items: [builder({ to: '24 mo' }), guard({ from: '24 mo' })], months: 48 })
    const guardFirst = tell({ items: [guard({ to: '24 mo' }), builder({ from: '24 mo' })], months: 48 })
    expect(aboveAtTheEnd(guardFirst, buildFirst)).toEqual([])
  })
})

describe('abaloparatide in the place of teriparatide', () => {
  it('never raises resorption as much, nor costs the forearm as much', () => {
    const [one, other] = [under('abaloparatide', 80, 24), under('teriparatide', 20, 24)]
    expect(above(one, other, { outcomes: ['ctx'] })).toEqual([])
    expect(above(other, one, { outcomes: ['bmd.distalRadius', 'bmd.totalHip'] })).toEqual([])
  })
})
