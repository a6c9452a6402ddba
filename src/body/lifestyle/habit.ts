import type { Reference } from '../../evidence/index.ts'

/** What is known of a nutrient, an exercise or a habit, and what the model makes of it. */
export interface Habit {
  /** Name by which it is explained. */
  readonly name: string
  /** What the model does with it; where that is nothing, it says so. */
  readonly inModel: string
  /** What people who did it gained or lost. */
  readonly found: string
  /** How good the evidence is, in words. */
  readonly grade: string
  readonly sources: readonly Reference[]
}

/** How strongly a kind of exercise loads bone beyond habit, at two or more sessions a week, by intensity. */
export interface Strengths {
  readonly low: number
  readonly moderate: number
  readonly high: number
}
