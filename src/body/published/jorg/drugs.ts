import { jorg2022 } from '../../../evidence/index.ts'
import { defineModule, input, variant } from '../../../engine/model/index.ts'

/**
 * A drug in the body and its signal: each dose adds, and all of it fades with one half-life.
 *
 *     A' = rate − (ln 2/T) A,    signal = E A
 */
const drug = defineModule({
  name: 'drug',

  reads: {
    intake: input('mg/d', 0, 'drug given evenly'),
  },

  states: {
    amount: { symbol: 'A', unit: 'mg', start: 0, scale: 10, meaning: 'drug that acts' },
  },

  gives: {
    signal: { unit: '1', meaning: 'signal of the drug' },
  },

  parameters: {
    potency: { symbol: 'E', value: 4339.630194, unit: '/mg', meaning: 'signal of an amount',
      origin: 'fitted', source: jorg2022, where: 'E_den; model facts, part 6.2' },
    halfLife: { symbol: 'T', value: 10, unit: 'd', meaning: 'half-life of the signal',
      origin: 'assumed', source: jorg2022, where: 'T of denosumab; model facts, part 6.2' },
    doubling: { symbol: 'ln 2', value: Math.LN2, unit: '1', meaning: 'natural logarithm of 2',
      origin: 'derived', source: jorg2022, where: 'model facts, part 6.1' },
    arriving: { value: 1, unit: '1', meaning: 'share of the dose that arrives; the potency contains it',
      origin: 'assumed', source: jorg2022, where: 'model facts, part 6.1' },
  },

  doses: {
    amount: { unit: 'mg', bioavailability: 'arriving', meaning: 'a dose, or an even rate' },
  },

  rates({ amount }, { intake }, { potency, halfLife, doubling }) {
    return { amount: intake - (doubling / halfLife) * amount, signal: potency * amount }
  },
})

/** Denosumab; 60 mg is 2.6e5 half-saturations, so that it acts like a switch that turns off about 180 d after a dose. */
export const denosumab = variant(drug, {
  name: 'denosumab',
  names: { amount: 'denosumab', intake: 'denosumabIntake', signal: 'denosumabSignal' },
})

/** Romosozumab, with the potency that was fitted to blosozumab. */
export const romosozumab = variant(drug, {
  name: 'romosozumab',
  names: { amount: 'romosozumab', intake: 'romosozumabIntake', signal: 'antibodySignal' },
  parameters: {
    potency: { value: 0.013104958, origin: 'fitted', source: jorg2022, where: 'E_romo = E_bloso; model facts, part 6.2' },
    halfLife: { value: 7, origin: 'assumed', source: jorg2022, where: 'T of romosozumab; model facts, part 6.2' },
  },
})

/** Alendronate, given evenly. */
export const alendronate = variant(drug, {
  name: 'alendronate',
  names: { amount: 'alendronate', intake: 'alendronateIntake', signal: 'alendronateSignal' },
  parameters: {
    potency: { value: 2.97e-5, origin: 'fitted', source: jorg2022, where: 'E_alen; model facts, part 6.2' },
    halfLife: { value: 152.710497, origin: 'fitted', source: jorg2022, where: 'T of alendronate; model facts, part 6.2' },
  },
})
