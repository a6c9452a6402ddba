import { calibration, proposal, study } from '../../evidence/index.ts'
import { defineModule, exp, input, log, saturation } from '../../engine/model/index.ts'

/**
 * What calcium and vitamin D do to the drive of resorption, through PTH.
 *
 *     L  = a_Ca ln[ (I/(I + 600)) / (I₀/(I₀ + 600)) ],   L_h' = (L − L_h)/τ
 *     F  = [ ((D + 12)/D) · (D₀/(D₀ + 12)) ]^a_D,        A F = e^(h L_h − L) F
 *
 * Both saturate, and the replete gain nothing. The body gets used to most of a new supply of calcium within a year: it
 * absorbs less of more, and the gain of density comes once.
 */
export const calciumSupply = defineModule({
  name: 'calcium supply',

  reads: {
    calciumIntake: input('mg/d', 800, 'calcium eaten and taken, in all'),
    vitaminD: { unit: 'nmol/L', meaning: '25-hydroxyvitamin D in serum' },
  },

  states: {
    usualSupply: { symbol: 'L_h', unit: '1', start: 0, scale: 0.1, meaning: 'effect of the supply of calcium that the body is used to' },
  },

  gives: {
    supplyEffect: { unit: '1', meaning: 'factor on the drive of resorption' },
  },

  parameters: {
    intakeReference: { symbol: 'I_0', value: 800, unit: 'mg/d', meaning: 'intake at which the factor is 1',
      origin: 'assumed', source: proposal, where: 'section 3' },
    intakeHalf: { symbol: 'I_50', value: 600, unit: 'mg/d', meaning: 'intake of half-maximal absorption',
      origin: 'assumed', source: proposal, where: 'section 3' },
    intakePower: { symbol: 'a_Ca', value: 0.75, unit: '1', meaning: 'strength of the effect of calcium before the body is used to it',
      origin: 'fitted', source: study('TAI2015_CA'), where: '0.7 to 1.8 % in a year; 0.387 in the proposal, which has no adaptation' },
    adaptation: { symbol: 'τ', value: 0.75, unit: 'a', meaning: 'time in which the body gets used to a supply of calcium',
      origin: 'assumed', source: study('TAI2015_CA'), where: 'abstract: gains of 1 year are those of later years' },
    adapted: { symbol: 'h', value: 0.6, unit: '1', range: [0, 1], meaning: 'share of the effect that it gets used to',
      origin: 'assumed', source: study('TAI2015_CA'), where: 'abstract: density gained no more after the first year' },
    vitaminReference: { symbol: 'D_0', value: 75, unit: 'nmol/L', meaning: 'level at which the factor is 1',
      origin: 'assumed', source: proposal, where: 'section 3' },
    vitaminHalf: { symbol: 'D_50', value: 12, unit: 'nmol/L', meaning: 'level of half-maximal substrate for calcitriol',
      origin: 'assumed', source: proposal, where: 'section 3' },
    vitaminPower: { symbol: 'a_D', value: 0.526, unit: '1', meaning: 'strength of the effect of vitamin D',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, a_D' },
  },

  rates(
    { usualSupply },
    { calciumIntake, vitaminD },
    {
      intakeReference,
      intakeHalf,
      intakePower,
      adaptation,
      adapted,
      vitaminReference,
      vitaminHalf,
      vitaminPower,
    },
  ) {
    const absorbed = saturation(calciumIntake, intakeHalf) / saturation(intakeReference, intakeHalf)
    const supply = intakePower * log(absorbed)
    const substrate = saturation(vitaminD, vitaminHalf) / saturation(vitaminReference, vitaminHalf)
    return {
      usualSupply: (supply - usualSupply) / adaptation,
      supplyEffect: exp(adapted * usualSupply - supply) * substrate ** -vitaminPower,
    }
  },
})
