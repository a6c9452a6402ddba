import { agentWords, regimenWords, wholeMonths } from '../../person/index.ts'
import type { Agent, IsoDate, Plan } from '../../person/index.ts'
import type { Visit } from '../facts/index.ts'
import { BONE_DRUGS, coursesAsNow, coursesUnder, isCurrent, scheduleOf } from '../monitoring/index.ts'
import type { DrugCourse, Due } from '../monitoring/index.ts'
import type { Sentence } from '../sentences/index.ts'
import { exitOf } from './exit.ts'
import { gatesOf } from './gates.ts'
import type { ToldGate } from './gates.ts'
import { effectSentences } from './risk.ts'

/** A drug of a plan, as it would be proposed. */
export interface PlannedDrug {
  readonly agent: Agent
  readonly name: string
  readonly milligrams: number
  readonly period: { readonly value: number; readonly unit: 'd' | 'mo' }
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** In words, such as "zoledronic acid 4 mg every 6 months, to 2029-11-24". */
  readonly words: string
}

/** What the rules say of one plan. */
export interface PlanAdvice {
  readonly name: string
  readonly drugs: readonly PlannedDrug[]
  readonly words: readonly string[]
  readonly gates: readonly ToldGate[]
  /** Whether a rule closes a medicine of it: it is then shown with the reason and without numbers. */
  readonly blocked: boolean
  /** What is due under it; of a plan that a rule closes, what is due as now. */
  readonly schedule: readonly Due[]
  /** What follows the last dose of denosumab. */
  readonly exit: readonly Sentence[]
  /** Whether a dose of denosumab, or what follows the last, is late. */
  readonly urgent: boolean
  /** What its bone medicines did in trials; nothing where it is blocked. */
  readonly effects: readonly Sentence[]
  readonly missing: readonly { readonly fact: string; readonly by: string }[]
}

/**
 * What the rules say of a plan: gates, schedule, the end of denosumab, and what its medicines did in trials.
 *
 * @param visit - the person and the day
 * @param plan - a plan that begins on that day; without one, her present drugs go on
 * @returns the plan's advice
 */
export function planAdvice(visit: Visit, plan?: Plan): PlanAdvice {
  const { person, on } = visit
  const courses = (plan ? coursesUnder(person, plan, on) : coursesAsNow(person)).filter((one) => isCurrent(one, on))
  const { gates, closed } = gatesOf(visit, plan)
  const blocked = plan !== undefined && closed
  const exit = plan === undefined ? exitOf(visit) : NO_EXIT
  const drugs = courses.map(plannedDrug)
  const agents = courses.map(({ agent }) => agent).filter((agent) => BONE_DRUGS.includes(agent))
  return {
    name: plan?.name ?? 'as now',
    drugs,
    words: drugs.map(({ words }) => words),
    gates,
    blocked,
    schedule: scheduleOf(person, on, blocked ? undefined : plan),
    exit: exit.sentences,
    urgent: exit.urgent,
    effects: blocked ? [] : effectSentences(agents),
    missing: [
      ...gates.flatMap(({ missing, about }) => missing.map((fact) => ({ fact, by: `the rules of ${about}` }))),
      ...exit.missing.map((fact) => ({ fact, by: 'the way out of denosumab' })),
    ],
  }
}

const NO_EXIT = { sentences: [], urgent: false, missing: [] } as const

function plannedDrug({ agent, milligrams, everyDays, from, to }: DrugCourse): PlannedDrug {
  const months = wholeMonths(everyDays)
  const period =
    months === undefined ? { value: Math.round(everyDays), unit: 'd' as const } : { value: months, unit: 'mo' as const }
  const name = agentWords(agent)
  const span = [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `to ${to}`]
    .filter((part) => part !== '')
    .join(' ')
  const words = `${name} ${regimenWords(milligrams, everyDays)}${span === '' ? '' : `, ${span}`}`
  return { agent, name, milligrams, period, words, ...(from && { from }), ...(to && { to }) }
}
