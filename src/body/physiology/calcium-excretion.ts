import { modelFacts } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Calcium in urine: what the tubules let pass, never less than nothing.
 *
 *     J_urine = U_0 c^g (1 + h)/(1 + h p/p_0) E^(−e) (G/G_r)^b
 *
 * c is calcium in plasma relative to its level in youth. PTH and estrogen hold calcium back. Where filtration falls,
 * the tubules that are left pass a larger share, so that urine falls less than filtration does.
 */
export const calciumExcretion = defineModule({
  name: 'calcium excretion',

  reads: {
    calciumLeft: { symbol: 'c', unit: '1', meaning: 'calcium in plasma, relative to its level in youth' },
    calciumAbsorption: { unit: 'mmol/d', meaning: 'calcium from gut to plasma, net' },
    pthActivity: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH and its like at the receptor' },
    estrogenEffect: { symbol: 'E', unit: '1', meaning: 'estrogen signal relative to the young reference' },
    filtrationLeft: { symbol: 'G/G_r', unit: '1', meaning: 'glomerular filtration, relative to the healthy in youth' },
  },

  states: {},

  gives: {
    calciumExcretion: { symbol: 'J_urine', unit: 'mmol/d', meaning: 'calcium from plasma to urine' },
  },

  parameters: {
    calciumPower: { symbol: 'g', value: 12, unit: '1', meaning: 'steepness of calcium in urine against calcium in plasma',
      origin: 'assumed', source: modelFacts, where: 'part 2.4: the published kidney is as steep (17) around rest' },
    pthStrength: { symbol: 'h', value: 2, unit: '1', meaning: 'how strongly PTH holds calcium back',
      origin: 'assumed', source: modelFacts, where: 'part 2.4: as steep as the published kidney, and bounded' },
    estrogenPower: { symbol: 'e', value: 0.1, unit: '1', meaning: 'how strongly estrogen holds calcium back',
      origin: 'derived', source: modelFacts, where: 'part 2.5, route (v)' },
    filtrationPower: { symbol: 'b', value: 0.4, unit: '1', range: [0, 1], meaning: 'how urine falls with filtration',
      origin: 'assumed', source: modelFacts, where: 'part 2.9, TR10: not in proportion' },
  },

  rates(
    _states,
    { calciumLeft, pthActivity, estrogenEffect, filtrationLeft },
    { calciumPower, pthStrength, estrogenPower, filtrationPower },
    baseline,
  ) {
    const heldByPth = (1 + pthStrength) / (1 + (pthStrength * pthActivity) / baseline.pthActivity)
    const byTubules = calciumLeft ** calciumPower * heldByPth * estrogenEffect ** -estrogenPower
    const byFiltration = (filtrationLeft / baseline.filtrationLeft) ** filtrationPower
    return { calciumExcretion: baseline.calciumAbsorption * byTubules * byFiltration }
  },
})
