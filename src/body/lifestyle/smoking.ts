import { modelFacts, study } from '../../evidence/index.ts'
import type { Habit } from './habit.ts'

/** Smoking; its equations are in `peripheralEstrogen`, `corticalBone` and the fracture layer. */
export const smoking: Habit = {
  name: 'smoking',
  inModel: 'Takes a tenth of estrogen and lets cortical bone drift down faster; the hips of old smokers break more than their density tells.',
  found: 'Density falls by 2 % more every ten years after menopause, and is 6 % lower at 80; hip fractures 1.2 times at 60, 1.7 times at 80.',
  grade: 'Fair: 48 studies, none by lot. Former smokers count as others do.',
  sources: [study('LAW1997_SMOKE'), modelFacts],
}
