import { modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Calcium between bone and plasma as the cells of the whole person drive it.
 *
 *     J_14 = v₀ (1 − φ + φ u/u_h),   J_15 = v₀ (1 − φ + φ w/w_h) · Ca/Ca₀
 *
 * u_h and w_h are the person's own habitual resorption and formation. Most of the exchange needs no cells. It reports
 * serum calcium and what follows from it; nothing of it acts back on bone.
 */
export const mineralExchange = defineModule({
  name: 'mineral exchange',

  reads: {
    resorption: { symbol: 'u', unit: '1', meaning: 'active osteoclasts' },
    formation: { symbol: 'w', unit: '1', meaning: 'osteoblasts' },
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    habitualResorption: input('1', 1, 'resorption before treatment, relative to the young reference'),
    habitualFormation: input('1', 1, 'formation before treatment, relative to the young reference'),
  },

  states: {},

  gives: {
    calciumRelease: { symbol: 'J_14', unit: 'mmol/h', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_15', unit: 'mmol/h', meaning: 'calcium from plasma to bone' },
  },

  parameters: {
    exchange: { symbol: 'v_0', value: 3.66666666667, unit: 'mmol/h', meaning: 'exchange at rest',
      origin: 'fitted', source: modelFacts, where: 'part 2.8, J14 = J15' },
    cellShare: { symbol: 'φ', value: 0.1, unit: '1', range: [0, 0.3], meaning: 'share that follows the cells',
      origin: 'assumed', source: proposal, where: 'section 8' },
  },

  rates(
    _states,
    { resorption, formation, calcium, habitualResorption, habitualFormation },
    { exchange, cellShare },
    baseline,
  ) {
    const byOsteoclasts = 1 - cellShare + (cellShare * resorption) / habitualResorption
    const byOsteoblasts = 1 - cellShare + (cellShare * formation) / habitualFormation
    return {
      calciumRelease: exchange * byOsteoclasts,
      calciumDeposition: exchange * byOsteoblasts * (calcium / baseline.calcium),
    }
  },
})
