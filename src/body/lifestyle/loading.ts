import { dalsky1988, kemmler2016, proposal } from '../../evidence/index.ts'
import { defineModule, input } from '../../engine/model/index.ts'

/**
 * Loading of bone beyond habit, as osteocytes feel it.
 *
 *     X_a' = (X − X_a)/τ,   X_e = (X + X_m − h X_a)(1 − c z)
 *
 * Bone gets used to nearly all of a programme within two years: the gain is had once, is held for as long as the
 * programme is, and is lost when it stops, for then the load lies below what bone is used to. Without estrogen, whose
 * receptor is part of the answer, it answers less. Weight that is lost takes X_m away.
 */
export const loading = defineModule({
  name: 'loading',

  reads: {
    estrogenDeficiency: { unit: '1', meaning: 'estrogen deficiency of bone' },
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
      origin: 'assumed', source: dalsky1988, where: 'gain of nine months held at 22, four fifths lost 13 months after the end; value: proposal, tau_X' },
    habituated: { symbol: 'h', value: 0.9, unit: '1', range: [0, 1], meaning: 'share that it gets used to',
      origin: 'assumed', source: kemmler2016, where: 'spine 2.4 % above the untrained at four years and 3.1 at eight' },
    estrogenNeed: { symbol: 'c', value: 0.5, unit: '1', range: [0, 1], meaning: 'loss of the answer without estrogen',
      origin: 'assumed', source: proposal, where: 'section 5, c_X' },
  },

  rates({ habit }, { estrogenDeficiency, massLoading, programme }, { habituation, habituated, estrogenNeed }) {
    return {
      habit: (programme - habit) / habituation,
      loading: (programme + massLoading - habituated * habit) * (1 - estrogenNeed * estrogenDeficiency),
    }
  },
})
