import type { IsoDate, Person } from '../../person/index.ts'
import { foodItems } from './food.ts'
import { habitItems } from './habits.ts'
import type { LivingItem } from './item.ts'
import { movementItems } from './movement.ts'

/**
 * The plan for food, movement and habits: what is known, what guidelines say, and how well it is supported.
 *
 * Nothing is prescribed: a fact that is not known becomes a question, and each item says in words how strong it is.
 *
 * @param person - what is known of her
 * @param on - day of the answer
 * @returns items by topic: food, movement, habits
 *
 * @example
 * livingPlan(person, '2026-11-24')[0].title // → 'Calcium, from food first'
 */
export function livingPlan(person: Person, on: IsoDate): readonly LivingItem[] {
  return askedOnce([...foodItems(person, on), ...movementItems(person, on), ...habitItems(person)])
}

/** The items without the questions that an earlier one asks. */
function askedOnce(items: readonly LivingItem[]): readonly LivingItem[] {
  const asked = new Set<string>()
  return items.map((item) => {
    const sentences = item.sentences.filter(({ kind, text }) => kind !== 'question' || !asked.has(text))
    for (const { text } of sentences) asked.add(text)
    return { ...item, sentences }
  })
}
