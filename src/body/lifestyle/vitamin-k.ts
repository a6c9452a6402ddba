import { modelFacts, study } from '../../evidence/index.ts'
import { defineModule, input, saturation } from '../../engine/model/index.ts'
import type { Habit } from './habit.ts'

/**
 * Osteocalcin that lacks its carboxyl groups: what vitamin K2 changes in blood.
 *
 *     r' = ( 1 − m d/(d₅₀ + d) − r )/τ
 *
 * Nothing reads it: no effect on density is built in.
 */
export const vitaminK = defineModule({
  name: 'vitamin k',

  reads: {
    menaquinoneIntake: input('ug/d', 0, 'menaquinone-7 taken'),
  },

  states: {
    undercarboxylatedOsteocalcin: { symbol: 'r', unit: '1', start: 1, meaning: 'undercarboxylated share of osteocalcin, relative to untreated' },
  },

  parameters: {
    most: { symbol: 'm', value: 0.65, unit: '1', meaning: 'most of it that vitamin K2 takes away',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
    halfIntake: { symbol: 'd_50', value: 60, unit: 'ug/d', meaning: 'intake of half of that',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
    delay: { symbol: 'τ', value: 3, unit: 'wk', meaning: 'time of the change',
      origin: 'assumed', source: modelFacts, where: 'part 8.9; half-life of menaquinone-7 about 68 h' },
  },

  rates({ undercarboxylatedOsteocalcin }, { menaquinoneIntake }, { most, halfIntake, delay }) {
    const target = 1 - most * saturation(menaquinoneIntake, halfIntake)
    return { undercarboxylatedOsteocalcin: (target - undercarboxylatedOsteocalcin) / delay }
  },
})

/** Vitamin K2. */
export const vitaminKHabit: Habit = {
  name: 'menaquinone-7',
  inModel: 'Osteocalcin is carboxylated, which can be measured. No effect on density or fracture: none is built in.',
  found:
    'Several trials found no effect on density; one of three years with 180 ug a day found less loss at spine and neck of women after menopause.',
  grade: 'Weak: one positive trial of 244 women against several without effect. Not to be taken with warfarin.',
  sources: [study('KNAPEN2013_MK7'), modelFacts],
}
