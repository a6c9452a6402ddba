import { calibration, proposal } from '../../evidence/index.ts'
import { defineModule, exp } from '../../engine/model/index.ts'

/**
 * Pre-osteoblasts and osteoblasts: formation follows resorption.
 *
 *     Q' = k_Q [ u^γ e^(a_Q z) (1 − a) − Q ],   w' = k_w ( Q − w )
 *
 * The lag between resorption u and formation w is the life of the open cavities: no other state is needed for the
 * remodelling space. Much alcohol holds the share a of recruitment back.
 */
export const osteoblasts = defineModule({
  name: 'osteoblasts',

  reads: {
    deficiency: { unit: '1', meaning: 'deficiency of sex hormones, as turnover feels it' },
    resorption: { unit: '1', meaning: 'active osteoclasts' },
    alcoholEffect: { symbol: 'a', unit: '1', meaning: 'share of osteoblasts that alcohol holds back' },
  },

  states: {
    preosteoblasts: { symbol: 'Q', unit: '1', start: 1, meaning: 'pre-osteoblasts, relative to the young reference' },
    formation: { symbol: 'w', unit: '1', start: 1, meaning: 'osteoblasts, relative to the young reference' },
  },

  parameters: {
    earlyTurnover: { symbol: 'k_Q', value: 10, unit: '/a', range: [3, 30], meaning: 'turnover of pre-osteoblasts (about 36 d)',
      origin: 'assumed', source: proposal, where: 'section 5, k_Q' },
    turnover: { symbol: 'k_w', value: 4.041, unit: '/a', range: [2.5, 5], meaning: 'turnover of osteoblasts (about 3 months)',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, k_w' },
    coupling: { symbol: 'γ', value: 0.8278, unit: '1', range: [0.7, 1], meaning: 'power of coupling, resorption to formation',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, gamma' },
    estrogenRecruitment: { symbol: 'a_Q', value: 0.17, unit: '1', range: [0.001, 0.5], meaning: 'effect of estrogen deficiency on recruitment',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, a_Q' },
  },

  rates(
    { preosteoblasts, formation },
    { deficiency, resorption, alcoholEffect },
    { earlyTurnover, turnover, coupling, estrogenRecruitment },
  ) {
    const recruited = resorption ** coupling * exp(estrogenRecruitment * deficiency) * (1 - alcoholEffect)
    return {
      preosteoblasts: earlyTurnover * (recruited - preosteoblasts),
      formation: turnover * (preosteoblasts - formation),
    }
  },
})
