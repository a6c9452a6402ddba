import { berger2008, riggs2008 } from '../../evidence/index.ts'
import { clock, defineModule, exp, input, log } from '../../engine/model/index.ts'

/**
 * How far somebody is into the years in which cortical bone is lost faster again.
 *
 *     o = w ln(1 + e^((age − age_o)/w))
 *
 * Each turn of remodelling fills less of what it took the older a cortex is: pores grow and run together. Where little is
 * turned over, as under estrogen or denosumab, little is lost by it.
 */
export const oldAge = defineModule({
  name: 'old age',

  reads: {
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
  },

  states: {},

  gives: {
    yearsOld: { symbol: 'o', unit: 'a', meaning: 'years into old age' },
  },

  parameters: {
    onset: { symbol: 'age_o', value: 75, unit: 'a', meaning: 'age from which cortical loss quickens',
      origin: 'measured', source: riggs2008, where: 'abstract, men; in women loss at the hip quickens after 70 (berger-2008)' },
    width: { symbol: 'w', value: 1, unit: 'a', meaning: 'years over which that sets in',
      origin: 'assumed', source: berger2008, where: 'rates are told by five years of age' },
  },

  rates(_states, { time, ageAtStart }, { onset, width }) {
    const beyond = (ageAtStart + time - onset) / width
    return { yearsOld: width * log(1 + exp(beyond)) }
  },
})
