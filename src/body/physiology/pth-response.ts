import { calibration, finkelstein2009, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, input, variant } from '../../engine/model/index.ts'

/**
 * What bone makes of injections of PTH and its like.
 *
 *     T' = k ( v G − T ),   T_R' = k_R ( σ − T_R ),   N' = k_r (1 − N) − k_u (T + T_R) N
 *     T_e = N ( T − ν T_R ),   R_e = N T_R
 *
 * The survival of osteoblasts (G) builds; T_R raises RANKL. Both are averages over one interval between injections, which
 * the receptor and the osteoblast give hour by hour. The cells that still answer (N) become fewer
 * the more they are made to do, so that formation and resorption fall again while PTH goes on; they come back in years.
 */
export const pthResponse = defineModule({
  name: 'pth response',

  reads: {
    meanSurvivalGain: input('1', 0, 'survival of osteoblasts beyond rest, averaged over an interval between injections'),
    meanSustainedGain: input('1', 0, 'drive of RANKL by kept PTH, averaged over an interval between injections'),
  },

  states: {
    fastPthSignal: { symbol: 'T', unit: '1', start: 0, scale: 1, meaning: 'signal of PTH at osteoblasts' },
    slowPthSignal: { symbol: 'T_R', unit: '1', start: 0, scale: 1, meaning: 'slow signal of PTH on RANKL' },
    pthResponders: { symbol: 'N', unit: '1', start: 1, meaning: 'osteoblasts and their precursors that still answer PTH, relative to rest' },
  },

  gives: {
    pthSignal: { symbol: 'T_e', unit: '1', meaning: 'effective signal of PTH at osteoblasts' },
    pthRanklSignal: { symbol: 'R_e', unit: '1', meaning: 'effective signal of PTH on RANKL' },
  },

  parameters: {
    strength: { symbol: 'v', value: 1, unit: '1', range: [0.2, 3], meaning: 'how much a person’s osteoblasts answer, against the typical',
      origin: 'assumed', source: proposal, where: 'section 10, where people differ in the dose of half effect' },
    turnover: { symbol: 'k', value: 18.6, unit: '/a', range: [4, 30], meaning: 'onset and offset at osteoblasts (about 20 d)',
      origin: 'derived', source: modelFacts, where: 'part 2.3: delay of the run by the hour, CREB 14.9 d, protection 3.7 d and a day' },
    slowTurnover: { symbol: 'k_R', value: 10, unit: '/a', range: [1, 30], meaning: 'onset of the effect on RANKL (about 36 d)',
      origin: 'assumed', source: proposal, where: 'section 5, k_Q: pre-osteoblasts carry RANKL, and the effect comes with those made under PTH' },
    tiring: { symbol: 'k_u', value: 0.79, unit: '/a', range: [0, 20], meaning: 'how fast signals of 1 use up cells that answer',
      origin: 'fitted', source: calibration, where: 'the course of CTX and P1NP over two years: decision 0049' },
    recovery: { symbol: 'k_r', value: 0.3, unit: '/a', range: [0.05, 2], meaning: 'how fast they come back (about 3 years)',
      origin: 'assumed', source: finkelstein2009, where: 'a second course after a year off gains less than half of the first, recalled' },
    tolerance: { symbol: 'ν', value: 0.1412, unit: '1', range: [0.04, 1.2], meaning: 'what the signal on RANKL takes from building',
      origin: 'fitted', source: calibration, where: 'set 2, these anew for pulses: decision 0040' },
  },

  rates(
    { fastPthSignal, slowPthSignal, pthResponders },
    { meanSurvivalGain, meanSustainedGain },
    { strength, turnover, slowTurnover, tiring, recovery, tolerance },
  ) {
    return {
      fastPthSignal: turnover * (strength * meanSurvivalGain - fastPthSignal),
      slowPthSignal: slowTurnover * (meanSustainedGain - slowPthSignal),
      pthResponders: recovery * (1 - pthResponders) - tiring * (fastPthSignal + slowPthSignal) * pthResponders,
      pthSignal: pthResponders * (fastPthSignal - tolerance * slowPthSignal),
      pthRanklSignal: pthResponders * slowPthSignal,
    }
  },
})

/** The same where receptor and osteoblast are followed hour by hour: they bring their own delays. */
export const pthResponseByTheHour = variant(
  {
    ...pthResponse,
    reads: {
      meanSurvivalGain: { unit: '1', meaning: 'survival of osteoblasts beyond rest, at the moment' },
      meanSustainedGain: { unit: '1', meaning: 'drive of RANKL by kept PTH, at the moment' },
    },
  },
  {
    name: 'pth response',
    names: { meanSurvivalGain: 'survivalGain', meanSustainedGain: 'sustainedGain' },
    parameters: {
      turnover: { value: 365.25, origin: 'assumed', source: modelFacts, where: 'part 2.3: a day, beside what is followed by itself',
        range: [4, 1000] },
    },
  },
)
