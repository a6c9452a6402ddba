import { calibration, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, input, variant } from '../../engine/model/index.ts'

/**
 * What bone makes of injections of PTH and its like.
 *
 *     T' = k ( v G − T ),   T_R' = k_R ( σ − T_R ),   T_e = T − ν T_R
 *
 * The survival of osteoblasts (G) builds; the slower T_R raises RANKL and tires the response. Both are averages over one
 * interval between injections, which the receptor and the osteoblast give hour by hour.
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
  },

  gives: {
    pthSignal: { symbol: 'T_e', unit: '1', meaning: 'effective signal of PTH at osteoblasts' },
  },

  parameters: {
    strength: { symbol: 'v', value: 1, unit: '1', range: [0.2, 3], meaning: 'how much a person’s osteoblasts answer, against the typical',
      origin: 'assumed', source: proposal, where: 'section 10, where people differ in the dose of half effect' },
    turnover: { symbol: 'k', value: 12, unit: '/a', range: [4, 30], meaning: 'onset and offset at osteoblasts (about 30 d)',
      origin: 'derived', source: modelFacts, where: 'part 2.3: delay of the run by the hour, half of it that of CREB; section 5 of the proposal has the same' },
    slowTurnover: { symbol: 'k_R', value: 3, unit: '/a', range: [1, 10], meaning: 'onset of the effect on RANKL (about 4 months)',
      origin: 'assumed', source: proposal, where: 'section 5, k_PTR' },
    tolerance: { symbol: 'ν', value: 0.1412, unit: '1', range: [0.04, 1.2], meaning: 'tiring of the osteoblast response',
      origin: 'fitted', source: calibration, where: 'set 2, these anew for pulses: decision 0040' },
  },

  rates(
    { fastPthSignal, slowPthSignal },
    { meanSurvivalGain, meanSustainedGain },
    { strength, turnover, slowTurnover, tolerance },
  ) {
    return {
      fastPthSignal: turnover * (strength * meanSurvivalGain - fastPthSignal),
      slowPthSignal: slowTurnover * (meanSustainedGain - slowPthSignal),
      pthSignal: fastPthSignal - tolerance * slowPthSignal,
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
