import { modelFacts } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Calcium in plasma and extracellular fluid, between bone, gut and kidney.
 *
 *     P' = J_out − J_in + J_gut − J_urine,    Ca = P/V
 */
export const plasmaCalcium = defineModule({
  name: 'plasma calcium',

  reads: {
    calciumRelease: { symbol: 'J_out', unit: 'mmol/d', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_in', unit: 'mmol/d', meaning: 'calcium from plasma to bone' },
    calciumAbsorption: { symbol: 'J_gut', unit: 'mmol/d', meaning: 'calcium from gut to plasma, net' },
    calciumExcretion: { symbol: 'J_urine', unit: 'mmol/d', meaning: 'calcium from plasma to urine' },
  },

  states: {
    calciumAmount: { symbol: 'P', unit: 'mmol', start: 'derived', meaning: 'extracellular calcium' },
  },

  gives: {
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    calciumLeft: { symbol: 'Ca/Ca_0', unit: '1', meaning: 'calcium in plasma, relative to its level in youth' },
  },

  parameters: {
    level: { symbol: 'Ca_0', value: 2.35, unit: 'mmol/L', range: [1.8, 3.2], meaning: 'calcium in plasma in youth',
      origin: 'measured', source: modelFacts, where: 'part 2.2, P' },
    volume: { symbol: 'V', value: 14, unit: 'L', meaning: 'volume of distribution',
      origin: 'assumed', source: modelFacts, where: 'part 2.1' },
  },

  rates(
    { calciumAmount },
    { calciumRelease, calciumDeposition, calciumAbsorption, calciumExcretion },
    { level, volume },
  ) {
    const concentration = calciumAmount / volume
    return {
      calciumAmount: calciumRelease - calciumDeposition + calciumAbsorption - calciumExcretion,
      calcium: concentration,
      calciumLeft: concentration / level,
    }
  },

  starts: ({ level, volume }) => ({ calciumAmount: level * volume }),
})
