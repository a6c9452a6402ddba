import { openBoneMin } from '../../../evidence/index.ts'
import { defineModule, hill, kinkAt } from '../../../engine/model/index.ts'

/**
 * Calcitriol, made by the renal 1α-hydroxylase, which PTH drives and phosphate inhibits.
 *
 *     e_P = p₀ (1 − p_max Pi^g/(Pi^g + P₅₀^g)) where Pi > Pi₀, else 1
 *     p_max = (p₀ − 1)(1 + (P₅₀/Pi₀)^g)/p₀
 *     e_H = (1 + q₀)/q₀ · q/((Pi/Pi₀)^g_i + q),    q = (PTH/P_A)^g_A
 *     A'  = A₀ e_H e_P − k_A A,    B' = A − k_D B,    D = B/V
 *
 * p_max is above 1, so that much phosphate makes the production negative.
 */
export const calcitriol = defineModule({
  name: 'calcitriol',

  reads: {
    pth: { symbol: 'PTH', unit: 'pmol/L', meaning: 'PTH in plasma' },
    phosphate: { symbol: 'Pi', unit: 'mmol/L', meaning: 'phosphate in plasma' },
  },

  states: {
    calcitriolAmount: { symbol: 'B', unit: 'pmol', start: 1260, meaning: 'calcitriol', source: openBoneMin, where: 'INIT B' },
    hydroxylase: { symbol: 'A', unit: 'pmol/h', start: 'derived', meaning: 'activity of renal 1α-hydroxylase',
      source: openBoneMin, where: 'INIT AOH' },
  },

  gives: {
    calcitriol: { symbol: 'D', unit: 'pmol/L', meaning: 'calcitriol in plasma' },
    hydroxylaseByPth: { symbol: 'e_H', unit: '1', meaning: 'effect of PTH on 1α-hydroxylase, relative to rest' },
    hydroxylaseByPhosphate: { symbol: 'e_P', unit: '1', meaning: 'effect of phosphate on 1α-hydroxylase, relative to rest' },
  },

  parameters: {
    volume: { symbol: 'V', value: 14, unit: 'L', meaning: 'volume of distribution',
      origin: 'assumed', source: openBoneMin, where: 'concentration of B, literal' },
    restingTime: { value: 10, unit: 'h', meaning: 'calcitriol per 1α-hydroxylase activity at the start',
      origin: 'assumed', source: openBoneMin, where: 'INIT AOH, B/10' },
    hydroxylaseLoss: { symbol: 'k_A', value: 0.05, unit: '/h', meaning: 'loss of 1α-hydroxylase activity',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T64' },
    hydroxylaseInput: { symbol: 'A_0', value: 6.3, unit: 'pmol/h2', meaning: 'gain of 1α-hydroxylase activity at rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T65' },
    halfPth: { symbol: 'P_A', value: 1.54865, unit: 'pmol/L', meaning: 'PTH of half effect',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T67' },
    pthPower: { symbol: 'g_A', value: 0.111241, unit: '1', meaning: 'steepness of PTH',
      origin: 'fitted', source: openBoneMin, where: 'PARAM AlphOHgam' },
    withoutPhosphate: { symbol: 'p_0', value: 1.52493, unit: '1', meaning: 'activity under little phosphate, relative to rest',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PhosEff0' },
    halfPhosphate: { symbol: 'P_50', value: 1.3021, unit: 'mmol/L', meaning: 'phosphate of half inhibition',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PhosEff50' },
    phosphatePower: { symbol: 'g', value: 8.25229, unit: '1', meaning: 'steepness of phosphate',
      origin: 'fitted', source: openBoneMin, where: 'PARAM PhosEffGam' },
    restingPhosphate: { symbol: 'Pi_0', value: 1.2, unit: 'mmol/L', meaning: 'phosphate above which it inhibits',
      origin: 'assumed', source: openBoneMin, where: 'effect of phosphate, literal' },
    interactionPower: { symbol: 'g_i', value: 0, unit: '1', meaning: 'how strongly phosphate dampens PTH: switched off',
      origin: 'assumed', source: openBoneMin, where: 'PARAM PO4inhPTHgam' },
    calcitriolLoss: { symbol: 'k_D', value: 0.1, unit: '/h', meaning: 'loss of calcitriol',
      origin: 'fitted', source: openBoneMin, where: 'PARAM T69' },
  },

  rates(
    { calcitriolAmount, hydroxylase },
    { pth, phosphate },
    {
      volume, hydroxylaseLoss, hydroxylaseInput, halfPth, pthPower, withoutPhosphate, halfPhosphate, phosphatePower,
      restingPhosphate, interactionPower, calcitriolLoss,
    },
    baseline,
  ) {
    const most = ((withoutPhosphate - 1) * (1 + (halfPhosphate / restingPhosphate) ** phosphatePower)) / withoutPhosphate
    const inhibited = withoutPhosphate * (1 - most * hill(phosphate, halfPhosphate, phosphatePower))
    const byPhosphate = kinkAt(phosphate, restingPhosphate, 1, inhibited)
    const resting = (baseline.pth / halfPth) ** pthPower
    const driving = (pth / halfPth) ** pthPower
    const dampened = (phosphate / restingPhosphate) ** interactionPower
    const byPth = ((1 + resting) / resting) * (driving / (dampened + driving))
    return {
      calcitriolAmount: hydroxylase - calcitriolLoss * calcitriolAmount,
      hydroxylase: hydroxylaseInput * byPth * byPhosphate - hydroxylaseLoss * hydroxylase,
      calcitriol: calcitriolAmount / volume,
      hydroxylaseByPth: byPth,
      hydroxylaseByPhosphate: byPhosphate,
    }
  },

  starts: ({ restingTime }, { calcitriolAmount }) => ({ hydroxylase: calcitriolAmount / restingTime }),
})
