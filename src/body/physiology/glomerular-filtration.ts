import { inker2021 } from '../../evidence/index.ts'
import { clock, defineModule, exp, input, positivePart } from '../../engine/model/index.ts'

/**
 * Glomerular filtration, which falls with age.
 *
 *     G = G_0 e^(−q (age − 40)₊)
 */
export const glomerularFiltration = defineModule({
  name: 'glomerular filtration',

  reads: {
    time: clock('a', 'time since the start of the history'),
    ageAtStart: input('a', 35, 'age at the start of the history'),
    filtrationInYouth: input('mL/min', 105, 'glomerular filtration up to the age of 40'),
  },

  states: {},

  gives: {
    glomerularFiltration: { symbol: 'G', unit: 'mL/min', meaning: 'glomerular filtration' },
    filtrationLeft: { unit: '1', meaning: 'glomerular filtration, relative to the healthy in youth' },
  },

  parameters: {
    ageing: { symbol: 'q', value: 0.0085, unit: '/a', meaning: 'fall with age',
      origin: 'assumed', source: inker2021, where: 'about 1 mL/min a year in healthy adults' },
    ageingFrom: { value: 40, unit: 'a', meaning: 'age from which it falls',
      origin: 'assumed', source: inker2021, where: 'as the fall' },
    healthy: { symbol: 'G_r', value: 105, unit: 'mL/min', meaning: 'filtration of the healthy in youth',
      origin: 'assumed', source: inker2021, where: 'young adults' },
  },

  rates(_states, { time, ageAtStart, filtrationInYouth }, { ageing, ageingFrom, healthy }) {
    const filtration = filtrationInYouth * exp(-ageing * positivePart(ageAtStart + time - ageingFrom))
    return { glomerularFiltration: filtration, filtrationLeft: filtration / healthy }
  },
})
