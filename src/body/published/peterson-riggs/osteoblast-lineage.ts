import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Osteoblasts: responding cells are recruited, differentiate, and live as fast or slow osteoblasts.
 *
 *     π_ROB = φ_R π₀ + E_R r^g_R/(r^g_R + E_R/(π₀ − φ_R π₀) − 1),    r = a/a₀,    π_OB alike
 *     k_dif = (k_B OB₀/ROB₀) π₀/π_OB
 *     ROB'  = k_B OB₀ (π_ROB/π₀) E^(−g_E1) − k_dif ROB
 *     k_s   = f_s k',    k_f = (k_B OB₀ − k_s OB_s0)/OB_f0
 *     OB_f' = k_dif ROB f (k_f/k') − k_f OB_f
 *     OB_s' = k_dif ROB (1 − f) f_s − k_s OB_s
 *
 * The half-maxima are those that make each π equal to π₀ at the start. k_f is built from the resting removal, so
 * that cells that live longer as slow ones leave faster as fast ones.
 */
export const osteoblastLineage = defineModule({
  name: 'osteoblast lineage',

  reads: {
    activeTgfBeta: { symbol: 'a', unit: 'pmol/L', meaning: 'active TGFβ' },
    estrogen: { symbol: 'E', unit: '1', meaning: 'estrogen, relative to before menopause' },
    osteoblastRemoval: { symbol: "k'", unit: '/h', meaning: 'average removal of osteoblasts' },
  },

  states: {
    respondingOsteoblasts: { symbol: 'ROB', unit: 'pmol/L', start: 0.00104122, meaning: 'responding osteoblasts',
      source: openBoneMin, where: 'INIT ROB1' },
    fastOsteoblasts: { symbol: 'OB_f', unit: 'pmol/L', start: 'derived', meaning: 'osteoblasts of fast turnover',
      source: openBoneMin, where: 'INIT OBfast' },
    slowOsteoblasts: { symbol: 'OB_s', unit: 'pmol/L', start: 'derived', meaning: 'osteoblasts of slow turnover',
      source: openBoneMin, where: 'INIT OBslow' },
  },

  gives: {
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts, fast and slow' },
    recruitmentOccupancy: { symbol: 'π_ROB', unit: '1', meaning: 'effect of TGFβ on recruitment' },
    differentiationOccupancy: { symbol: 'π_OB', unit: '1', meaning: 'effect of TGFβ against differentiation' },
    differentiation: { symbol: 'k_dif', unit: '/h', meaning: 'differentiation of responding osteoblasts' },
    fastOsteoblastRemoval: { symbol: 'k_f', unit: '/h', meaning: 'removal of fast osteoblasts' },
    slowOsteoblastRemoval: { symbol: 'k_s', unit: '/h', meaning: 'removal of slow osteoblasts' },
  },

  parameters: {
    osteoblastsAtStart: { symbol: 'OB_0', value: 0.00501324, unit: 'pmol/L', meaning: 'active osteoblasts at the start',
      origin: 'fitted', source: openBoneMin, where: 'PARAM OBtot0' },
    fastFraction: { symbol: 'f', value: 0.797629, unit: '1', meaning: 'share of osteoblasts that turn over fast',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracOBfast' },
    slowRatio: { symbol: 'f_s', value: 0.313186, unit: '1', meaning: 'slow removal per average removal',
      origin: 'fitted', source: openBoneMin, where: 'PARAM Frackb' },
    restingRemoval: { symbol: 'k_B', value: 0.000605516, unit: '/h', meaning: 'removal of osteoblasts at rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM kb' },
    occupancy: { symbol: 'π_0', value: 0.228142, unit: '1', meaning: 'occupancy of TGFβ receptors at the start',
      origin: 'fitted', source: openBoneMin, where: 'PARAM Pic0' },
    recruitmentBase: { symbol: 'φ_R', value: 0.883824, unit: '1', meaning: 'recruitment without TGFβ, per resting recruitment',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracPicROB' },
    recruitmentGain: { symbol: 'E_R', value: 3.9745, unit: '1', meaning: 'most that TGFβ adds to recruitment',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxPicROB' },
    recruitmentPower: { symbol: 'g_R', value: 1.80968, unit: '1', meaning: 'steepness of TGFβ on recruitment',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PicROBgam' },
    differentiationBase: { symbol: 'φ_B', value: 0.000244818, unit: '1', meaning: 'hold on differentiation without TGFβ, per resting hold',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracPicOB' },
    differentiationGain: { symbol: 'E_B', value: 0.251636, unit: '1', meaning: 'most that TGFβ adds to the hold',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxPicOB' },
    differentiationPower: { symbol: 'g_B', value: 0.122313, unit: '1', meaning: 'steepness of TGFβ against differentiation',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PicOBgam' },
    estrogenPower: { symbol: 'g_E1', value: 0.16, unit: '1', meaning: 'how strongly estrogen holds back recruitment',
      origin: 'fitted', source: openBoneMin, where: 'PARAM robGAM' },
  },

  rates(
    { respondingOsteoblasts, fastOsteoblasts, slowOsteoblasts },
    { activeTgfBeta, estrogen, osteoblastRemoval },
    {
      fastFraction, slowRatio, restingRemoval, occupancy, recruitmentBase, recruitmentGain, recruitmentPower,
      differentiationBase, differentiationGain, differentiationPower, estrogenPower,
    },
    baseline,
  ) {
    const rise = activeTgfBeta / baseline.activeTgfBeta
    const recruiting = rise ** recruitmentPower
    const recruitingHalf = recruitmentGain / (occupancy * (1 - recruitmentBase)) - 1
    const recruitment = recruitmentBase * occupancy + recruitmentGain * (recruiting / (recruiting + recruitingHalf))
    const holding = rise ** differentiationPower
    const holdingHalf = differentiationGain / (occupancy * (1 - differentiationBase)) - 1
    const hold = differentiationBase * occupancy + differentiationGain * (holding / (holding + holdingHalf))

    const replacement = restingRemoval * (baseline.fastOsteoblasts + baseline.slowOsteoblasts)
    const differentiation = (replacement / baseline.respondingOsteoblasts) * (occupancy / hold)
    const matured = differentiation * respondingOsteoblasts
    const slow = slowRatio * osteoblastRemoval
    const fast = (replacement - slow * baseline.slowOsteoblasts) / baseline.fastOsteoblasts
    return {
      respondingOsteoblasts: replacement * (recruitment / occupancy) * estrogen ** -estrogenPower - matured,
      fastOsteoblasts: matured * fastFraction * (fast / osteoblastRemoval) - fast * fastOsteoblasts,
      slowOsteoblasts: matured * (1 - fastFraction) * slowRatio - slow * slowOsteoblasts,
      osteoblasts: fastOsteoblasts + slowOsteoblasts,
      recruitmentOccupancy: recruitment,
      differentiationOccupancy: hold,
      differentiation,
      fastOsteoblastRemoval: fast,
      slowOsteoblastRemoval: slow,
    }
  },

  starts: ({ osteoblastsAtStart, fastFraction }) => ({
    fastOsteoblasts: osteoblastsAtStart * fastFraction,
    slowOsteoblasts: osteoblastsAtStart * (1 - fastFraction),
  }),
})
