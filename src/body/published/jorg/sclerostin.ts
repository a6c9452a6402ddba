import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule } from '../../../engine/model/index.ts'

/**
 * Sclerostin that osteocytes make, free and bound to an antibody.
 *
 *     s'  = d(e/e_s) Y − κ s − κ m s + δ s_b,    d(x) = 1/(1 + x)
 *     s_b' = κ m s − δ s_b − κ s_b
 */
export const sclerostin = defineModule({
  name: 'sclerostin',

  reads: {
    osteocytes: { symbol: 'Y', unit: '1', meaning: 'osteocytes' },
    estrogen: { symbol: 'e', unit: '1', meaning: 'estrogen, relative to before menopause' },
    antibodySignal: { symbol: 'm', unit: '1', meaning: 'signal of the antibody against sclerostin' },
  },

  states: {
    sclerostin: { symbol: 's', unit: '1', start: 'derived', meaning: 'free sclerostin', scale: 10000 },
    boundSclerostin: { symbol: 's_b', unit: '1', start: 0, meaning: 'sclerostin bound to an antibody', scale: 10000 },
  },

  parameters: {
    secretion: { value: 1, unit: '/d', meaning: 'sclerostin that an osteocyte makes, which is its unit',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.1' },
    estrogenHalf: { symbol: 'e_s', value: 9.595406602, unit: '1', meaning: 'estrogen that halves it',
      origin: 'fitted', source: jorg2022, where: 'e_s; model facts, part 6.2' },
    turnover: { symbol: 'κ', value: 0.05, unit: '/d', meaning: 'turnover of sclerostin',
      origin: 'assumed', source: jorg2022, where: 'kappa_s; model facts, part 6.2' },
    release: { symbol: 'δ', value: 0.05, unit: '/d', meaning: 'release from the antibody',
      origin: 'assumed', source: jorg2022, where: 'delta_s; model facts, part 6.2' },
  },

  rates(
    { sclerostin, boundSclerostin },
    { osteocytes, estrogen, antibodySignal },
    { secretion, estrogenHalf, turnover, release },
  ) {
    const made = (secretion * osteocytes) / (1 + estrogen / estrogenHalf)
    const bound = turnover * antibodySignal * sclerostin - release * boundSclerostin
    return { sclerostin: made - turnover * sclerostin - bound, boundSclerostin: bound - turnover * boundSclerostin }
  },

  starts({ secretion, estrogenHalf, turnover }, _starts, { osteocytes }) {
    return { sclerostin: (secretion * osteocytes) / ((1 + 1 / estrogenHalf) * turnover) }
  },
})
