import { describe, expect, it } from 'vitest'

import { TrialRunner } from '../../../src/body/trials/index.ts'
import { Malformed, NotModelled, UnknownName } from '../../../src/units/index.ts'
import { anastrozole, arm, denosumab, momentsOf, ran, small, zoledronate } from './small.ts'

describe('a trial', () => {
  it('tells each arm, outcome and month in the order of its protocol', () => {
    const { document } = ran({
      arms: [arm('b', anastrozole), arm('a')],
      outcomes: ['ctx', 'bmd.totalHip'],
      months: [24, 12],
    })
    expect(document).toMatchObject({ osteon: 'trial/1', protocol: 'small', subjects: 12, seed: 7 })
    expect(Object.keys(document.stamp)).toEqual(['model', 'parameters', 'solver', 'osteon'])
    expect(document.arms.map(({ name, n }) => [name, n])).toEqual([
      ['b', 12],
      ['a', 12],
    ])
    expect(document.arms[0]!.outcomes.map(({ outcome, month }) => [outcome, month])).toEqual([
      ['ctx', 24],
      ['ctx', 12],
      ['bmd.totalHip', 24],
      ['bmd.totalHip', 12],
    ])
    expect(Object.keys(document.arms[0]!.outcomes[0]!).toSorted()).toEqual(
      ['outcome', 'month', 'unit', 'mean', 'sd', 'median', 'q05', 'q25', 'q75', 'q95'].toSorted(),
    )
  })

  it('gives a subject the same numbers whoever else takes part, whatever else is asked', () => {
    const alone = ran({ arms: [arm('x', anastrozole)], subjects: 4 })
    const beside = ran({
      arms: [arm('none'), arm('x', anastrozole)],
      outcomes: ['ctx', 'bmd.lumbarSpine', 'tScore.totalHip'],
      months: [6, 12],
    })
    const few = beside.values(1, 1, 1).slice(0, 4)
    for (const [i, value] of alone.values(0, 0, 0).entries()) expect(few[i]).toBeCloseTo(value, 3)
    expect(beside.candidates.slice(0, 4)).toEqual(alone.candidates)
  })

  it('gives the same bytes for months, units and names written otherwise', () => {
    const plain = small({ arms: [arm('x', anastrozole, { ...zoledronate, from: '12 mo', to: '24 mo' })], months: [24] })
    const rewritten = small({
      arms: [
        arm(
          'x',
          { ...zoledronate, dose: '4000 ug', every: '0.5 a', from: '1 a', to: '730.5 d' },
          { ...anastrozole, dose: '0.001 g', from: '0 d' },
        ),
      ],
      months: [24],
    })
    expect(new TrialRunner(rewritten).run(3)).toEqual(new TrialRunner(plain).run(3))
  })

  it('runs every subject in every arm with the same chance: arms alike are equal', () => {
    const { values } = ran({ arms: [arm('a', anastrozole), arm('b', anastrozole)], outcomes: ['bmd.totalHip', 'ctx'] })
    for (const outcome of [0, 1]) expect(values(0, outcome, 0)).toEqual(values(1, outcome, 0))
  })

  it('counts changes from the month it is told to, which itself is no change', () => {
    const fields = { arms: [arm('x', denosumab)], outcomes: ['bmd.lumbarSpine'], months: [12, 24] }
    const fromStart = ran({ ...fields, relativeTo: 0 })
    const fromYear = ran({ ...fields, relativeTo: 12 })
    expect(fromYear.values(0, 0, 0)).toEqual(Array.from({ length: 12 }, () => 0))
    const [first, second] = [fromStart.values(0, 0, 0), fromStart.values(0, 0, 1)]
    for (const [i, value] of fromYear.values(0, 0, 1).entries()) {
      expect(value).toBeCloseTo(100 * ((100 + second[i]!) / (100 + first[i]!) - 1), 9)
    }
  })

  it('loses bone without treatment, more on anastrozole, none on denosumab', () => {
    const { document } = ran({
      subjects: 60,
      population: { yearsSinceMenopause: { mean: '4 a', sd: '2 a' } },
      arms: [arm('none'), arm('inhibitor', anastrozole), arm('protected', anastrozole, denosumab)],
      outcomes: ['bmd.totalHip'],
      months: [24],
    })
    const [none, inhibitor, both] = document.arms.map(({ outcomes }) => outcomes[0]!.mean!)
    expect(none).toBeLessThan(0)
    expect(inhibitor).toBeLessThan(none! - 1)
    expect(both).toBeGreaterThan(0)
  })

  it('begins from what was done before', () => {
    const tamoxifen = { agent: 'tamoxifen', dose: '20 mg', every: '1 d', from: '-36 mo' }
    const without = ran({ subjects: 30, months: [24] })
    const after = ran({ subjects: 30, months: [24], population: { before: [tamoxifen] } })
    const goingOn = ran({ subjects: 30, months: [24], population: { before: [{ ...tamoxifen, to: '24 mo' }] } })
    const [a, b, c] = [without, after, goingOn].map(({ document }) => document.arms[0]!.outcomes[0]!.mean!)
    expect(b).toBeLessThan(a! - 0.5)
    expect(c).toBeGreaterThan(b! + 0.5)
  })

  it('takes a date in a plan from the day of the earliest', () => {
    const byDate = ran({ arms: [arm('x', { ...zoledronate, from: '2030-01-01', to: '2031-07-02' })], months: [24] })
    const byTime = ran({ arms: [arm('x', { ...zoledronate, from: '0 d', to: '547 d' })], months: [24] })
    expect(byDate.values(0, 0, 0)).toEqual(byTime.values(0, 0, 0))
  })
})

describe('a dose that is taken with some chance', () => {
  it('halves a daily intake where half of the doses are taken', () => {
    const [half, smaller] = [
      { ...anastrozole, adherence: 0.5 },
      { ...anastrozole, dose: '0.5 mg' },
    ]
    const { values } = ran({
      arms: [arm('half', half), arm('smaller', smaller)],
      outcomes: ['estradiol', 'bmd.totalHip'],
    })
    for (const outcome of [0, 1]) expect(values(0, outcome, 0)).toEqual(values(1, outcome, 0))
  })

  it('is taken whole or not at all where doses are months apart', () => {
    const once = { ...zoledronate, from: '0 mo', to: '0 mo' }
    const { values } = ran({
      subjects: 60,
      arms: [arm('half', { ...once, adherence: 0.5 }), arm('all', once), arm('none')],
      outcomes: ['bmd.totalHip'],
    })
    const [half, all, none] = [values(0, 0, 0), values(1, 0, 0), values(2, 0, 0)]
    const taken = half.filter((value, i) => value === all[i])
    const missed = half.filter((value, i) => value === none[i])
    expect(taken.length + missed.length).toBe(60)
    expect(taken.length).toBeGreaterThan(18)
    expect(missed.length).toBeGreaterThan(18)
  })

  it('lets a depot act for its own interval only', () => {
    const goserelin = { agent: 'goserelin', dose: '3.6 mg', every: '28 d' }
    const { values } = ran({
      population: { menopausal: false, age: '35 a' },
      arms: [arm('half', { ...goserelin, adherence: 0.5 }), arm('all', goserelin)],
      outcomes: ['estradiol.level'],
      months: [6, 7, 8, 9],
    })
    const visits = [0, 1, 2, 3]
    const suppressed = (a: number): number =>
      visits.flatMap((m) => values(a, 0, m)).filter((level) => level < 100).length
    expect(suppressed(1)).toBe(48)
    expect(suppressed(0)).toBeGreaterThan(12)
    expect(suppressed(0)).toBeLessThan(36)
  })
})

describe('a rescue rule', () => {
  const rule = (from: string): object => arm('rescued', anastrozole, { ...denosumab, from })
  const fields = { subjects: 40, months: [12, 24], population: { tScore: { lumbarSpine: { mean: -1.6, sd: 0.5 } } } }

  it('begins for those who are measured below, and for nobody else', () => {
    const { values } = ran({
      ...fields,
      arms: [rule('when lumbarSpine.tScore < -2'), arm('never', anastrozole)],
      outcomes: ['tScore.lumbarSpine'],
    })
    const [first, rescued, never] = [values(1, 0, 0), values(0, 0, 1), values(1, 0, 1)]
    for (const [i, score] of values(0, 0, 0).entries()) expect(score).toBeCloseTo(first[i]!, 3)
    expect(first.filter((score) => score < -2).length).toBeGreaterThan(5)
    for (const [i, score] of first.entries()) {
      if (score < -2) expect(rescued[i]).toBeGreaterThan(never[i]! + 0.1)
      else expect(rescued[i]).toBeCloseTo(never[i]!, 3)
    }
  })

  it('may speak of a loss or of a marker, under the names of the contract', () => {
    const rules = [rule('when bmd.lumbarSpine <= -3'), rule('when ctx >= 0'), arm('never', anastrozole)]
    const { values } = ran({
      ...fields,
      arms: rules.map((each, i) => ({ ...each, name: `${i}` })),
      outcomes: ['bmd.lumbarSpine', 'ctx'],
    })
    const rescued = (a: number): boolean[] => values(a, 1, 1).map((ctx, i) => Math.abs(ctx - values(2, 1, 1)[i]!) > 0.1)
    expect(rescued(0)).toEqual(values(2, 0, 0).map((change) => change <= -3))
    expect(rescued(1)).toEqual(values(2, 1, 0).map((change) => change >= 0))
    expect(rescued(0)).toContain(true)
  })

  it('does not begin an item after its end', () => {
    const late = arm('late', anastrozole, { ...denosumab, from: 'when lumbarSpine.tScore < 9', to: '12 mo' })
    const { values } = ran({ ...fields, arms: [late, arm('never', anastrozole)], outcomes: ['bmd.totalHip'] })
    for (const [i, value] of values(0, 0, 1).entries()) expect(value).toBeCloseTo(values(1, 0, 1)[i]!, 3)
  })

  it.each([
    [
      'an outcome nobody knows',
      'when spine.tScore < -2',
      UnknownName,
      /arms\[0\]\.plan\.items\[1\]\.from: "tScore\.spine"/,
    ],
    ['what no visit measures', 'when fracture.hip > 1', Malformed, /fracture\.hip is not measured at a visit/],
  ])('is refused for %s', (_what, from, kind, message) => {
    const protocol = small({ arms: [rule(from)] })
    expect(() => new TrialRunner(protocol)).toThrow(kind)
    expect(() => new TrialRunner(protocol)).toThrow(message)
  })
})

describe('a trial is refused', () => {
  it('for an outcome that the contract does not know, by the nearest that it does', () => {
    expect(() => new TrialRunner(small({ outcomes: ['bmd.lumbarSpin'] }))).toThrow(UnknownName)
    expect(() => new TrialRunner(small({ outcomes: ['bmd.lumbarSpin'] }))).toThrow(
      /outcomes\[0\]: .*"bmd\.lumbarSpine"/,
    )
  })

  it('for a drug by a way that the model does not hold, by its place', () => {
    const runner = new TrialRunner(
      small({ arms: [arm('a'), arm('b', { agent: 'testosterone', dose: '11 mg', every: '12 h', route: 'nasal' })] }),
    )
    expect(() => runner.refuseImpossible()).toThrow(NotModelled)
    expect(() => runner.refuseImpossible()).toThrow(
      /arms\[1\]\.plan\.items\[0\]\.route: .*testosterone by the route "nasal"/,
    )
  })
})

describe('what a population tells of blood', () => {
  const outcomes = ['estradiol.level', 'testosterone.level', 'pth.level']
  const means = (population: object): readonly number[] => {
    const { document } = ran({ subjects: 80, population, outcomes, months: [0] })
    return document.arms[0]!.outcomes.map(({ mean }) => mean!)
  }

  it.each([
    ['of women after menopause', { estradiol: { mean: '35 pmol/L', sd: '8 pmol/L' } }, 35],
    ['of women before it', { menopausal: false, age: '33 a', estradiol: { mean: '300 pmol/L', sd: '60 pmol/L' } }, 300],
    ['of men', { sex: 'male', estradiol: { mean: '80 pmol/L', sd: '15 pmol/L' } }, 80],
  ])('is their estradiol before any drug: %s', (_who, population, estradiol) => {
    expect(Math.abs(means(population)[0]! / estradiol - 1)).toBeLessThan(0.08)
  })

  it('is the testosterone of men, and less of it makes less estradiol', () => {
    const low = means({ sex: 'male', testosterone: { mean: '8 nmol/L', sd: '1 nmol/L' } })
    const usual = means({ sex: 'male' })
    expect(Math.abs(low[1]! / 8 - 1)).toBeLessThan(0.08)
    expect(low[0]).toBeLessThan(0.8 * usual[0]!)
  })

  it('is the calcium and the PTH that she starts from and stays at', () => {
    const population = {
      calcium: { mean: '2.45 mmol/L', sd: '0.03 mmol/L' },
      pth: { mean: '7 pmol/L', sd: '1 pmol/L' },
    }
    const { document, candidates } = ran({ population, outcomes: ['calcium.level', 'pth.level'], months: [0, 6] })
    const [calcium, later, pth, pthLater] = document.arms[0]!.outcomes.map(({ mean }) => mean!)
    const told = (name: 'calcium' | 'pth'): number => momentsOf(candidates.map((each) => each[name])).mean
    expect(Math.abs(calcium! / told('calcium') - 1)).toBeLessThan(0.03)
    expect(Math.abs(later! / told('calcium') - 1)).toBeLessThan(0.03)
    expect(Math.abs(pth! / told('pth') - 1)).toBeLessThan(0.1)
    expect(Math.abs(pthLater! / told('pth') - 1)).toBeLessThan(0.15)
  })

  it('is what a drug acts on: PTH rises by as many times on denosumab, whatever it was', () => {
    const onDenosumab = (pth: string): number => {
      const fields = { population: { pth }, arms: [arm('denosumab', denosumab)], outcomes: ['pth'], months: [1] }
      return ran(fields).document.arms[0]!.outcomes[0]!.mean!
    }
    const [low, high] = [onDenosumab('3 pmol/L'), onDenosumab('9 pmol/L')]
    expect(low).toBeGreaterThan(5)
    expect(Math.abs((100 + high) / (100 + low) - 1)).toBeLessThan(0.05)
  })

  it('is the creatinine of kidneys that filter less: PTH is higher, calcitriol lower', () => {
    const told = ['pth.level', 'calcitriol.level']
    const levels = (creatinine: string): readonly number[] =>
      ran({ population: { creatinine }, outcomes: told, months: [0] }).document.arms[0]!.outcomes.map(
        ({ mean }) => mean!,
      )
    const [well, ill] = [levels('60 umol/L'), levels('180 umol/L')]
    expect(ill[0]).toBeGreaterThan(1.2 * well[0]!)
    expect(ill[1]).toBeLessThan(0.95 * well[1]!)
  })

  it('acts on minerals alone, which is said where none of them is told again', () => {
    const population = { sex: 'female', pth: { mean: '7 pmol/L', sd: '1 pmol/L' }, creatinine: '70 umol/L' }
    const remarks = (outcome: string): readonly string[] =>
      new TrialRunner(small({ population, outcomes: [outcome] })).refuseImpossible()
    expect(remarks('bmd.totalHip')).toEqual([
      expect.stringMatching(/not told.*: age, yearsSinceMenopause, bodyMassIndex, .*smoking\./),
      expect.stringMatching(/population\.creatinine.*changes nothing/),
      expect.stringMatching(/population\.pth.*changes nothing/),
    ])
    expect(remarks('calcium')).toEqual([expect.stringContaining('not told')])
  })
})

describe('women on 1 mg of anastrozole', () => {
  it('keep more than 0.5 pg/mL of estradiol in a third, as was found', () => {
    const { values } = ran({ subjects: 400, arms: [arm('x', anastrozole)], outcomes: ['estradiol.level', 'estradiol'] })
    const above = values(0, 0, 0).filter((level) => level > 0.5 * 3.671).length / 400
    expect(above).toBeGreaterThan(0.25)
    expect(above).toBeLessThan(0.42)
    const { mean } = momentsOf(values(0, 1, 0))
    expect(mean).toBeGreaterThan(-93)
    expect(mean).toBeLessThan(-85)
  })
})
