import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Transforming growth factor β: osteoblasts lay it down latent in bone, osteoclasts set it free.
 *
 *     A  = k_T (T/T₀)^g_T · T · (OC/OC₀)^g_C · E^g_E3
 *     T' = k_T T₀ (OB/OB₀)^g_B · E^(−g_E2) − A
 *     a' = A − n k_T a,    a₀ = π₀,    T₀ = n π₀
 */
export const tgfBeta = defineModule({
  name: 'tgf beta',

  reads: {
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts' },
    osteoclasts: { symbol: 'OC', unit: 'pmol/L', meaning: 'active osteoclasts' },
    estrogen: { symbol: 'E', unit: '1', meaning: 'estrogen, relative to before menopause' },
  },

  states: {
    latentTgfBeta: { symbol: 'T', unit: 'pmol/L', start: 'derived', meaning: 'latent TGFβ',
      source: openBoneMin, where: 'INIT TGFB' },
    activeTgfBeta: { symbol: 'a', unit: 'pmol/L', start: 'derived', meaning: 'active TGFβ',
      source: openBoneMin, where: 'INIT TGFBact' },
  },

  gives: {
    tgfBetaActivation: { symbol: 'A', unit: 'pmol/(L.h)', meaning: 'TGFβ set free from bone' },
  },

  parameters: {
    occupancy: { symbol: 'π_0', value: 0.228142, unit: '1', meaning: 'occupancy of TGFβ receptors at the start',
      origin: 'fitted', source: openBoneMin, where: 'PARAM Pic0' },
    activePerOccupancy: { value: 1, unit: 'pmol/L', meaning: 'active TGFβ at the start per unit of occupancy',
      origin: 'assumed', source: openBoneMin, where: 'INIT TGFBact, taken as Pic0 itself' },
    latentPerActive: { symbol: 'n', value: 1000, unit: '1', meaning: 'latent TGFβ per active TGFβ at rest',
      origin: 'assumed', source: openBoneMin, where: 'INIT TGFB and loss of TGFBact, literal' },
    turnover: { symbol: 'k_T', value: 2.98449e-5, unit: '/h', meaning: 'turnover of latent TGFβ',
      origin: 'fitted', source: openBoneMin, where: 'PARAM koutTGF0' },
    latentPower: { symbol: 'g_T', value: 0.919131, unit: '1', meaning: 'how strongly release follows the latent pool',
      origin: 'fitted', source: openBoneMin, where: 'PARAM koutTGFGam' },
    osteoblastPower: { symbol: 'g_B', value: 0.0111319, unit: '1', meaning: 'how strongly synthesis follows osteoblasts',
      origin: 'fitted', source: openBoneMin, where: 'PARAM OBtgfGAM' },
    osteoclastPower: { symbol: 'g_C', value: 0.593891, unit: '1', meaning: 'how strongly release follows osteoclasts',
      origin: 'fitted', source: openBoneMin, where: 'PARAM OCtgfGAM' },
    estrogenSynthesisPower: { symbol: 'g_E2', value: 0.0374, unit: '1', meaning: 'how strongly estrogen holds back synthesis',
      origin: 'fitted', source: openBoneMin, where: 'PARAM tgfbGAM' },
    estrogenReleasePower: { symbol: 'g_E3', value: 0.045273, unit: '1', meaning: 'how strongly release follows estrogen',
      origin: 'fitted', source: openBoneMin, where: 'PARAM tgfbactGAM' },
  },

  rates(
    { latentTgfBeta, activeTgfBeta },
    { osteoblasts, osteoclasts, estrogen },
    {
      latentPerActive, turnover, latentPower, osteoblastPower, osteoclastPower,
      estrogenSynthesisPower, estrogenReleasePower,
    },
    baseline,
  ) {
    const byCells = (osteoclasts / baseline.osteoclasts) ** osteoclastPower * estrogen ** estrogenReleasePower
    const activation = turnover * (latentTgfBeta / baseline.latentTgfBeta) ** latentPower * latentTgfBeta * byCells
    const laidDown = (osteoblasts / baseline.osteoblasts) ** osteoblastPower * estrogen ** -estrogenSynthesisPower
    return {
      latentTgfBeta: turnover * baseline.latentTgfBeta * laidDown - activation,
      activeTgfBeta: activation - latentPerActive * turnover * activeTgfBeta,
      tgfBetaActivation: activation,
    }
  },

  starts({ occupancy, activePerOccupancy, latentPerActive }) {
    const active = occupancy * activePerOccupancy
    return { activeTgfBeta: active, latentTgfBeta: latentPerActive * active }
  },
})
