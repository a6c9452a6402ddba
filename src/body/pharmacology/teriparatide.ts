import { modelFacts } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Teriparatide, PTH(1-34), from the injection to plasma.
 *
 *     A' = −k_a A,    T = (k_a A + F (i + s r)) / (M CL)
 *
 * It is cleared within minutes, so that plasma follows the site of injection. What is infused (i) flows in evenly. Where
 * injections are told as their average over the day (r), an even supply of s raises calcium as their pulses do on average.
 */
export const teriparatide = defineModule({
  name: 'teriparatide',

  reads: {
    teriparatideDose: input('ug/d', 0, 'teriparatide injected, as the average of the day'),
    teriparatideInfused: input('ug/d', 0, 'teriparatide that is infused evenly'),
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
    evenShare: { symbol: 's', value: 0.8, unit: '1', meaning: 'even supply that raises calcium as the pulses do on average',
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
    { teriparatideDose, teriparatideInfused },
    { absorption, clearance, evenShare, molarMass, bioavailability },
  ) {
    const absorbed = absorption * teriparatideAtInjection
    const even = bioavailability * (teriparatideInfused + evenShare * teriparatideDose)
    return {
      teriparatideAtInjection: -absorbed,
      teriparatideConcentration: (absorbed + even) / (molarMass * clearance),
    }
  },
})
