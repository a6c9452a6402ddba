import { femaraLabel, modelFacts } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Letrozole in the body.
 *
 *     A' = F r − (CL/V) A,   C = A / V,   x = C / IC_50
 *
 * Absorption takes an hour and elimination days, so that the gut is left out. It blocks more of aromatase than
 * anastrozole does at the usual doses.
 */
export const letrozole = defineModule({
  name: 'letrozole',

  reads: {
    letrozoleIntake: input('mg/d', 0, 'letrozole taken by mouth, as an even intake'),
  },

  states: {
    letrozoleInBody: { symbol: 'A', unit: 'ug', start: 0, scale: 10000, meaning: 'letrozole in blood and tissue' },
  },

  gives: {
    letrozoleConcentration: { symbol: 'C', unit: 'ug/L', meaning: 'letrozole in plasma' },
    letrozoleStrength: { symbol: 'x', unit: '1', meaning: 'letrozole in blood, relative to the concentration of half effect' },
  },

  parameters: {
    clearance: { symbol: 'CL/F', value: 1, unit: 'L/h', meaning: 'apparent clearance at steady state',
      origin: 'assumed', source: femaraLabel, where: 'steady state after 2 to 6 weeks; clearance falls with repeated doses' },
    volume: { symbol: 'V/F', value: 120, unit: 'L', meaning: 'apparent volume',
      origin: 'assumed', source: femaraLabel, where: 'about 1.9 L/kg' },
    arrival: { symbol: 'F', value: 1, unit: '1', meaning: 'fraction that arrives; clearance and volume are apparent',
      origin: 'measured', source: femaraLabel, where: 'absorbed completely' },
    halfEffect: { symbol: 'IC_50', value: 0.693, unit: 'ug/L', meaning: 'concentration that blocks half of aromatase',
      origin: 'fitted', source: modelFacts, where: 'part 8.2: 2.5 mg blocks above 99.1 % (GEISLER2002)' },
  },

  doses: {
    letrozoleInBody: { unit: 'mg', bioavailability: 'arrival', meaning: 'one tablet' },
  },

  rates({ letrozoleInBody }, { letrozoleIntake }, { clearance, volume, arrival, halfEffect }) {
    const concentration = letrozoleInBody / volume
    return {
      letrozoleInBody: arrival * letrozoleIntake - clearance * concentration,
      letrozoleConcentration: concentration,
      letrozoleStrength: concentration / halfEffect,
    }
  },
})
