import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Bone lining cells, the stock that a sclerostin antibody wakes to build bone where none was taken away.
 *
 *     L' = k_r (1 − L) − k_u W L,   W_L = W L w^s − q (1 − W)(1 − L) u
 *
 * The stock runs low within a year, so the burst limits itself; after withdrawal a counter-regulation takes some back.
 * Lining cells are what osteoblasts become: where turnover has been low, under a bisphosphonate or denosumab, and among
 * the young, there are fewer to wake than where osteoblasts w are many.
 */
export const liningCells = defineModule({
  name: 'lining cells',

  reads: {
    wntSignal: { unit: '1', meaning: 'sclerostin inhibition by romosozumab' },
    resorption: { unit: '1', meaning: 'active osteoclasts' },
    formation: { unit: '1', meaning: 'osteoblasts' },
  },

  states: {
    lining: { symbol: 'L', unit: '1', start: 1, meaning: 'lining cells that can be woken, relative to the young reference' },
  },

  gives: {
    wntBurst: { symbol: 'W L', unit: '1', meaning: 'lining cells woken by the Wnt signal' },
    wntModelling: { symbol: 'W_L', unit: '1', meaning: 'what woken lining cells build, less the counter-regulation' },
  },

  parameters: {
    exhaustion: { symbol: 'k_u', value: 3, unit: '/a', range: [0.5, 10], meaning: 'exhaustion under full signal',
      origin: 'assumed', source: proposal, where: 'section 5, k_Lu' },
    recovery: { symbol: 'k_r', value: 0.5, unit: '/a', range: [0.1, 2], meaning: 'recovery of the stock',
      origin: 'assumed', source: proposal, where: 'section 5, k_Lr' },
    supply: { symbol: 's', value: 0.5, unit: '1', range: [0, 1], meaning: 'power by which what is built follows osteoblasts',
      origin: 'assumed', source: calibration, where: 'decision 45: three quarters of the gain of the untreated after alendronate' },
    counterRegulation: { symbol: 'q', value: 0.1005, unit: '1', range: [0, 1], meaning: 'loss after withdrawal',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, q_W' },
  },

  rates({ lining }, { wntSignal, resorption, formation }, { exhaustion, recovery, supply, counterRegulation }) {
    const woken = wntSignal * lining
    const takenBack = counterRegulation * (1 - wntSignal) * (1 - lining) * resorption
    return {
      lining: recovery * (1 - lining) - exhaustion * woken,
      wntBurst: woken,
      wntModelling: woken * formation ** supply - takenBack,
    }
  },
})
