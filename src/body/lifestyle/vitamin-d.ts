import { bargerLux1998, ekwaru2014, modelFacts, study } from '../../evidence/index.ts'
import { defineModule, exp, input, larger } from '../../engine/model/index.ts'
import type { Habit } from './habit.ts'

/**
 * 25-hydroxyvitamin D in serum: what somebody has of sun and food, and what a supplement adds.
 *
 *     D' = k ( max(D_low, D_own + s δ (1 − e^(−d/δ))) − D )
 *
 * The supplement d counts from the usual intake; the first micrograms raise the level most.
 */
export const vitaminD = defineModule({
  name: 'vitamin d',

  reads: {
    vitaminDOwn: input('nmol/L', 75, '25-hydroxyvitamin D in serum at the usual intake'),
    vitaminDSupplement: input('ug/d', 0, 'vitamin D taken beyond the usual intake'),
  },

  states: {
    vitaminD: { symbol: 'D', unit: 'nmol/L', start: 75, meaning: '25-hydroxyvitamin D in serum',
      source: modelFacts, where: 'proposal, section 3: the reference level' },
  },

  parameters: {
    turnover: { symbol: 'k', value: Math.LN2 / 25, unit: '/d', meaning: 'turnover, from a half-life of 25 d',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
    firstRise: { symbol: 's', value: 1.27, unit: 'nmol.d/(L.ug)', meaning: 'rise per microgram a day of the first micrograms',
      origin: 'fitted', source: bargerLux1998, where: '29 nmol/L at 25 ug/d, 146 at 250, taken under watch; model facts, part 8.9' },
    saturation: { symbol: 'δ', value: 137, unit: 'ug/d', meaning: 'supplement over which the rise flattens',
      origin: 'fitted', source: bargerLux1998, where: 'the same two doses' },
    least: { symbol: 'D_low', value: 5, unit: 'nmol/L', meaning: 'lowest level',
      origin: 'assumed', source: modelFacts, where: 'part 8.9: no one is found without any' },
  },

  rates({ vitaminD }, { vitaminDOwn, vitaminDSupplement }, { turnover, firstRise, saturation, least }) {
    const rise = firstRise * saturation * (1 - exp(-vitaminDSupplement / saturation))
    return { vitaminD: turnover * (larger(vitaminDOwn + rise, least) - vitaminD) }
  },
})

/** Vitamin D; its effect on bone is in `calciumSupply`. */
export const vitaminDHabit: Habit = {
  name: 'vitamin-d',
  inModel:
    'A supplement raises 25-hydroxyvitamin D within three months. Bone feels a level far below 50 nmol/L; above it, next to nothing.',
  found:
    'In people who have enough: no gain of density at the spine, 0.8 % at the femoral neck over two years. Observed in large groups, the level rose by half of what it rose under watch.',
  grade: 'Good: 23 randomised trials, pooled (from knowledge). No effect on the density of the replete.',
  sources: [study('REID2014_VITD'), ekwaru2014, bargerLux1998],
}
