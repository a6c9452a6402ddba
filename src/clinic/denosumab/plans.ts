import type { Plan, PlanItem } from '../../person/index.ts'
import type { Visit } from '../facts/index.ts'
import { coursesAsNow, doseDates } from '../monitoring/index.ts'
import type { DenosumabExit } from './exit.ts'

/** Doses in mg and days between them. Source: clinical guidance 1.1 and 1.7. */
const DENOSUMAB = { milligrams: 60, everyDays: 182.625 } as const
const INFUSION = { milligrams: 5, everyDays: 365.25 } as const

/** Two plans for a forecast of one person, which differ only in what follows denosumab. */
export interface ExitPlans {
  readonly followed: Plan
  /** What must not happen; it is shown as the reason for the other, never as a choice. */
  readonly notFollowed: Plan
}

/**
 * The exit from denosumab as plans, for a forecast with it and without it.
 *
 * @param visit - the person and the day, on which both plans begin
 * @param exit - the exit that was planned
 * @returns denosumab to its last dose and one infusion of zoledronic acid when that is due; and nothing after it
 *
 * @example
 * const medications = [{ agent: 'denosumab', milligrams: 60, everyDays: 182.6, from: '2024-09-10', to: '2029-09-10' }]
 * const treated = { ...visit, person: { ...person, medications } }
 * exitPlans(treated, denosumabExit(treated).exit).notFollowed.items.length // → 1
 */
export function exitPlans(visit: Visit, { lastDose, due }: DenosumabExit): ExitPlans {
  const course = coursesAsNow(visit.person).findLast(({ agent }) => agent === 'denosumab')
  const next = course === undefined ? undefined : doseDates(course, due).find((date) => date >= visit.on)
  const doses: readonly PlanItem[] =
    next === undefined || next > lastDose ? [] : [drug('denosumab', DENOSUMAB, next, due)]
  return {
    followed: {
      name: `denosumab to ${lastDose}, then zoledronic acid`,
      items: [...doses, drug('zoledronic-acid', INFUSION, due, due)],
    },
    notFollowed: { name: `denosumab to ${lastDose}, then nothing`, items: doses },
  }
}

function drug(
  agent: 'denosumab' | 'zoledronic-acid',
  { milligrams, everyDays }: { readonly milligrams: number; readonly everyDays: number },
  from: string,
  to: string,
): PlanItem {
  return { kind: 'drug', agent, milligrams, everyDays, adherence: 1, from: { date: from }, to: { date: to } }
}
