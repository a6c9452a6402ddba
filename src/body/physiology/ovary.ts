import { calibration, modelFacts, proposal } from '../../evidence/index.ts'
import { clock, defineModule, exp, input } from '../../engine/model/index.ts'

/**
 * Estradiol that the ovaries add, and how it ends.
 *
 *     o    = a (1 − g) / (1 + exp((t − t_FMP − d) / w))
 *     E_ov = (E_pre − E_post) · o
 *
 * The fall runs around the final menstrual period t_FMP. Where the ovaries are removed or chemotherapy has hurt them,
 * their activity a is taken away; a GnRH agonist takes the share g of what drives them.
 */
export const ovary = defineModule({
  name: 'ovary',

  reads: {
    time: clock('a', 'time since the start of the history'),
    finalPeriod: input('a', 1000, 'time of the final menstrual period on the same clock'),
    ovarianActivity: input('1', 1, 'share of the ovaries that removal or chemotherapy leaves'),
    gonadotrophinBlock: input('1', 0, 'share of LH and FSH action that a GnRH agonist takes away'),
  },

  states: {},

  gives: {
    ovarianShare: { symbol: 'o', unit: '1', meaning: 'ovarian estradiol, as a share of what it is before menopause' },
    ovarianEstradiol: { symbol: 'E_ov', unit: 'pmol/L', meaning: 'estradiol in blood that comes from the ovaries' },
  },

  parameters: {
    premenopausal: { symbol: 'E_pre', value: 400, unit: 'pmol/L', range: [40, 600], meaning: 'cycle mean before menopause',
      origin: 'assumed', source: proposal, where: 'section 5, E_pre' },
    postmenopausal: { symbol: 'E_post', value: 22, unit: 'pmol/L', range: [5, 150], meaning: 'level after menopause, from other tissues',
      origin: 'assumed', source: modelFacts, where: 'part 8.2, mass spectrometry' },
    delay: { symbol: 'd', value: -1.06, unit: 'a', meaning: 'mid-point of the fall relative to the final period',
      origin: 'fitted', source: proposal, where: 'section 5, d_FMP' },
    width: { symbol: 'w', value: 0.4665, unit: 'a', meaning: 'width of the fall',
      origin: 'fitted', source: calibration, where: 'set 2; start and bounds: proposal, section 5, w_FMP' },
  },

  rates(
    _states,
    { time, finalPeriod, ovarianActivity, gonadotrophinBlock },
    { premenopausal, postmenopausal, delay, width },
  ) {
    const left = 1 / (1 + exp((time - finalPeriod - delay) / width))
    const ovarianShare = ovarianActivity * (1 - gonadotrophinBlock) * left
    return { ovarianShare, ovarianEstradiol: (premenopausal - postmenopausal) * ovarianShare }
  },
})
