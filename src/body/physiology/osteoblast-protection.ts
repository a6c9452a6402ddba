import { miyauchi2008, modelFacts } from '../../evidence/index.ts'
import { defineModule, larger, positivePart } from '../../engine/model/index.ts'

/**
 * How Bcl-2 keeps osteoblasts alive and at work, hour by hour.
 *
 *     f = max(b, 1),    X' = k (f − X),    G = (X − 1)⁺/X_1
 *
 * b is Bcl-2 relative to rest. Injections raise CREB, which stays, and empty Runx2, which is back within hours: between
 * them there is more Bcl-2 than at rest, and cells live. Under a steady level Runx2 never comes back, Bcl-2 lies below
 * rest, and nothing is built. Hours of too little cost nothing, as in the published curve, but there is no threshold above
 * rest: a small injection gives a little.
 */
export const osteoblastProtection = defineModule({
  name: 'osteoblast protection',

  reads: {
    bcl2: { symbol: 'B', unit: '{BCL2}', meaning: 'Bcl-2' },
  },

  states: {
    protection: { symbol: 'X', unit: '1', start: 1, meaning: 'Bcl-2 that protects, as the average of days: 1 at rest' },
  },

  gives: {
    protectionNow: { symbol: 'f', unit: '1', meaning: 'Bcl-2 relative to rest, and never counted for less' },
    survivalGain: { symbol: 'G', unit: '1', meaning: 'survival of osteoblasts beyond rest: 0 at rest' },
  },

  parameters: {
    turnover: { symbol: 'k', value: 100, unit: '/a', meaning: 'how fast protection builds up and is lost (about 4 d)',
      origin: 'assumed', source: modelFacts, where: 'part 2.3: longer than a day, and short against the months of an osteoblast' },
    fullGain: { symbol: 'X_1', value: 0.147, unit: '1', range: [0.03, 0.6], meaning: 'Bcl-2 beyond rest that gives a gain of 1',
      origin: 'fitted', source: miyauchi2008, where: 'form: more from 10, 20 to 40 ug; size: P1NP at one month, decision 0049' },
  },

  rates({ protection }, { bcl2 }, { turnover, fullGain }, baseline) {
    const protectionNow = larger(bcl2 / baseline.bcl2, 1)
    return {
      protection: turnover * (protectionNow - protection),
      protectionNow,
      survivalGain: positivePart(protection - 1) / fullGain,
    }
  },
})
