import { openBoneMin } from '../../../evidence/index.ts'
import { clock, defineModule, kinkAt } from '../../../engine/model/index.ts'

/**
 * Estrogen relative to its level before menopause: it falls slowly with age and quickly in the transition.
 *
 *     z  = (A/A_in)^g_A,                                      A = A_in + t
 *     z  = (A/A_in)^g_A [1 − a₅₀ q²/((D/2)² + q²)]            where q = A − (A_done − D) > 0
 *     E' = on · k_E (z − E)
 *
 * Switched off, it stays at its start. A year of this module has 364 days: its ages are given in hours.
 */
export const estrogen = defineModule({
  name: 'estrogen',

  reads: {
    time: clock('h', 'time since the start of the run'),
  },

  states: {
    estrogen: { symbol: 'E', unit: '1', start: 1, meaning: 'estrogen, relative to before menopause',
      source: openBoneMin, where: 'INIT EST' },
  },

  gives: {
    estrogenTarget: { symbol: 'z', unit: '1', meaning: 'estrogen that belongs to the age' },
  },

  parameters: {
    on: { value: 0, unit: '1', meaning: '1 lets estrogen follow age, 0 holds it at its start',
      origin: 'assumed', source: openBoneMin, where: 'PARAM ESTON' },
    turnover: { symbol: 'k_E', value: 0.05776227, unit: '/h', meaning: 'turnover of estrogen',
      origin: 'assumed', source: openBoneMin, where: 'PARAM koutEST' },
    ageAtStart: { symbol: 'A_in', value: 8736 * 41, unit: 'h', meaning: 'age at the start of the run',
      origin: 'assumed', source: openBoneMin, where: 'PARAM ageENTER, 41 years of 8736 h' },
    finalPeriod: { symbol: 'A_done', value: 8736 * 51, unit: 'h', meaning: 'age at the final menstrual period',
      origin: 'assumed', source: openBoneMin, where: 'PARAM ageDONE, 51 years of 8736 h' },
    transition: { symbol: 'D', value: 8736 * 1.66, unit: 'h', meaning: 'length of the transition before it',
      origin: 'fitted', source: openBoneMin, where: 'PARAM menoDUR, 1.66 years of 8736 h' },
    agePower: { symbol: 'g_A', value: -2.3, unit: '1', meaning: 'how strongly estrogen follows age',
      origin: 'fitted', source: openBoneMin, where: 'PARAM ageGAM' },
    mostFall: { symbol: 'a_50', value: 0.64, unit: '1', meaning: 'share of estrogen that the transition takes',
      origin: 'fitted', source: openBoneMin, where: 'PARAM age50' },
  },

  rates(
    { estrogen },
    { time },
    { on, turnover, ageAtStart, finalPeriod, transition, agePower, mostFall },
  ) {
    const age = ageAtStart + time
    const onset = finalPeriod - transition
    const since = (age - onset) ** 2
    const left = kinkAt(age, onset, 1, 1 - mostFall * (since / ((transition / 2) ** 2 + since)))
    const target = (age / ageAtStart) ** agePower * left
    return { estrogen: on * turnover * (target - estrogen), estrogenTarget: target }
  },
})
