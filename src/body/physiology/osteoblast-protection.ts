import { modelFacts, study } from '../../evidence/index.ts'
import { defineModule, hill, positivePart, saturation } from '../../engine/model/index.ts'

/**
 * How Bcl-2 keeps osteoblasts alive and at work, hour by hour.
 *
 *     f = b^h/(b^h + b_50^h),    X' = k (f − X),    x = (X − X_0)⁺,    G = x/(x_50 + x)
 *
 * b is Bcl-2 relative to rest. Injections raise CREB, which stays, and empty Runx2, which is back within hours: between
 * them there is more Bcl-2 than at rest, and cells live. Under a steady level Runx2 never comes back, Bcl-2 lies below
 * rest, and nothing is built. The curve is so steep that hours of too little cost less than hours of more give.
 */
export const osteoblastProtection = defineModule({
  name: 'osteoblast protection',

  reads: {
    bcl2: { symbol: 'B', unit: '{BCL2}', meaning: 'Bcl-2' },
  },

  states: {
    protection: { symbol: 'X', unit: '1', start: 'derived', scale: 0.1, meaning: 'share of apoptosis that is held back' },
  },

  gives: {
    protectionNow: { symbol: 'f', unit: '1', meaning: 'share of apoptosis that Bcl-2 holds back at the moment' },
    survivalGain: { symbol: 'G', unit: '1', meaning: 'survival of osteoblasts beyond rest: 0 at rest, at most 1' },
  },

  parameters: {
    half: { symbol: 'b_50', value: 1.1967, unit: '1', meaning: 'Bcl-2 of half protection, relative to rest',
      origin: 'derived', source: modelFacts, where: 'part 2.8, K Runx2 29.67, and 90 of part 2.4, over 100' },
    steepness: { symbol: 'h', value: 23.04, unit: '1', meaning: 'steepness of protection',
      origin: 'derived', source: modelFacts, where: 'parts 2.4 and 2.8: as little protection at rest (0.016) as there, without its jump' },
    turnover: { symbol: 'k', value: 100, unit: '/a', meaning: 'how fast protection builds up and is lost (about 4 d)',
      origin: 'assumed', source: modelFacts, where: 'part 2.3: longer than a day, and short against the months of an osteoblast' },
    halfGain: { symbol: 'x_50', value: 0.1, unit: '1', range: [0.02, 1], meaning: 'protection beyond rest that gives half of what can be built',
      origin: 'fitted', source: study('NEER2001_FPT'), where: 'spine and femoral neck on 20 against 40 ug' },
  },

  rates({ protection }, { bcl2 }, { half, steepness, turnover, halfGain }, baseline) {
    const protectionNow = hill(bcl2 / baseline.bcl2, half, steepness)
    const beyond = protection - baseline.protection
    return {
      protection: turnover * (protectionNow - protection),
      protectionNow,
      survivalGain: saturation(positivePart(beyond), halfGain),
    }
  },

  starts: ({ half, steepness }) => ({ protection: hill(1, half, steepness) }),
})
