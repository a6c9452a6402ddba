import type { IsoDate } from '../../person/index.ts'
import { wholeDay } from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { coursesAsNow } from '../monitoring/index.ts'
import { afterDose, denosumabDoses, isFollowed } from './doses.ts'
import type { After } from './doses.ts'

/** What must be told of denosumab on a day. */
export type DenosumabAlert =
  | {
      readonly kind: 'due' | 'late' | 'urgent' | 'follow-on due'
      readonly says: string
      readonly where: string
      readonly after: After
      readonly assumed: readonly string[]
    }
  | {
      readonly kind: 'last dose not known'
      readonly says: string
      readonly where: string
      readonly missing: readonly string[]
    }

const WHERE = 'guidance 1.7, denosumab discontinuation'

/**
 * Whether a dose of denosumab, or what follows it, is due, late or urgent.
 *
 * @param visit - the person and the day; the last dose that was told there counts before the one the plan implies
 * @returns what must be told; `undefined` where there is no denosumab, or a bisphosphonate has followed it
 *
 * @example
 * const medications = [{ agent: 'denosumab', milligrams: 60, everyDays: 182.6, from: '2024-06-10', to: '2025-06-01' }]
 * denosumabAlert({ ...visit, person: { ...person, medications } })?.kind // → 'urgent'
 */
export function denosumabAlert(visit: Visit): DenosumabAlert | undefined {
  const courses = coursesAsNow(visit.person)
  const own = courses.filter(({ agent }) => agent === 'denosumab')
  if (own.length === 0) return undefined
  const given = visit.asked.lastDenosumab ?? denosumabDoses(own, visit.on).at(-1)
  if (given === undefined) return notKnown(own.some(({ from }) => from === undefined))
  const after = afterDose(given)
  if (after.lastDose > visit.on) return undefined
  if (isFollowed(courses, after.lastDose)) return undefined
  const assumed = visit.asked.lastDenosumab === undefined ? ['doses were given on the days that the course names'] : []
  const goesOn = own.some(({ to }) => to === undefined || wholeDay(to) > visit.on)
  return { ...toldOf(visit.on, after, goesOn), where: WHERE, after, assumed }
}

function notKnown(isUntold: boolean): DenosumabAlert | undefined {
  if (!isUntold) return undefined
  const says = 'Denosumab is on the list, and the day of the last dose is not known: it must be known.'
  return {
    kind: 'last dose not known',
    says,
    where: WHERE,
    missing: ['medications.denosumab.from', 'asked at the visit: last dose of denosumab'],
  }
}

function toldOf(on: IsoDate, { lastDose, due, lateFrom, urgentFrom }: After, goesOn: boolean) {
  const next = goesOn ? 'the next dose' : 'another drug to follow it'
  const since = `The last dose of denosumab was on ${lastDose}; ${next} is due on ${due}`
  if (on >= urgentFrom)
    return {
      kind: 'urgent',
      says: `${since}. More than seven months have passed: urgent, because vertebrae can break when its effect ends.`,
    } as const
  if (on >= lateFrom) return { kind: 'late', says: `${since}. More than four weeks late.` } as const
  return goesOn
    ? ({ kind: 'due', says: `${since}.` } as const)
    : ({ kind: 'follow-on due', says: `${since}. It never ends without one.` } as const)
}
