import { calibration, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, hill, log } from '../../engine/model/index.ts'

/**
 * The estrogen that bone feels, and how far it is from the young reference.
 *
 *     H(x) = x^h / (E_50^h + x^h),   s = b + (1 − b) H(x) / H(E_ref)
 *     z' = ( κ ln s / ln b − z ) / τ
 *
 * s is the signal of ERα on osteoblast, osteoclast and osteocyte with a floor b that needs no estrogen; z is the
 * delayed deficiency, 0 at the young reference and 1 in a woman without any estrogen. In men a share of the signal comes
 * from testosterone, and the bone without either is less deficient (κ) than a woman's.
 */
export const estrogenSignal = defineModule({
  name: 'estrogen signal',

  reads: {
    receptorEstrogen: { unit: 'pmol/L', meaning: 'estradiol and what acts in its place at the receptor of bone' },
    androgenEffect: { unit: '1', meaning: 'testosterone as bone feels it, relative to youth' },
  },

  states: {
    deficiency: { symbol: 'z', unit: '1', start: 0, scale: 1, meaning: 'estrogen deficiency of bone: 0 young, 1 none' },
  },

  gives: {
    estrogenEffect: { unit: '1', meaning: 'estrogen signal relative to the young reference' },
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
    androgenShare: { symbol: 'w_T', value: 0, unit: '1', range: [0, 1], meaning: 'share of the signal that comes from testosterone: 0 in women, 0.3 in men',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, men' },
    depth: { symbol: 'κ', value: 1, unit: '1', range: [0.1, 1], meaning: 'deficiency of bone without sex hormones: 1 in women, less in men',
      origin: 'assumed', source: modelFacts, where: 'part 8.3, where 1 is a woman without estrogen' },
  },

  rates(
    { deficiency },
    { receptorEstrogen, androgenEffect },
    { floor, half, steepness, reference, delay, androgenShare, depth },
  ) {
    const occupied = hill(receptorEstrogen, half, steepness) / hill(reference, half, steepness)
    const byEstrogen = floor + (1 - floor) * occupied
    const estrogenEffect = (1 - androgenShare) * byEstrogen + androgenShare * androgenEffect
    return {
      deficiency: ((depth * log(estrogenEffect)) / log(floor) - deficiency) / delay,
      estrogenEffect,
    }
  },
})
