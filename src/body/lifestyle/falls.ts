import { sherrington2019 } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Falls, as training changes them.
 *
 *     f = (1 − b B)(1 − c B R)
 *
 * Balance training B lowers them, and more so with resistance R beside it; resistance alone is not shown to. They act on
 * fractures and on nothing else.
 */
export const falls = defineModule({
  name: 'falls',

  reads: {
    balanceTraining: input('1', 0, 'share of a full programme of balance training'),
    resistanceTraining: input('1', 0, 'share of a full programme of resistance training'),
  },

  states: {},

  gives: {
    fallRate: { symbol: 'f', unit: '1', meaning: 'falls, relative to those without training' },
  },

  parameters: {
    byBalance: { symbol: 'b', value: 0.24, unit: '1', meaning: 'share of falls that balance training prevents',
      origin: 'measured', source: sherrington2019, where: 'balance and functional exercises, rate ratio 0.76, from knowledge; all exercise 0.77 (0.71 to 0.83)' },
    byBoth: { symbol: 'c', value: 0.13, unit: '1', meaning: 'share of the rest that resistance beside it prevents',
      origin: 'derived', source: sherrington2019, where: 'several kinds together, rate ratio 0.66, from knowledge; 0.66/0.76' },
  },

  rates(_states, { balanceTraining, resistanceTraining }, { byBalance, byBoth }) {
    return { fallRate: (1 - byBalance * balanceTraining) * (1 - byBoth * balanceTraining * resistanceTraining) }
  },
})
