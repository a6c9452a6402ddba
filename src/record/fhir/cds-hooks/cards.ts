import { isConcerned } from '../../../clinic/care/index.ts'
import type { Advice, PlanAdvice, ToldGate, ToldVerdict } from '../../../clinic/care/index.ts'
import { againstCancer, factWords } from '../../../clinic/sentences/index.ts'
import { INHIBITORS, capital, eitherWords } from '../../../person/index.ts'
import type { Person } from '../../../person/index.ts'
import type { DraftOrder } from '../draft-orders.ts'
import type { Draft, Suggested } from './card.ts'

/** Somebody, and what the rules say. */
export interface About {
  readonly person: Person
  readonly advice: Advice
  readonly on: string
}

/** A bone scan, as an order that somebody may sign. */
function scanOrder({ on }: About): { readonly label: string; readonly resource: Suggested } {
  const coding = [{ system: 'http://snomed.info/sct', code: '312681000', display: 'Bone density scan' }]
  return {
    label: 'Draft an order for a bone scan (DXA) of spine and hip',
    resource: {
      resourceType: 'ServiceRequest',
      status: 'draft',
      intent: 'proposal',
      code: { coding, text: 'DXA of lumbar spine and hip' },
      authoredOn: on,
    },
  }
}

/** The cards when a record is opened. */
export function viewCards(about: About): readonly Draft[] {
  const { advice, person } = about
  if (!isConcerned(person, about.on)) return []
  const now = advice.plans[0]!
  return [...closedCards(now), summaryCard(advice), ...unscannedCard(about), ...lateCards(now)]
}

/** The cards at the beginning of a visit. */
export function dueCards(about: About): readonly Draft[] {
  const { advice, person } = about
  if (!isConcerned(person, about.on)) return []
  const soon = advice.plans[0]!.schedule.filter(({ status }) => status !== 'coming')
  if (soon.length === 0) return closedCards(advice.plans[0]!)
  const overdue = soon.filter(({ status }) => status === 'overdue')
  const lines = soon.map(({ what, due, status, why }) => `- **${what}**: ${status}, ${due}. ${why}`)
  return [
    ...closedCards(advice.plans[0]!),
    {
      id: 'due',
      summary: `Bone health: ${overdue.length} overdue, ${soon.length - overdue.length} due. ${soon[0]!.what}.`,
      indicator: overdue.length > 0 ? 'warning' : 'info',
      detail: lines,
      label: 'Osteon: schedule of bone health (clinical guidance 1.10)',
      rules: ['schedule'],
      ...(soon.some(({ id }) => id === 'scan') ? { suggested: [scanOrder(about)] } : {}),
    },
  ]
}

/** The cards while an order is chosen or signed. */
export function orderCards(about: About & { readonly drafts: readonly DraftOrder[] }): readonly Draft[] {
  const { advice, drafts } = about
  const plan = advice.plans[1] ?? advice.plans[0]!
  const begins = drafts.some(({ agent }) => agent !== undefined && INHIBITORS.includes(agent))
  const known = drafts.some(({ agent }) => agent !== undefined)
  return [...closedCards(plan), ...(known ? openCards(plan) : []), ...(begins ? unscannedCard(about) : [])]
}

/** What speaks against a medicine. */
function closedCards({ gates }: PlanAdvice): readonly Draft[] {
  return gates.filter(({ state }) => state === 'closed').map((gate) => gateCard(gate, 'critical'))
}

/** What belongs before a medicine, and what is not known. */
function openCards({ gates }: PlanAdvice): readonly Draft[] {
  return gates.filter(({ state }) => state === 'cannot tell').map((gate) => gateCard(gate, 'warning'))
}

function gateCard({ id, title, about, sentences, rules }: ToldGate, indicator: Draft['indicator']): Draft {
  const [first] = sentences
  const why = first?.kind === 'guideline' && indicator === 'critical' ? first.says : undefined
  return {
    id: `gate ${id}`,
    summary: capital(why === undefined ? title : `${about}: ${why}`),
    indicator,
    detail: sentences.map(({ text, source }) => `${text} *(${source})*`),
    label: 'Osteon: safety of bone medicines (labels; clinical guidance 1.7, 1.8)',
    rules,
  }
}

const WORDS: readonly (readonly [ToldVerdict['stand'], string])[] = [
  ['treat', 'for a bone medicine'],
  ['consider', 'weigh one'],
  ['monitor', 'watch'],
  ['insufficientData', 'cannot tell yet'],
]

/** Verdicts side by side. */
function summaryCard(advice: Advice): Draft {
  const drug = advice.verdicts.filter(({ topic, stand }) => topic === 'bone drug' && stand !== 'notApplicable')
  const counts = WORDS.flatMap(([stand, words]) => {
    const count = drug.filter((one) => one.stand === stand).length
    return count === 0 ? [] : [`${count} ${words}`]
  })
  const told = advice.verdicts.filter(({ stand }) => stand !== 'notApplicable' && stand !== 'silent')
  const lines = told.map(({ sentence, cited, missing }) => {
    const waits = missing.length === 0 ? '' : ` Waits for: ${missing.map(({ fact }) => factWords(fact)).join(', ')}.`
    return `- ${sentence.text}${waits} *(${cited})*`
  })
  const lacking = advice.missing.slice(0, MOST_MISSING).map(({ fact }) => factWords(fact))
  return {
    id: 'verdicts',
    summary: `Bone protection, ${drug.length} guidelines: ${counts.length === 0 ? 'none speaks of this person' : counts.join(', ')}.`,
    indicator: 'info',
    detail: [
      lines.join('\n'),
      ...advice.disagreements.map(({ text }) => text),
      ...(lacking.length > 0 ? [`Not known: ${lacking.join(', ')}.`] : []),
      noEnd(advice),
    ],
    label: `Osteon: ${[...new Set(told.map(({ name }) => name))].join(', ')}`,
    rules: told.map(({ rule }) => rule),
  }
}

/** What a card is no reason for, with the medicine against the cancer by its name. */
function noEnd({ person }: Advice): string {
  const own = againstCancer(person.medicines.now)
  return `This informs a decision of the clinician; it is no reason to end ${own.length === 0 ? 'a medicine' : eitherWords(own)}.`
}

/** Facts that are named on a card. */
const MOST_MISSING = 12

function unscannedCard(about: About): readonly Draft[] {
  const scan = about.advice.plans.at(-1)!.schedule.find(({ id, what }) => id === 'scan' && what.includes('first'))
  if (!scan) return []
  return [
    {
      id: 'no scan',
      summary: `No bone scan is known${besideWords(about)}.`,
      indicator: 'warning',
      detail: [`${scan.why} Due: ${scan.due}.`],
      label: 'Osteon: schedule of bone health (clinical guidance 1.10)',
      rules: ['schedule'],
      suggested: [scanOrder(about)],
    },
  ]
}

/** Beside which medicine no scan is known. */
function besideWords({ advice }: About): string {
  const { now, ahead } = advice.person.medicines
  const own = [...now, ...ahead].filter((agent) => INHIBITORS.includes(agent))
  return own.length === 0 ? '' : ` beside ${eitherWords(own)}`
}

/** Denosumab whose dose is late, or whose end has no follow-on. */
function lateCards({ exit, urgent }: PlanAdvice): readonly Draft[] {
  if (exit.length === 0) return []
  return [
    {
      id: 'denosumab',
      summary: urgent
        ? 'Denosumab: a dose, or what follows the last one, is late.'
        : 'Denosumab: what follows its last dose.',
      indicator: urgent ? 'critical' : 'info',
      detail: exit.map(({ text }) => text),
      label: 'Osteon: end of denosumab (ECTS; clinical guidance 1.7)',
      rules: ['DENOSUMAB-EXIT-01'],
    },
  ]
}
