import { hadji2017, hadji2025 } from '../../evidence/index.ts'
import { atLeast, below, defineTable, exactly, isAbsent, isFalse, isPresent, isTrue, oneOf } from '../decide/index.ts'
import { ORAL_BISPHOSPHONATES, annualLoss, asked, begunOn, hadjiFactors, indication, inhibitorStatus, lossBeyondError, lossSince, menopause, monthsOn, osteopenicAtFirst, takes, tScore } from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { indicationInput, inhibitorInput, lossInput, lowestT, menopauseInput, monthsOnTablets, realLossInput, recurrenceInput } from './inputs.ts'

const edition = { source: hadji2017, supersededBy: hadji2025, from: '2017-03' } as const
const women = 'women after natural or induced menopause who start or take an aromatase inhibitor for early breast cancer'
const concerned = {
  who: women,
  when: { menopause: oneOf('post', 'suppressed', 'chemotherapy'), inhibitor: oneOf('starting', 'active'), indication: oneOf('early-breast-cancer') },
} as const
const population = { menopause: menopauseInput, inhibitor: inhibitorInput, indication: indicationInput } as const

/** Factors that the statement counts, with its cut-offs. */
const factors = {
  age: 'age over 65',
  bodyMass: 'body mass index below 20 kg/m2',
  parentHip: 'hip fracture of a parent',
  fragility: 'fragility fracture after the age of 50',
  steroid: 'oral glucocorticoid for more than 6 months',
  smoking: 'smoking, now or in the past',
} as const

/** Rows H1 to H5: whether a drug against bone loss is given while an aromatase inhibitor is taken. */
const boneDrug = defineTable({
  ...edition,
  id: 'hadji-2017.bone-drug',
  question: 'Is a drug against bone loss given during aromatase inhibitor treatment?',
  hits: 'first',
  concerns: concerned,
  reads: { tScore: lowestT, riskFactors: { kind: 'count', of: factors, meaning: 'the number of risk factors' }, ...population },
  answers: {
    offer: {
      stance: 'treat',
      says: 'A bone-directed drug is given for as long as the aromatase inhibitor is taken.',
      regimens: ['denosumab-60', 'zoledronate-5', 'zoledronate-4', 'risedronate-35', 'alendronate-70', 'ibandronate-150'],
    },
    offerAndScan: {
      stance: 'treat',
      says: 'A bone-directed drug is given for as long as the aromatase inhibitor is taken; a DXA is still obtained.',
      regimens: ['denosumab-60', 'zoledronate-5', 'zoledronate-4', 'risedronate-35', 'alendronate-70', 'ibandronate-150'],
    },
    watch: {
      stance: 'monitor',
      says: 'No bone-directed drug now: exercise, calcium and vitamin D; risk and bone density are assessed again after a year, and the loss of the first year and national osteoporosis guidance decide.',
    },
  },
  rows: [
    { id: 'H1', when: { tScore: below(-2.0) },                             answer: 'offer',        rescan: ['12 mo', '24 mo'], certainty: 'strong',    basis: 'read',     where: 'algorithm; guidance 1.1 H1', note: 'Scans come every 1 to 2 years on tablets; individually on infusions or denosumab.' },
    { id: 'H2', when: { tScore: below(-1.5), riskFactors: atLeast(1) },    answer: 'offer',        rescan: ['12 mo', '24 mo'], certainty: 'moderate',  basis: 'read',     where: 'algorithm; guidance 1.1 H2' },
    { id: 'H3', when: { tScore: isAbsent(), riskFactors: atLeast(2) },     answer: 'offerAndScan',                             certainty: 'moderate',  basis: 'read',     where: 'algorithm; guidance 1.1 H3', note: 'The scan is made when it is available.' },
    { id: 'H4', when: { tScore: atLeast(-1.5), riskFactors: exactly(0) },  answer: 'watch',        rescan: ['12 mo'],          certainty: 'moderate',  basis: 'read',     where: 'algorithm; guidance 1.1 H4' },
    { id: 'H5', when: { tScore: isPresent() },                             answer: 'watch',        rescan: ['12 mo'],          certainty: 'consensus', basis: 'recalled', where: 'algorithm; guidance 1.1 H5', note: 'After the first year, scans come every 1 to 2 years.' },
  ],
})

/** Row H0: what everybody is offered. */
const everydayCare = defineTable({
  ...edition,
  id: 'hadji-2017.everyday-care',
  question: 'What is everybody offered who starts an aromatase inhibitor?',
  hits: 'first',
  concerns: concerned,
  reads: population,
  answers: {
    support: { stance: 'baseline', says: 'Resistance and weight-bearing exercise, calcium 1,200 mg a day in all, vitamin D 800 to 1,000 IU a day (more where 25-hydroxyvitamin D is low), and a DXA at the start.' },
  },
  rows: [{ id: 'H0', when: {}, answer: 'support', certainty: 'strong', basis: 'read', where: 'algorithm; guidance 1.1 H0' }],
})

/** Row H6: whether tablets are changed for an infusion or injection. */
const changeOfDrug = defineTable({
  ...edition,
  id: 'hadji-2017.change-of-drug',
  question: 'Is a tablet against bone loss changed for an infusion or injection?',
  hits: 'first',
  concerns: { who: 'those who take an oral bisphosphonate beside an aromatase inhibitor', when: { onTablets: isTrue(), inhibitor: oneOf('starting', 'active') } },
  reads: {
    onTablets: { kind: 'yesNo', meaning: 'an oral bisphosphonate' },
    inhibitor: inhibitorInput,
    poorAdherence: { kind: 'yesNo', meaning: 'poor adherence' },
    monthsOnTablets,
    lossOnTablets: { kind: 'yesNo', meaning: 'a loss of bone density beyond the least significant change since tablets were begun' },
  },
  answers: {
    switchRoute: { stance: 'escalate', says: 'A change to an intravenous bisphosphonate or denosumab is proposed.', regimens: ['zoledronate-5', 'zoledronate-4', 'denosumab-60'] },
    stay: { stance: 'monitor', says: 'Tablets go on; adherence is asked at each visit and bone density every 12 to 24 months.' },
  },
  rows: [
    { id: 'H6a', when: { poorAdherence: isTrue() },                                   answer: 'switchRoute', rescan: ['12 mo'],          certainty: 'consensus', basis: 'recalled', where: 'algorithm; guidance 1.1 H6' },
    { id: 'H6b', when: { monthsOnTablets: atLeast(12), lossOnTablets: isTrue() },   answer: 'switchRoute', rescan: ['12 mo'],          certainty: 'consensus', basis: 'recalled', where: 'algorithm; guidance 1.1 H6' },
    { id: 'H6c', when: { poorAdherence: isFalse() },                                  answer: 'stay',        rescan: ['12 mo', '24 mo'], certainty: 'consensus', basis: 'recalled', where: 'text on monitoring; guidance 1.1' },
  ],
})

/** Row H7: whether a fast loss is looked into. */
const fastLoss = defineTable({
  ...edition,
  id: 'hadji-2017.fast-loss',
  question: 'Is the loss of bone so fast that a cause is looked for?',
  hits: 'first',
  concerns: { who: 'those who take an aromatase inhibitor, with two scans on the same machine', when: { inhibitor: oneOf('starting', 'active') } },
  reads: {
    inhibitor: inhibitorInput,
    annualLoss: lossInput,
    lossBeyondError: realLossInput,
    osteopenic: { kind: 'yesNo', meaning: 'a T-score between −1.0 and −2.5 at the first scan' },
  },
  answers: {
    lookFurther: {
      stance: 'investigate',
      says: 'A secondary cause is looked for, and a drug against bone loss is started.',
      regimens: ['denosumab-60', 'zoledronate-5', 'zoledronate-4', 'risedronate-35', 'alendronate-70', 'ibandronate-150'],
    },
    usual: { stance: 'monitor', says: 'The loss is not of a speed that by itself calls for a search or a drug.' },
  },
  rows: [
    { id: 'H7a', when: { annualLoss: atLeast(10), lossBeyondError: isTrue() },                      answer: 'lookFurther', rescan: ['12 mo'], certainty: 'consensus', basis: 'recalled', where: 'algorithm of 2011; guidance 1.1 H7' },
    { id: 'H7b', when: { annualLoss: atLeast(4), lossBeyondError: isTrue(), osteopenic: isTrue() }, answer: 'lookFurther', rescan: ['12 mo'], certainty: 'consensus', basis: 'recalled', where: 'algorithm of 2011; guidance 1.1 H7', note: 'The source prints 4 to 5 % a year; the lower number is used.' },
    { id: 'H7c', when: { annualLoss: isPresent() },                                                 answer: 'usual',       rescan: ['12 mo'], certainty: 'consensus', basis: 'recalled', where: 'algorithm of 2011; guidance 1.1 H7' },
  ],
})

/** The other rows of its table 3: a bisphosphonate against the return of the cancer. */
const againstRecurrence = defineTable({
  ...edition,
  id: 'hadji-2017.against-recurrence',
  question: 'Is a bisphosphonate given against the return of the cancer?',
  hits: 'first',
  concerns: { who: 'women with early breast cancer after natural menopause or under ovarian suppression', when: { menopause: oneOf('post', 'suppressed'), indication: oneOf('early-breast-cancer') } },
  reads: {
    menopause: menopauseInput,
    indication: indicationInput,
    recurrenceRisk: recurrenceInput,
  },
  answers: {
    fromStart: { stance: 'consider', says: 'Zoledronic acid 4 mg every 6 months or clodronate is considered from the start of ovarian suppression, not longer than the suppression unless the T-score is low, then 3 to 5 years.', regimens: ['zoledronate-4', 'clodronate-1600'] },
    whateverFracture: { stance: 'consider', says: 'A bisphosphonate is considered against the return of the cancer for 3 to 5 years whatever the fracture risk; longer only for fracture risk.', regimens: ['zoledronate-4', 'clodronate-1600'] },
    notForRecurrence: { stance: 'monitor', says: 'At low risk of return the statement names no bisphosphonate against it; the risk of fracture decides.' },
  },
  rows: [
    { id: 'Ha', when: { menopause: oneOf('suppressed') },                                              answer: 'fromStart',        certainty: 'strong', grade: 'I/A', basis: 'read', where: 'table 3; guidance 1.1 (a)' },
    { id: 'Hb', when: { menopause: oneOf('post'), recurrenceRisk: oneOf('intermediate', 'high') },     answer: 'whateverFracture', certainty: 'strong', grade: 'I/A', basis: 'read', where: 'table 3; guidance 1.1 (b)' },
    { id: 'Hc', when: { menopause: oneOf('post'), recurrenceRisk: oneOf('low') },                      answer: 'notForRecurrence', certainty: 'not graded', basis: 'recalled', where: 'by the words of row (b); guidance 1.1' },
  ],
})

/** The joint position statement of seven societies, edition of 2017. */
export const hadjiGuideline: Guideline = {
  id: 'hadji-2017',
  name: 'Joint position statement 2017 (Hadji)',
  regions: ['international'],
  questions: [
    question('bone drug', boneDrug, (visit) => ({ tScore: tScore(visit), riskFactors: hadjiFactors(visit), ...populationOf(visit) })),
    question('everyday care', everydayCare, populationOf),
    question('change of drug', changeOfDrug, (visit) => ({
      onTablets: takes(visit, ORAL_BISPHOSPHONATES),
      inhibitor: inhibitorStatus(visit),
      poorAdherence: asked(visit, 'poorAdherence'),
      monthsOnTablets: monthsOn(visit, ORAL_BISPHOSPHONATES),
      lossOnTablets: lossSince(visit, begunOn(visit, ORAL_BISPHOSPHONATES)),
    })),
    question('fast loss', fastLoss, (visit) => ({
      inhibitor: inhibitorStatus(visit),
      annualLoss: annualLoss(visit),
      lossBeyondError: lossBeyondError(visit),
      osteopenic: osteopenicAtFirst(visit),
    })),
    question('against recurrence', againstRecurrence, (visit) => ({
      menopause: menopause(visit),
      indication: indication(visit),
      recurrenceRisk: asked(visit, 'recurrenceRisk'),
    })),
  ],
}

function populationOf(visit: Visit) {
  return { menopause: menopause(visit), inhibitor: inhibitorStatus(visit), indication: indication(visit) }
}
