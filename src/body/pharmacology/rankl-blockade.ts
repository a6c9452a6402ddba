import { calibration } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Denosumab binds RANKL: what it leaves of the drive of osteoclast formation.
 *
 *     f_d = f_min + (1 − f_min) / (1 + C/K)
 */
export const ranklBlockade = defineModule({
  name: 'rankl blockade',

  reads: {
    denosumabConcentration: { unit: 'ng/mL', meaning: 'denosumab in serum' },
  },

  states: {},

  gives: {
    ranklLeft: { unit: '1', meaning: 'fraction of the drive that denosumab leaves' },
  },

  parameters: {
    least: { symbol: 'f_min', value: 0.1226, unit: '1', range: [0.02, 0.13], meaning: 'drive that needs no free RANKL',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, f_min' },
    halfEffect: { symbol: 'K', value: 5.512, unit: 'ng/mL', range: [0.5, 100], meaning: 'concentration that halves the rest',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, K_den' },
  },

  rates(_states, { denosumabConcentration }, { least, halfEffect }) {
    return { ranklLeft: least + (1 - least) / (1 + denosumabConcentration / halfEffect) }
  },
})
