import type { Course, Leg, Walker } from '../simulate/index.ts'

/** What somebody goes through: it asks for one leg after another, and is answered with the course of each. */
export type Journey<T> = Generator<Leg, T, Course>

/**
 * Goes through several journeys at once, so that their legs share the lanes of the kernel.
 *
 * A journey sees nothing of the others: what it comes to is the same alone and in company.
 *
 * @param walker - who goes the legs
 * @param journeys - the journeys, none of them begun
 * @returns what each came to, in the same order
 *
 * @example
 * sideBySide(walker, [journeyOf(0), journeyOf(1)]).length // → 2
 */
export function sideBySide<T>(walker: Walker, journeys: readonly Journey<T>[]): readonly T[] {
  const results: T[] = []
  const asking = new Map<number, Leg>()
  const listen = (place: number, answer: IteratorResult<Leg, T>): void => {
    if (answer.done) results[place] = answer.value
    else asking.set(place, answer.value)
  }
  for (const [place, journey] of journeys.entries()) listen(place, journey.next())
  while (asking.size > 0) {
    const round = [...asking]
    asking.clear()
    const courses = walker.goAll(round.map(([, leg]) => leg))
    for (const [i, [place]] of round.entries()) listen(place, journeys[place]!.next(courses[i]!))
  }
  return results
}
