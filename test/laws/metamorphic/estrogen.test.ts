import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CHANCE, SITES, anastrozole, drug, above, aboveAtTheEnd, mo, pair, tell } from './story.ts'

const untreated = tell({})
const premenopausal = { age: '40 a', menopause: { kind: 'none' } }

describe('an aromatase inhibitor', () => {
  const inhibited = tell({ items: [anastrozole()] })

  it.each(['anastrozole', 'letrozole', 'exemestane'])('%s never raises density at any site, nor estradiol', (agent) => {
    const dose = { anastrozole: '1 mg', letrozole: '2.5 mg', exemestane: '25 mg' }[agent]!
    const told = tell({ items: [drug(agent, dose, '1 d')] })
    expect(above(told, untreated)).toEqual([])
    expect(above(told, untreated, { outcomes: ['estradiol'] })).toEqual([])
  })

  it('leaves less estradiol and less bone the more of it is taken', () => {
    fc.assert(
      fc.property(pair(0, 20), ([less, more]) => {
        const taken = (tenths: number) =>
          tell({ items: tenths === 0 ? [] : [drug('anastrozole', `${tenths / 10} mg`, '1 d')] })
        const [low, high] = [taken(more), taken(less)]
        expect(above(low, high)).toEqual([])
        expect(above(low, high, { outcomes: ['estradiol'] })).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never leaves a lower spine after it is stopped than if it went on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 54 }), (month) => {
        expect(
          above(inhibited, tell({ items: [anastrozole({ to: mo(month) })] }), {
            outcomes: ['bmd.lumbarSpine'],
          }),
        ).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never ends higher for a longer course', () => {
    fc.assert(
      fc.property(pair(1, 60), ([short, long]) => {
        const lasting = (months: number) => tell({ items: [anastrozole({ to: mo(months) })] })
        expect(aboveAtTheEnd(lasting(long), lasting(short))).toEqual([])
      }),
      CHANCE,
    )
  })

  it('never ends higher for an earlier start', () => {
    fc.assert(
      fc.property(pair(0, 57), ([early, late]) => {
        const from = (months: number) => tell({ items: [anastrozole({ from: mo(months) })] })
        expect(aboveAtTheEnd(from(early), from(late))).toEqual([])
      }),
      CHANCE,
    )
  })

  it('raises resorption', () => {
    expect(above(untreated, inhibited, { outcomes: ['ctx', 'ntx'] })).toEqual([])
  })
})

describe('estrogen', () => {
  it('is never lower for a heavier woman, nor is her density', () => {
    fc.assert(
      fc.property(pair(50, 120), ([light, heavy]) => {
        const weighing = (kilograms: number) =>
          tell({
            person: { height: '165 cm', weight: `${kilograms} kg` },
            outcomes: ['estradiol.level', 'tScore.lumbarSpine', 'tScore.totalHip'],
            months: 12,
          })
        const outcomes = ['estradiol.level', 'tScore.lumbarSpine', 'tScore.totalHip']
        expect(above(weighing(light), weighing(heavy), { outcomes })).toEqual([])
      }),
      CHANCE,
    )
  })

  it('lost later leaves never less bone at any later age', () => {
    fc.assert(
      fc.property(pair(1995, 2022), ([early, late]) => {
        const outcomes = ['tScore.lumbarSpine', 'tScore.totalHip', 'tScore.femoralNeck', 'tScore.distalRadius']
        const since = (year: number) =>
          tell({ person: { menopause: { date: `${year}-06`, kind: 'natural' } }, outcomes, months: 120 })
        expect(above(since(early), since(late), { outcomes })).toEqual([])
      }),
      CHANCE,
    )
  })

  it('taken away by goserelin before menopause never leaves more bone, and less still with an inhibitor', () => {
    const goserelin = drug('goserelin', '3.6 mg', '28 d')
    const alone = tell({ person: premenopausal, items: [goserelin] })
    expect(above(alone, tell({ person: premenopausal }))).toEqual([])
    expect(above(tell({ person: premenopausal, items: [goserelin, anastrozole()] }), alone)).toEqual([])
  })

  it('given back never lowers density after menopause', () => {
    expect(above(untreated, tell({ items: [drug('estradiol', '1 mg', '1 d')] }))).toEqual([])
  })
})

describe('a drug at the estrogen receptor', () => {
  const tamoxifen = drug('tamoxifen', '20 mg', '1 d')

  it.each([
    ['tamoxifen', '20 mg'],
    ['raloxifene', '60 mg'],
  ])('%s never lowers density after menopause', (agent, dose) => {
    expect(above(untreated, tell({ items: [drug(agent, dose, '1 d')] }))).toEqual([])
  })

  it('tamoxifen never raises density before menopause', () => {
    expect(above(tell({ person: premenopausal, items: [tamoxifen] }), tell({ person: premenopausal }))).toEqual([])
  })

  it('tamoxifen left for an inhibitor never ends higher than tamoxifen kept', () => {
    const kept = tell({ items: [tamoxifen] })
    const left = tell({ items: [drug('tamoxifen', '20 mg', '1 d', { to: '24 mo' }), anastrozole({ from: '24 mo' })] })
    expect(aboveAtTheEnd(left, kept)).toEqual([])
    expect(SITES.every((site) => left[site]!.at(-1)! < kept[site]!.at(-1)!)).toBe(true)
  })
})
