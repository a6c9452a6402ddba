import { describe, expect, it } from 'vitest'

import type { OutcomeCourse } from '../../../src/body/simulate/index.ts'
import { boneDrugs, secondOpinion } from '../../../src/body/simulate/second-opinion.ts'
import { secondModelOf, unsaidBySecondModel, widened } from '../../../src/body/simulate/structural.ts'
import type { Subject, Treatment } from '../../../src/body/simulate/subject.ts'

const woman: Subject = {
  sex: 'female',
  age: 65,
  bodyMassIndex: 26,
  smokes: false,
  calciumIntake: 800,
  vitaminD: 60,
  finalPeriodAge: 50,
}
const doses = (into: string, amount: number, days: readonly number[]): Treatment => ({
  kind: 'doses',
  into,
  amount,
  days,
})
const level = (input: string, value: number, from: number, to: number): Treatment => ({
  kind: 'level',
  input,
  how: 'add',
  value,
  from,
  to,
})
const denosumab = doses('denosumabAtInjection', 60, [0, 182.5, 365, 547.5])
const days = Float64Array.of(0, 360, 720, 1080, 1440)
const change = (plan: readonly Treatment[], past: readonly Treatment[] = []): readonly number[] => [
  ...secondOpinion(woman, { past, plan }, days)!.totalHip,
]

describe('the second opinion', () => {
  // Model facts, part 6.3, day 720: our years have 365.25 days, theirs 365, which moves the last digits.
  it.each([
    ['nothing', [], -1.397],
    ['denosumab', [denosumab], 3.335],
    [
      'romosozumab',
      [
        doses(
          'romosozumabAtInjection',
          210,
          Array.from({ length: 12 }, (_unused, i) => 30 * i),
        ),
      ],
      1.208,
    ],
    ['alendronate', [level('alendronicAcidIntake', 10, 0, 720)], 0.991],
    ['teriparatide', [level('teriparatideDose', 20, 0, 720)], 2.002],
  ] as const)('on %s is the published one', (_name, plan, printed) => {
    expect(Math.abs(change(plan)[2]! - printed)).toBeLessThan(0.01)
  })

  it('takes an aromatase inhibitor as a loss of estrogen: the loss at the hip lies between that of a half and of a tenth', () => {
    const loss = change([level('anastrozoleIntake', 1, 0, 2000)])[2]!
    expect(loss).toBeLessThan(-1.713)
    expect(loss).toBeGreaterThan(-1.986)
  })

  it('loses more after an early menopause, and after the ovaries are gone', () => {
    const at65 = { ...woman, age: 55, finalPeriodAge: 54 }
    const lossOf = (subject: Subject, past: readonly Treatment[] = []): number =>
      secondOpinion(subject, { past, plan: [] }, days)!.totalHip.at(-1)!
    expect(lossOf(at65)).toBeLessThan(lossOf({ ...at65, finalPeriodAge: 80 }))
    const removed: Treatment = {
      kind: 'level',
      input: 'ovarianActivity',
      how: 'set',
      value: 0,
      from: -365,
      to: Infinity,
    }
    expect(lossOf({ ...at65, finalPeriodAge: 80 }, [removed])).toBeCloseTo(
      lossOf({ ...at65, finalPeriodAge: 55 - 365 / 365.25 }),
      9,
    )
  })

  it('names the drugs that it has no entry for, from the first day on', () => {
    const zoledronate = doses('zoledronicAcidOnSurface', 4, [900, 1080])
    expect(secondOpinion(woman, { past: [], plan: [denosumab, zoledronate] }, days)!.without).toEqual([
      { drug: 'zoledronic acid', from: 900 },
    ])
  })

  it('has teriparatide, and does not take abaloparatide for it', () => {
    const without = (input: string) =>
      secondOpinion(woman, { past: [], plan: [level(input, 20, 0, 720)] }, days)!.without.map(({ drug }) => drug)
    expect(without('teriparatideDose')).toEqual([])
    expect(without('abaloparatideDose')).toEqual(['abaloparatide'])
  })

  it('is not there for a man', () => {
    expect(secondOpinion({ ...woman, sex: 'male' }, { past: [], plan: [] }, days)).toBeUndefined()
  })
})

describe('the distance of two models', () => {
  const months = [0, 12, 24]
  const run = (plan: readonly Treatment[], past: readonly Treatment[] = []) =>
    secondModelOf({ subject: woman, past, plan, months, totalHip: [0, 5, 7] })

  it('is told for two bone drugs together or in sequence, and for no fewer', () => {
    expect(boneDrugs([denosumab, level('anastrozoleIntake', 1, 0, 9)])).toEqual(new Set(['denosumabAtInjection']))
    expect(run([denosumab])).toBeUndefined()
    expect(run([level('anastrozoleIntake', 1, 0, 9), denosumab])).toBeUndefined()
    expect(run([denosumab, level('alendronicAcidIntake', 10, 700, 1500)])).toBeDefined()
    expect(run([denosumab], [level('alendronicAcidIntake', 10, -1500, -10)])).toBeDefined()
  })

  it('is the distance at the total hip, month by month', () => {
    const second = run([denosumab, level('alendronicAcidIntake', 10, 700, 1500)])!
    expect(second.distance).toEqual(second.totalHip.map((theirs, i) => Math.abs([0, 5, 7][i]! - theirs)))
  })

  it('is kept from the day on which a drug begins that the second model does not have', () => {
    const second = run([denosumab, doses('zoledronicAcidOnSurface', 5, [400])])!
    expect(second.distance[2]).toBe(second.distance[1])
    expect(second.without).toEqual([{ drug: 'zoledronic acid', fromMonth: 400 / (365.25 / 12) }])
  })

  it('says what it knows nothing of: men, and goserelin', () => {
    const two = [denosumab, level('alendronicAcidIntake', 10, 700, 1500)]
    const goserelin = level('gonadotrophinBlock', 1, 0, 1500)
    const unsaid = (subject: Subject, plan: readonly Treatment[]) =>
      unsaidBySecondModel('x', { subject, past: [], plan })
    expect(unsaid(woman, two)).toEqual([])
    expect(unsaid(woman, [...two, goserelin])).toEqual([expect.stringContaining('no goserelin')])
    expect(unsaid({ ...woman, sex: 'male' }, two)).toEqual([expect.stringContaining('No second model speaks of men')])
    expect(unsaid({ ...woman, sex: 'male' }, [denosumab])).toEqual([])
  })

  const course: OutcomeCourse = {
    outcome: 'bmd.totalHip',
    unit: '%',
    months,
    median: [0, 4, 6],
    low80: [0, 1, 2],
    high80: [0, 8, 9],
    low95: [0, -1, 0],
    high95: [0, 9, 12],
    lines: [
      [0, 1, 6],
      [0, 6, 9],
    ],
  }
  const second = { model: 'jorg', totalHip: [0, 0, 0], distance: [0, 4, 0], without: [] } as const

  it('widens a range by half of itself as one standard deviation, in quadrature, and leaves the median', () => {
    const wider = widened(course, second, () => 1)
    expect(wider.median).toEqual(course.median)
    expect(wider.low80[1]).toBeCloseTo(4 - Math.hypot(3, 1.2816 * 2), 9)
    expect(wider.high80[1]).toBeCloseTo(4 + Math.hypot(4, 1.2816 * 2), 9)
    expect(wider.high95[1]).toBeCloseTo(4 + Math.hypot(5, 1.96 * 2), 9)
    expect([wider.low80[2], wider.high95[0]]).toEqual([2, 0])
  })

  it('moves a line that lies on the edge of the range with the edge', () => {
    const [low, inner] = widened(course, second, () => 1).lines
    expect(low![1]).toBeCloseTo(4 - Math.hypot(3, 1.2816 * 2), 9)
    expect(inner![1]).toBeCloseTo(4 + Math.hypot(4, 1.2816 * 2) / 2, 9)
    expect([low![2], inner![2]]).toEqual([6, 9])
  })

  it('turns into T-scores by what a point of density makes, and leaves blood values alone', () => {
    const asTScore = widened({ ...course, outcome: 'tScore.totalHip' }, second, () => 0.07)
    expect(asTScore.high80[1]).toBeCloseTo(4 + Math.hypot(4, 1.2816 * 2 * 0.07), 9)
    expect(widened({ ...course, outcome: 'ctx' }, second, () => 1).low80).toEqual(course.low80)
  })
})
