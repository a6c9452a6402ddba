import { proposal } from '../../evidence/index.ts'
import { defineModule, saturation } from '../../engine/model/index.ts'

/**
 * Romosozumab from the injection to sclerostin.
 *
 *     A_d' = −k_a A_d,   A' = k_a A_d − k_e A,   W = A/(A + K)
 */
export const romosozumab = defineModule({
  name: 'romosozumab',

  reads: {},

  states: {
    romosozumabAtInjection: { symbol: 'A_d', unit: 'mg', start: 0, scale: 100, meaning: 'romosozumab where it was injected' },
    romosozumabInBody: { symbol: 'A', unit: 'mg', start: 0, scale: 100, meaning: 'romosozumab in the body' },
  },

  gives: {
    wntSignal: { unit: '1', meaning: 'sclerostin inhibition by romosozumab' },
  },

  parameters: {
    absorption: { symbol: 'k_a', value: 0.2, unit: '/d', meaning: 'absorption from the injection',
      origin: 'assumed', source: proposal, where: 'section 4, romosozumab' },
    elimination: { symbol: 'k_e', value: 0.09, unit: '/d', meaning: 'elimination',
      origin: 'assumed', source: proposal, where: 'section 4, romosozumab' },
    halfEffect: { symbol: 'K', value: 21, unit: 'mg', range: [4.2, 210], meaning: 'amount of half effect, as injected dose',
      origin: 'derived', source: proposal, where: 'section 5, K_W: 0.1 of one dose of 210 mg' },
    arrival: { symbol: 'F', value: 1, unit: '1', meaning: 'fraction that arrives; absorption is part of K',
      origin: 'assumed', source: proposal, where: 'section 4, romosozumab' },
  },

  doses: {
    romosozumabAtInjection: { unit: 'mg', bioavailability: 'arrival', meaning: 'one monthly dose' },
  },

  rates({ romosozumabAtInjection, romosozumabInBody }, _reads, { absorption, elimination, halfEffect }) {
    const absorbed = absorption * romosozumabAtInjection
    return {
      romosozumabAtInjection: -absorbed,
      romosozumabInBody: absorbed - elimination * romosozumabInBody,
      wntSignal: saturation(romosozumabInBody, halfEffect),
    }
  },
})
