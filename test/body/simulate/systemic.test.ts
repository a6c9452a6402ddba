import { describe, expect, it } from 'vitest'

import { systemicNotes } from '../../../src/body/simulate/systemic.ts'
import { readPerson, readPlan } from '../../../src/person/index.ts'

const person = (fields: object = {}) => readPerson({ osteon: 'person/1', sex: 'female', age: '62 a', ...fields })
const plan = (...items: readonly object[]) => readPlan({ osteon: 'plan/1', name: 'x', items })
const anastrozole = { agent: 'anastrozole', dose: '1 mg', every: '1 d' }
const topics = (...arguments_: Parameters<typeof systemicNotes>): readonly string[] =>
  systemicNotes(...arguments_).map(({ topic }) => topic)

describe('the rest of the body', () => {
  it('is spoken of where a drug or an exercise concerns it, and not otherwise', () => {
    expect(topics(person(), [])).toEqual([])
    expect(topics(person({ medications: [anastrozole] }), [])).toEqual(['heart', 'lipids', 'joints', 'muscle', 'falls'])
    expect(topics(person(), [plan(anastrozole)])).toEqual(topics(person({ medications: [anastrozole] }), []))
    expect(topics(person(), [plan({ exercise: 'balance', sessionsPerWeek: 2, intensity: 'low' })])).toEqual(['falls'])
  })

  it('of men is of men: goserelin takes their muscle, and testosterone did not spare them fractures', () => {
    const drugs = [
      { agent: 'goserelin', dose: '10.8 mg', every: '84 d' },
      { agent: 'testosterone', dose: '50 mg', every: '1 d' },
    ]
    expect(topics(person({ sex: 'male' }), [plan(...drugs)])).toEqual([
      'muscle-without-testosterone',
      'testosterone-and-fractures',
    ])
    expect(topics(person(), [plan(...drugs)])).toEqual([])
  })

  it('tells each number inside its interval, with its citation', () => {
    const notes = systemicNotes(person({ medications: [anastrozole] }), [])
    for (const { value, low95, high95, source } of notes.flatMap(({ findings }) => findings)) {
      expect(value).toBeGreaterThan(low95 ?? -Infinity)
      expect(value).toBeLessThan(high95 ?? Infinity)
      expect(source).toMatch(/\d{4}/)
    }
  })
})
