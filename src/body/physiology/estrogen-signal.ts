import { calibration, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, hill, log } from '../../engine/model/index.ts'

/**
 * What bone feels of sex hormones, and how far it is from the young reference.
 *
 *     H(x) = x^h / (E_50^h + x^h),   s = b + (1 − b) H(x) / H(E_ref),   s_T = b + (1 − b) w
 *     z' = ( ln s / ln b − z ) / τ
 *     Z  = κ [ (1 − w_T) z + w_T ln s_T / ln b ]
 *
 * s is the signal of ERα on osteoblast, osteoclast and osteocyte with a floor b that needs no estrogen; z is the
 * delayed deficiency, 0 at the young reference and 1 without any estrogen. It costs balance: each turn of the cells
 * then leaves a little less. Z is what drives turnover itself. In women the two are one. In men testosterone holds
 * turnover down as well, while balance hangs on estradiol: with aromatase blocked, resorption rose as testosterone fell,
 * and the trabecular bone of the spine was lost at every level of testosterone alike (FINKELSTEIN2016).
 */
export const estrogenSignal = defineModule({
  name: 'estrogen signal',

  reads: {
    receptorEstrogen: { unit: 'pmol/L', meaning: 'estradiol and what acts in its place at the receptor of bone' },
    androgenEffect: { unit: '1', meaning: 'testosterone as bone feels it, relative to youth' },
  },

  states: {
    estrogenDeficiency: { symbol: 'z', unit: '1', start: 0, scale: 1, meaning: 'estrogen deficiency of bone: 0 young, 1 none' },
  },

  gives: {
    estrogenEffect: { symbol: 's', unit: '1', meaning: 'estrogen signal relative to the young reference' },
    deficiency: { symbol: 'Z', unit: '1', meaning: 'deficiency of sex hormones, as turnover feels it' },
  },

  parameters: {
    floor: { symbol: 'b', value: 0.1496, unit: '1', range: [0.03, 0.4], meaning: 'signal that needs no estrogen',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, b' },
    half: { symbol: 'E_50', value: 227.1, unit: 'pmol/L', range: [30, 300], meaning: 'estradiol of half effect',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, E_50' },
    steepness: { symbol: 'h', value: 1.012, unit: '1', range: [1, 2.5], meaning: 'power of the receptor curve',
      origin: 'fitted', source: proposal, where: 'section 5, h (at its bound)' },
    reference: { symbol: 'E_ref', value: 400, unit: 'pmol/L', range: [40, 600], meaning: 'estradiol of the young reference',
      origin: 'assumed', source: modelFacts, where: 'part 8.3; in men 100 pmol/L, proposal section 7' },
    delay: { symbol: 'τ', value: 0.1, unit: 'a', meaning: 'delay of the response of bone tissue',
      origin: 'assumed', source: proposal, where: 'section 5, tau_E' },
    androgenShare: { symbol: 'w_T', value: 0, unit: '1', range: [0, 1], meaning: 'share of testosterone in what holds turnover down: 0 in women, 0.3 in men',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, men' },
    depth: { symbol: 'κ', value: 1, unit: '1', range: [0.1, 1], meaning: 'what turnover feels of the deficiency without sex hormones: 1 in women, less in men',
      origin: 'assumed', source: modelFacts, where: 'part 8.3, where 1 is a woman without estrogen' },
  },

  rates(
    { estrogenDeficiency },
    { receptorEstrogen, androgenEffect },
    { floor, half, steepness, reference, delay, androgenShare, depth },
  ) {
    const occupied = hill(receptorEstrogen, half, steepness) / hill(reference, half, steepness)
    const estrogenEffect = floor + (1 - floor) * occupied
    const byAndrogen = floor + (1 - floor) * androgenEffect
    const shared = (1 - androgenShare) * estrogenDeficiency + (androgenShare * log(byAndrogen)) / log(floor)
    return {
      estrogenDeficiency: (log(estrogenEffect) / log(floor) - estrogenDeficiency) / delay,
      estrogenEffect,
      deficiency: depth * shared,
    }
  },
})
