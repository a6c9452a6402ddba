import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule, input, saturation } from '../../engine/model/index.ts'

/**
 * Daily teriparatide at the osteoblast, as the average of its pulses.
 *
 *     T' = k ( D/(D + D_50) − T ),   T_R' = k_R ( D/(D + D_50) − T_R ),   T_e = T − ν T_R
 *
 * T builds; the slower T_R raises RANKL and tires the response.
 */
export const teriparatide = defineModule({
  name: 'teriparatide',

  reads: {
    teriparatideDose: input('ug/d', 0, 'teriparatide injected once a day'),
  },

  states: {
    fastPthSignal: { symbol: 'T', unit: '1', start: 0, scale: 1, meaning: 'teriparatide signal at osteoblasts' },
    slowPthSignal: { symbol: 'T_R', unit: '1', start: 0, scale: 1, meaning: 'slow teriparatide signal on RANKL' },
  },

  gives: {
    pthSignal: { unit: '1', meaning: 'effective teriparatide signal at osteoblasts' },
  },

  parameters: {
    halfDose: { symbol: 'D_50', value: 25, unit: 'ug/d', range: [5, 60], meaning: 'dose of half effect',
      origin: 'assumed', source: proposal, where: 'section 5, D_50 (from the 20 / 40 ug contrast)' },
    turnover: { symbol: 'k', value: 12, unit: '/a', range: [4, 30], meaning: 'onset and offset at osteoblasts (about 30 d)',
      origin: 'assumed', source: proposal, where: 'section 5, k_PT' },
    slowTurnover: { symbol: 'k_R', value: 3, unit: '/a', range: [1, 10], meaning: 'onset of the effect on RANKL (about 4 months)',
      origin: 'assumed', source: proposal, where: 'section 5, k_PTR' },
    tolerance: { symbol: 'ν', value: 0.2227, unit: '1', range: [0.02, 0.55], meaning: 'tiring of the osteoblast response',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, nu_PT' },
  },

  rates({ fastPthSignal, slowPthSignal }, { teriparatideDose }, { halfDose, turnover, slowTurnover, tolerance }) {
    const signal = saturation(teriparatideDose, halfDose)
    return {
      fastPthSignal: turnover * (signal - fastPthSignal),
      slowPthSignal: slowTurnover * (signal - slowPthSignal),
      pthSignal: fastPthSignal - tolerance * slowPthSignal,
    }
  },
})
