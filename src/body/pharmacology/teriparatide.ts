import { calibration, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, exp, input, saturation } from '../../engine/model/index.ts'

/**
 * Daily teriparatide at the osteoblast, as the average of its pulses.
 *
 *     T' = k ( p D/(D + D_50) − T ),   T_R' = k_R ( D/(D + D_50) − T_R ),   T_e = T − ν T_R
 *     p  = ( 1 − e^(−k_a τ) )^n
 *
 * T builds; the slower T_R raises RANKL and tires the response. Only a level that falls again between two injections
 * builds: p is the share of a pulse that has gone when the next one comes. Once a day it is 1; of an infusion it is 0, and
 * what is left is resorption.
 */
export const teriparatide = defineModule({
  name: 'teriparatide',

  reads: {
    teriparatideDose: input('ug/d', 0, 'teriparatide injected, by the day'),
    teriparatideInterval: input('h', 24, 'time between two injections; 0 for an infusion'),
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
    emptying: { symbol: 'k_a', value: 0.658898, unit: '/h', meaning: 'rate at which an injection empties',
      origin: 'measured', source: modelFacts, where: 'part 2.3, TERICL/TERIVC' },
    pulsePower: { symbol: 'n', value: 4, unit: '1', range: [1, 8], meaning: 'how strictly the level must fall between injections',
      origin: 'assumed', source: modelFacts, where: 'part 8.6: the pulses are the mechanism; once a day builds, an infusion does not' },
    tolerance: { symbol: 'ν', value: 0.2227, unit: '1', range: [0.02, 0.55], meaning: 'tiring of the osteoblast response',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, nu_PT' },
  },

  rates(
    { fastPthSignal, slowPthSignal },
    { teriparatideDose, teriparatideInterval },
    { halfDose, turnover, slowTurnover, emptying, pulsePower, tolerance },
  ) {
    const signal = saturation(teriparatideDose, halfDose)
    const pulsed = (1 - exp(-emptying * teriparatideInterval)) ** pulsePower
    return {
      fastPthSignal: turnover * (pulsed * signal - fastPthSignal),
      slowPthSignal: slowTurnover * (signal - slowPthSignal),
      pthSignal: fastPthSignal - tolerance * slowPthSignal,
    }
  },
})
