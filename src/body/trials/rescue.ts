import { dayNumber } from '../../person/index.ts'
import type { Plan, PlanItem, Rescue } from '../../person/index.ts'
import { Malformed } from '../../units/index.ts'
import { outcomeNamed } from '../simulate/index.ts'
import type { Outcome } from '../simulate/index.ts'

/** An item of a plan that begins when a measured outcome passes a number. */
export interface Rule {
  /** Place of the item in its plan. */
  readonly item: number
  readonly outcome: Outcome
  readonly holds: (measured: number) => boolean
}

/**
 * The rescue rules of a plan.
 *
 * @param plan - the plan
 * @param at - path of the plan, for messages
 * @returns one rule per item that begins by one
 * @throws UnknownName - a rule speaks of an outcome that nobody knows
 * @throws Malformed - a rule speaks of an outcome that nobody measures at a visit
 *
 * @example
 * rulesOf({ name: 'none', items: [] }, 'plan') // → []
 */
export function rulesOf(plan: Plan, at: string): readonly Rule[] {
  return plan.items.flatMap(({ from }, item) => {
    if (from === undefined || !('rescue' in from)) return []
    return [{ item, outcome: outcomeOf(from.rescue, `${at}.items[${item}].from`), holds: holding(from.rescue) }]
  })
}

/** A rule may put the site before what is measured there, as one speaks. */
function outcomeOf({ outcome: name }: Rescue, at: string): Outcome {
  const [first, second] = name.split('.')
  const isTurned = second === 'tScore' || second === 'bmd'
  const outcome = outcomeNamed(isTurned ? `${second}.${first!}` : name, at)
  if (outcome.how === 'whole') throw new Malformed(at, `${name} is not measured at a visit.`)
  return outcome
}

function holding({ operator, number }: Rescue): (measured: number) => boolean {
  switch (operator) {
    case '<':
      return (measured) => measured < number
    case '<=':
      return (measured) => measured <= number
    case '>':
      return (measured) => measured > number
    case '>=':
      return (measured) => measured >= number
  }
}

/**
 * A plan with its rescue items begun or left out.
 *
 * @param plan - the plan
 * @param begun - the day on which each rescue item began, by its place; those that have not begun are absent
 * @param today - day 0, in days since 1970-01-01
 * @returns the plan without rules; an item whose end lies before its beginning is left out
 *
 * @example
 * begunPlan(plan, new Map([[1, 365.25]]), 0).items.length
 */
export function begunPlan(plan: Plan, begun: ReadonlyMap<number, number>, today: number): Plan {
  const items = plan.items.flatMap((item, place): PlanItem[] => {
    if (item.from === undefined || !('rescue' in item.from)) return [item]
    const day = begun.get(place)
    return day === undefined || endOf(item, today) <= day ? [] : [{ ...item, from: { days: day } }]
  })
  return { name: plan.name, items }
}

function endOf({ to }: PlanItem, today: number): number {
  if (to === undefined) return Infinity
  return 'days' in to ? to.days : dayNumber('plan', to.date) - today
}
