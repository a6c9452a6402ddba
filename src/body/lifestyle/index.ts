/**
 * Lifestyle: one nutrient, exercise or habit per file.
 *
 * @module
 */
import { alcoholHabit } from './alcohol.ts'
import { weight } from './body-mass.ts'
import { calcium } from './calcium.ts'
import { aerobic, balance, impact, resistance } from './exercise.ts'
import type { Habit } from './habit.ts'
import { magnesium } from './magnesium.ts'
import { protein } from './protein.ts'
import { smoking } from './smoking.ts'
import { vitaminDHabit } from './vitamin-d.ts'
import { vitaminKHabit } from './vitamin-k.ts'

export { alcohol } from './alcohol.ts'
export { bodyMass } from './body-mass.ts'
export { falls } from './falls.ts'
export type { Habit } from './habit.ts'
export { loading } from './loading.ts'
export { vitaminD } from './vitamin-d.ts'
export { vitaminK } from './vitamin-k.ts'

/** Kinds of exercise, with how strongly each loads bone. */
export const exerciseKinds = [resistance, impact, aerobic, balance] as const

/** What is known of every nutrient, exercise and habit, and what the model makes of it. */
export const habits: readonly Habit[] = [
  calcium,
  vitaminDHabit,
  vitaminKHabit,
  magnesium,
  protein,
  ...exerciseKinds,
  weight,
  smoking,
  alcoholHabit,
]
