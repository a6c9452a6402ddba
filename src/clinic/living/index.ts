/**
 * Food, movement and habits: what is known, what guidelines say of it, and how well that is supported.
 *
 * @module
 */
export type { Amount, Grade, LivingItem } from './item.ts'
export { livingPlan } from './living.ts'
