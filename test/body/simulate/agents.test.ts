import { describe, expect, it } from 'vitest'

import { simulate, treatmentsOf } from '../../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

const arriving = (agent: string, dose: number, every: number, route?: string): number => {
  const told = treatmentsOf(agent, { dose, every, from: 0, to: 365, adherence: 1, route })![0]!
  return told.kind === 'level' ? told.value : Number.NaN
}

describe('the route of a drug that is not told', () => {
  it('is a gel for testosterone of every day, and an injection where doses are further apart', () => {
    expect(arriving('testosterone', 50, 1)).toBe(arriving('testosterone', 50, 1, 'transdermal'))
    expect(arriving('testosterone', 100, 7)).toBe(arriving('testosterone', 100, 7, 'intramuscular'))
  })

  it('is a tablet for ibandronate of every month, and a vein for that of every third', () => {
    expect(arriving('ibandronic-acid', 150, 30.4375)).toBe(arriving('ibandronic-acid', 150, 30.4375, 'oral'))
    expect(arriving('ibandronic-acid', 3, 91.3125)).toBe(arriving('ibandronic-acid', 3, 91.3125, 'intravenous'))
  })

  it('is as it is told, where it is told', () => {
    expect(arriving('testosterone', 100, 7, 'transdermal')).toBeLessThan(arriving('testosterone', 100, 7))
  })
})

describe('injections of teriparatide and abaloparatide', () => {
  const told = (agent: string, dose: number, every: number, adherence = 1) =>
    treatmentsOf(agent, { dose, every, from: 0, to: 365, adherence })!.map((treatment) =>
      treatment.kind === 'level' ? [treatment.input, treatment.how, treatment.value] : [],
    )

  it('are told as micrograms a day, each drug by itself', () => {
    expect(told('teriparatide', 0.02, 1)).toEqual([['teriparatideDose', 'add', 20]])
    expect(told('abaloparatide', 0.08, 1)).toEqual([['abaloparatideDose', 'add', 80]])
  })

  it('tell the hours between them where it is not a day, and the share that is taken where it is not all', () => {
    expect(told('teriparatide', 0.04, 2)).toEqual([
      ['teriparatideDose', 'add', 20],
      ['teriparatideInterval', 'set', 48],
    ])
    expect(told('teriparatide', 0.02, 1, 0.75)).toEqual([
      ['teriparatideDose', 'add', 15],
      ['teriparatideTaken', 'set', 0.75],
    ])
  })

  it('are an infusion where they are minutes apart', () => {
    expect(told('teriparatide', 0.0625 / 1000, 1 / 320)).toEqual([['teriparatideInfused', 'add', 20]])
  })
})

describe('a route by which a drug does not come', () => {
  const woman = readPerson({ osteon: 'person/1', sex: 'female', age: '61 a', menopause: { kind: 'natural' } })
  const given = (agent: string, dose: string, route: string) => () =>
    simulate(woman, readPlan({ osteon: 'plan/1', items: [{ agent, dose, every: '6 mo', route }] }), {
      on: '2026-01-01',
      until: 180,
      every: 180,
      outcomes: ['ctx'],
    })

  it.each([
    ['denosumab', '60 mg', 'oral', 'Known: subcutaneous.'],
    ['zoledronic-acid', '4 mg', 'subcutaneous', 'Known: intravenous.'],
    ['estradiol', '1 mg', 'nasal', 'Known: oral, transdermal.'],
    ['anastrozole', '1 mg', 'intravenous', 'Known: oral.'],
  ])('is refused with those that are known: %s %s, %s', (agent, dose, route, known) => {
    expect(given(agent, dose, route)).toThrow(
      `items[0].route: the model has no ${agent} by the route "${route}". ${known}`,
    )
  })

  it('is no matter where it is the one way in', () => {
    expect(given('denosumab', '60 mg', 'subcutaneous')).not.toThrow()
  })
})

describe('a man on 100 mg of testosterone a week', () => {
  const injections = { agent: 'testosterone', dose: '100 mg', every: '1 wk' }
  const man = readPerson({ osteon: 'person/1', sex: 'male', age: '60 a' })
  const run = (item: object) =>
    simulate(man, readPlan({ osteon: 'plan/1', items: [item] }), {
      on: '2026-01-01',
      until: 180,
      every: 180,
      outcomes: ['testosterone.level', 'lh'],
    })

  it('has more of it than his own, makes none himself, and is told that injections stood in', () => {
    const { outcomes, remarks } = run(injections)
    const [level, lh] = outcomes.map(({ values }) => values)
    expect(level![1]).toBeGreaterThan(1.3 * level![0]!)
    expect(lh![1]).toBeLessThan(-90)
    expect(remarks).toContainEqual(expect.stringContaining('intramuscular'))
  })

  it('is told nothing of it where he told the route', () => {
    expect(run({ ...injections, route: 'intramuscular' }).remarks).toEqual([])
  })
})
