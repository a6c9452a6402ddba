import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, switchAt } from '../../../engine/model/index.ts'

/**
 * How fast osteoblasts are removed: active TGFβ and Bcl-2 keep them alive.
 *
 *     α  = m − (m − l) r^g/(r^g + (m − l)/(m − 1) − 1),    r = a/a₀
 *     X  = B − 90 where B > 105, else 10
 *     σ  = μ q^γ/(q^γ + μ/(e₀ − k_B) − 1),    q = X/X₀,    e₀ = f k_B,    μ = m_R e₀
 *     k' = e₀ α E^(−g_E4) − σ
 *
 * X jumps from 10 to 15 where Bcl-2 passes 105. At rest k' = k_B.
 */
export const osteoblastApoptosis = defineModule({
  name: 'osteoblast apoptosis',

  reads: {
    activeTgfBeta: { symbol: 'a', unit: 'pmol/L', meaning: 'active TGFβ' },
    bcl2: { symbol: 'B', unit: '{BCL2}', meaning: 'Bcl-2' },
    estrogen: { symbol: 'E', unit: '1', meaning: 'estrogen, relative to before menopause' },
  },

  states: {},

  gives: {
    osteoblastRemoval: { symbol: "k'", unit: '/h', meaning: 'average removal of osteoblasts' },
    apoptosisEffect: { symbol: 'α', unit: '1', meaning: 'effect of TGFβ on apoptosis, relative to rest' },
  },

  parameters: {
    restingRemoval: { symbol: 'k_B', value: 0.000605516, unit: '/h', meaning: 'removal of osteoblasts at rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM kb' },
    mostApoptosis: { symbol: 'm', value: 3.11842, unit: '1', meaning: 'apoptosis without TGFβ, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM MultPicOBkb' },
    leastApoptosis: { symbol: 'l', value: 0.764028, unit: '1', meaning: 'apoptosis under much TGFβ, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracPic0kb' },
    tgfBetaPower: { symbol: 'g', value: 2.92375, unit: '1', meaning: 'steepness of TGFβ against apoptosis',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PicOBgamkb' },
    estrogenPower: { symbol: 'g_E4', value: 1.16832e-5, unit: '1', meaning: 'how strongly estrogen holds back apoptosis: hardly',
      origin: 'fitted', source: openBoneMin, where: 'PARAM E2scalePicB1' },
    withoutBcl2: { symbol: 'f', value: 1.01, unit: '1', meaning: 'removal without Bcl-2, relative to rest',
      origin: 'assumed', source: openBoneMin, where: 'PARAM E0RUNX2kbEffFACT' },
    mostSurvival: { symbol: 'm_R', value: 0.638114, unit: '1', meaning: 'most that Bcl-2 takes away, per removal without it',
      origin: 'fitted', source: openBoneMin, where: 'PARAM RUNkbMaxFact' },
    bcl2Power: { symbol: 'γ', value: 3.81644, unit: '1', meaning: 'steepness of Bcl-2 against removal',
      origin: 'fitted', source: openBoneMin, where: 'PARAM RUNkbGAM' },
    restingSignal: { symbol: 'X_0', value: 10, unit: '{BCL2}', meaning: 'Bcl-2 signal that leaves removal at rest',
      origin: 'assumed', source: openBoneMin, where: 'PARAM RUNX20' },
    threshold: { value: 105, unit: '{BCL2}', meaning: 'Bcl-2 above which its signal rises',
      origin: 'assumed', source: openBoneMin, where: 'signal of BCL2, literal' },
    offset: { value: 90, unit: '{BCL2}', meaning: 'Bcl-2 that does not count once it is above the threshold',
      origin: 'assumed', source: openBoneMin, where: 'signal of BCL2, literal' },
    signalBelow: { value: 10, unit: '{BCL2}', meaning: 'Bcl-2 signal below the threshold',
      origin: 'assumed', source: openBoneMin, where: 'signal of BCL2, literal' },
  },

  rates(
    _states,
    { activeTgfBeta, bcl2, estrogen },
    {
      restingRemoval, mostApoptosis, leastApoptosis, tgfBetaPower, estrogenPower,
      withoutBcl2, mostSurvival, bcl2Power, restingSignal, threshold, offset, signalBelow,
    },
    baseline,
  ) {
    const protecting = (activeTgfBeta / baseline.activeTgfBeta) ** tgfBetaPower
    const protectingHalf = (mostApoptosis - leastApoptosis) / (mostApoptosis - 1) - 1
    const apoptosis = mostApoptosis - (mostApoptosis - leastApoptosis) * (protecting / (protecting + protectingHalf))

    const unprotected = withoutBcl2 * restingRemoval
    const signal = (switchAt(bcl2, threshold, signalBelow, bcl2 - offset) / restingSignal) ** bcl2Power
    const signalHalf = (mostSurvival * unprotected) / (unprotected - restingRemoval) - 1
    const survival = mostSurvival * unprotected * (signal / (signal + signalHalf))
    return {
      osteoblastRemoval: unprotected * apoptosis * estrogen ** -estrogenPower - survival,
      apoptosisEffect: apoptosis,
    }
  },
})
