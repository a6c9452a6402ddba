import { modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, exp, input } from '../../engine/model/index.ts'

/**
 * Estradiol that fat, muscle and skin make of androgens.
 *
 *     E_per = E_post · exp(k_BMI (BMI − 26)) · (1 − f_s · smoking)
 *
 * After menopause it is all there is, and it is what an aromatase inhibitor takes away.
 */
export const peripheralEstrogen = defineModule({
  name: 'peripheral estrogen',

  reads: {
    bodyMassIndex: input('kg/m2', 26, 'body mass index'),
    smoking: input('1', 0, 'smokes now (1) or does not (0)'),
  },

  states: {},

  gives: {
    peripheralEstradiol: { unit: 'pmol/L', meaning: 'estradiol in blood that comes from other tissues than the ovaries' },
  },

  parameters: {
    level: { symbol: 'E_post', value: 22, unit: 'pmol/L', range: [5, 150], meaning: 'typical level at a body mass index of 26',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, mass spectrometry' },
    referenceIndex: { symbol: 'BMI_0', value: 26, unit: 'kg/m2', meaning: 'body mass index of the typical woman',
      origin: 'assumed', source: proposal, where: 'section 7' },
    massEffect: { symbol: 'k_BMI', value: 0.045, unit: 'm2/kg', meaning: 'rise of the level with body mass index',
      origin: 'fitted', source: proposal, where: 'section 7, from the WHI contrast of part 8.2' },
    smokingLoss: { symbol: 'f_s', value: 0.1, unit: '1', meaning: 'share of estradiol lost by smoking',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
  },

  rates(_states, { bodyMassIndex, smoking }, { level, referenceIndex, massEffect, smokingLoss }) {
    const byMass = exp(massEffect * (bodyMassIndex - referenceIndex))
    return { peripheralEstradiol: level * byMass * (1 - smokingLoss * smoking) }
  },
})
