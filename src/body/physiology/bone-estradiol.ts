import { sasano1997 } from "../../evidence/index.ts"
import { defineModule } from '../../engine/model/index.ts'

/**
 * Estradiol where bone feels it: from blood, and what bone makes of androgen itself.
 *
 *     E_b = (1 − f) E2 + f E_per A (1 − S)
 *
 * Untreated both are alike. An inhibitor empties bone of its own estradiol, while in men the gonads answer with more
 * testosterone and blood keeps most of its: bone then feels less estradiol than blood shows, at every level of
 * testosterone.
 */
export const boneEstradiol = defineModule({
  name: 'bone estradiol',

  reads: {
    estradiol: { symbol: 'E2', unit: 'pmol/L', meaning: 'estradiol in blood' },
    peripheralEstradiol: { symbol: 'E_per', unit: 'pmol/L', meaning: 'estradiol from other tissues, untreated' },
    androgenSubstrate: { symbol: 'A', unit: '1', meaning: 'androgen to make estrogen of, relative to youth' },
    suppression: { symbol: 'S', unit: '1', meaning: 'blocked share of aromatase' },
  },

  states: {},

  gives: {
    estradiolOfBone: { symbol: 'E_b', unit: 'pmol/L', meaning: 'estradiol as bone feels it' },
  },

  parameters: {
    ownShare: { symbol: 'f', value: 0, unit: '1', range: [0, 1], meaning: 'share of its estradiol that bone makes: 0 in women, whose bone was fitted by what blood shows',
      origin: 'assumed', source: sasano1997, where: 'aromatase in osteoblasts and lining cells of both sexes; no share is told' },
  },

  rates(_states, { estradiol, peripheralEstradiol, androgenSubstrate, suppression }, { ownShare }) {
    const made = peripheralEstradiol * androgenSubstrate * (1 - suppression)
    return { estradiolOfBone: (1 - ownShare) * estradiol + ownShare * made }
  },
})
