import { modelFacts } from '../../evidence/index.ts'
import type { Habit } from './habit.ts'

/** Protein. */
export const protein: Habit = {
  name: 'protein',
  inModel: 'No effect is built in: the evidence that we hold carries no number.',
  found: 'A lack of protein goes with frailty and falls; no gain of density from more than enough is known to us.',
  grade: 'Not collected: no row of our evidence table is on protein.',
  sources: [modelFacts],
}
