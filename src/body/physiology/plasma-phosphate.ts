import { modelFacts } from '../../evidence/index.ts'
import { defineModule } from '../../engine/model/index.ts'

/**
 * Phosphate in plasma and what exchanges with it quickly.
 *
 *     N' = A (d^a) + r (J_out − J_in) − G f Pi x/(1 + x),    Pi = N/V
 *     x  = x_0 (Pi/Pi_0)^g (p/p_0)^b
 *
 * x/(1 + x) is the share of the filtered that is excreted: PTH raises it, and so does phosphate itself, by FGF23. It
 * never leaves 0 to 1.
 */
export const plasmaPhosphate = defineModule({
  name: 'plasma phosphate',

  reads: {
    calciumRelease: { symbol: 'J_out', unit: 'mmol/d', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_in', unit: 'mmol/d', meaning: 'calcium from plasma to bone' },
    glomerularFiltration: { symbol: 'G', unit: 'mL/min', meaning: 'glomerular filtration' },
    pthActivity: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH and its like at the receptor' },
    calcitriolLeft: { symbol: 'd', unit: '1', meaning: 'calcitriol, relative to its level in youth' },
  },

  states: {
    phosphateAmount: { symbol: 'N', unit: 'mmol', start: 'derived', meaning: 'phosphate that exchanges quickly' },
  },

  gives: {
    phosphate: { symbol: 'Pi', unit: 'mmol/L', meaning: 'phosphate in plasma' },
    phosphateLeft: { unit: '1', meaning: 'phosphate in plasma, relative to its level in youth' },
    phosphateExcretion: { unit: 'mmol/d', meaning: 'phosphate from plasma to urine' },
  },

  parameters: {
    level: { symbol: 'Pi_0', value: 1.2, unit: 'mmol/L', range: [0.5, 2.5], meaning: 'phosphate in plasma in youth',
      origin: 'measured', source: modelFacts, where: 'part 2.2, ECCPhos' },
    volume: { symbol: 'V', value: 40, unit: 'L', meaning: 'volume of quick distribution, cells included',
      origin: 'assumed', source: modelFacts, where: 'part 2.4: more than the 14 L of plasma and its surroundings' },
    absorption: { symbol: 'A', value: 24, unit: 'mmol/d', meaning: 'phosphate taken up from the gut',
      origin: 'assumed', source: modelFacts, where: 'part 2.3 has 7.35; usual food holds about 1200 mg a day, of which 0.6' },
    calcitriolPower: { symbol: 'a', value: 0.2, unit: '1', meaning: 'power of calcitriol in its uptake',
      origin: 'assumed', source: modelFacts, where: 'part 2.4 has none' },
    perCalcium: { symbol: 'r', value: 0.464, unit: '1', meaning: 'phosphate per calcium of hydroxyapatite',
      origin: 'measured', source: modelFacts, where: 'part 2.3, r_PCa' },
    filterable: { symbol: 'f', value: 0.88, unit: '1', meaning: 'share of phosphate that is filtered',
      origin: 'assumed', source: modelFacts, where: 'part 2.3' },
    phosphatePower: { symbol: 'g', value: 3, unit: '1', meaning: 'steepness of excretion against phosphate',
      origin: 'assumed', source: modelFacts, where: 'part 4, FGF23' },
    pthPower: { symbol: 'b', value: 0.4, unit: '1', meaning: 'steepness of excretion against PTH',
      origin: 'assumed', source: modelFacts, where: 'part 2.4 has none' },
  },

  rates(
    { phosphateAmount },
    { calciumRelease, calciumDeposition, glomerularFiltration, pthActivity, calcitriolLeft },
    { level, volume, absorption, calcitriolPower, perCalcium, filterable, phosphatePower, pthPower },
    baseline,
  ) {
    const concentration = phosphateAmount / volume
    const restingLoad = filterable * baseline.glomerularFiltration * level
    const restingOdds = absorption / (restingLoad - absorption)
    const byPth = (pthActivity / baseline.pthActivity) ** pthPower
    const odds = restingOdds * (concentration / level) ** phosphatePower * byPth
    const excreted = filterable * glomerularFiltration * concentration * (odds / (1 + odds))
    const fromBone = perCalcium * (calciumRelease - calciumDeposition)
    return {
      phosphateAmount: absorption * calcitriolLeft ** calcitriolPower + fromBone - excreted,
      phosphate: concentration,
      phosphateLeft: concentration / level,
      phosphateExcretion: excreted,
    }
  },

  starts: ({ level, volume }) => ({ phosphateAmount: level * volume }),
})
