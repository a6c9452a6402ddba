import type { Reference } from '../../evidence/index.ts'
import type { Exercise } from '../../person/index.ts'
import type { Sentence } from '../sentences/index.ts'

/** How well something is supported, in words. */
export type Grade =
  | 'strong: named by every guideline here on everyday care'
  | 'strong: named by several guidelines here'
  | 'moderate: named by a guideline here'
  | 'consensus of experts'
  | 'studies of people, no guideline row'
  | 'no guideline support'

/** An amount that is known, what is aimed at, and what lies between. */
export interface Amount {
  readonly unit: string
  readonly now?: number
  readonly target: number
  /** What is lacking; absent where what is eaten now is not told. */
  readonly gap?: number
}

/** One item of the plan for food, movement and habits. */
export interface LivingItem {
  readonly id: string
  readonly topic: 'food' | 'movement' | 'habits'
  readonly title: string
  readonly grade: Grade
  /** Whether what it rests on was read, or waits for a clinician's sign-off. */
  readonly basis: 'read' | 'recalled'
  readonly sources: readonly Reference[]
  readonly sentences: readonly Sentence[]
  readonly amount?: Amount
  /** Exercise as a plan would hold it. */
  readonly exercise?: Exercise
}
