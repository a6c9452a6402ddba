import { defineModule } from '../../../engine/model/index.ts'

/**
 * What the published model reads off for the markers of turnover: the cells themselves, in percent of the start.
 *
 *     CTx = OC/OC₀,    BSAP = OB/OB₀
 */
export const turnoverMarkers = defineModule({
  name: 'turnover markers',

  reads: {
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts' },
    osteoclasts: { symbol: 'OC', unit: 'pmol/L', meaning: 'active osteoclasts' },
  },

  states: {},

  gives: {
    ctx: { symbol: 'CTx', unit: '%', meaning: 'CTx in serum, of the start' },
    bsap: { symbol: 'BSAP', unit: '%', meaning: 'bone-specific alkaline phosphatase in serum, of the start' },
  },

  parameters: {},

  rates(_states, { osteoblasts, osteoclasts }, _parameters, baseline) {
    return { ctx: osteoclasts / baseline.osteoclasts, bsap: osteoblasts / baseline.osteoblasts }
  },
})
