import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * PTH inside the osteoblast: it breaks down Runx2, makes CREB, and both together make Bcl-2, which keeps the cell alive.
 *
 *     R' = k_R R₀ − (r_min + E_R p/(p + E_R p₀/(k_R − r_min) − p₀)) R
 *     C' = k_C C₀ (c_min + E_C p/(p + E_C p₀/(1 − c_min) − p₀)) − k_C C
 *     B' = k_B (C R − B)
 */
export const osteoblastSurvival = defineModule({
  name: 'osteoblast survival',

  reads: {
    pth: { symbol: 'p', unit: 'pmol/L', meaning: 'PTH in plasma' },
  },

  states: {
    runx2: { symbol: 'R', unit: '{RX2}', start: 10, meaning: 'Runx2', source: openBoneMin, where: 'INIT RX2' },
    creb: { symbol: 'C', unit: '{CREB}', start: 10, meaning: 'CREB', source: openBoneMin, where: 'INIT CREB' },
    bcl2: { symbol: 'B', unit: '{BCL2}', start: 100, meaning: 'Bcl-2', source: openBoneMin, where: 'INIT BCL2' },
  },

  parameters: {
    runx2Turnover: { symbol: 'k_R', value: 0.693, unit: '/h', meaning: 'turnover of Runx2 at rest',
      origin: 'assumed', source: openBoneMin, where: 'PARAM RX2Kout0' },
    runx2LeastLoss: { symbol: 'r_min', value: 0.125, unit: '/h', meaning: 'loss of Runx2 without PTH',
      origin: 'fitted', source: openBoneMin, where: 'PARAM E0rx2Kout' },
    runx2MostLoss: { symbol: 'E_R', value: 5, unit: '/h', meaning: 'most that PTH adds to the loss of Runx2',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxPTHRX2x' },
    crebTurnover: { symbol: 'k_C', value: 0.00279513, unit: '/h', meaning: 'turnover of CREB',
      origin: 'fitted', source: openBoneMin, where: 'PARAM crebKout' },
    crebLeastSynthesis: { symbol: 'c_min', value: 0.5, unit: '1', meaning: 'synthesis of CREB without PTH, per resting synthesis',
      origin: 'assumed', source: openBoneMin, where: 'PARAM E0crebKin' },
    crebMostSynthesis: { symbol: 'E_C', value: 3.39745, unit: '1', meaning: 'most that PTH adds to the synthesis of CREB',
      origin: 'fitted', source: openBoneMin, where: 'PARAM EmaxPTHcreb' },
    bcl2Turnover: { symbol: 'k_B', value: 0.693, unit: '/h', meaning: 'turnover of Bcl-2',
      origin: 'assumed', source: openBoneMin, where: 'PARAM bcl2Kout' },
    bcl2Yield: { value: 1, unit: '{BCL2}/({RX2}.{CREB})', meaning: 'Bcl-2 at rest per Runx2 and CREB: fixes the arbitrary units',
      origin: 'assumed', source: openBoneMin, where: 'ODE BCL2' },
  },

  rates(
    { runx2, creb, bcl2 },
    { pth },
    {
      runx2Turnover, runx2LeastLoss, runx2MostLoss,
      crebTurnover, crebLeastSynthesis, crebMostSynthesis, bcl2Turnover, bcl2Yield,
    },
    baseline,
  ) {
    const rise = pth / baseline.pth
    const lossHalf = runx2MostLoss / (runx2Turnover - runx2LeastLoss) - 1
    const loss = runx2LeastLoss + runx2MostLoss * (rise / (rise + lossHalf))
    const synthesisHalf = crebMostSynthesis / (1 - crebLeastSynthesis) - 1
    const synthesis = crebLeastSynthesis + crebMostSynthesis * (rise / (rise + synthesisHalf))
    return {
      runx2: runx2Turnover * baseline.runx2 - loss * runx2,
      creb: crebTurnover * (baseline.creb * synthesis - creb),
      bcl2: bcl2Turnover * (bcl2Yield * creb * runx2 - bcl2),
    }
  },
})
