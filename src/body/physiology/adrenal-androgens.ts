import { modelFacts, orentreich1984 } from '../../evidence/index.ts'
import { clock, defineModule, exp, input } from '../../engine/model/index.ts'

/**
 * DHEA sulfate of the adrenals, which falls with age and which no drug of this model moves.
 *
 *     DHEAS = D_60 e^(−q (age − 60))
 */
export const adrenalAndrogens = defineModule({
  name: 'adrenal androgens',

  reads: {
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
  },

  states: {},

  gives: {
    dheas: { symbol: 'DHEAS', unit: 'umol/L', meaning: 'DHEA sulfate in blood' },
  },

  parameters: {
    level: { symbol: 'D_60', value: 2.2, unit: 'umol/L', range: [0.2, 10], meaning: 'level at 60',
      origin: 'assumed', source: orentreich1984, where: 'women; men about 3.5; no change under anastrozole (facts 8.2)' },
    ageing: { symbol: 'q', value: 0.025, unit: '/a', meaning: 'fall with age',
      origin: 'assumed', source: orentreich1984, where: 'from youth to old age' },
    levelAge: { value: 60, unit: 'a', meaning: 'age of that level', origin: 'assumed', source: modelFacts, where: 'part 8.2' },
  },

  rates(_states, { time, ageAtStart }, { level, ageing, levelAge }) {
    return { dheas: level * exp(-ageing * (ageAtStart + time - levelAge)) }
  },
})
