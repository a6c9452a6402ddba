import { modelFacts } from '../../evidence/index.ts'
import { defineModule, input, positivePart } from '../../engine/model/index.ts'

/**
 * PTH, secreted within minutes when calcium falls, by a gland that grows over months.
 *
 *     σ  = s_hi − (s_hi − s_lo) c^g/(c^g + (s_hi − s_lo)/(s_hi − 1) − 1),    c = Ca/Ca_0
 *     p  = p_0 m σ G d^(−a) (Pi/Pi_0)^b,    G' = k ( d^(−e) (Pi/Pi_0)^f − G )
 *     p' = p + S
 *
 * PTH comes and goes in minutes, so that it has no state of its own. Calcitriol d holds secretion and growth down,
 * phosphate drives both; lack of magnesium (m) lowers it. Teriparatide and abaloparatide (S) act as PTH, and
 * assays of PTH do not see them.
 */
export const parathyroid = defineModule({
  name: 'parathyroid',

  reads: {
    calciumLeft: { symbol: 'c', unit: '1', meaning: 'calcium in plasma, relative to its level in youth' },
    calcitriolLeft: { symbol: 'd', unit: '1', meaning: 'calcitriol, relative to its level in youth' },
    phosphateLeft: { symbol: 'Pi/Pi_0', unit: '1', meaning: 'phosphate in plasma, relative to its level in youth' },
    keptAtReceptor: { symbol: 'S', unit: 'pmol/L', meaning: 'what the receptor has kept of analogues, as teriparatide in plasma' },
    magnesium: input('mmol/L', 0.85, 'magnesium in serum'),
  },

  states: {
    glandCapacity: { symbol: 'G', unit: '1', start: 1, meaning: 'mass of the gland, relative to youth' },
  },

  gives: {
    pth: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH in plasma' },
    pthActivity: { symbol: "p'", unit: 'pmol/L', meaning: 'PTH and its like at the receptor' },
  },

  parameters: {
    level: { symbol: 'p_0', value: 3.85, unit: 'pmol/L', range: [0.5, 40], meaning: 'PTH in youth',
      origin: 'measured', source: modelFacts, where: 'part 2.2, PTH' },
    most: { symbol: 's_hi', value: 16.23, unit: '1', meaning: 'secretion under little calcium, relative to youth',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, s_max over 385 pmol/h' },
    least: { symbol: 's_lo', value: 0.25, unit: '1', meaning: 'secretion under much calcium, relative to youth',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, s_min over 385 pmol/h' },
    calciumPower: { symbol: 'g', value: 11.7387, unit: '1', meaning: 'steepness of calcium',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, g_Ca' },
    calcitriolPower: { symbol: 'a', value: 0.5, unit: '1', meaning: 'power of calcitriol against secretion',
      origin: 'assumed', source: modelFacts, where: 'part 8.9: PTH 5 to 10 % lower at 80 than at 40 nmol/L' },
    phosphatePower: { symbol: 'b', value: 0.3, unit: '1', meaning: 'power of phosphate in secretion',
      origin: 'assumed', source: modelFacts, where: 'part 4' },
    growth: { symbol: 'k', value: 0.0001604, unit: '/h', meaning: 'turnover of the gland',
      origin: 'fitted', source: modelFacts, where: 'part 2.3, k_PT' },
    growthPower: { symbol: 'e', value: 0.2, unit: '1', meaning: 'power of calcitriol against growth',
      origin: 'assumed', source: modelFacts, where: 'part 2.4, in place of a power of 12.5' },
    phosphateGrowth: { symbol: 'f', value: 0.3, unit: '1', meaning: 'power of phosphate in growth',
      origin: 'assumed', source: modelFacts, where: 'part 4' },
    magnesiumNeed: { value: 0.65, unit: 'mmol/L', meaning: 'magnesium below which it is lacking',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
    magnesiumSpan: { value: 0.05, unit: 'mmol/L', meaning: 'span below it over which the lack takes hold',
      origin: 'assumed', source: modelFacts, where: 'part 8.9, a switch made continuous' },
    withoutMagnesium: { symbol: 'm', value: 0.6, unit: '1', meaning: 'secretion where magnesium is lacking',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
  },

  rates(
    { glandCapacity },
    { calciumLeft, calcitriolLeft, phosphateLeft, keptAtReceptor, magnesium },
    {
      level, most, least, calciumPower, calcitriolPower, phosphatePower, growth, growthPower, phosphateGrowth,
      magnesiumNeed, magnesiumSpan, withoutMagnesium,
    },
  ) {
    const sensing = calciumLeft ** calciumPower
    const sensingHalf = (most - least) / (most - 1) - 1
    const secretion = most - (most - least) * (sensing / (sensing + sensingHalf))
    const bySignals = calcitriolLeft ** -calcitriolPower * phosphateLeft ** phosphatePower
    const lack = 1 - positivePart(1 - positivePart(magnesiumNeed - magnesium) / magnesiumSpan)
    const byMagnesium = 1 - (1 - withoutMagnesium) * lack
    const secreted = level * secretion * glandCapacity * bySignals * byMagnesium
    const grown = calcitriolLeft ** -growthPower * phosphateLeft ** phosphateGrowth
    return {
      glandCapacity: growth * (grown - glandCapacity),
      pth: secreted,
      pthActivity: secreted + keptAtReceptor,
    }
  },
})
