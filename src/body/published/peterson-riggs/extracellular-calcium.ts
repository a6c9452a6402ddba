import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Calcium in plasma and extracellular fluid, between bone, gut and kidney.
 *
 *     P' = J₁₄ − J₁₅ − J₂₇ + J₄₀,    Ca = P/V
 */
export const extracellularCalcium = defineModule({
  name: 'extracellular calcium',

  reads: {
    calciumRelease: { symbol: 'J_14', unit: 'mmol/h', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_15', unit: 'mmol/h', meaning: 'calcium from plasma to bone' },
    calciumExcretion: { symbol: 'J_27', unit: 'mmol/h', meaning: 'calcium from plasma to urine' },
    calciumAbsorption: { symbol: 'J_40', unit: 'mmol/h', meaning: 'calcium from gut to plasma' },
  },

  states: {
    calciumAmount: { symbol: 'P', unit: 'mmol', start: 32.9, meaning: 'extracellular calcium',
      source: openBoneMin, where: 'INIT P' },
  },

  gives: {
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    calciumOfBaseline: { unit: '%', meaning: 'calcium in plasma, of the start' },
  },

  parameters: {
    volume: { symbol: 'V', value: 14, unit: 'L', meaning: 'volume of distribution',
      origin: 'assumed', source: openBoneMin, where: 'concentration of P, literal' },
  },

  rates(
    { calciumAmount },
    { calciumRelease, calciumDeposition, calciumExcretion, calciumAbsorption },
    { volume },
    baseline,
  ) {
    return {
      calciumAmount: calciumRelease - calciumDeposition - calciumExcretion + calciumAbsorption,
      calcium: calciumAmount / volume,
      calciumOfBaseline: calciumAmount / baseline.calciumAmount,
    }
  },
})
