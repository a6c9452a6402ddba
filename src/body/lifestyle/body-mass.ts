import { modelFacts, study } from '../../evidence/index.ts'
import { defineModule, input, positivePart } from '../../engine/model/index.ts'
import type { Habit } from './habit.ts'

/**
 * What weight that is lost takes off the load on bone.
 *
 *     B_h' = (B − B_h)/τ,    X_m = −g (B_h − B)₊/B_h
 *
 * Bone is used to a body mass index B_h and gets used to a lower one. Weight that is gained is not counted: bone that
 * went with weight did not come back with it.
 */
export const bodyMass = defineModule({
  name: 'body mass',

  reads: {
    bodyMassIndex: input('kg/m2', 26, 'body mass index'),
  },

  states: {
    usualMassIndex: { symbol: 'B_h', unit: 'kg/m2', start: 26, meaning: 'body mass index that bone is used to',
      source: modelFacts, where: 'proposal, section 7: the typical woman' },
  },

  gives: {
    massLoading: { symbol: 'X_m', unit: '1', meaning: 'load beyond habit that a loss of weight takes off' },
  },

  parameters: {
    habituation: { symbol: 'τ', value: 1, unit: 'a', meaning: 'time in which bone gets used to a weight',
      origin: 'assumed', source: modelFacts, where: 'as loading by exercise, proposal tau_X' },
    gain: { symbol: 'g', value: 5.25, unit: '1', meaning: 'load lost per share of weight lost',
      origin: 'fitted', source: modelFacts, where: 'part 8.9: 10 % of weight cost 1 to 2 % at the hip; SOLTANI2016_WL −0.008 g/cm2' },
  },

  rates({ usualMassIndex }, { bodyMassIndex }, { habituation, gain }) {
    return {
      usualMassIndex: (bodyMassIndex - usualMassIndex) / habituation,
      massLoading: (-gain * positivePart(usualMassIndex - bodyMassIndex)) / usualMassIndex,
    }
  },
})

/** Body weight and its loss. */
export const weight: Habit = {
  name: 'weight',
  inModel:
    'Fat makes estrogen, so a heavier woman has more of it after menopause. Weight that is lost takes load off bone for as long as bone is used to more; weight regained gives nothing back.',
  found: 'A loss of weight cost 0.008 g/cm² at the hip and 0.018 at the spine; the amount of weight was not told.',
  grade: 'Good that there is a loss: 32 randomised trials, pooled. Its size per kilogram is assumed.',
  sources: [study('SOLTANI2016_WL'), modelFacts],
}
