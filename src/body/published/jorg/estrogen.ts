import { jorg2022 } from '../../../evidence/index.ts'
import { clock, defineModule, input, positivePart } from '../../../engine/model/index.ts'

/**
 * Estrogen relative to its level before menopause: it falls from the age of menopause on.
 *
 *     e = f / (1 + (A − a_e)₊/τ_e),   A = A_in + t
 *
 * The factor f is ours: an aromatase inhibitor is told as the share of estrogen that it leaves. A year of this model has
 * 365 days: its ages are given in days.
 */
export const estrogen = defineModule({
  name: 'estrogen',

  reads: {
    time: clock('d', 'time since the start of the run'),
    estrogenLeft: input('1', 1, 'share of estrogen that treatment leaves'),
  },

  states: {},

  gives: {
    estrogen: { symbol: 'e', unit: '1', meaning: 'estrogen, relative to before menopause' },
  },

  parameters: {
    ageAtStart: { symbol: 'A_in', value: 0, unit: 'd', meaning: 'age at the start of the run',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.3: runs start at age 0, at equilibrium' },
    menopause: { symbol: 'a_e', value: 365 * 50, unit: 'd', meaning: 'age at menopause',
      origin: 'assumed', source: jorg2022, where: 'a_e, 50 years of 365 d; model facts, part 6.2' },
    decline: { symbol: 'τ_e', value: 365 * 2.6, unit: 'd', meaning: 'time in which estrogen falls to half',
      origin: 'assumed', source: jorg2022, where: 'tau_e, 2.6 years of 365 d; model facts, part 6.2' },
  },

  rates(_states, { time, estrogenLeft }, { ageAtStart, menopause, decline }) {
    const since = positivePart(ageAtStart + time - menopause)
    return { estrogen: estrogenLeft / (1 + since / decline) }
  },
})
