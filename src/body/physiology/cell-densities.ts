import { modelFacts } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * The cells of the whole person in the units of the published RANK–RANKL–OPG system, which they drive.
 *
 *     OB = OB₀ w,   ROB = ROB₀ Q,   OC = OC₀ u
 */
export const cellDensities = defineModule({
  name: 'cell densities',

  reads: {
    formation: { symbol: 'w', unit: '1', meaning: 'osteoblasts, relative to the young reference' },
    preosteoblasts: { symbol: 'Q', unit: '1', meaning: 'pre-osteoblasts, relative to the young reference' },
    resorption: { symbol: 'u', unit: '1', meaning: 'active osteoclasts, relative to the young reference' },
  },

  states: {},

  gives: {
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts' },
    respondingOsteoblasts: { symbol: 'ROB', unit: 'pmol/L', meaning: 'responding osteoblasts' },
    osteoclasts: { symbol: 'OC', unit: 'pmol/L', meaning: 'active osteoclasts' },
  },

  parameters: {
    osteoblastsAtRest: { symbol: 'OB_0', value: 0.00501324, unit: 'pmol/L', meaning: 'osteoblasts of the young reference',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, OBtot0' },
    respondingAtRest: { symbol: 'ROB_0', value: 0.00104122, unit: 'pmol/L', meaning: 'responding osteoblasts of the young reference',
      origin: 'fitted', source: modelFacts, where: 'part 2.2, ROB1' },
    osteoclastsAtRest: { symbol: 'OC_0', value: 0.00115398, unit: 'pmol/L', meaning: 'osteoclasts of the young reference',
      origin: 'fitted', source: modelFacts, where: 'part 2.2, OC' },
  },

  rates(_states, { formation, preosteoblasts, resorption }, { osteoblastsAtRest, respondingAtRest, osteoclastsAtRest }) {
    return {
      osteoblasts: osteoblastsAtRest * formation,
      respondingOsteoblasts: respondingAtRest * preosteoblasts,
      osteoclasts: osteoclastsAtRest * resorption,
    }
  },
})
