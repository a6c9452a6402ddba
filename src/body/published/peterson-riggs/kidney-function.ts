import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, log } from '../../../engine/model/index.ts'

/**
 * Glomerular filtration, which a loss over some years lowers for ever.
 *
 *     G' = −k G,    k = −ln(1 − Δ/(c G₀))/τ
 *
 * c is the published 16.667 mL/min per L/h; a loss of all of G₀ or more has no logarithm.
 */
export const kidneyFunction = defineModule({
  name: 'kidney function',

  reads: {},

  states: {
    glomerularFiltration: { symbol: 'G', unit: 'L/h', start: 'derived', meaning: 'glomerular filtration',
      source: openBoneMin, where: 'INIT GFR' },
  },

  parameters: {
    filtrationAtStart: { value: 100, unit: 'mL/min', meaning: 'filtration at the start',
      origin: 'assumed', source: openBoneMin, where: 'INIT GFR, 100/16.667' },
    rounding: { symbol: 'c', value: 16.667, unit: 'mL.h/(min.L)', meaning: 'conversion to L/h as the source rounds it',
      origin: 'derived', source: openBoneMin, where: 'INIT GFR, literal' },
    loss: { symbol: 'Δ', value: 0, unit: 'mL/min', meaning: 'filtration that is lost',
      origin: 'assumed', source: openBoneMin, where: 'PARAM GFRdelta' },
    lossTime: { symbol: 'τ', value: 10, unit: 'a', meaning: 'time over which it is lost',
      origin: 'assumed', source: openBoneMin, where: 'PARAM GFRtau, years of 8766 h' },
  },

  rates({ glomerularFiltration }, _reads, { rounding, loss, lossTime }, baseline) {
    const kept = 1 - loss / (rounding * baseline.glomerularFiltration)
    return { glomerularFiltration: (log(kept) / lossTime) * glomerularFiltration }
  },

  starts: ({ filtrationAtStart, rounding }) => ({ glomerularFiltration: filtrationAtStart / rounding }),
})
