import { modelFacts } from '../../src/evidence/index.ts'
import { defineModule, input } from '../../src/engine/model/index.ts'

/** The drug that the tour adds: an example, in no model of ours. */
export const calcitonin = defineModule({
  name: 'calcitonin',

  reads: {
    calcitoninTaken: input('1', 0, 'nasal calcitonin 200 IU a day: share of days taken'),
  },

  states: {
    tolerance: { symbol: 'D', unit: '1', start: 0, scale: 1, meaning: 'share of the effect that is lost to habit' },
  },

  gives: {
    calcitoninEffect: { symbol: 'e', unit: '1', meaning: 'share of resorption that calcitonin holds back' },
  },

  parameters: {
    most: { symbol: 'm', value: 0.2, unit: '1', meaning: 'resorption held back at first',
      origin: 'assumed', source: modelFacts, where: 'an example: no number of it is a finding' },
    habit: { symbol: 'h', value: 0.7, unit: '1', meaning: 'share of that which is lost in the end',
      origin: 'assumed', source: modelFacts, where: 'an example: no number of it is a finding' },
    delay: { symbol: 'τ', value: 0.5, unit: 'a', meaning: 'time in which it is lost',
      origin: 'assumed', source: modelFacts, where: 'an example: no number of it is a finding' },
  },

  rates({ tolerance }, { calcitoninTaken }, { most, habit, delay }) {
    return {
      tolerance: (habit * calcitoninTaken - tolerance) / delay,
      calcitoninEffect: most * calcitoninTaken * (1 - tolerance),
    }
  },
})
