import { berger2008, ensrud1995, proposal } from '../../evidence/index.ts'
import { clock, defineModule, exp, input, log } from '../../engine/model/index.ts'

/**
 * Bone of the hip that old age no longer loads, and loses.
 *
 *     U' = d · w ln(1 + e^((age − age_U)/w)) · u/(u + u_U)
 *
 * Strength, weight and steps fade, and with them what keeps the hip: its loss quickens with every year beyond seventy, in
 * women and in men, and goes on under a bisphosphonate that holds turnover down. What is not loaded is taken away by the
 * osteoclasts that there are: half as many do nearly as much of it, few of them less.
 */
export const fadingLoad = defineModule({
  name: 'fading load',

  reads: {
    resorption: { unit: '1', meaning: 'active osteoclasts' },
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
  },

  states: {
    unloaded: { symbol: 'U', unit: '1', start: 0, scale: 0.1, meaning: 'logarithm of bone that the hip has lost with its load' },
  },

  parameters: {
    loss: { symbol: 'd', value: 0.00055, unit: '/a2', meaning: 'rate of loss that every year beyond the onset adds, with many osteoclasts',
      origin: 'fitted', source: ensrud1995, where: 'abstract: what the hip of women loses a year from 85 on, and the hip on a bisphosphonate: decision 55' },
    onset: { symbol: 'age_U', value: 70, unit: 'a', meaning: 'age at which load begins to fade',
      origin: 'assumed', source: berger2008, where: 'the loss of the hip rises again after 70' },
    width: { symbol: 'w', value: 2, unit: 'a', meaning: 'years over which that sets in',
      origin: 'assumed', source: proposal, where: 'section 3, sites: as the degenerative gain' },
    half: { symbol: 'u_U', value: 0.25, unit: '1', range: [0, 2], meaning: 'osteoclasts that do half of it',
      origin: 'assumed', source: ensrud1995, where: 'a third less where estrogen is taken; decision 55' },
  },

  rates(_states, { resorption, time, ageAtStart }, { loss, onset, width, half }) {
    const yearsFaded = width * log(1 + exp((ageAtStart + time - onset) / width))
    return { unloaded: (loss * yearsFaded * resorption) / (resorption + half) }
  },
})
