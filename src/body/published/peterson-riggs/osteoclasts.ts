import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Active osteoclasts: RANKL on RANK makes them and keeps them alive, active TGFβ lets them die.
 *
 *     μ    = b + E μ_r^g/(μ_r^g + E/(1 − b) − 1),    μ_r = M/M₀
 *     π_OC = φ π₀ + E_T r^g_T/(r^g_T + E_T/(π₀ − φ π₀) − 1),    r = a/a₀
 *     σ    = s_hi − (s_hi − s_lo) x^g_s/(x^g_s + (s_hi − s_lo)/(s_hi − 1) − 1)
 *     OC'  = D_a π₀ μ OC₀ − D_a π_OC σ OC
 */
export const osteoclasts = defineModule({
  name: 'osteoclasts',

  reads: {
    activeTgfBeta: { symbol: 'a', unit: 'pmol/L', meaning: 'active TGFβ' },
    rankComplex: { symbol: 'M', unit: 'pmol/L', meaning: 'RANKL on RANK' },
    rankOccupancy: { symbol: 'x', unit: '1', meaning: 'occupancy of RANK, relative to its affinity for RANKL at the start' },
  },

  states: {
    osteoclasts: { symbol: 'OC', unit: 'pmol/L', start: 0.00115398, meaning: 'active osteoclasts',
      source: openBoneMin, where: 'INIT OC' },
  },

  gives: {
    osteoclastFormation: { symbol: 'μ', unit: '1', meaning: 'effect of RANKL on formation, relative to rest' },
    osteoclastOccupancy: { symbol: 'π_OC', unit: '1', meaning: 'effect of TGFβ on osteoclast apoptosis' },
    osteoclastSurvival: { symbol: 'σ', unit: '1', meaning: 'effect of RANKL on apoptosis, relative to rest' },
  },

  parameters: {
    removal: { symbol: 'D_a', value: 0.7 / 24, unit: '/h', meaning: 'removal of osteoclasts per occupancy of TGFβ receptors',
      origin: 'assumed', source: openBoneMin, where: 'PARAM Da, 0.7/24' },
    occupancy: { symbol: 'π_0', value: 0.228142, unit: '1', meaning: 'occupancy of TGFβ receptors at the start',
      origin: 'fitted', source: openBoneMin, where: 'PARAM Pic0' },
    formationBase: { symbol: 'b', value: 0.388267, unit: '1', meaning: 'formation without RANKL, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM E0Meff' },
    formationGain: { symbol: 'E', value: 3.15667, unit: '1', meaning: 'most that RANKL adds to formation',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxMeffOC' },
    formationPower: { symbol: 'g', value: 8.53065, unit: '1', meaning: 'steepness of RANKL on formation',
      origin: 'fitted', source: openBoneMin, where: 'PARAM kinOCgam' },
    apoptosisBase: { symbol: 'φ', value: 0.878215, unit: '1', meaning: 'apoptosis without TGFβ, per resting apoptosis',
      origin: 'fitted', source: openBoneMin, where: 'PARAM FracPicOC' },
    apoptosisGain: { symbol: 'E_T', value: 1.9746, unit: '1', meaning: 'most that TGFβ adds to apoptosis',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxPicOC' },
    apoptosisPower: { symbol: 'g_T', value: 1.0168, unit: '1', meaning: 'steepness of TGFβ on apoptosis',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PicOCgam' },
    survivalHigh: { symbol: 's_hi', value: 3.80338, unit: '1', meaning: 'apoptosis without RANKL, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM E0RANKL' },
    survivalLow: { symbol: 's_lo', value: 0.469779, unit: '1', meaning: 'apoptosis under much RANKL, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxL' },
    survivalPower: { symbol: 'g_s', value: 3.09023, unit: '1', meaning: 'steepness of RANKL against apoptosis',
      origin: 'fitted', source: openBoneMin, where: 'PARAM LsurvOCgam' },
  },

  rates(
    { osteoclasts },
    { activeTgfBeta, rankComplex, rankOccupancy },
    {
      removal, occupancy, formationBase, formationGain, formationPower,
      apoptosisBase, apoptosisGain, apoptosisPower, survivalHigh, survivalLow, survivalPower,
    },
    baseline,
  ) {
    const forming = (rankComplex / baseline.rankComplex) ** formationPower
    const formation = formationBase + formationGain * (forming / (forming + formationGain / (1 - formationBase) - 1))
    const dying = (activeTgfBeta / baseline.activeTgfBeta) ** apoptosisPower
    const dyingHalf = apoptosisGain / (occupancy * (1 - apoptosisBase)) - 1
    const apoptosis = apoptosisBase * occupancy + apoptosisGain * (dying / (dying + dyingHalf))
    const sparing = rankOccupancy ** survivalPower
    const sparingHalf = (survivalHigh - survivalLow) / (survivalHigh - 1) - 1
    const survival = survivalHigh - (survivalHigh - survivalLow) * (sparing / (sparing + sparingHalf))
    return {
      osteoclasts: removal * (occupancy * formation * baseline.osteoclasts - apoptosis * survival * osteoclasts),
      osteoclastFormation: formation,
      osteoclastOccupancy: apoptosis,
      osteoclastSurvival: survival,
    }
  },
})
