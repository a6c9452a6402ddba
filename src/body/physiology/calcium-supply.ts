import { proposal } from '../../evidence/index.ts'
import { defineModule, input, saturation } from '../../engine/model/index.ts'

/**
 * What calcium and vitamin D do to the drive of resorption, through PTH.
 *
 *     A = [ (I/(I + 600)) / (I₀/(I₀ + 600)) ]^(−a_Ca),   F = [ ((D + 12)/D) · (D₀/(D₀ + 12)) ]^a_D
 *
 * Both saturate: a gain comes once, and the replete gain nothing.
 */
export const calciumSupply = defineModule({
  name: 'calcium supply',

  reads: {
    calciumIntake: input('mg/d', 800, 'calcium eaten and taken, in all'),
    vitaminD: input('nmol/L', 75, '25-hydroxyvitamin D in serum'),
  },

  states: {},

  gives: {
    supplyEffect: { unit: '1', meaning: 'factor on the drive of resorption' },
  },

  parameters: {
    intakeReference: { symbol: 'I_0', value: 800, unit: 'mg/d', meaning: 'intake at which the factor is 1',
      origin: 'assumed', source: proposal, where: 'section 3' },
    intakeHalf: { symbol: 'I_50', value: 600, unit: 'mg/d', meaning: 'intake of half-maximal absorption',
      origin: 'assumed', source: proposal, where: 'section 3' },
    intakePower: { symbol: 'a_Ca', value: 0.3874, unit: '1', meaning: 'strength of the effect of calcium',
      origin: 'fitted', source: proposal, where: 'section 5, a_Ca' },
    vitaminReference: { symbol: 'D_0', value: 75, unit: 'nmol/L', meaning: 'level at which the factor is 1',
      origin: 'assumed', source: proposal, where: 'section 3' },
    vitaminHalf: { symbol: 'D_50', value: 12, unit: 'nmol/L', meaning: 'level of half-maximal substrate for calcitriol',
      origin: 'assumed', source: proposal, where: 'section 3' },
    vitaminPower: { symbol: 'a_D', value: 0.1961, unit: '1', meaning: 'strength of the effect of vitamin D',
      origin: 'fitted', source: proposal, where: 'section 5, a_D (weak)' },
  },

  rates(
    _states,
    { calciumIntake, vitaminD },
    { intakeReference, intakeHalf, intakePower, vitaminReference, vitaminHalf, vitaminPower },
  ) {
    const absorbed = saturation(calciumIntake, intakeHalf) / saturation(intakeReference, intakeHalf)
    const substrate = saturation(vitaminD, vitaminHalf) / saturation(vitaminReference, vitaminHalf)
    return { supplyEffect: absorbed ** -intakePower * substrate ** -vitaminPower }
  },
})
