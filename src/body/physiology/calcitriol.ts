import { modelFacts } from '../../evidence/index.ts'
import { defineModule, input, positivePart, saturation } from '../../engine/model/index.ts'

/**
 * Calcitriol, which the kidney makes of 25-hydroxyvitamin D.
 *
 *     D' = k ( D_0 m (p/p_0)^a (H/(H + K))/(H_0/(H_0 + K)) (Pi/Pi_0)^(−b) (G/G_r)^g − D )
 *
 * PTH drives it, phosphate inhibits it, a failing kidney makes less. The substrate H limits it only where it is low.
 * Every factor is positive, so that production never turns round. Lack of magnesium (m) lowers it.
 */
export const calcitriol = defineModule({
  name: 'calcitriol',

  reads: {
    vitaminD: { symbol: 'H', unit: 'nmol/L', meaning: '25-hydroxyvitamin D in serum' },
    pthActivity: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH and its like at the receptor' },
    phosphateLeft: { symbol: 'Pi/Pi_0', unit: '1', meaning: 'phosphate in plasma, relative to its level in youth' },
    filtrationLeft: { symbol: 'G/G_r', unit: '1', meaning: 'glomerular filtration, relative to the healthy in youth' },
    magnesium: input('mmol/L', 0.85, 'magnesium in serum'),
  },

  states: {
    calcitriol: { symbol: 'D', unit: 'pmol/L', start: 'derived', meaning: 'calcitriol in plasma' },
  },

  gives: {
    calcitriolLeft: { symbol: 'd', unit: '1', meaning: 'calcitriol, relative to its level in youth' },
  },

  parameters: {
    level: { symbol: 'D_0', value: 90, unit: 'pmol/L', range: [20, 250], meaning: 'calcitriol in youth',
      origin: 'measured', source: modelFacts, where: 'part 2.2, B' },
    turnover: { symbol: 'k', value: 0.05, unit: '/h', meaning: 'speed of the change, set by the enzyme',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, k_A' },
    pthPower: { symbol: 'a', value: 0.5, unit: '1', meaning: 'power of PTH',
      origin: 'assumed', source: modelFacts, where: 'part 2.3 has 0.11 in a sigmoid, too weak for adaptation' },
    substrateHalf: { symbol: 'K', value: 12, unit: 'nmol/L', meaning: '25-hydroxyvitamin D of half production',
      origin: 'assumed', source: modelFacts, where: 'part 8.9, K_D' },
    phosphatePower: { symbol: 'b', value: 0.6, unit: '1', meaning: 'power of phosphate against production',
      origin: 'assumed', source: modelFacts, where: 'part 2.9, TR7: in place of a term that changes sign' },
    filtrationPower: { symbol: 'g', value: 0.5, unit: '1', meaning: 'how production falls with filtration',
      origin: 'assumed', source: modelFacts, where: 'part 2.9, TR10' },
    magnesiumNeed: { value: 0.65, unit: 'mmol/L', meaning: 'magnesium below which it is lacking',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
    magnesiumSpan: { value: 0.05, unit: 'mmol/L', meaning: 'span below it over which the lack takes hold',
      origin: 'assumed', source: modelFacts, where: 'part 8.9, a switch made continuous' },
    withoutMagnesium: { symbol: 'm', value: 0.8, unit: '1', meaning: 'production where magnesium is lacking',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
  },

  rates(
    { calcitriol },
    { vitaminD, pthActivity, phosphateLeft, filtrationLeft, magnesium },
    {
      level, turnover, pthPower, substrateHalf, phosphatePower, filtrationPower,
      magnesiumNeed, magnesiumSpan, withoutMagnesium,
    },
    baseline,
  ) {
    const substrate = saturation(vitaminD, substrateHalf) / saturation(baseline.vitaminD, substrateHalf)
    const driven = (pthActivity / baseline.pthActivity) ** pthPower * phosphateLeft ** -phosphatePower
    const byKidney = (filtrationLeft / baseline.filtrationLeft) ** filtrationPower
    const lack = 1 - positivePart(1 - positivePart(magnesiumNeed - magnesium) / magnesiumSpan)
    const byMagnesium = 1 - (1 - withoutMagnesium) * lack
    return {
      calcitriol: turnover * (level * substrate * driven * byKidney * byMagnesium - calcitriol),
      calcitriolLeft: calcitriol / level,
    }
  },

  starts: ({ level }) => ({ calcitriol: level }),
})
