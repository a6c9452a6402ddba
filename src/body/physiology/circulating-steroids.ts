import { modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, exp } from '../../engine/model/index.ts'

/**
 * Estradiol, estrone, estrone sulfate and testosterone in blood while aromatase is inhibited.
 *
 *     E2' = k ( E_ov (1 − f_ov I) + E_per [φ (1 − I) + 1 − φ] e^(k_B (BMI − 26)·I) − E2 )
 *
 * I is the blocked share of aromatase. A small part of each estrogen does not depend on it. The ovary answers a
 * block with more gonadotrophin, so that it loses less than other tissues do; therefore an aromatase inhibitor alone
 * must not be used before menopause. Estrone and its sulfate are told relative to their untreated level.
 */
export const circulatingSteroids = defineModule({
  name: 'circulating steroids',

  reads: {
    ovarianEstradiol: { unit: 'pmol/L', meaning: 'estradiol from the ovaries, untreated' },
    peripheralEstradiol: { unit: 'pmol/L', meaning: 'estradiol from other tissues, untreated' },
    aromataseBlocked: { unit: '1', meaning: 'share of aromatase that is blocked' },
    massResidual: { unit: '1', meaning: 'body mass index above the typical, times its effect on the residual' },
  },

  states: {
    estradiol: { symbol: 'E2', unit: 'pmol/L', start: 400, scale: 10, meaning: 'estradiol in blood',
      source: proposal, where: 'section 2: the young reference' },
    estrone: { symbol: 'E1', unit: '1', start: 1, meaning: 'estrone in blood, relative to untreated' },
    estroneSulfate: { symbol: 'E1S', unit: '1', start: 1, meaning: 'estrone sulfate in blood, relative to untreated' },
    testosterone: { symbol: 'T', unit: '1', start: 1, meaning: 'testosterone in blood, relative to untreated' },
  },

  parameters: {
    turnover: { symbol: 'k', value: 1.66, unit: '/d', meaning: 'speed of the change, set by the sulfate reservoir (half-time 10 h)',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, k_E = ln 2 / 10 h' },
    ovarianLoss: { symbol: 'f_ov', value: 0.39, unit: '1', meaning: 'fall of ovarian estradiol under a full block, with feedback',
      origin: 'measured', source: modelFacts, where: 'part 8.2, premenopausal use' },
    estradiolShare: { symbol: 'φ', value: 0.917, unit: '1', range: [0, 1], meaning: 'share of estradiol that depends on aromatase in blood measurements',
      origin: 'fitted', source: proposal, where: 'section 4: residual 0.11 with activity 0.03' },
    estroneShare: { symbol: 'φ_1', value: 0.83, unit: '1', meaning: 'the same for estrone',
      origin: 'assumed', source: modelFacts, where: 'part 8.2' },
    sulfateShare: { symbol: 'φ_S', value: 0.95, unit: '1', meaning: 'the same for estrone sulfate',
      origin: 'assumed', source: modelFacts, where: 'part 8.2' },
    androgenRise: { symbol: 'f_T', value: 0.05, unit: '1', meaning: 'rise of testosterone under a full block after menopause',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, androgens' },
  },

  rates(
    { estradiol, estrone, estroneSulfate, testosterone },
    { ovarianEstradiol, peripheralEstradiol, aromataseBlocked, massResidual },
    { turnover, ovarianLoss, estradiolShare, estroneShare, sulfateShare, androgenRise },
  ) {
    const fromOvary = ovarianEstradiol * (1 - ovarianLoss * aromataseBlocked)
    const residual = (1 - estradiolShare * aromataseBlocked) * exp(massResidual * aromataseBlocked)
    const target = fromOvary + peripheralEstradiol * residual
    return {
      estradiol: turnover * (target - estradiol),
      estrone: turnover * (1 - estroneShare * aromataseBlocked - estrone),
      estroneSulfate: turnover * (1 - sulfateShare * aromataseBlocked - estroneSulfate),
      testosterone: turnover * (1 + androgenRise * aromataseBlocked - testosterone),
    }
  },
})
