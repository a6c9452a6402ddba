import { modelFacts, study } from '../../evidence/index.ts'
import { defineModule, input, positivePart } from '../../engine/model/index.ts'
import type { Habit } from './habit.ts'

/**
 * Alcohol above two drinks a day holds osteoblasts back; below, it does nothing.
 *
 *     a = e_a · (n − 2)₊
 */
export const alcohol = defineModule({
  name: 'alcohol',

  reads: {
    alcoholIntake: input('g/d', 0, 'alcohol drunk'),
  },

  states: {},

  gives: {
    drinks: { symbol: 'n', unit: '{drink}', meaning: 'drinks a day' },
    alcoholEffect: { symbol: 'a', unit: '1', meaning: 'share of osteoblasts that alcohol holds back' },
  },

  parameters: {
    perDrink: { value: 14, unit: 'g/(d.{drink})', meaning: 'alcohol of one drink a day',
      origin: 'assumed', source: modelFacts, where: 'the standard drink of the United States' },
    free: { value: 2, unit: '{drink}', meaning: 'drinks a day up to which nothing is seen',
      origin: 'measured', source: study('KANIS2005_ALC'), where: 'no rise up to 2 units a day; model facts, part 8.9' },
    effect: { symbol: 'e_a', value: 0.02, unit: '/{drink}', meaning: 'share that each further drink holds back',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
  },

  rates(_states, { alcoholIntake }, { perDrink, free, effect }) {
    const drinks = alcoholIntake / perDrink
    return { drinks, alcoholEffect: effect * positivePart(drinks - free) }
  },
})

/** Alcohol. */
export const alcoholHabit: Habit = {
  name: 'alcohol',
  inModel: 'Up to two drinks a day: nothing, neither gain nor loss. Above, osteoblasts are held back a little and fractures rise.',
  found: 'Hip fractures 1.68 times as many above two units a day, 1.71 times above 50 g; light drinking: no more than none.',
  grade: 'Fair: cohorts only, 18 of them pooled; nobody was drawn by lot.',
  sources: [study('KANIS2005_ALC'), study('ZHANG2015_ALC')],
}
