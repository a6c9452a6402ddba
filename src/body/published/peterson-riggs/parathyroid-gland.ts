import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, tanh } from '../../../engine/model/index.ts'

/**
 * The parathyroid gland: the pool it secretes from, and its mass, both held down by calcitriol.
 *
 *     x  = tanh(s (D − D_s (Ca₀/Ca)^g_S))
 *     S' = k_S [ (1 − S)(c (1 − x) + b) − S (c (1 + x) + b) ]
 *     G' = k_G (η − G),    η = c_hi − (c_hi − c_lo) d^g/(d^g + (c_hi − c_lo)/(c_hi − 1) − 1),    d = D/D₀
 */
export const parathyroidGland = defineModule({
  name: 'parathyroid gland',

  reads: {
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    calcitriol: { symbol: 'D', unit: 'pmol/L', meaning: 'calcitriol in plasma' },
  },

  states: {
    secretoryPool: { symbol: 'S', unit: '1', start: 0.5, meaning: 'pool that secretes, 0 to 1', source: openBoneMin, where: 'INIT S' },
    glandCapacity: { symbol: 'G', unit: '1', start: 1, meaning: 'mass of the gland, relative to rest',
      source: openBoneMin, where: 'INIT PTmax' },
  },

  parameters: {
    poolTurnover: { symbol: 'k_S', value: 0.01, unit: '/h', meaning: 'turnover of the pool',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T70' },
    calcitriolSlope: { symbol: 's', value: 0.03, unit: 'L/pmol', meaning: 'steepness of calcitriol on the pool',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T71' },
    setPoint: { symbol: 'D_s', value: 90, unit: 'pmol/L', meaning: 'calcitriol at which the pool is half full',
      origin: 'assumed', source: openBoneMin, where: 'ODE S, literal' },
    calciumPower: { symbol: 'g_S', value: 0.9, unit: '1', meaning: 'how strongly calcium shifts that point',
      origin: 'fitted', source: openBoneMin, where: 'PARAM ScaEffGam' },
    switchable: { symbol: 'c', value: 0.85, unit: '1', meaning: 'share of the turnover that calcitriol steers',
      origin: 'assumed', source: openBoneMin, where: 'ODE S, literal' },
    basal: { symbol: 'b', value: 0.15, unit: '1', meaning: 'share of the turnover that it does not',
      origin: 'assumed', source: openBoneMin, where: 'ODE S, literal' },
    growth: { symbol: 'k_G', value: 0.0001604, unit: '/h', meaning: 'turnover of the gland',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PTout' },
    mostGrowth: { symbol: 'c_hi', value: 4.1029, unit: '1', meaning: 'growth without calcitriol, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM CtriolMax' },
    leastGrowth: { symbol: 'c_lo', value: 0.9, unit: '1', meaning: 'growth under much calcitriol, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM CtriolMin' },
    growthPower: { symbol: 'g', value: 12.5033, unit: '1', meaning: 'steepness of calcitriol against growth',
      origin: 'fitted', source: openBoneMin, where: 'PARAM CtriolPTgam' },
  },

  rates(
    { secretoryPool, glandCapacity },
    { calcium, calcitriol },
    {
      poolTurnover, calcitriolSlope, setPoint, calciumPower, switchable, basal,
      growth, mostGrowth, leastGrowth, growthPower,
    },
    baseline,
  ) {
    const shifted = setPoint * (baseline.calcium / calcium) ** calciumPower
    const steering = tanh(calcitriolSlope * (calcitriol - shifted))
    const filling = (1 - secretoryPool) * (switchable * (1 - steering) + basal)
    const emptying = secretoryPool * (switchable * (1 + steering) + basal)
    const holding = (calcitriol / baseline.calcitriol) ** growthPower
    const holdingHalf = (mostGrowth - leastGrowth) / (mostGrowth - 1) - 1
    const grown = mostGrowth - (mostGrowth - leastGrowth) * (holding / (holding + holdingHalf))
    return {
      secretoryPool: poolTurnover * (filling - emptying),
      glandCapacity: growth * (grown - glandCapacity),
    }
  },
})
