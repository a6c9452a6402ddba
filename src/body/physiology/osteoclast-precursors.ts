import { calibration, fu2023, proposal } from '../../evidence/index.ts'
import { defineModule, exp } from '../../engine/model/index.ts'

/**
 * Pre-osteoclasts, the reservoir that RANKL draws on, and the osteomorphs that wait while it is blocked.
 *
 *     P' = k_P [ (1 + κ) e^(a_S z) (1 + e_PT R_e) − (κ (1 + ω (1 − f_d)) + R) P ]
 *     M' = k_M ( 1 − f_d − M )
 *
 * Under denosumab both fill; when RANKL is back they become osteoclasts: the rebound. A lasting rise of R drains the
 * reservoir, so that estrogen loss gives an early peak of turnover that settles lower. RANKL keeps pre-osteoclasts alive
 * as well: those that wait without it die sooner (ω), so that the reservoir is full after some years and the rebound
 * deepens no further.
 */
export const osteoclastPrecursors = defineModule({
  name: 'osteoclast precursors',

  reads: {
    deficiency: { unit: '1', meaning: 'deficiency of sex hormones, as turnover feels it' },
    pthRanklSignal: { unit: '1', meaning: 'effective signal of PTH on RANKL' },
    drive: { unit: '1', meaning: 'drive of osteoclast formation' },
    ranklLeft: { unit: '1', meaning: 'fraction of the drive that denosumab leaves' },
  },

  states: {
    precursors: { symbol: 'P', unit: '1', start: 1, meaning: 'pre-osteoclasts, relative to the young reference' },
    osteomorphs: { symbol: 'M', unit: '1', start: 0, scale: 1, meaning: 'osteoclasts split up and waiting while RANKL is blocked' },
  },

  parameters: {
    turnover: { symbol: 'k_P', value: 0.1315, unit: '/a', range: [0.12, 3], meaning: 'turnover of the reservoir',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, k_P' },
    otherLoss: { symbol: 'κ', value: 1, unit: '1', range: [1, 6], meaning: 'loss that needs no RANKL',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, kappa' },
    blockedLoss: { symbol: 'ω', value: 1, unit: '1', range: [0, 4], meaning: 'share by which that loss rises while RANKL is blocked',
      origin: 'assumed', source: fu2023, where: 'no more progenitors after months without RANKL; size: decision 54' },
    estrogenSupply: { symbol: 'a_S', value: 0.03708, unit: '1', range: [0.001, 1], meaning: 'effect of estrogen deficiency on supply',
      origin: 'fitted', source: proposal, where: 'section 5, a_S (weak)' },
    pthSupply: { symbol: 'e_PT', value: 5.9, unit: '1', range: [0.2, 10], meaning: 'effect of PTH on supply',
      origin: 'fitted', source: calibration, where: 'these anew: decision 0049; with less of it bone is not lost after PTH' },
    osteomorphTurnover: { symbol: 'k_M', value: 1.2, unit: '/a', range: [0.4, 3], meaning: 'filling and emptying of the osteomorph pool',
      origin: 'assumed', source: proposal, where: 'section 5, k_M' },
  },

  rates(
    { precursors, osteomorphs },
    { deficiency, pthRanklSignal, drive, ranklLeft },
    { turnover, otherLoss, blockedLoss, estrogenSupply, pthSupply, osteomorphTurnover },
  ) {
    const supply = (1 + otherLoss) * exp(estrogenSupply * deficiency) * (1 + pthSupply * pthRanklSignal)
    const withoutRankl = otherLoss * (1 + blockedLoss * (1 - ranklLeft))
    const loss = (withoutRankl + drive) * precursors
    return {
      precursors: turnover * (supply - loss),
      osteomorphs: osteomorphTurnover * (1 - ranklLeft - osteomorphs),
    }
  },
})
