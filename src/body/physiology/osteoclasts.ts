import { calibration } from '../../evidence/index.ts'
import { defineModule, exp } from '../../engine/model/index.ts'

/**
 * Active osteoclasts, and with them resorption.
 *
 *     u' = k_C [ R P (1 + e_M M f_d) e^(a_C z) − u / (1 − Inh) ]
 *
 * RANKL makes them of the reservoir P, estrogen deficiency lets them live longer, a bisphosphonate on the surface they
 * resorb shortens their life, and osteomorphs M fuse again when RANKL is back.
 */
export const osteoclasts = defineModule({
  name: 'osteoclasts',

  reads: {
    deficiency: { unit: '1', meaning: 'deficiency of sex hormones, as turnover feels it' },
    drive: { unit: '1', meaning: 'drive of osteoclast formation' },
    precursors: { unit: '1', meaning: 'pre-osteoclasts' },
    osteomorphs: { unit: '1', meaning: 'osteoclasts waiting while RANKL is blocked' },
    ranklLeft: { unit: '1', meaning: 'fraction of the drive that denosumab leaves' },
    osteoclastInhibition: { unit: '1', meaning: 'share of osteoclast life that bisphosphonates take' },
  },

  states: {
    resorption: { symbol: 'u', unit: '1', start: 1, meaning: 'active osteoclasts, relative to the young reference' },
  },

  parameters: {
    turnover: { symbol: 'k_C', value: 34.97, unit: '/a', range: [10, 50], meaning: 'turnover of osteoclasts (about 14 d)',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, k_C' },
    estrogenSurvival: { symbol: 'a_C', value: 0.1235, unit: '1', range: [0, 1.5], meaning: 'effect of estrogen deficiency on survival',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, a_C' },
    refusion: { symbol: 'e_M', value: 0.5, unit: '1', range: [0.1, 4], meaning: 'fusion of osteomorphs when RANKL returns',
      origin: 'fitted', source: calibration, where: 'set 2, anew beside a reservoir that fills: decision 54' },
  },

  rates(
    { resorption },
    { deficiency, drive, precursors, osteomorphs, ranklLeft, osteoclastInhibition },
    { turnover, estrogenSurvival, refusion },
  ) {
    const formed = drive * precursors * (1 + refusion * osteomorphs * ranklLeft)
    const lived = formed * exp(estrogenSurvival * deficiency)
    return { resorption: turnover * (lived - resorption / (1 - osteoclastInhibition)) }
  },
})
