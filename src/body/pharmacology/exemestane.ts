import { aromasinLabel, geisler1998 } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Exemestane in the body, and the aromatase that it destroys.
 *
 *     A' = F r − (CL/V) A,   C = A / V,   y' = k_i C (1 − y) − k_s y
 *
 * It is a steroid that binds aromatase for good: its effect outlasts it until new enzyme is made.
 */
export const exemestane = defineModule({
  name: 'exemestane',

  reads: {
    exemestaneIntake: input('mg/d', 0, 'exemestane taken by mouth, as an even intake'),
  },

  states: {
    exemestaneInBody: { symbol: 'A', unit: 'ug', start: 0, scale: 10000, meaning: 'exemestane in blood and tissue' },
    aromataseDestroyed: { symbol: 'y', unit: '1', start: 0, scale: 1, meaning: 'share of aromatase that exemestane has destroyed' },
  },

  gives: {
    exemestaneConcentration: { symbol: 'C', unit: 'ug/L', meaning: 'exemestane in plasma' },
  },

  parameters: {
    clearance: { symbol: 'CL/F', value: 331, unit: 'L/h', meaning: 'apparent clearance',
      origin: 'derived', source: aromasinLabel, where: '25 mg and AUC 75.4 ug.h/L in breast cancer' },
    volume: { symbol: 'V/F', value: 11500, unit: 'L', meaning: 'apparent volume',
      origin: 'derived', source: aromasinLabel, where: 'half-time about 24 h' },
    arrival: { symbol: 'F', value: 1, unit: '1', meaning: 'fraction that arrives; clearance and volume are apparent',
      origin: 'assumed', source: aromasinLabel, where: 'apparent values' },
    destruction: { symbol: 'k_i', value: 5.67, unit: 'L/(ug.d)', meaning: 'destruction of aromatase per exemestane',
      origin: 'fitted', source: geisler1998, where: '97.9 % of aromatisation blocked by 25 mg a day' },
    synthesis: { symbol: 'k_s', value: 0.3466, unit: '/d', meaning: 'new aromatase (half-time 2 d)',
      origin: 'assumed', source: aromasinLabel, where: 'estrogens stay low for 4 to 5 days after a dose' },
  },

  doses: {
    exemestaneInBody: { unit: 'mg', bioavailability: 'arrival', meaning: 'one tablet' },
  },

  rates(
    { exemestaneInBody, aromataseDestroyed },
    { exemestaneIntake },
    { clearance, volume, arrival, destruction, synthesis },
  ) {
    const concentration = exemestaneInBody / volume
    const destroyed = destruction * concentration * (1 - aromataseDestroyed)
    return {
      exemestaneInBody: arrival * exemestaneIntake - clearance * concentration,
      aromataseDestroyed: destroyed - synthesis * aromataseDestroyed,
      exemestaneConcentration: concentration,
    }
  },
})
