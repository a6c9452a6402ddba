import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * RANKL from osteoblasts, its receptor RANK, its decoy OPG, and denosumab, which takes it away.
 *
 *     v_O = k₁ O L − k₂ N,    v_R = k₃ K L − k₄ M,    p = PTH,    o = (OB/OB₀)^g_L,    ρ = ROB/ROB₀
 *     L' = k_L L₀ o E p/((E − 1) p₀ o + p) − k_L L − v_O − v_R − κ C L
 *     K' = (k_R K₀ + k₃ K₀ L₀ − k₄ M₀) (a/a₀)^g_R − k_R K − v_R
 *     O' = k_O O₀ ρ (p + P ρ)/(2 p) − v_O − k_O O,    M' = v_R,    N' = v_O
 */
export const rankRanklOpg = defineModule({
  name: 'rank rankl opg',

  reads: {
    osteoblasts: { symbol: 'OB', unit: 'pmol/L', meaning: 'active osteoblasts' },
    respondingOsteoblasts: { symbol: 'ROB', unit: 'pmol/L', meaning: 'responding osteoblasts' },
    activeTgfBeta: { symbol: 'a', unit: 'pmol/L', meaning: 'active TGFβ' },
    pth: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH in plasma' },
    denosumabMolarConcentration: { symbol: 'C', unit: 'pmol/L', meaning: 'denosumab in serum' },
  },

  states: {
    rankl: { symbol: 'L', unit: 'pmol/L', start: 0.4, meaning: 'free RANKL', source: openBoneMin, where: 'INIT L' },
    rank: { symbol: 'K', unit: 'pmol/L', start: 10, meaning: 'free RANK', source: openBoneMin, where: 'INIT RNK' },
    opg: { symbol: 'O', unit: 'pmol/L', start: 4, meaning: 'free OPG', source: openBoneMin, where: 'INIT O' },
    rankComplex: { symbol: 'M', unit: 'pmol/L', start: 'derived', meaning: 'RANKL on RANK', source: openBoneMin, where: 'INIT M' },
    opgComplex: { symbol: 'N', unit: 'pmol/L', start: 'derived', meaning: 'RANKL on OPG', source: openBoneMin, where: 'INIT N' },
  },

  gives: {
    rankOccupancy: { symbol: 'x', unit: '1', meaning: 'occupancy of RANK, relative to its affinity for RANKL at the start' },
    pthOnRankl: { unit: '1', meaning: 'effect of PTH on the synthesis of RANKL, relative to rest' },
    rankSynthesis: { unit: 'pmol/(L.h)', meaning: 'synthesis of RANK' },
  },

  parameters: {
    opgAssociation: { symbol: 'k_1', value: 6.24e-6, unit: 'L/(pmol.h)', meaning: 'association of RANKL and OPG',
      origin: 'fitted', source: openBoneMin, where: 'PARAM k1' },
    opgDissociation: { symbol: 'k_2', value: 0.112013, unit: '/h', meaning: 'dissociation of RANKL and OPG',
      origin: 'fitted', source: openBoneMin, where: 'PARAM k2' },
    rankAssociation: { symbol: 'k_3', value: 6.24e-6, unit: 'L/(pmol.h)', meaning: 'association of RANKL and RANK',
      origin: 'fitted', source: openBoneMin, where: 'PARAM k3' },
    rankDissociation: { symbol: 'k_4', value: 0.112013, unit: '/h', meaning: 'dissociation of RANKL and RANK',
      origin: 'fitted', source: openBoneMin, where: 'PARAM k4' },
    rankReference: { value: 10, unit: 'pmol/L', meaning: 'RANK against which the occupancy counts',
      origin: 'assumed', source: openBoneMin, where: 'occupancy M/10, literal' },
    ranklLoss: { symbol: 'k_L', value: 0.00293273, unit: '/h', meaning: 'loss of RANKL',
      origin: 'fitted', source: openBoneMin, where: 'PARAM koutL' },
    rankLoss: { symbol: 'k_R', value: 0.00323667, unit: '/h', meaning: 'loss of RANK',
      origin: 'fitted', source: openBoneMin, where: 'PARAM koutRNK' },
    rankPower: { symbol: 'g_R', value: 0.151825, unit: '1', meaning: 'how strongly synthesis of RANK follows TGFβ',
      origin: 'fitted', source: openBoneMin, where: 'PARAM kinRNKgam' },
    opgLoss: { symbol: 'k_O', value: 15.8885, unit: '/h', meaning: 'loss of OPG',
      origin: 'fitted', source: openBoneMin, where: 'PARAM kO' },
    osteoblastPower: { symbol: 'g_L', value: 0.173833, unit: '1', meaning: 'how strongly RANKL follows osteoblasts',
      origin: 'fitted', source: openBoneMin, where: 'PARAM OsteoEffectGam' },
    pthGain: { symbol: 'E', value: 1.30721, unit: '1', meaning: 'most by which PTH multiplies the synthesis of RANKL',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxLpth' },
    opgPth: { symbol: 'P', value: 3.85, unit: 'pmol/L', meaning: 'PTH that halves its effect on OPG',
      origin: 'assumed', source: openBoneMin, where: 'PARAM opgPTH50' },
    denosumabRemoval: { symbol: 'κ', value: 2.0e-6, unit: 'L/(pmol.h)', meaning: 'removal of RANKL by denosumab',
      origin: 'fitted', source: openBoneMin, where: 'PARAM kdenosl' },
  },

  rates(
    { rankl, rank, opg, rankComplex, opgComplex },
    { osteoblasts, respondingOsteoblasts, activeTgfBeta, pth, denosumabMolarConcentration },
    {
      opgAssociation, opgDissociation, rankAssociation, rankDissociation, rankReference, ranklLoss, rankLoss,
      rankPower, opgLoss, osteoblastPower, pthGain, opgPth, denosumabRemoval,
    },
    baseline,
  ) {
    const ontoOpg = opgAssociation * opg * rankl - opgDissociation * opgComplex
    const ontoRank = rankAssociation * rank * rankl - rankDissociation * rankComplex
    const byOsteoblasts = (osteoblasts / baseline.osteoblasts) ** osteoblastPower
    const byPth = (pthGain * pth) / ((pthGain - 1) * baseline.pth * byOsteoblasts + pth)
    const taken = ranklLoss * rankl + denosumabRemoval * denosumabMolarConcentration * rankl
    const boundAtStart = rankAssociation * baseline.rank * baseline.rankl - rankDissociation * baseline.rankComplex
    const restingSynthesis = rankLoss * baseline.rank + boundAtStart
    const rankSynthesis = restingSynthesis * (activeTgfBeta / baseline.activeTgfBeta) ** rankPower
    const responding = respondingOsteoblasts / baseline.respondingOsteoblasts
    const opgSynthesis = opgLoss * baseline.opg * responding * ((pth + opgPth * responding) / (2 * pth))
    return {
      rankl: ranklLoss * baseline.rankl * byOsteoblasts * byPth - taken - ontoOpg - ontoRank,
      rank: rankSynthesis - rankLoss * rank - ontoRank,
      opg: opgSynthesis - ontoOpg - opgLoss * opg,
      rankComplex: ontoRank,
      opgComplex: ontoOpg,
      rankOccupancy: rankComplex / (rankReference * (rankAssociation / rankDissociation) * baseline.rankl),
      pthOnRankl: byPth,
      rankSynthesis,
    }
  },

  starts: ({ opgAssociation, opgDissociation, rankAssociation, rankDissociation }, { rankl, rank, opg }) => ({
    rankComplex: (rankAssociation * rank * rankl) / rankDissociation,
    opgComplex: (opgAssociation * opg * rankl) / opgDissociation,
  }),
})
