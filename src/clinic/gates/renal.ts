import { clinicalGuidance } from '../../evidence/index.ts'
import { above, atLeast, below, decide, defineTable, isFalse, isTrue, isUnknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { asked, creatinineClearance, creatinineRise, filtration, takes } from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { forAgents, gate } from './gate.ts'
import type { Gate, Proposal } from './gate.ts'

const edition = { source: clinicalGuidance, from: '2026', hits: 'collect' } as const
const clearance = { kind: 'number', unit: 'mL/min', meaning: 'creatinine clearance by Cockcroft-Gault' } as const
const filtrationInput = { kind: 'number', unit: 'mL/min/{1.73_m2}', meaning: 'filtration by CKD-EPI 2021' } as const

interface Limit {
  readonly id: string
  readonly drug: string
  /** In mL/min. */
  readonly limit: number
  readonly basis: 'read' | 'recalled'
  readonly where: string
}

/** The limit of a drug that is dosed by clearance; both estimates must clear it. */
function renalTable({ id, drug, limit, basis, where }: Limit) {
  return defineTable({
    ...edition,
    id: `gate.renal-${id}`,
    question: `Do the kidneys allow ${drug}?`,
    reads: { clearance, filtration: filtrationInput },
    answers: {
      belowLimit: { stance: 'blocked', says: `Creatinine clearance is below ${limit} mL/min: ${drug} is not given.` },
      otherEstimate: { stance: 'blocked', says: `Filtration by CKD-EPI is below ${limit} mL/min: if creatinine clearance lies above it, a human decides before ${drug}.` },
    },
    rows: [
      { id: 'R1', when: { clearance: below(limit) }, answer: 'belowLimit', where, basis, certainty: 'strong' },
      { id: 'R2', when: { filtration: below(limit) }, answer: 'otherEstimate', where: 'guidance 1.7, renal', basis: 'recalled', certainty: 'consensus' },
    ],
  })
}

const readBoth = (visit: Visit) => ({ clearance: creatinineClearance(visit), filtration: filtration(visit) })

/** Most milligrams of zoledronic acid in one dose of the adjuvant regimen; more is the dose for osteoporosis. */
const ADJUVANT_DOSE = 4

const isYearly = ({ agent, milligrams }: Proposal): boolean => agent === 'zoledronic-acid' && (milligrams ?? 5) > ADJUVANT_DOSE
const isAdjuvant = (proposal: Proposal): boolean => proposal.agent === 'zoledronic-acid' && !isYearly(proposal)

/** Denosumab: by filtration, as the boxed warning has it. */
const denosumab = defineTable({
  ...edition,
  id: 'gate.renal-denosumab',
  question: 'Do the kidneys allow denosumab?',
  reads: { filtration: filtrationInput, clearance, dialysis: { kind: 'yesNo', meaning: 'dialysis' } },
  answers: {
    boxed: { stance: 'blocked', says: 'Filtration is below 30: severe hypocalcaemia (boxed warning). Specialist only, after PTH, calcium, 25-hydroxyvitamin D and 1,25-dihydroxyvitamin D.' },
    otherEstimate: { stance: 'blocked', says: 'Creatinine clearance is below 30 mL/min: if filtration lies above it, a human decides.' },
    dialysis: { stance: 'blocked', says: 'Dialysis: severe hypocalcaemia (boxed warning). Specialist only.' },
  },
  rows: [
    { id: 'D1', when: { filtration: below(30) }, answer: 'boxed', where: 'US boxed warning 2024; guidance 1.7', basis: 'read', certainty: 'strong' },
    { id: 'D2', when: { clearance: below(30) }, answer: 'otherEstimate', where: 'guidance 1.7, renal', basis: 'recalled', certainty: 'consensus' },
    { id: 'D3', when: { dialysis: isTrue() }, answer: 'dialysis', where: 'US boxed warning 2024; guidance 1.7', basis: 'read', certainty: 'strong' },
  ],
})

/** Zoledronic acid: kidneys that fail now. */
const acute = defineTable({
  ...edition,
  id: 'gate.renal-acute',
  question: 'Are the kidneys failing now?',
  reads: { acute: { kind: 'yesNo', meaning: 'acute renal impairment' } },
  answers: { failing: { stance: 'blocked', says: 'Acute renal impairment: zoledronic acid is not given.' } },
  rows: [{ id: 'A1', when: { acute: isTrue() }, answer: 'failing', where: 'label of zoledronic acid 5 mg; guidance 1.7', basis: 'read', certainty: 'strong' }],
})

/** Zoledronic acid: creatinine that rose since the first dose. */
const risen = defineTable({
  ...edition,
  id: 'gate.renal-rise',
  question: 'Has creatinine risen since zoledronic acid was begun?',
  concerns: { who: 'those who have zoledronic acid already', when: { onIt: isTrue() } },
  reads: {
    onIt: { kind: 'yesNo', meaning: 'zoledronic acid' },
    baseline: { kind: 'number', unit: 'mg/dL', meaning: 'creatinine before the first dose' },
    rise: { kind: 'number', unit: 'mg/dL', meaning: 'the rise of creatinine since then' },
  },
  answers: { hold: { stance: 'blocked', says: 'Creatinine has risen: the dose is held until creatinine is within 10 % of where it was before the first dose.' } },
  rows: [
    { id: 'C1', when: { baseline: below(1.4), rise: atLeast(0.5) },   answer: 'hold', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong' },
    { id: 'C2', when: { baseline: atLeast(1.4), rise: atLeast(1.0) }, answer: 'hold', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong' },
  ],
})

/** The dose of the adjuvant regimen. */
export const adjuvantDose = defineTable({
  source: clinicalGuidance,
  from: '2026',
  hits: 'first',
  id: 'gate.dose-zoledronate-4',
  question: 'Which dose of zoledronic acid every 6 months do the kidneys allow?',
  reads: { clearance: { ...clearance, meaning: 'creatinine clearance' } },
  answers: {
    '4.0 mg': { stance: 'open', says: '4.0 mg.' },
    '3.5 mg': { stance: 'open', says: '3.5 mg.' },
    '3.3 mg': { stance: 'open', says: '3.3 mg.' },
    '3.0 mg': { stance: 'open', says: '3.0 mg.' },
    none: { stance: 'blocked', says: 'Not recommended.' },
  },
  rows: [
    { id: 'Z1', when: { clearance: above(60) },   answer: '4.0 mg', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong' },
    { id: 'Z2', when: { clearance: atLeast(50) }, answer: '3.5 mg', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong', note: 'It prints 50 to 60; what lies between two printed steps takes the lower dose.' },
    { id: 'Z3', when: { clearance: atLeast(40) }, answer: '3.3 mg', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong', note: 'It prints 40 to 49.' },
    { id: 'Z4', when: { clearance: atLeast(30) }, answer: '3.0 mg', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong', note: 'It prints 30 to 39.' },
    { id: 'Z5', when: { clearance: below(30) },   answer: 'none',   where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong' },
  ],
})

/** What both estimates of the kidneys allow. */
export interface AllowedDose {
  /** In mg, by Cockcroft-Gault, as the label doses; absent where not known or not recommended. */
  readonly byClearance?: number
  /** In mg, by CKD-EPI. */
  readonly byFiltration?: number
}

/**
 * The dose of zoledronic acid every 6 months that each estimate of the kidneys allows.
 *
 * @param visit - the person and the day
 * @returns a dose by each estimate that is known and allows one
 *
 * @example
 * allowedDose(visit) // → {}
 */
export function allowedDose(visit: Visit): AllowedDose {
  const [a, b] = [doseBy(creatinineClearance(visit)), doseBy(filtration(visit))]
  return { ...(a === undefined ? {} : { byClearance: a }), ...(b === undefined ? {} : { byFiltration: b }) }
}

function doseBy(estimate: Fact<number>): number | undefined {
  if (isUnknown(estimate)) return undefined
  const ending = decide(adjuvantDose, { clearance: valueOf(estimate) })
  return ending.kind === 'decided' && ending.answer !== 'none' ? Number.parseFloat(ending.answer) : undefined
}

/** Two estimates that ask for two doses: a human decides. */
const disagreement = defineTable({
  ...edition,
  id: 'gate.dose-agreement',
  question: 'Do both estimates of the kidneys allow the dose?',
  reads: {
    agree: { kind: 'yesNo', meaning: 'one dose by both estimates' },
    exceeds: { kind: 'yesNo', meaning: 'a dose above what the kidneys allow' },
  },
  answers: {
    decide: { stance: 'blocked', says: 'The two estimates of the kidneys ask for two doses: both are shown and a human decides.' },
    tooMuch: { stance: 'blocked', says: 'The dose is above what creatinine clearance allows.' },
  },
  rows: [
    { id: 'G1', when: { agree: isFalse() },  answer: 'decide', where: 'guidance 1.7, renal', basis: 'recalled', certainty: 'consensus' },
    { id: 'G2', when: { exceeds: isTrue() }, answer: 'tooMuch', where: 'label of zoledronic acid 4 mg; guidance 1.7', basis: 'read', certainty: 'strong' },
  ],
})

function readAgreement(visit: Visit, { milligrams }: Proposal) {
  const { byClearance, byFiltration } = allowedDose(visit)
  const both = creatinineClearance(visit)
  if (byClearance === undefined || byFiltration === undefined) return isUnknown(both) ? { agree: both, exceeds: both } : { agree: true, exceeds: false }
  return { agree: byClearance === byFiltration, exceeds: milligrams !== undefined && milligrams > byClearance }
}

/** Every gate of the kidneys. */
export const RENAL_GATES: readonly Gate[] = [
  gate(isYearly, renalTable({ id: 'zoledronate-5', drug: 'zoledronic acid 5 mg', limit: 35, basis: 'read', where: 'label; guidance 1.7' }), readBoth),
  gate(isAdjuvant, renalTable({ id: 'zoledronate-4', drug: 'zoledronic acid 4 mg', limit: 30, basis: 'read', where: 'label; guidance 1.7' }), readBoth),
  gate(isAdjuvant, disagreement, readAgreement),
  gate(forAgents('zoledronic-acid'), acute, (visit) => ({ acute: asked(visit, 'acuteRenalImpairment') })),
  gate(forAgents('zoledronic-acid'), risen, (visit) => ({ onIt: takes(visit, ['zoledronic-acid']), ...creatinineRise(visit) })),
  gate(forAgents('alendronic-acid'), renalTable({ id: 'alendronate', drug: 'alendronate', limit: 35, basis: 'recalled', where: 'label; guidance 1.7' }), readBoth),
  gate(forAgents('risedronic-acid'), renalTable({ id: 'risedronate', drug: 'risedronate', limit: 30, basis: 'recalled', where: 'label; guidance 1.7' }), readBoth),
  gate(forAgents('ibandronic-acid'), renalTable({ id: 'ibandronate', drug: 'oral ibandronate', limit: 30, basis: 'recalled', where: 'label; guidance 1.7' }), readBoth),
  gate(forAgents('clodronic-acid'), renalTable({ id: 'clodronate', drug: 'clodronate', limit: 30, basis: 'recalled', where: 'as the other tablets, assumed; guidance 1.7 names no limit' }), readBoth),
  gate(forAgents('denosumab'), denosumab, (visit) => ({ filtration: filtration(visit), clearance: creatinineClearance(visit), dialysis: asked(visit, 'dialysis') })),
]
