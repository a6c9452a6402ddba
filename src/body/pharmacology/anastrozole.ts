import { modelFacts } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Anastrozole from the tablet to the blood.
 *
 *     A_g' = r − k_a A_g,   A_c' = k_a A_g − (CL/V) A_c,   C = A_c / V,   x = C / IC_50
 *
 * One tablet a day leaves so slowly (half-time about two days) that an even intake r gives the same bone as pulses
 * do; single tablets are taken as doses.
 */
export const anastrozole = defineModule({
  name: 'anastrozole',

  reads: {
    anastrozoleIntake: input('mg/d', 0, 'anastrozole taken by mouth, as an even intake'),
  },

  states: {
    anastrozoleInGut: { symbol: 'A_g', unit: 'ug', start: 0, scale: 1000, meaning: 'anastrozole in the gut' },
    anastrozoleInBody: { symbol: 'A_c', unit: 'ug', start: 0, scale: 1000, meaning: 'anastrozole in blood and tissue' },
  },

  gives: {
    anastrozoleConcentration: { unit: 'ug/L', meaning: 'anastrozole in plasma' },
    anastrozoleStrength: { unit: '1', meaning: 'anastrozole in blood, relative to the concentration of half effect' },
  },

  parameters: {
    absorption: { symbol: 'k_a', value: 2.6, unit: '/h', meaning: 'absorption rate',
      origin: 'assumed', source: modelFacts, where: 'part 8.1, tmax about 2 h fasted' },
    clearance: { symbol: 'CL/F', value: 1.45, unit: 'L/h', meaning: 'apparent clearance',
      origin: 'assumed', source: modelFacts, where: 'part 8.1, between 1.54 and what label half-times imply' },
    volume: { symbol: 'V/F', value: 95, unit: 'L', meaning: 'apparent volume',
      origin: 'assumed', source: modelFacts, where: 'part 8.1, label about 90 L' },
    arrival: { symbol: 'F', value: 1, unit: '1', meaning: 'fraction that arrives; clearance and volume are apparent',
      origin: 'assumed', source: modelFacts, where: 'part 8.1' },
    halfEffect: { symbol: 'IC_50', value: 0.81492, unit: 'ug/L', meaning: 'concentration that blocks half of aromatase',
      origin: 'derived', source: modelFacts, where: 'part 8.2: activity 0.03 at 28.7 ng/mL' },
  },

  doses: {
    anastrozoleInGut: { unit: 'mg', bioavailability: 'arrival', meaning: 'one tablet' },
  },

  rates(
    { anastrozoleInGut, anastrozoleInBody },
    { anastrozoleIntake },
    { absorption, clearance, volume, arrival, halfEffect },
  ) {
    const absorbed = absorption * anastrozoleInGut
    const concentration = anastrozoleInBody / volume
    return {
      anastrozoleInGut: arrival * anastrozoleIntake - absorbed,
      anastrozoleInBody: absorbed - clearance * concentration,
      anastrozoleConcentration: concentration,
      anastrozoleStrength: concentration / halfEffect,
    }
  },
})
