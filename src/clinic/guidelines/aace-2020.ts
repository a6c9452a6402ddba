import { aace2020 } from '../../evidence/index.ts'
import { above, atLeast, atMost, below, decide, defineTable, exactly, isFalse, isPresent, isTrue, oneOf, unknown } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { ORAL_BISPHOSPHONATES, afterMenopause, antiresorptive, age, fractureClass, fraxHip, fraxMajor, indication, inhibitorStatus, monthsOn, sexOf, tScore, tScoreEver, veryHighReasons } from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { ageInput, fractureClassInput, fraxHipInput, fraxMajorInput,  inhibitorInput, lowestT, lowestTEver, monthsOnInfusions, monthsOnTablets, sexInput, womanInput } from './inputs.ts'

const edition = { source: aace2020, from: '2020-05' } as const
const recalled = { basis: 'recalled', certainty: 'not graded' } as const
const general = { who: 'women after menopause, whose cancer has not spread', when: { woman: isTrue() } } as const
const takenInput = { kind: 'choice', of: ['denosumab', 'bisphosphonate', 'neither'], meaning: 'the drug that slows the taking away of bone' } as const

/** Whom it treats. */
const boneDrug = defineTable({
  ...edition,
  id: 'aace-2020.bone-drug',
  question: 'Is a drug for osteoporosis given?',
  hits: 'first',
  concerns: general,
  reads: { fracture: fractureClassInput, tScoreEver: lowestTEver, fraxMajor: fraxMajorInput, fraxHip: fraxHipInput, woman: womanInput },
  answers: {
    offer: {
      stance: 'treat',
      says: 'A drug for osteoporosis is given, chosen by the tier of risk.',
      regimens: ['alendronate-70', 'risedronate-35', 'risedronate-150', 'zoledronate-5', 'denosumab-60'],
    },
    watch: { stance: 'monitor', says: 'No drug for osteoporosis now; bone density every 1 to 2 years until stable.' },
  },
  rows: [
    { ...recalled, id: 'C1', when: { fracture: oneOf('hip or vertebra') },                                           answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'C2', when: { tScoreEver: atMost(-2.5) },                                                     answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat, persistence; guidance 1.6', note: 'A diagnosis by a T-score of −2.5 or below stays, even if a later T-score is better.' },
    { ...recalled, id: 'C3', when: { tScoreEver: below(-1.0), fraxMajor: atLeast(20) },                              answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'C4', when: { tScoreEver: below(-1.0), fraxHip: atLeast(3) },                                 answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'C5', when: { tScoreEver: below(-1.0), fracture: oneOf('humerus, pelvis or forearm') },       answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'C6', when: { tScoreEver: isPresent() },                                                      answer: 'watch', rescan: ['12 mo', '24 mo'], where: 'by its words; guidance 1.6' },
  ],
})

/** How high the risk is. */
const tier = defineTable({
  ...edition,
  id: 'aace-2020.tier',
  question: 'Is the risk of fracture high or very high?',
  hits: 'first',
  concerns: general,
  reads: {
    reasons: {
      kind: 'count',
      of: { recent: 'a fracture within 12 months', onTherapy: 'a fracture on therapy', several: 'several fractures', falls: 'a high risk of falls (taken as two or more in 12 months)' },
      meaning: 'the number of reasons for a very high risk',
    },
    tScore: lowestT,
    fraxMajor: fraxMajorInput,
    fraxHip: fraxHipInput,
    woman: womanInput,
  },
  answers: {
    veryHigh: {
      stance: 'escalate',
      short: 'its highest tier',
      says: 'Very high risk: abaloparatide, teriparatide, romosozumab, denosumab or zoledronic acid.',
      regimens: ['abaloparatide-80', 'teriparatide-20', 'romosozumab-210', 'denosumab-60', 'zoledronate-5'],
    },
    high: {
      stance: 'baseline',
      short: 'not its highest tier',
      says: 'Not very high: where a drug is given, alendronate, risedronate, zoledronic acid or denosumab.',
      regimens: ['alendronate-70', 'risedronate-35', 'zoledronate-5', 'denosumab-60'],
    },
  },
  rows: [
    { basis: 'read', certainty: 'not graded', id: 'CT1', when: { reasons: atLeast(1) },   answer: 'veryHigh', where: 'very high risk; guidance 1.6' },
    { basis: 'read', certainty: 'not graded', id: 'CT2', when: { tScore: below(-3.0) },   answer: 'veryHigh', where: 'very high risk; guidance 1.6' },
    { basis: 'read', certainty: 'not graded', id: 'CT3', when: { fraxMajor: above(30) },  answer: 'veryHigh', where: 'very high risk; guidance 1.6' },
    { basis: 'read', certainty: 'not graded', id: 'CT4', when: { fraxHip: above(4.5) },   answer: 'veryHigh', where: 'very high risk; guidance 1.6' },
    { ...recalled, id: 'CT5', when: { reasons: exactly(0), tScore: isPresent() },         answer: 'high',     where: 'high risk; guidance 1.6' },
  ],
})

/** Calcium and vitamin D. */
const everydayCare = defineTable({
  ...edition,
  id: 'aace-2020.everyday-care',
  question: 'How much calcium and vitamin D is advised?',
  hits: 'first',
  reads: { sex: sexInput, age: ageInput },
  answers: { support: { stance: 'baseline', says: 'Calcium 1,200 mg a day; 25-hydroxyvitamin D at 30 ng/mL or more (30 to 50), with 1,000 to 2,000 IU of vitamin D a day.' } },
  rows: [{ ...recalled, id: 'CC1', when: { sex: oneOf('female'), age: atLeast(50) }, answer: 'support', where: 'calcium and vitamin D; guidance 1.6' }],
})

/** When a bisphosphonate may pause, and denosumab never. */
const pause = defineTable({
  ...edition,
  id: 'aace-2020.pause',
  question: 'May the drug for osteoporosis pause?',
  hits: 'first',
  concerns: { who: 'those who take a bisphosphonate or denosumab without an aromatase inhibitor', when: { inhibitor: oneOf('none', 'stopped'), taken: oneOf('denosumab', 'bisphosphonate') } },
  reads: { taken: takenInput, monthsOnTablets, monthsOnInfusions, veryHigh: { kind: 'yesNo', meaning: 'a very high risk' }, inhibitor: inhibitorInput },
  answers: {
    never: { stance: 'avoid', short: 'no pause', says: 'No pause of denosumab, ever: another antiresorptive follows it.' },
    mayPause: { stance: 'consider', short: 'a pause is weighed', says: 'A pause is considered: after 5 years of tablets (6 to 10 at very high risk), or 3 years of zoledronic acid (6 at very high risk).' },
    goOn: { stance: 'monitor', short: 'it goes on', says: 'The drug goes on.' },
  },
  rows: [
    { ...recalled, id: 'CP1', when: { taken: oneOf('denosumab') },                                             answer: 'never',    where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'CP2', when: { monthsOnTablets: atLeast(120) },                                   answer: 'mayPause', where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'CP3', when: { monthsOnInfusions: atLeast(72) },                                  answer: 'mayPause', where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'CP4', when: { veryHigh: isTrue() },                                              answer: 'goOn',     where: 'holiday; guidance 1.6', note: 'At very high risk tablets go on for 6 to 10 years; the upper end is used.' },
    { ...recalled, id: 'CP5', when: { monthsOnTablets: atLeast(60), veryHigh: isFalse() },               answer: 'mayPause', where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'CP6', when: { monthsOnInfusions: atLeast(36), veryHigh: isFalse() },             answer: 'mayPause', where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'CP7', when: { monthsOnTablets: below(60), monthsOnInfusions: below(36) },        answer: 'goOn',     where: 'holiday; guidance 1.6' },
  ],
})

const tierFacts = (visit: Visit) => ({
  reasons: veryHighReasons(visit),
  tScore: tScore(visit),
  fraxMajor: fraxMajor(visit),
  fraxHip: fraxHip(visit),
  woman: afterMenopause(visit, indication(visit)),
})

/** Whether the tier is very high, by the table of tiers. */
function veryHigh(visit: Visit): Fact<boolean> {
  const ending = decide(tier, tierFacts(visit))
  if (ending.kind === 'undetermined') return unknown([...new Set(ending.missing.map(({ fact }) => fact))])
  return ending.kind === 'decided' && ending.answer === 'veryHigh'
}

/** American Association of Clinical Endocrinologists, 2020. */
export const aaceGuideline: Guideline = {
  id: 'aace-2020',
  name: 'AACE 2020',
  regions: ['US'],
  questions: [
    question('bone drug', boneDrug, (visit) => ({ fracture: fractureClass(visit), tScoreEver: tScoreEver(visit), fraxMajor: fraxMajor(visit), fraxHip: fraxHip(visit), woman: afterMenopause(visit, indication(visit)) })),
    question('risk tier', tier, tierFacts),
    question('everyday care', everydayCare, (visit) => ({ sex: sexOf(visit), age: age(visit) })),
    question('pause of a bisphosphonate', pause, (visit) => ({
      taken: antiresorptive(visit),
      monthsOnTablets: monthsOn(visit, ORAL_BISPHOSPHONATES),
      monthsOnInfusions: monthsOn(visit, ['zoledronic-acid']),
      veryHigh: veryHigh(visit),
      inhibitor: inhibitorStatus(visit),
    })),
  ],
}
