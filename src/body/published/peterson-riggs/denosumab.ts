import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Denosumab from the injection to serum, with a clearance that saturates in place of its binding to RANKL.
 *
 *     A_d' = −k_a A_d,    C = A_c/V_c,    C_p = A_p/V_p
 *     A_c' = k_a A_d + Q (C_p − C) − (Cl + V_max/(K_M + C)) C
 *     A_p' = Q (C − C_p)
 */
export const denosumab = defineModule({
  name: 'denosumab',

  reads: {},

  states: {
    denosumabAtInjection: { symbol: 'A_d', unit: 'ng', start: 0, scale: 1e6, meaning: 'denosumab where it was injected',
      source: openBoneMin, where: 'INIT DENSC' },
    denosumabInPlasma: { symbol: 'A_c', unit: 'ng', start: 0, scale: 1e6, meaning: 'denosumab in plasma',
      source: openBoneMin, where: 'INIT DENCENT' },
    denosumabInTissue: { symbol: 'A_p', unit: 'ng', start: 0, scale: 1e6, meaning: 'denosumab in tissue',
      source: openBoneMin, where: 'INIT DENPER' },
  },

  gives: {
    denosumabConcentration: { symbol: 'C', unit: 'ng/mL', meaning: 'denosumab in serum' },
    denosumabMolarConcentration: { unit: 'pmol/L', meaning: 'denosumab in serum, by amount' },
  },

  parameters: {
    absorption: { symbol: 'k_a', value: 0.00592, unit: '/h', meaning: 'absorption from the injection',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENKA' },
    bioavailability: { symbol: 'F', value: 0.729, unit: '1', meaning: 'share of the dose that arrives',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENF' },
    plasmaVolume: { symbol: 'V_c', value: 2340, unit: 'mL', meaning: 'volume of plasma',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENVC' },
    tissueVolume: { symbol: 'V_p', value: 1324, unit: 'mL', meaning: 'volume of tissue',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENVP' },
    clearance: { symbol: 'Cl', value: 2.75, unit: 'mL/h', meaning: 'clearance that does not saturate',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENCL' },
    distribution: { symbol: 'Q', value: 18.67, unit: 'mL/h', meaning: 'exchange between plasma and tissue',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENQ' },
    mostElimination: { symbol: 'V_max', value: 3110, unit: 'ng/h', meaning: 'most elimination by the way that saturates',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENVMAX' },
    halfElimination: { symbol: 'K_M', value: 188, unit: 'ng/mL', meaning: 'concentration of half of that',
      origin: 'fitted', source: openBoneMin, where: 'PARAM DENKM' },
    molarMass: { symbol: 'M', value: 150000, unit: 'g/mol', meaning: 'molar mass of denosumab',
      origin: 'assumed', source: openBoneMin, where: 'loss of RANKL, literal' },
  },

  doses: {
    denosumabAtInjection: { unit: 'mg', bioavailability: 'bioavailability', meaning: 'subcutaneous injection' },
  },

  rates(
    { denosumabAtInjection, denosumabInPlasma, denosumabInTissue },
    _reads,
    { absorption, plasmaVolume, tissueVolume, clearance, distribution, mostElimination, halfElimination, molarMass },
  ) {
    const concentration = denosumabInPlasma / plasmaVolume
    const absorbed = absorption * denosumabAtInjection
    const exchanged = distribution * (concentration - denosumabInTissue / tissueVolume)
    const eliminated = (clearance + mostElimination / (halfElimination + concentration)) * concentration
    return {
      denosumabAtInjection: -absorbed,
      denosumabInPlasma: absorbed - exchanged - eliminated,
      denosumabInTissue: exchanged,
      denosumabConcentration: concentration,
      denosumabMolarConcentration: concentration / molarMass,
    }
  },
})
