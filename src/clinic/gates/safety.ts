import { clinicalGuidance } from '../../evidence/index.ts'
import { above, atLeast, below, defineTable, isFalse, isTrue, oneOf } from '../decide/index.ts'
import { ANTIRESORPTIVES as TAKEN, adjustedCalcium, alkalinePhosphatase, asked, boneMetastases, calciumIntake, dentalTrouble, everHad, from, indication, inhibitorStatus, monthsOn, pregnancy, recentCardiovascularEvent, recentDentalExam, sexOf, takesVitaminKAntagonist, vitaminD } from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { ANABOLICS, ANTIRESORPTIVES, BONE_DRUGS, ESTROGENIC, ORAL_BISPHOSPHONATES, forAgents, gate } from './gate.ts'
import type { Gate, Proposal } from './gate.ts'

const edition = { source: clinicalGuidance, from: '2026', hits: 'collect' } as const
const read = { basis: 'read', certainty: 'strong' } as const
const recalled = { basis: 'recalled', certainty: 'strong' } as const
const calciumInput = { kind: 'number', unit: 'mmol/L', meaning: 'albumin-adjusted calcium' } as const

/** Low calcium and low vitamin D are corrected first. */
const minerals = defineTable({
  ...edition,
  id: 'gate.minerals',
  question: 'Are calcium and vitamin D corrected?',
  reads: { calcium: calciumInput, vitaminD: { kind: 'number', unit: 'nmol/L', meaning: '25-hydroxyvitamin D' } },
  answers: {
    lowCalcium: { stance: 'blocked', says: 'Calcium is low: it is corrected first.' },
    lowVitaminD: { stance: 'blocked', says: 'Vitamin D is low: it is corrected first.' },
  },
  rows: [
    { ...read,     id: 'Ca1', when: { calcium: below(2.2) },  answer: 'lowCalcium',  where: 'labels; guidance 1.7', note: 'The number is the usual lower end of the reference range, assumed.' },
    { ...recalled, id: 'D1',  when: { vitaminD: below(50) },  answer: 'lowVitaminD', where: 'labels; guidance 1.7', note: 'The number is the usual line of deficiency (20 ng/mL), assumed.' },
  ],
})

/** Tablets that hurt the gullet. */
const swallowing = defineTable({
  ...edition,
  id: 'gate.swallowing',
  question: 'Can a tablet be swallowed and stay down?',
  reads: { oesophagus: { kind: 'yesNo', meaning: 'disease of the oesophagus' }, cannotSit: { kind: 'yesNo', meaning: 'being unable to sit upright' } },
  answers: {
    oesophagus: { stance: 'blocked', says: 'Stricture, achalasia or other disease of the oesophagus: no oral bisphosphonate.' },
    posture: { stance: 'blocked', says: 'Sitting or standing upright for 30 minutes (60 for ibandronate) is not possible: no oral bisphosphonate.' },
  },
  rows: [
    { ...recalled, id: 'S1', when: { oesophagus: isTrue() }, answer: 'oesophagus', where: 'labels; guidance 1.7' },
    { ...recalled, id: 'S2', when: { cannotSit: isTrue() },  answer: 'posture',    where: 'labels; guidance 1.7' },
  ],
})

/** Teeth and jaw, before a first dose. */
const dental = defineTable({
  ...edition,
  id: 'gate.dental',
  question: 'Are teeth and jaw in order before the first dose?',
  reads: {
    necrosis: { kind: 'yesNo', meaning: 'osteonecrosis of the jaw' },
    trouble: { kind: 'yesNo', meaning: 'a planned extraction or an active infection' },
    examined: { kind: 'yesNo', meaning: 'a dental examination within 12 months' },
  },
  answers: {
    necrosis: { stance: 'blocked', says: 'Osteonecrosis of the jaw: specialist only.' },
    trouble: { stance: 'blocked', says: 'A planned extraction or an active infection is settled before the first dose.' },
    examine: { stance: 'blocked', says: 'A dental examination comes before the first dose.' },
  },
  rows: [
    { ...recalled, id: 'J1', when: { necrosis: isTrue() },  answer: 'necrosis', where: 'guidance 1.7, ONJ' },
    { ...recalled, id: 'J2', when: { trouble: isTrue() },   answer: 'trouble',  where: 'guidance 1.7, ONJ' },
    { ...recalled, id: 'J3', when: { examined: isFalse() }, answer: 'examine',  where: 'guidance 1.7, ONJ', note: 'Within 12 months: the number is ours.' },
  ],
})

/** Pregnancy. */
const pregnant = defineTable({
  ...edition,
  id: 'gate.pregnancy',
  question: 'Is there a pregnancy?',
  reads: { pregnant: { kind: 'yesNo', meaning: 'pregnancy' } },
  answers: { pregnant: { stance: 'blocked', says: 'Pregnancy: not given.' } },
  rows: [{ ...read, id: 'P1', when: { pregnant: isTrue() }, answer: 'pregnant', where: 'label of denosumab; guidance 1.7', note: 'For the other drugs recalled.' }],
})

/** Cancer that has spread is dosed by oncology. */
const oncology = defineTable({
  ...edition,
  id: 'gate.oncology',
  question: 'Has the cancer spread?',
  reads: { indication: { kind: 'choice', of: ['early-breast-cancer', 'metastatic-breast-cancer', 'prevention', 'testosterone-therapy', 'other'], meaning: 'the indication' } },
  answers: { oncology: { stance: 'blocked', says: 'The cancer has spread: drugs for bone are chosen and dosed by oncology, not by these tables.' } },
  rows: [{ ...recalled, id: 'O1', when: { indication: oneOf('metastatic-breast-cancer') }, answer: 'oncology', where: 'guidance 1.0' }],
})

/** Teriparatide and abaloparatide, and bone that could turn malignant. */
const anabolic = defineTable({
  ...edition,
  id: 'gate.anabolic',
  question: 'Could teriparatide or abaloparatide harm this skeleton?',
  reads: {
    metastases: { kind: 'yesNo', meaning: 'metastases or another malignancy in bone' },
    radiotherapy: { kind: 'yesNo', meaning: 'radiotherapy that reached the skeleton' },
    paget: { kind: 'yesNo', meaning: 'Paget disease' },
    phosphatase: { kind: 'number', unit: 'U/L', meaning: 'alkaline phosphatase' },
    calcium: calciumInput,
  },
  answers: {
    metastases: { stance: 'blocked', says: 'Malignancy or metastases in bone: never teriparatide or abaloparatide.' },
    radiotherapy: { stance: 'blocked', says: 'Radiotherapy reached the skeleton (the chest wall counts): specialist only.' },
    paget: { stance: 'blocked', says: 'Paget disease of bone: not teriparatide or abaloparatide.' },
    phosphatase: { stance: 'blocked', says: 'Alkaline phosphatase is high: it is explained first.' },
    calcium: { stance: 'blocked', says: 'Calcium is high: not teriparatide or abaloparatide.' },
  },
  rows: [
    { ...read, id: 'T1', when: { metastases: isTrue() },      answer: 'metastases',   where: 'labels; guidance 1.7' },
    { ...read, id: 'T2', when: { radiotherapy: isTrue() },    answer: 'radiotherapy', where: 'labels; guidance 1.7' },
    { ...read, id: 'T3', when: { paget: isTrue() },           answer: 'paget',        where: 'labels; guidance 1.7' },
    { ...read, id: 'T4', when: { phosphatase: above(130) },   answer: 'phosphatase',  where: 'labels; guidance 1.7', note: 'The number is the usual upper end of the reference range, assumed.' },
    { ...read, id: 'T5', when: { calcium: above(2.6) },       answer: 'calcium',      where: 'labels; guidance 1.7', note: 'The number is the usual upper end of the reference range, assumed.' },
  ],
})

/** Teriparatide and abaloparatide end after about two years. */
const anabolicCourse = defineTable({
  ...edition,
  id: 'gate.anabolic-course',
  question: 'Has the drug been taken for about two years?',
  reads: { months: { kind: 'number', unit: 'mo', meaning: 'the time on teriparatide or abaloparatide' } },
  answers: { complete: { stance: 'blocked', says: 'The course of about two years is complete.' } },
  rows: [{ ...read, id: 'T6', when: { months: atLeast(24) }, answer: 'complete', where: 'labels; guidance 1.7' }],
})

/** Romosozumab, heart and brain. */
const cardiovascular = defineTable({
  ...edition,
  id: 'gate.cardiovascular',
  question: 'Was there a heart attack or stroke within a year?',
  reads: { event: { kind: 'yesNo', meaning: 'a heart attack or stroke within 12 months' } },
  answers: { event: { stance: 'blocked', says: 'A heart attack or stroke within 12 months: not romosozumab (boxed warning).' } },
  rows: [{ ...read, id: 'V1', when: { event: isTrue() }, answer: 'event', where: 'US boxed warning; guidance 1.7' }],
})

/** SERM-AI-01: nothing estrogenic beside an aromatase inhibitor. */
const estrogenic = defineTable({
  ...edition,
  id: 'gate.serm-ai-01',
  question: 'May a SERM, an estrogen or tibolone be taken?',
  reads: {
    besideInhibitor: { kind: 'yesNo', meaning: 'an aromatase inhibitor at the same time' },
    cancer: { kind: 'yesNo', meaning: 'breast cancer' },
    thrombosis: { kind: 'yesNo', meaning: 'venous thromboembolism' },
    stroke: { kind: 'yesNo', meaning: 'stroke' },
  },
  answers: {
    inhibitor: { stance: 'blocked', says: 'Not together: in ATAC the combination was no better than tamoxifen alone, and the label forbids it.' },
    cancer: { stance: 'blocked', says: 'Not with breast cancer; a documented exception only in an interval without an aromatase inhibitor.' },
    thrombosis: { stance: 'blocked', says: 'Venous thromboembolism in the history: not raloxifene or an estrogen.' },
    stroke: { stance: 'blocked', says: 'Stroke in the history: raloxifene raises fatal stroke in women at high risk.' },
  },
  rows: [
    { ...read,     id: 'SERM-AI-01a', when: { besideInhibitor: isTrue() }, answer: 'inhibitor',  where: 'label of anastrozole, ATAC; guidance 1.8' },
    { ...read,     id: 'SERM-AI-01b', when: { cancer: isTrue() },          answer: 'cancer',     where: 'guidance 1.7 and 1.8' },
    { ...read,     id: 'SERM-2',      when: { thrombosis: isTrue() },      answer: 'thrombosis', where: 'label; guidance 1.7 and 1.8' },
    { ...recalled, id: 'SERM-3',      when: { stroke: isTrue() },          answer: 'stroke',     where: 'label; guidance 1.8' },
  ],
})

/** Tamoxifen treats the cancer, but not beside an aromatase inhibitor. */
const tamoxifen = defineTable({
  ...edition,
  id: 'gate.tamoxifen',
  question: 'May tamoxifen be taken beside an aromatase inhibitor?',
  reads: { besideInhibitor: { kind: 'yesNo', meaning: 'an aromatase inhibitor at the same time' } },
  answers: { inhibitor: { stance: 'blocked', says: 'Not together: anastrozole with tamoxifen was worse than anastrozole alone, and tamoxifen lowers anastrozole.' } },
  rows: [{ ...read, id: 'SERM-AI-01c', when: { besideInhibitor: isTrue() }, answer: 'inhibitor', where: 'label of anastrozole, ATAC; guidance 1.8' }],
})

/** Atypical fracture of the femur. */
const femur = defineTable({
  ...edition,
  id: 'gate.atypical-femur',
  question: 'Is there a sign of an atypical fracture of the femur?',
  reads: {
    fracture: { kind: 'yesNo', meaning: 'an atypical fracture of the femur' },
    months: { kind: 'number', unit: 'mo', meaning: 'the time on an antiresorptive' },
    pain: { kind: 'yesNo', meaning: 'new pain in thigh or groin' },
  },
  answers: {
    fracture: { stance: 'blocked', says: 'An atypical fracture of the femur: no antiresorptive; specialist only.' },
    pain: { stance: 'blocked', says: 'New pain in thigh or groin after more than 3 years: both femurs are imaged first.' },
  },
  rows: [
    { ...recalled, id: 'F1', when: { fracture: isTrue() },                   answer: 'fracture', where: 'guidance 1.7, atypical femur fracture' },
    { ...recalled, id: 'F2', when: { months: above(36), pain: isTrue() },    answer: 'pain',     where: 'guidance 1.7, atypical femur fracture' },
  ],
})

/** Drugs without a licence for men in the United States. */
const licence = defineTable({
  ...edition,
  id: 'gate.men',
  question: 'Is the drug licensed for a man?',
  reads: { sex: { kind: 'choice', of: ['female', 'male'], meaning: 'sex' } },
  answers: { man: { stance: 'blocked', says: 'It has no indication for men (United States).' } },
  rows: [{ ...recalled, id: 'M1', when: { sex: oneOf('male') }, answer: 'man', where: 'guidance 1.9, drugs' }],
})

/** Calcium as a supplement. */
const calcium = defineTable({
  ...edition,
  id: 'gate.calcium-supplement',
  question: 'What stands against calcium as a supplement?',
  reads: { calcium: calciumInput, stones: { kind: 'yesNo', meaning: 'kidney stones' }, intake: { kind: 'number', unit: 'mg/d', meaning: 'calcium from all sources together' } },
  answers: {
    high: { stance: 'blocked', says: 'Calcium in blood is high: no calcium.' },
    stones: { stance: 'blocked', says: 'Kidney stones: no calcium as a supplement.' },
    tooMuch: { stance: 'blocked', says: 'More than 2,000 mg of calcium a day in all: avoided without a reason.' },
  },
  rows: [
    { ...recalled, id: 'K1', when: { calcium: above(2.6) },  answer: 'high',    where: 'guidance 1.7, calcium' },
    { ...recalled, id: 'K2', when: { stones: isTrue() },     answer: 'stones',  where: 'guidance 1.7, calcium' },
    { ...recalled, id: 'K3', when: { intake: above(2000) },  answer: 'tooMuch', where: 'guidance 1.7, calcium', note: 'It prints 2,000 to 2,500 mg a day; the lower number is used.' },
  ],
})

/** Vitamin D as a supplement. */
const vitaminDSupplement = defineTable({
  ...edition,
  id: 'gate.vitamin-d-supplement',
  question: 'What stands against vitamin D as a supplement?',
  reads: { calcium: calciumInput, granulomas: { kind: 'yesNo', meaning: 'granulomatous disease' }, dose: { kind: 'number', unit: 'ug/d', meaning: 'vitamin D a day' } },
  answers: {
    high: { stance: 'blocked', says: 'Calcium in blood is high: no vitamin D.' },
    granulomas: { stance: 'blocked', says: 'Granulomatous disease: vitamin D by a specialist only.' },
    tooMuch: { stance: 'blocked', says: 'More than 4,000 IU of vitamin D a day: avoided without a reason.' },
  },
  rows: [
    { ...recalled, id: 'W1', when: { calcium: above(2.6) },     answer: 'high',       where: 'guidance 1.7, vitamin D' },
    { ...recalled, id: 'W2', when: { granulomas: isTrue() },    answer: 'granulomas', where: 'guidance 1.7, vitamin D' },
    { ...recalled, id: 'W3', when: { dose: above(100) },        answer: 'tooMuch',    where: 'guidance 1.7, vitamin D', note: '4,000 IU are 100 ug.' },
  ],
})

/** Vitamin K2 beside a vitamin K antagonist. */
const vitaminK = defineTable({
  ...edition,
  id: 'gate.vitamin-k',
  question: 'May vitamin K2 be taken?',
  reads: { antagonist: { kind: 'yesNo', meaning: 'warfarin or another vitamin K antagonist' } },
  answers: { antagonist: { stance: 'blocked', says: 'Vitamin K2 works against warfarin and its like.' } },
  rows: [{ ...recalled, id: 'Q1', when: { antagonist: isTrue() }, answer: 'antagonist', where: 'from knowledge of the interaction; issue of the project' }],
})

/** Every gate but those of the kidneys. */
export const SAFETY_GATES: readonly Gate[] = [
  gate(forAgents(...ANTIRESORPTIVES, 'romosozumab'), minerals, (visit) => ({ calcium: adjustedCalcium(visit), vitaminD: vitaminD(visit) })),
  gate(forAgents(...ORAL_BISPHOSPHONATES), swallowing, (visit) => ({ oesophagus: everHad(visit, 'oesophagealDisease'), cannotSit: everHad(visit, 'cannotSitUpright') })),
  gate(forAgents(...ANTIRESORPTIVES, 'romosozumab'), dental, readDental),
  gate(forAgents(...BONE_DRUGS), pregnant, (visit) => ({ pregnant: pregnancy(visit) })),
  gate(forAgents(...BONE_DRUGS), oncology, (visit) => ({ indication: indication(visit) })),
  gate(forAgents(...ANABOLICS), anabolic, (visit) => ({
    metastases: boneMetastases(visit),
    radiotherapy: everHad(visit, 'skeletalRadiotherapy'),
    paget: everHad(visit, 'pagetDisease'),
    phosphatase: alkalinePhosphatase(visit),
    calcium: adjustedCalcium(visit),
  })),
  gate(forAgents(...ANABOLICS), anabolicCourse, (visit) => ({ months: monthsOn(visit, ['teriparatide', 'abaloparatide']) })),
  gate(forAgents('romosozumab'), cardiovascular, (visit) => ({ event: recentCardiovascularEvent(visit) })),
  gate(forAgents(...ESTROGENIC), estrogenic, (visit, proposal) => ({
    besideInhibitor: besideInhibitor(visit, proposal),
    cancer: hasBreastCancer(visit),
    thrombosis: everHad(visit, 'venousThromboembolism'),
    stroke: everHad(visit, 'stroke'),
  })),
  gate(forAgents('tamoxifen'), tamoxifen, (visit, proposal) => ({ besideInhibitor: besideInhibitor(visit, proposal) })),
  gate(forAgents(...ANTIRESORPTIVES, 'romosozumab'), femur, (visit) => ({
    fracture: everHad(visit, 'atypicalFemurFracture'),
    months: monthsOn(visit, TAKEN),
    pain: asked(visit, 'newThighPain'),
  })),
  gate(forAgents('raloxifene', 'ibandronic-acid', 'romosozumab'), licence, (visit) => ({ sex: sexOf(visit) })),
  gate(forAgents('calcium'), calcium, (visit, { milligrams }) => ({
    calcium: adjustedCalcium(visit),
    stones: everHad(visit, 'kidneyStones'),
    intake: milligrams ?? calciumIntake(visit),
  })),
  gate(forAgents('colecalciferol'), vitaminDSupplement, (visit, { milligrams }) => ({
    calcium: adjustedCalcium(visit),
    granulomas: asked(visit, 'granulomatousDisease'),
    dose: milligrams === undefined ? undefined : milligrams * MICROGRAMS,
  })),
  gate(forAgents('menaquinone-7'), vitaminK, (visit) => ({ antagonist: takesVitaminKAntagonist(visit) })),
]

const MICROGRAMS = 1000

function readDental(visit: Visit, { goesOn }: Proposal) {
  return { necrosis: everHad(visit, 'jawOsteonecrosis'), trouble: dentalTrouble(visit), examined: goesOn === true ? true : recentDentalExam(visit) }
}

function besideInhibitor(visit: Visit, proposal: Proposal) {
  if (proposal.besideInhibitor === true) return true
  return from(inhibitorStatus(visit), (is) => is === 'starting' || is === 'active')
}

function hasBreastCancer(visit: Visit) {
  return from(indication(visit), (is) => is === 'early-breast-cancer' || is === 'metastatic-breast-cancer')
}
