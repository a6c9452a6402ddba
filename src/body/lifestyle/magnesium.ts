import { modelFacts, study } from '../../evidence/index.ts'
import type { Habit } from './habit.ts'

/** Magnesium. */
export const magnesium: Habit = {
  name: 'magnesium',
  inModel: 'No effect in people who have enough: none is built in. A lack in blood (below 0.65 mmol/L) is a matter of parathyroid hormone, not of tablets.',
  found: 'People who eat more of it have slightly denser hips and no fewer fractures; no trial showed that tablets help the replete.',
  grade: 'Weak: 12 observational studies.',
  sources: [study('FARSINEJAD2016_MG'), modelFacts],
}
