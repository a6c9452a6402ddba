import { proposal } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Loading of bone beyond habit, as osteocytes feel it.
 *
 *     X_a' = (X − X_a)/τ,   X_e = (X + X_m − h X_a)(1 − c z)
 *
 * Bone gets used to half of a programme within a year, and answers less without estrogen, whose receptor is part of
 * the answer. Weight that is lost takes X_m away.
 */
export const loading = defineModule({
  name: 'loading',

  reads: {
    deficiency: { unit: '1', meaning: 'estrogen deficiency of bone' },
    massLoading: { symbol: 'X_m', unit: '1', meaning: 'load beyond habit that a loss of weight takes off' },
    programme: input('1', 0, 'strength of an exercise programme; 1 is supervised high-intensity resistance and impact'),
  },

  states: {
    habit: { symbol: 'X_a', unit: '1', start: 0, scale: 1, meaning: 'loading that bone is used to, beyond the usual' },
  },

  gives: {
    loading: { unit: '1', meaning: 'effective loading beyond habit' },
  },

  parameters: {
    habituation: { symbol: 'τ', value: 1, unit: 'a', range: [0.5, 3], meaning: 'time in which bone gets used to it',
      origin: 'assumed', source: proposal, where: 'section 5, tau_X' },
    habituated: { symbol: 'h', value: 0.5, unit: '1', range: [0, 1], meaning: 'share that it gets used to',
      origin: 'assumed', source: proposal, where: 'section 5, h_X' },
    estrogenNeed: { symbol: 'c', value: 0.5, unit: '1', range: [0, 1], meaning: 'loss of the answer without estrogen',
      origin: 'assumed', source: proposal, where: 'section 5, c_X' },
  },

  rates({ habit }, { deficiency, massLoading, programme }, { habituation, habituated, estrogenNeed }) {
    return {
      habit: (programme - habit) / habituation,
      loading: (programme + massLoading - habituated * habit) * (1 - estrogenNeed * deficiency),
    }
  },
})
