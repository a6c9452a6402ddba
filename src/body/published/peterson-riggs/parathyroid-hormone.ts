import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Parathyroid hormone: secreted when calcium falls; injected teriparatide joins the same pool.
 *
 *     σ = s_max − (s_max − s_min) c^g/(c^g + (s_max − s_min)/(s_max − σ₀) − 1),    c = Ca/Ca₀
 *     A' = σ (S/S₀) G − k A + J_T,    p = A/V
 */
export const parathyroidHormone = defineModule({
  name: 'parathyroid hormone',

  reads: {
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    secretoryPool: { symbol: 'S', unit: '1', meaning: 'pool that secretes' },
    glandCapacity: { symbol: 'G', unit: '1', meaning: 'mass of the gland, relative to rest' },
    teriparatideInflow: { symbol: 'J_T', unit: 'pmol/h', meaning: 'teriparatide into plasma' },
  },

  states: {
    pthAmount: { symbol: 'A', unit: 'pmol', start: 53.9, meaning: 'PTH in plasma, with teriparatide',
      source: openBoneMin, where: 'INIT PTH' },
  },

  gives: {
    pth: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH in plasma' },
    pthMass: { unit: 'pg/mL', meaning: 'PTH in plasma, by mass' },
    pthSecretion: { symbol: 'σ', unit: 'pmol/h', meaning: 'secretion that calcium allows' },
  },

  parameters: {
    volume: { symbol: 'V', value: 14, unit: 'L', meaning: 'volume of distribution',
      origin: 'assumed', source: openBoneMin, where: 'concentration of PTH, literal' },
    molarMass: { value: 9.4, unit: 'pg.L/(pmol.mL)', meaning: 'mass of PTH per amount',
      origin: 'measured', source: openBoneMin, where: 'output in pg/mL, literal' },
    loss: { symbol: 'k', value: 100 / 14, unit: '/h', meaning: 'loss of PTH',
      origin: 'measured', source: openBoneMin, where: 'PARAM kout, 100/14' },
    mostSecretion: { symbol: 's_max', value: 6249.09, unit: 'pmol/h', meaning: 'secretion under little calcium',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T58' },
    leastSecretion: { symbol: 's_min', value: 96.25, unit: 'pmol/h', meaning: 'secretion under much calcium',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T61' },
    restingSecretion: { symbol: 'σ_0', value: 385, unit: 'pmol/h', meaning: 'secretion at the calcium of the start',
      origin: 'derived', source: openBoneMin, where: 'secretion of PTH, literal' },
    calciumPower: { symbol: 'g', value: 11.7387, unit: '1', meaning: 'steepness of calcium',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T59' },
    restingPool: { symbol: 'S_0', value: 0.5, unit: '1', meaning: 'pool at which secretion is what calcium allows',
      origin: 'assumed', source: openBoneMin, where: 'ODE PTH, literal' },
  },

  rates(
    { pthAmount },
    { calcium, secretoryPool, glandCapacity, teriparatideInflow },
    { volume, molarMass, loss, mostSecretion, leastSecretion, restingSecretion, calciumPower, restingPool },
    baseline,
  ) {
    const sensing = (calcium / baseline.calcium) ** calciumPower
    const sensingHalf = (mostSecretion - leastSecretion) / (mostSecretion - restingSecretion) - 1
    const secretion = mostSecretion - (mostSecretion - leastSecretion) * (sensing / (sensing + sensingHalf))
    const secreted = secretion * (secretoryPool / restingPool) * glandCapacity
    return {
      pthAmount: secreted - loss * pthAmount + teriparatideInflow,
      pth: pthAmount / volume,
      pthMass: (pthAmount / volume) * molarMass,
      pthSecretion: secretion,
    }
  },
})
