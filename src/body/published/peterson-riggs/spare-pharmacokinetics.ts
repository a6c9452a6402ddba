import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * A spare drug by mouth in three compartments, linked to nothing; all its rates are 0 until they are set.
 *
 *     A_g' = −k_a A_g,    C = A_c/V_c,    C_i = A_i/V_i
 *     A_c' = k_a A_g + Q₁ (C₁ − C) + Q₂ (C₂ − C) − (Cl + V_max/(K_M + C)) C,    A_i' = Q_i (C − C_i)
 */
export const sparePharmacokinetics = defineModule({
  name: 'spare pharmacokinetics',

  reads: {},

  states: {
    drugInGut: { symbol: 'A_g', unit: '{drug}', start: 0, scale: 1, meaning: 'drug in the gut',
      source: openBoneMin, where: 'INIT PKGUT' },
    drugInPlasma: { symbol: 'A_c', unit: '{drug}', start: 0, scale: 1, meaning: 'drug in plasma',
      source: openBoneMin, where: 'INIT PKCENT' },
    drugInFirstTissue: { symbol: 'A_1', unit: '{drug}', start: 0, scale: 1, meaning: 'drug in a first tissue',
      source: openBoneMin, where: 'INIT PKPER1' },
    drugInSecondTissue: { symbol: 'A_2', unit: '{drug}', start: 0, scale: 1, meaning: 'drug in a second tissue',
      source: openBoneMin, where: 'INIT PKPER2' },
  },

  gives: {
    drugConcentration: { symbol: 'C', unit: '{drug}/L', meaning: 'drug in plasma' },
  },

  parameters: {
    absorption: { symbol: 'k_a', value: 0, unit: '/h', meaning: 'absorption from the gut',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKKA' },
    plasmaVolume: { symbol: 'V_c', value: 10, unit: 'L', meaning: 'volume of plasma',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKVC' },
    firstDistribution: { symbol: 'Q_1', value: 0, unit: 'L/h', meaning: 'exchange with the first tissue',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKQ1' },
    secondDistribution: { symbol: 'Q_2', value: 0, unit: 'L/h', meaning: 'exchange with the second tissue',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKQ2' },
    firstVolume: { symbol: 'V_1', value: 1, unit: 'L', meaning: 'volume of the first tissue',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKVP1' },
    secondVolume: { symbol: 'V_2', value: 1, unit: 'L', meaning: 'volume of the second tissue',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKVP2' },
    clearance: { symbol: 'Cl', value: 0, unit: 'L/h', meaning: 'clearance that does not saturate',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKCL' },
    mostElimination: { symbol: 'V_max', value: 0, unit: '{drug}/h', meaning: 'most elimination by the way that saturates',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKVMAX' },
    halfElimination: { symbol: 'K_M', value: 1, unit: '{drug}/L', meaning: 'concentration of half of that',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PKKM' },
  },

  rates(
    { drugInGut, drugInPlasma, drugInFirstTissue, drugInSecondTissue },
    _reads,
    {
      absorption, plasmaVolume, firstDistribution, secondDistribution, firstVolume, secondVolume,
      clearance, mostElimination, halfElimination,
    },
  ) {
    const concentration = drugInPlasma / plasmaVolume
    const absorbed = absorption * drugInGut
    const intoFirst = firstDistribution * (concentration - drugInFirstTissue / firstVolume)
    const intoSecond = secondDistribution * (concentration - drugInSecondTissue / secondVolume)
    const eliminated = (clearance + mostElimination / (halfElimination + concentration)) * concentration
    return {
      drugInGut: -absorbed,
      drugInPlasma: absorbed - intoFirst - intoSecond - eliminated,
      drugInFirstTissue: intoFirst,
      drugInSecondTissue: intoSecond,
      drugConcentration: concentration,
    }
  },
})
