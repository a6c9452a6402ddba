import { clinicalGuidance } from '../../evidence/index.ts'
import { agentWords, intervalWords } from '../../person/index.ts'
import type { Plan } from '../../person/index.ts'
import { readQuantity } from '../../units/index.ts'
import type { Visit } from '../facts/index.ts'
import { gateNow, gatePlan, passGates, proposalOf } from '../gates/index.ts'
import type { Conflict, Passage, PlanPassage } from '../gates/index.ts'
import { REGIMENS } from '../guidelines/index.ts'
import type { Regimen } from '../guidelines/index.ts'
import { fact, factWords, guideline } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'

/** What speaks against a medicine for somebody, what belongs before it, and what is not known. */
export interface ToldGate {
  readonly id: string
  /** In one line. */
  readonly title: string
  /** What it is about: the medicine, two together, or an end too early. */
  readonly about: string
  /** `closed`: a rule speaks against it. `cannot tell`: facts are missing. `open`: every gate is passed. */
  readonly state: 'open' | 'closed' | 'cannot tell'
  readonly sentences: readonly Sentence[]
  /** Names by which `osteon explain` shows the rules. */
  readonly rules: readonly string[]
  readonly missing: readonly string[]
}

/** A medicine that guidelines name, with what its gates say. */
export interface ToldMedicine extends ToldGate {
  readonly regimen: string
}

/** What the gates say of a plan, and whether it may be shown with numbers. */
export interface PlanGates {
  readonly gates: readonly ToldGate[]
  readonly closed: boolean
}

/**
 * What the gates say of a plan, or of the present drugs.
 *
 * @param visit - the person and the day
 * @param plan - a plan that begins on that day; without one, her present drugs
 * @returns one gate for each conflict, and one for each medicine that has something before it or lacks facts
 */
export function gatesOf(visit: Visit, plan?: Plan): PlanGates {
  const passage: PlanPassage = plan ? gatePlan(visit, plan) : gateNow(visit.person, visit.on, visit.asked)
  const waiting = passage.passages.filter(
    ({ state, before }) => state === 'needs' || (state === 'open' && before.length > 0),
  )
  const told = hasTablets(passage) ? waiting : waiting.map((one) => ({ ...one, spacing: [] }))
  return { gates: [...passage.conflicts.map(closedGate), ...told.map(waitingGate)], closed: !passage.showNumbers }
}

/** Whether a tablet against bone loss is among the drugs, from which calcium is kept apart in time. */
function hasTablets({ passages }: PlanPassage): boolean {
  return passages.some(({ proposal }) => proposal.oral && proposal.agent.endsWith('-acid'))
}

/** Every medicine that a guideline names, led through its gates, whether or not one names it for this person. */
export function medicinesOf(visit: Visit): readonly ToldMedicine[] {
  return REGIMENS.map((regimen: Regimen) => {
    const passage = passGates(visit, proposalOf(visit, regimen))
    const days = readQuantity('every', regimen.every, { unit: 'd', range: [1, YEAR] })
    const title = `${agentWords(regimen.agent)} ${regimen.dose.replace('ug', 'µg')} ${intervalWords(days)}`
    return { ...gateOf(passage), id: regimen.id, title, about: agentWords(regimen.agent), regimen: regimen.id }
  })
}

/** The name of a rule, in one word: its table and its row. */
function oneWord(rule: string): string {
  return rule.replace(' ', '#')
}

/** What a rule says, told as what it is: words of a rule, in quotation marks. */
function ruleSentence(says: string, where: string, basis: 'read' | 'recalled'): Sentence {
  return guideline({ who: 'The rule', says, reference: clinicalGuidance, where, basis })
}

function closedGate({ rule, says, where, about }: Conflict, i: number): ToldGate {
  return {
    id: `conflict-${i + 1}-${oneWord(rule)}`,
    title: `${about}: a rule speaks against it`,
    about,
    state: 'closed',
    sentences: [ruleSentence(says, where, 'recalled')],
    rules: [oneWord(rule)],
    missing: [],
  }
}

function waitingGate(passage: Passage): ToldGate {
  const gate = gateOf(passage)
  const about = agentWords(passage.proposal.agent)
  const title = gate.state === 'open' ? `${about}: what belongs before a dose` : `${about}: not enough is known to tell`
  return { ...gate, id: `waits-${passage.proposal.agent}`, title, about }
}

const STATES = { open: 'open', blocked: 'closed', needs: 'cannot tell' } as const

function gateOf(passage: Passage): Omit<ToldGate, 'id' | 'title' | 'about'> {
  const { state, reasons, needs, before, monitor, spacing } = passage
  const missing = needs.map((need) => need.fact)
  const told = reasons.map(({ says, where, awaitsSignOff }) =>
    ruleSentence(says, where, awaitsSignOff ? 'recalled' : 'read'),
  )
  const lacking =
    missing.length === 0
      ? []
      : [fact(`Not known, and asked for by its rules: ${missing.map(factWords).join(', ')}.`, GATES)]
  const around = [...before, ...monitor, ...spacing]
  return {
    state: STATES[state],
    sentences: [
      ...told,
      ...(state === 'blocked' ? [] : lacking),
      ...(state === 'blocked' || around.length === 0 ? [] : [ruleSentence(around.join(' '), 'guidance 1.7', 'read')]),
    ],
    rules: [
      ...new Set([
        ...reasons.map(({ gate, row }) => `${gate}#${row}`),
        ...(state === 'blocked' ? [] : needs.flatMap(({ gates }) => gates)),
      ]),
    ],
    missing,
  }
}

const GATES = 'clinical guidance 1.7 and 1.8'

/** Longest interval of a regimen, in days. */
const YEAR = 366
