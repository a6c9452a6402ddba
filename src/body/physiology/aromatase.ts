import { modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, input, saturation } from '../../engine/model/index.ts'

/**
 * How much of the body's aromatase the inhibitors block, as a tracer measures it.
 *
 *     I = I_max ( 1 − (1 − y) / (1 + x) ),   x = x_A + x_L
 *
 * x is anastrozole and letrozole, each in units of the concentration that blocks half: they compete with the
 * substrate and let go again. y is what exemestane has destroyed, which only comes back with new enzyme.
 */
export const aromatase = defineModule({
  name: 'aromatase',

  reads: {
    anastrozoleStrength: { symbol: 'x_A', unit: '1', meaning: 'anastrozole in blood, relative to the concentration of half effect' },
    letrozoleStrength: { symbol: 'x_L', unit: '1', meaning: 'letrozole in blood, relative to the concentration of half effect' },
    aromataseDestroyed: { symbol: 'y', unit: '1', meaning: 'share of aromatase that exemestane has destroyed' },
    bodyMassIndex: input('kg/m2', 26, 'body mass index'),
  },

  states: {},

  gives: {
    aromataseBlocked: { symbol: 'I', unit: '1', meaning: 'share of aromatase that is blocked' },
    massResidual: { unit: '1', meaning: 'body mass index above the typical, times its effect on the residual' },
  },

  parameters: {
    most: { symbol: 'I_max', value: 0.998, unit: '1', range: [0.9, 1], meaning: 'largest share that can be blocked',
      origin: 'assumed', source: modelFacts, where: 'part 8.2; above 0.991, which letrozole reaches (GEISLER2002)' },
    referenceIndex: { symbol: 'BMI_0', value: 26, unit: 'kg/m2', meaning: 'body mass index of the typical woman',
      origin: 'assumed', source: proposal, where: 'section 7' },
    massEffect: { symbol: 'k_B', value: 0.01, unit: 'm2/kg', range: [0, 0.04], meaning: 'rise of the residual estradiol with body mass index',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, default 0.01, range 0 to 0.04' },
  },

  rates(
    _states,
    { anastrozoleStrength, letrozoleStrength, aromataseDestroyed, bodyMassIndex },
    { most, referenceIndex, massEffect },
  ) {
    const occupied = saturation(anastrozoleStrength + letrozoleStrength, 1)
    return {
      aromataseBlocked: most * (occupied + (1 - occupied) * aromataseDestroyed),
      massResidual: massEffect * (bodyMassIndex - referenceIndex),
    }
  },
})
