import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Teriparatide from the injection into the pool of PTH.
 *
 *     A_d' = −k_a A_d,    J_T = k_a A_d,    k_a = Cl/V,    A_s' = J_T − k_s A_s
 *
 * The published names mislead: Cl/V is the absorption. The shadow A_s feeds nothing.
 */
export const teriparatide = defineModule({
  name: 'teriparatide',

  reads: {},

  states: {
    teriparatideAtInjection: { symbol: 'A_d', unit: 'pmol', start: 0, scale: 1000, meaning: 'teriparatide where it was injected',
      source: openBoneMin, where: 'INIT TERISC' },
    teriparatideShadow: { symbol: 'A_s', unit: 'pmol', start: 0, scale: 1000, meaning: 'teriparatide in a compartment that feeds nothing',
      source: openBoneMin, where: 'INIT TERICENT' },
  },

  gives: {
    teriparatideInflow: { symbol: 'J_T', unit: 'pmol/h', meaning: 'teriparatide into plasma' },
  },

  parameters: {
    clearance: { symbol: 'Cl', value: 62.2, unit: 'L/h', meaning: 'clearance by name, used only over the volume',
      origin: 'measured', source: openBoneMin, where: 'PARAM TERICL' },
    volume: { symbol: 'V', value: 94.4, unit: 'L', meaning: 'volume by name, used only under the clearance',
      origin: 'measured', source: openBoneMin, where: 'PARAM TERIVC' },
    shadowLoss: { symbol: 'k_s', value: 10.4, unit: '/h', meaning: 'loss of the shadow',
      origin: 'measured', source: openBoneMin, where: 'PARAM TERIKA' },
    bioavailability: { symbol: 'F', value: 1, unit: '1', meaning: 'share of the dose that arrives',
      origin: 'assumed', source: openBoneMin, where: 'PARAM TERIF' },
  },

  doses: {
    teriparatideAtInjection: { unit: 'pmol', bioavailability: 'bioavailability', meaning: 'subcutaneous injection' },
  },

  rates({ teriparatideAtInjection, teriparatideShadow }, _reads, { clearance, volume, shadowLoss }) {
    const absorbed = (clearance / volume) * teriparatideAtInjection
    return {
      teriparatideAtInjection: -absorbed,
      teriparatideShadow: absorbed - shadowLoss * teriparatideShadow,
      teriparatideInflow: absorbed,
    }
  },
})
