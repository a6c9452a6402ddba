import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Calcium between plasma and bone: osteoclasts release it, the mineral that osteoblasts form takes it up.
 *
 *     J₁₄ = v (1 − φ) + φ Q₀ a u^g/(u^g + a Q₀/v − 1) · ((M/OC)/(M₀/OC₀))^g_M,    u = OC/OC₀
 *     J₁₅ = v (Ca/Ca₀) (1 − φ_H + φ_H H)
 *     H'  = (OB/OB₀ − H)/τ
 *     Q'  = J₁₅ − J₁₄ + k Q_b − k_a Q,    Q_b' = k_a Q − k Q_b,    k_a = k Q_b0/Q₀
 *
 * Release does not depend on how much is left, so that both pools may fall below zero in a long loss of estrogen.
 */
export const boneMineralExchange = defineModule({
  name: 'bone mineral exchange',

  reads: {
    calcium: { symbol: 'Ca', unit: 'mmol/L', meaning: 'calcium in plasma' },
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts' },
    osteoclasts: { symbol: 'OC', unit: 'pmol/L', meaning: 'active osteoclasts' },
    rankComplex: { symbol: 'M', unit: 'pmol/L', meaning: 'RANKL on RANK' },
  },

  states: {
    exchangeableBoneCalcium: { symbol: 'Q', unit: 'mmol', start: 100, meaning: 'bone calcium that exchanges with plasma',
      source: openBoneMin, where: 'INIT Q' },
    fixedBoneCalcium: { symbol: 'Q_b', unit: 'mmol', start: 24900, meaning: 'bone calcium that does not exchange with plasma',
      source: openBoneMin, where: 'INIT Qbone' },
    hydroxyapatite: { symbol: 'H', unit: '1', start: 1, meaning: 'activity that forms hydroxyapatite, relative to rest',
      source: openBoneMin, where: 'INIT HAp' },
  },

  gives: {
    calciumRelease: { symbol: 'J_14', unit: 'mmol/h', meaning: 'calcium from bone to plasma' },
    calciumDeposition: { symbol: 'J_15', unit: 'mmol/h', meaning: 'calcium from plasma to bone' },
  },

  parameters: {
    exchange: { symbol: 'v', value: 88, unit: 'mmol/d', meaning: 'calcium that bone and plasma exchange at rest',
      origin: 'measured', source: openBoneMin, where: 'PARAM CaDay' },
    osteoclastShare: { symbol: 'φ', value: 0.107763, unit: '1', meaning: 'share of release that osteoclasts make',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracJ14' },
    mostRelease: { symbol: 'a', value: 0.543488, unit: '/h', meaning: 'release under many osteoclasts, per exchangeable calcium',
      origin: 'fitted', source: openBoneMin, where: 'PARAM J14OCmax' },
    osteoclastPower: { symbol: 'g', value: 1.6971, unit: '1', meaning: 'steepness of osteoclasts on release',
      origin: 'fitted', source: openBoneMin, where: 'PARAM J14OCgam' },
    activityPower: { symbol: 'g_M', value: 0.603754, unit: '1', meaning: 'how strongly release follows RANKL per osteoclast',
      origin: 'fitted', source: openBoneMin, where: 'PARAM MOCratioGam' },
    mineralShare: { symbol: 'φ_H', value: 0.114376, unit: '1', meaning: 'share of deposition that newly formed mineral takes up',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracJ15' },
    residence: { symbol: 'τ', value: 3.60609, unit: 'h', meaning: 'residence of the activity that forms hydroxyapatite',
      origin: 'fitted', source: openBoneMin, where: 'PARAM HApMRT, read as hours' },
    mobilisation: { symbol: 'k', value: 2.44437e-5, unit: '/h', meaning: 'passage into the exchangeable pool',
      origin: 'fitted', source: openBoneMin, where: 'PARAM k14a' },
  },

  rates(
    { exchangeableBoneCalcium, fixedBoneCalcium, hydroxyapatite },
    { calcium, osteoblasts, osteoclasts, rankComplex },
    { exchange, osteoclastShare, mostRelease, osteoclastPower, activityPower, mineralShare, residence, mobilisation },
    baseline,
  ) {
    const cells = osteoclasts / baseline.osteoclasts
    const resorbing = cells ** osteoclastPower
    const resorbingHalf = (mostRelease * baseline.exchangeableBoneCalcium) / exchange - 1
    const resorbed = mostRelease * baseline.exchangeableBoneCalcium * (resorbing / (resorbing + resorbingHalf))
    const activity = (rankComplex / baseline.rankComplex / cells) ** activityPower
    const release = exchange * (1 - osteoclastShare) + osteoclastShare * resorbed * activity
    const mineral = 1 - mineralShare + mineralShare * hydroxyapatite
    const deposition = exchange * (calcium / baseline.calcium) * mineral
    const fixing = mobilisation * (baseline.fixedBoneCalcium / baseline.exchangeableBoneCalcium)
    const fixed = fixing * exchangeableBoneCalcium - mobilisation * fixedBoneCalcium
    return {
      exchangeableBoneCalcium: deposition - release - fixed,
      fixedBoneCalcium: fixed,
      hydroxyapatite: (osteoblasts / baseline.osteoblasts - hydroxyapatite) / residence,
      calciumRelease: release,
      calciumDeposition: deposition,
    }
  },
})
