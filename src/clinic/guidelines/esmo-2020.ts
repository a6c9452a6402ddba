import { esmo2020 } from '../../evidence/index.ts'
import { above, atLeast, below, defineTable, exactly, isFalse, isTrue, oneOf } from '../decide/index.ts'
import { asked, denosumabEnded, deprivation, esmoFactors, indication, menopause, onDenosumab, tScore } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { deprivationInput, indicationInput, lowestT, menopauseInput, recurrenceInput } from './inputs.ts'

const edition = { source: esmo2020, from: '2020-09' } as const
const concerned = {
  who: 'those whose sex steroids are lowered by treatment of an early cancer',
  when: { deprivation: isTrue(), indication: oneOf('early-breast-cancer', 'other') },
} as const
const recalled = { basis: 'recalled' } as const

/** Factors that ESMO counts, with its cut-offs; its T-score below −1.5 is looked at by the rows themselves. */
const factors = {
  age: 'age over 65',
  smoking: 'smoking, now or in the past',
  bodyMass: 'body mass index below 24 kg/m2',
  parentHip: 'hip fracture in the family',
  fragility: 'fragility fracture after the age of 50',
  steroid: 'oral glucocorticoid for more than 6 months',
} as const

/** Rows E1 to E3: whether a drug against bone loss is given. */
const boneDrug = defineTable({
  ...edition,
  id: 'esmo-2020.bone-drug',
  question: 'Is a drug against bone loss given while cancer treatment lowers sex steroids?',
  hits: 'first',
  concerns: concerned,
  reads: { tScore: lowestT, riskFactors: { kind: 'count', of: factors, meaning: 'the number of risk factors, the T-score not counted' }, deprivation: deprivationInput, indication: indicationInput },
  answers: {
    offer: {
      stance: 'treat',
      says: 'An oral or intravenous bisphosphonate, or denosumab, is given.',
      regimens: ['alendronate-70', 'risedronate-35', 'ibandronate-150', 'zoledronate-4', 'zoledronate-5', 'denosumab-60'],
    },
    watch: { stance: 'monitor', says: 'No drug against bone loss now; exercise, calcium and vitamin D, and the bone density again.' },
  },
  rows: [
    { ...recalled, id: 'E1',  when: { tScore: below(-2.0) },                          answer: 'offer', rescan: ['12 mo', '24 mo'], certainty: 'strong',   where: 'algorithm; guidance 1.2 E1' },
    { ...recalled, id: 'E2a', when: { riskFactors: atLeast(2) },                      answer: 'offer', rescan: ['12 mo', '24 mo'], certainty: 'moderate', where: 'algorithm; guidance 1.2 E2' },
    { ...recalled, id: 'E2b', when: { tScore: below(-1.5), riskFactors: atLeast(1) }, answer: 'offer', rescan: ['12 mo', '24 mo'], certainty: 'moderate', where: 'algorithm; guidance 1.2 E2', note: 'The T-score below −1.5 is one of the two risk factors.' },
    { ...recalled, id: 'E3',  when: { tScore: above(-2.0), riskFactors: exactly(0) }, answer: 'watch', rescan: ['12 mo', '24 mo'], certainty: 'moderate', where: 'algorithm; guidance 1.2 E3' },
  ],
})

/** Row E0: what everybody is offered. */
const everydayCare = defineTable({
  ...edition,
  id: 'esmo-2020.everyday-care',
  question: 'What is everybody offered whose cancer treatment lowers sex steroids?',
  hits: 'first',
  concerns: concerned,
  reads: { deprivation: deprivationInput, indication: indicationInput },
  answers: { support: { stance: 'baseline', says: 'Exercise, calcium 1,000 to 1,200 mg a day, vitamin D 1,000 to 2,000 IU a day, a check of 25-hydroxyvitamin D, and a DXA at the start.' } },
  rows: [{ ...recalled, id: 'E0', when: {}, answer: 'support', certainty: 'not graded', where: 'algorithm; guidance 1.2 E0' }],
})

/** Row E4: a bisphosphonate against the return of the cancer. */
const againstRecurrence = defineTable({
  ...edition,
  id: 'esmo-2020.against-recurrence',
  question: 'Is a bisphosphonate given against the return of the cancer?',
  hits: 'first',
  concerns: { who: 'women with early breast cancer after natural menopause or under ovarian suppression', when: { menopause: oneOf('post', 'suppressed'), indication: oneOf('early-breast-cancer') } },
  reads: { menopause: menopauseInput, indication: indicationInput, recurrenceRisk: recurrenceInput },
  answers: { whateverDensity: { stance: 'consider', says: 'Zoledronic acid 4 mg every 6 months, or oral clodronate or ibandronate, against the return of the cancer, whatever the bone density.', regimens: ['zoledronate-4', 'clodronate-1600', 'ibandronate-50'] } },
  rows: [{ ...recalled, id: 'E4', when: { recurrenceRisk: oneOf('intermediate', 'high') }, answer: 'whateverDensity', certainty: 'strong', where: 'algorithm; guidance 1.2 E4' }],
})

/** Row E5: what follows denosumab. */
const endOfDenosumab = defineTable({
  ...edition,
  id: 'esmo-2020.end-of-denosumab',
  question: 'What follows denosumab when it ends?',
  hits: 'first',
  concerns: { who: 'those who have denosumab, or had it within two years', when: { denosumab: isTrue() } },
  reads: { denosumab: { kind: 'yesNo', meaning: 'denosumab' }, ended: { kind: 'yesNo', meaning: 'an end of denosumab' } },
  answers: {
    followOn: { stance: 'treat', short: 'a bisphosphonate follows', says: 'One infusion of zoledronic acid, or another bisphosphonate, follows denosumab.', regimens: ['zoledronate-5', 'alendronate-70'] },
    prepare: { stance: 'monitor', short: 'no end without a follow-on', says: 'Denosumab is never ended without a bisphosphonate to follow; the day is planned before the last injection.' },
  },
  rows: [
    { ...recalled, id: 'E5a', when: { ended: isTrue() },  answer: 'followOn', rescan: ['12 mo'], certainty: 'not graded', where: 'text; guidance 1.2 E5' },
    { ...recalled, id: 'E5b', when: { ended: isFalse() }, answer: 'prepare',  certainty: 'not graded', where: 'text; guidance 1.2 E5' },
  ],
})

/** ESMO on bone loss induced by cancer treatment, 2020. */
export const esmoGuideline: Guideline = {
  id: 'esmo-2020',
  name: 'ESMO 2020 (Coleman)',
  regions: ['EU'],
  questions: [
    question('bone drug', boneDrug, (visit) => ({ tScore: tScore(visit), riskFactors: esmoFactors(visit), deprivation: deprivation(visit), indication: indication(visit) })),
    question('everyday care', everydayCare, (visit) => ({ deprivation: deprivation(visit), indication: indication(visit) })),
    question('against recurrence', againstRecurrence, (visit) => ({ menopause: menopause(visit), indication: indication(visit), recurrenceRisk: asked(visit, 'recurrenceRisk') })),
    question('end of denosumab', endOfDenosumab, (visit) => ({ denosumab: onDenosumab(visit), ended: denosumabEnded(visit) })),
  ],
}
