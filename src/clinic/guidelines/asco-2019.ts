import { asco2019 } from '../../evidence/index.ts'
import { atLeast, atMost, below, defineTable, exactly, isAbsent, isFalse, isPresent, isTrue, oneOf } from '../decide/index.ts'
import { ascoFactors, deprivation, fraxHip, fraxMajor, indication, inhibitorStatus, monthsSinceScan, tScore } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { deprivationInput, fraxHipInput, fraxMajorInput, indicationInput, inhibitorInput, lowestT, scanInput } from './inputs.ts'

const edition = { source: asco2019, from: '2019-09' } as const
const concerned = { who: 'survivors of a cancer that has not spread', when: { indication: oneOf('early-breast-cancer') } } as const
const figure = 'recommendations 1.1 to 3.4 and figure'
const read = { basis: 'read', certainty: 'moderate' } as const

/** Factors that ASCO counts; where it prints no cut-off, ours are told among the cut-offs. */
const factors = {
  age: 'advanced age (taken as 65 or more)',
  smoking: 'smoking now',
  alcohol: 'excess alcohol (taken as 24 g a day or more)',
  fracture: 'a non-traumatic fracture as an adult',
  mobility: 'impaired mobility',
  falls: 'falls (taken as one or more in 12 months)',
  steroid: 'long-term oral glucocorticoid (taken as 3 months or more)',
  bodyMass: 'low body weight (taken as a body mass index below 20 kg/m2)',
  parentHip: 'hip fracture of a parent',
  postmenopausal: 'menopause',
} as const
const riskFactors = { kind: 'count', of: factors, meaning: 'the number of risk factors' } as const

/** Row A6: whether a drug against bone loss is offered. */
const boneDrug = defineTable({
  ...edition,
  id: 'asco-2019.bone-drug',
  question: 'Is a drug against bone loss offered at the dose for osteoporosis?',
  hits: 'first',
  concerns: concerned,
  reads: { tScore: lowestT, fraxMajor: fraxMajorInput, fraxHip: fraxHipInput, riskFactors, indication: indicationInput },
  answers: {
    offer: {
      stance: 'treat',
      says: 'An oral bisphosphonate, an intravenous bisphosphonate or denosumab is offered at the dose for osteoporosis.',
      regimens: ['alendronate-70', 'risedronate-35', 'ibandronate-150', 'zoledronate-5', 'denosumab-60'],
    },
    judge: {
      stance: 'consider',
      says: 'Clinical judgement: with significant osteopenia and a risk factor a drug against bone loss may be offered.',
      regimens: ['alendronate-70', 'risedronate-35', 'ibandronate-150', 'zoledronate-5', 'denosumab-60'],
    },
    watch: { stance: 'monitor', says: 'No drug against bone loss now; the scan is repeated.' },
  },
  rows: [
    { ...read, id: 'A6a', when: { tScore: atMost(-2.5) },                             answer: 'offer', rescan: ['12 mo', '24 mo'], where: `${figure}; guidance 1.3 A6` },
    { ...read, id: 'A6b', when: { fraxMajor: atLeast(20) },                           answer: 'offer', rescan: ['12 mo', '24 mo'], where: `${figure}; guidance 1.3 A6`, note: 'US-FRAX, which is not validated in cancer.' },
    { ...read, id: 'A6c', when: { fraxHip: atLeast(3) },                              answer: 'offer', rescan: ['12 mo', '24 mo'], where: `${figure}; guidance 1.3 A6`, note: 'US-FRAX, which is not validated in cancer.' },
    { ...read, id: 'A6d', when: { tScore: atMost(-2.0), riskFactors: atLeast(1) },    answer: 'judge', rescan: ['12 mo', '24 mo'], where: `${figure}; guidance 1.3 A6`, basis: 'recalled', note: 'The source prints no number for "significant"; ours is a T-score of −2.0 or below, assumed.' },
    { ...read, id: 'A6e', when: { tScore: isPresent() },                              answer: 'watch', rescan: ['24 mo'],          where: `${figure}; guidance 1.3 A4` },
  ],
})

/** Rows A1 and A2: whether the risk is raised. */
const risk = defineTable({
  ...edition,
  id: 'asco-2019.risk',
  question: 'Is the risk of fracture raised?',
  hits: 'first',
  concerns: concerned,
  reads: { deprivation: deprivationInput, riskFactors, indication: indicationInput },
  answers: {
    both: { stance: 'baseline', short: 'counts the treatment beside other reasons', says: 'Treatment that lowers sex steroids adds to the baseline risk; FRAX may be used, but is not validated in cancer.' },
    raised: { stance: 'baseline', short: 'counts at least one reason', says: 'At increased risk of osteoporotic fracture.' },
    notRaised: { stance: 'baseline', short: 'counts no reason', says: 'None of the listed risk factors.' },
  },
  rows: [
    { ...read, id: 'A2', when: { deprivation: isTrue() },       answer: 'both',      where: `${figure}; guidance 1.3 A2` },
    { ...read, id: 'A1', when: { riskFactors: atLeast(1) },     answer: 'raised',    where: `${figure}; guidance 1.3 A1` },
    { ...read, id: 'A0', when: { riskFactors: exactly(0) },     answer: 'notRaised', where: `${figure}; guidance 1.3 A1, by its words`, basis: 'recalled' },
  ],
})

/** Rows A3 and A4: whether bone density is measured, and when again. */
const scan = defineTable({
  ...edition,
  id: 'asco-2019.scan',
  question: 'Is bone density measured now?',
  hits: 'first',
  concerns: concerned,
  reads: { monthsSinceScan: scanInput, riskFactors, deprivation: deprivationInput, indication: indicationInput },
  answers: {
    scanNow: { stance: 'scan', says: 'Central DXA of spine, total hip and femoral neck; quantitative ultrasound or a DXA of the heel only where that is impossible.' },
    again: { stance: 'scan', says: 'The DXA is repeated: every 2 years, or after 1 year where medically indicated.' },
    later: { stance: 'monitor', short: 'again later', says: 'The DXA is repeated 2 years after the last, or 1 year where medically indicated, usually not more often.' },
    noReason: { stance: 'monitor', short: 'no reason for a scan', says: 'No risk factor asks for a DXA.' },
  },
  rows: [
    { ...read, id: 'A3a', when: { monthsSinceScan: isAbsent(), riskFactors: atLeast(1) },                         answer: 'scanNow',  where: `${figure}; guidance 1.3 A3` },
    { ...read, id: 'A3b', when: { monthsSinceScan: isAbsent(), deprivation: isTrue() },                           answer: 'scanNow',  where: `${figure}; guidance 1.3 A2 and A3` },
    { ...read, id: 'A3c', when: { monthsSinceScan: isAbsent(), riskFactors: exactly(0), deprivation: isFalse() }, answer: 'noReason', where: `${figure}; guidance 1.3 A3, by its words`, basis: 'recalled' },
    { ...read, id: 'A4a', when: { monthsSinceScan: atLeast(24) },                                                 answer: 'again',    where: `${figure}; guidance 1.3 A4`, rescan: ['12 mo', '24 mo'] },
    { ...read, id: 'A4b', when: { monthsSinceScan: below(24) },                                                   answer: 'later',    where: `${figure}; guidance 1.3 A4`, rescan: ['12 mo', '24 mo'] },
  ],
})

/** Row A5: what everybody is offered. */
const everydayCare = defineTable({
  ...edition,
  id: 'asco-2019.everyday-care',
  question: 'What is everybody offered?',
  hits: 'first',
  concerns: concerned,
  reads: { indication: indicationInput },
  answers: { support: { stance: 'baseline', says: 'Calcium 1,000 to 1,200 mg a day, vitamin D at least 800 to 1,000 IU a day; balance, flexibility, endurance and resistance exercise; no smoking, little alcohol.' } },
  rows: [{ ...read, id: 'A5', when: {}, answer: 'support', where: `${figure}; guidance 1.3 A5` }],
})

/** Row A7: estrogens for bone. */
const estrogen = defineTable({
  ...edition,
  id: 'asco-2019.estrogen',
  question: 'Are estrogens used for bone?',
  hits: 'first',
  concerns: concerned,
  reads: { inhibitor: inhibitorInput, indication: indicationInput },
  answers: { avoided: { stance: 'avoid', says: 'In a hormone-responsive cancer estrogens are avoided for bone.' } },
  rows: [{ ...read, certainty: 'not graded', id: 'A7', when: { inhibitor: oneOf('starting', 'active', 'stopped') }, answer: 'avoided', where: `${figure}; guidance 1.3 A7`, note: 'A course of an aromatase inhibitor stands for a hormone-responsive cancer.' }],
})

/** ASCO on osteoporosis in survivors, 2019. */
export const ascoGuideline: Guideline = {
  id: 'asco-2019',
  name: 'ASCO 2019 (Shapiro)',
  regions: ['US'],
  questions: [
    question('bone drug', boneDrug, (visit) => ({ tScore: tScore(visit), fraxMajor: fraxMajor(visit), fraxHip: fraxHip(visit), riskFactors: ascoFactors(visit), indication: indication(visit) })),
    question('risk of fracture', risk, (visit) => ({ deprivation: deprivation(visit), riskFactors: ascoFactors(visit), indication: indication(visit) })),
    question('scan', scan, (visit) => ({ monthsSinceScan: monthsSinceScan(visit), riskFactors: ascoFactors(visit), deprivation: deprivation(visit), indication: indication(visit) })),
    question('everyday care', everydayCare, (visit) => ({ indication: indication(visit) })),
    question('estrogen', estrogen, (visit) => ({ inhibitor: inhibitorStatus(visit), indication: indication(visit) })),
  ],
}
