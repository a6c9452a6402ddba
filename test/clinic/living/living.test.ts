import { describe, expect, it } from 'vitest'

import { livingPlan } from '../../../src/clinic/living/index.ts'
import type { LivingItem } from '../../../src/clinic/living/index.ts'
import { faultsOf } from '../../../src/clinic/sentences/index.ts'
import { readPlan } from '../../../src/person/index.ts'
import { TODAY, scan, woman } from '../people.ts'

const item = (facts: object, id: string): LivingItem => livingPlan(woman(facts), TODAY).find((one) => one.id === id)!
const textOf = (one: LivingItem): string => one.sentences.map(({ text }) => text).join(' ')
const spine = (tScore: number): object => ({ scans: [scan({ lumbarSpine: { tScore } })] })

const people: readonly (readonly [string, object])[] = [
  ['of whom nothing is known', {}],
  ['a man of 72', { sex: 'male', birthDate: undefined, age: '72 a', medications: [] }],
  ['a woman of 45 without an inhibitor', { birthDate: undefined, age: '45 a', medications: [] }],
  [
    'with a thin spine, falls, stones and warfarin',
    {
      ...spine(-3),
      history: { falls12mo: 2, smoking: 'current', alcohol: '30 {drink}/wk' },
      safety: { kidneyStones: true },
      otherMedications: ['warfarin'],
      fractures: [{ site: 'vertebra', date: '2026-08-01', lowTrauma: true }],
      height: '170 cm',
      weight: '50 kg',
      labs: [
        { date: '2026-09-01', analyte: 'egfr', value: '25 mL/min' },
        { date: '2026-09-01', analyte: '25-hydroxyvitamin-d', value: '30 nmol/L' },
      ],
    },
  ],
  [
    'of whom much is known',
    {
      ...spine(-1),
      history: { falls12mo: 0, smoking: 'former', alcohol: '3 {drink}/wk' },
      intake: { calcium: '800 mg/d', vitaminD: '10 ug/d', protein: '60 g/d' },
      exercise: [{ kind: 'weight-bearing-aerobic', sessionsPerWeek: 2, intensity: 'moderate' }],
      height: '165 cm',
      weight: '70 kg',
    },
  ],
]

describe('the plan for food, movement and habits', () => {
  it.each(people)('%s: instructs nobody, and every sentence has its source', (_who, facts) => {
    const sentences = livingPlan(woman(facts), TODAY).flatMap((one) => one.sentences)
    expect(sentences.length).toBeGreaterThan(10)
    expect(sentences.flatMap(faultsOf)).toEqual([])
  })

  it.each(people)('%s: every item says how well it is supported', (_who, facts) => {
    for (const { grade, sources } of livingPlan(woman(facts), TODAY)) {
      expect(grade.length).toBeGreaterThan(5)
      expect(sources.length).toBeGreaterThan(0)
    }
  })

  it('tells the gap of calcium, and asks where the intake is not told', () => {
    expect(item({ intake: { calcium: '800 mg/d' } }, 'calcium').amount).toEqual({
      unit: 'mg/d',
      now: 800,
      target: 1200,
      gap: 400,
    })
    expect(item({ intake: { calcium: '1300 mg/d' } }, 'calcium').amount!.gap).toBe(0)
    expect(item({}, 'calcium').amount).toEqual({ unit: 'mg/d', target: 1200 })
    expect(textOf(item({}, 'calcium'))).toContain('How much calcium')
  })

  it.each([
    ['female', 50, undefined],
    ['female', 51, 1200],
    ['male', 49, undefined],
    ['male', 50, 1000],
    ['male', 70, 1000],
    ['male', 71, 1200],
  ])('without an inhibitor a %s of %i has the calcium target %s', (sex, years, target) => {
    const found = item({ sex, birthDate: undefined, age: `${years} a`, medications: [] }, 'calcium')
    expect((found as LivingItem | undefined)?.amount?.target).toBe(target)
  })

  it.each([
    [74, 'below'],
    [75, 'within'],
    [124.8, 'within'],
    [126, 'above'],
  ])('places a vitamin D of %d nmol/L %s the range of 30 to 50 ng/mL', (level, where) => {
    const labs = [{ date: '2026-09-01', analyte: '25-hydroxyvitamin-d', value: `${level} nmol/L` }]
    expect(textOf(item({ labs }, 'vitamin-d'))).toContain(`${where} the range`)
  })

  it('says of vitamin K2 and magnesium that no guideline supports them', () => {
    expect(item({}, 'vitamin-k2-and-magnesium').grade).toBe('no guideline support')
    expect(textOf(item({ otherMedications: ['warfarin'] }, 'vitamin-k2-and-magnesium'))).toContain('warfarin')
  })

  it('gives heavy loads and jumps only to a known, strong spine without falls', () => {
    const strong = { ...spine(-2.4), history: { falls12mo: 0 } }
    expect(item(strong, 'resistance').exercise!.intensity).toBe('high')
    expect(item(strong, 'on-the-feet').exercise!.kind).toBe('impact')
    for (const facts of [
      { ...strong, ...spine(-2.5) },
      { ...strong, scans: [] },
      { ...strong, fractures: [{ site: 'vertebra', lowTrauma: true }] },
    ]) {
      expect(item(facts, 'resistance').exercise!.intensity).toBe('moderate')
      expect(item(facts, 'on-the-feet').exercise!.kind).toBe('weight-bearing-aerobic')
    }
    expect(item({ ...strong, history: {} }, 'on-the-feet').exercise!.kind).toBe('weight-bearing-aerobic')
    expect(item({ ...strong, history: { falls12mo: 1 } }, 'on-the-feet').exercise!.kind).toBe('weight-bearing-aerobic')
  })

  it('puts balance first for somebody who falls', () => {
    const movement = (facts: object): readonly string[] =>
      livingPlan(woman(facts), TODAY).flatMap(({ topic, id }) => (topic === 'movement' ? [id] : []))
    expect(movement({ history: { falls12mo: 1 } })[0]).toBe('balance')
    expect(movement({ history: { falls12mo: 0 } })[0]).toBe('resistance')
  })

  it('can be handed over as a plan', () => {
    const items = livingPlan(woman(spine(-1)), TODAY).flatMap(({ exercise }) => {
      if (!exercise) return []
      const { kind, ...rest } = exercise
      return [{ exercise: kind, ...rest }]
    })
    expect(readPlan({ osteon: 'plan/1', items }).items).toHaveLength(3)
  })

  it('quotes what a guideline says of smoking to somebody who smokes, and to nobody else', () => {
    expect(textOf(item({ history: { smoking: 'current' } }, 'smoking'))).toContain('“stop smoking, limit alcohol”')
    expect(textOf(item({ history: { smoking: 'never' } }, 'smoking'))).not.toContain('“stop')
  })

  it.each([
    [49, 'joint statement'],
    [55, 'ESMO'],
    [66, 'no guideline'],
  ])('counts a weight of %i kg at 165 cm by each guideline’s own line', (kilograms, words) => {
    expect(textOf(item({ height: '165 cm', weight: `${kilograms} kg` }, 'weight'))).toContain(words)
  })
})
