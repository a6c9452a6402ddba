import { modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, input, saturation } from '../../engine/model/index.ts'

/**
 * How much of the body's aromatase an inhibitor blocks.
 *
 *     I = I_max · x / (1 + x)
 *
 * x is the inhibitor's concentration in units of the one that blocks half. In three of ten women a milligram of
 * anastrozole blocks less than in the others, at equal concentrations, so people differ in I_max.
 */
export const aromatase = defineModule({
  name: 'aromatase',

  reads: {
    inhibitorStrength: { unit: '1', meaning: 'inhibitor in blood, relative to the concentration of half effect' },
    bodyMassIndex: input('kg/m2', 26, 'body mass index'),
  },

  states: {},

  gives: {
    aromataseBlocked: { unit: '1', meaning: 'share of aromatase that is blocked' },
    massResidual: { unit: '1', meaning: 'body mass index above the typical, times its effect on the residual' },
  },

  parameters: {
    most: { symbol: 'I_max', value: 0.985, unit: '1', range: [0, 1], meaning: 'largest share that can be blocked',
      origin: 'assumed', source: modelFacts, where: 'part 8.2' },
    referenceIndex: { symbol: 'BMI_0', value: 26, unit: 'kg/m2', meaning: 'body mass index of the typical woman',
      origin: 'assumed', source: proposal, where: 'section 7' },
    massEffect: { symbol: 'k_B', value: 0.01, unit: 'm2/kg', range: [0, 0.04], meaning: 'rise of the residual estradiol with body mass index',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, default 0.01, range 0 to 0.04' },
  },

  rates(_states, { inhibitorStrength, bodyMassIndex }, { most, referenceIndex, massEffect }) {
    return {
      aromataseBlocked: most * saturation(inhibitorStrength, 1),
      massResidual: massEffect * (bodyMassIndex - referenceIndex),
    }
  },
})
