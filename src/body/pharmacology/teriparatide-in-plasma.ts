import { modelFacts } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Teriparatide in plasma: pulse by pulse where injections are given as doses, else as the average of the day.
 *
 *     A' = −k_a A,    T = (k_a A + (1 − b) s r) / (M CL)
 *
 * It is cleared within minutes, so that plasma follows the site of injection. b says that it is told pulse by pulse. What follows
 * PTH bends, so that an even supply of s does what the pulses do on average.
 */
export const teriparatideInPlasma = defineModule({
  name: 'teriparatide in plasma',

  reads: {
    teriparatideDose: input('ug/d', 0, 'teriparatide injected once a day'),
    teriparatidePulsed: input('1', 0, 'its injections are told one by one (1) or as the average of the day (0)'),
  },

  states: {
    teriparatideAtInjection: { symbol: 'A', unit: 'ug', start: 0, scale: 10, meaning: 'teriparatide where it was injected' },
  },

  gives: {
    teriparatideConcentration: { symbol: 'T', unit: 'pmol/L', meaning: 'teriparatide in plasma' },
  },

  parameters: {
    absorption: { symbol: 'k_a', value: 0.658898, unit: '/h', meaning: 'absorption from the injection',
      origin: 'measured', source: modelFacts, where: 'part 2.3, TERICL/TERIVC' },
    clearance: { symbol: 'CL', value: 100, unit: 'L/h', meaning: 'clearance, as that of PTH',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, k_PTH times 14 L' },
    evenShare: { symbol: 's', value: 0.45, unit: '1', meaning: 'even supply that raises calcium as the pulses do on average',
      origin: 'derived', source: modelFacts, where: 'part 8.6, from the pulses of this model' },
    molarMass: { symbol: 'M', value: 4117.8, unit: 'g/mol', meaning: 'molar mass of teriparatide',
      origin: 'measured', source: modelFacts, where: 'part 2.7' },
    bioavailability: { symbol: 'F', value: 1, unit: '1', meaning: 'share of the dose that arrives',
      origin: 'assumed', source: modelFacts, where: 'part 2.3, TERIF' },
  },

  doses: {
    teriparatideAtInjection: { unit: 'ug', bioavailability: 'bioavailability', meaning: 'subcutaneous injection' },
  },

  rates(
    { teriparatideAtInjection },
    { teriparatideDose, teriparatidePulsed },
    { absorption, clearance, evenShare, molarMass },
  ) {
    const absorbed = absorption * teriparatideAtInjection
    return {
      teriparatideAtInjection: -absorbed,
      teriparatideConcentration: (absorbed + (1 - teriparatidePulsed) * evenShare * teriparatideDose) / (molarMass * clearance),
    }
  },
})
