import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule, input } from '../../../engine/model/index.ts'

/**
 * Teriparatide, given evenly: the mean of its daily pulses over the day.
 *
 *     A' = rate − (ln 2/T) A,    P = E A
 */
export const teriparatide = defineModule({
  name: 'teriparatide',

  reads: {
    teriparatideIntake: input('ug/d', 0, 'teriparatide given evenly'),
  },

  states: {
    teriparatide: { symbol: 'A', unit: 'ug', start: 0, scale: 1, meaning: 'teriparatide that acts' },
  },

  gives: {
    teriparatideSignal: { symbol: 'P', unit: '1', meaning: 'teriparatide signal' },
  },

  parameters: {
    potency: { symbol: 'E', value: 0.265529542, unit: '/ug', meaning: 'signal of an amount',
      origin: 'fitted', source: jorg2022, where: 'E_teri; model facts, part 6.2' },
    halfLife: { symbol: 'T', value: 0.0417, unit: 'd', meaning: 'half-life of the signal',
      origin: 'assumed', source: jorg2022, where: 'T of teriparatide; model facts, part 6.2' },
    doubling: { symbol: 'ln 2', value: Math.LN2, unit: '1', meaning: 'natural logarithm of 2',
      origin: 'derived', source: jorg2022, where: 'model facts, part 6.1' },
    arriving: { value: 1, unit: '1', meaning: 'share of the dose that arrives; the potency contains it',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.1' },
  },

  doses: {
    teriparatide: { unit: 'ug', bioavailability: 'arriving', meaning: 'an even rate; pulses leave the range of the model' },
  },

  rates({ teriparatide }, { teriparatideIntake }, { potency, halfLife, doubling }) {
    return {
      teriparatide: teriparatideIntake - (doubling / halfLife) * teriparatide,
      teriparatideSignal: potency * teriparatide,
    }
  },
})
