import { bhof2022 } from '../../evidence/index.ts'
import { above, atLeast, atMost, below, between, defineTable, isFalse, isPresent, isTrue, oneOf } from '../decide/index.ts'
import { ORAL_BISPHOSPHONATES, age, asked, bisphosphonateCourse, fractureClass, fraxHip, fraxMajor, generalPopulation, hipOrVertebralFracture, indication, longSteroid, monthsOn, recentFracture, sexOf, tScore, tScoreWithForearm } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { ageInput, fractureClassInput, fraxHipInput, fraxMajorInput, generalInput, hipOrVertebralInput, lowestT, lowestTWithForearm, monthsOnInfusions, monthsOnTablets, sexInput } from './inputs.ts'

const edition = { source: bhof2022, from: '2022-04' } as const
const recalled = { basis: 'recalled', certainty: 'not graded' } as const
const general = { who: 'women after menopause and men of 50 or more, whose cancer has not spread', when: { general: isTrue() } } as const

/** Whom it treats. */
const boneDrug = defineTable({
  ...edition,
  id: 'bhof-2022.bone-drug',
  question: 'Is a drug for osteoporosis considered?',
  hits: 'first',
  concerns: general,
  reads: { fracture: fractureClassInput, tScore: lowestTWithForearm, fraxMajor: fraxMajorInput, fraxHip: fraxHipInput, general: generalInput },
  answers: {
    offer: {
      stance: 'treat',
      says: 'A drug for osteoporosis is given: an antiresorptive first, an anabolic first at very high risk.',
      regimens: ['alendronate-70', 'risedronate-35', 'risedronate-150', 'zoledronate-5', 'denosumab-60'],
    },
    watch: { stance: 'monitor', says: 'No drug for osteoporosis now; bone density again in 1 to 2 years.' },
  },
  rows: [
    { ...recalled, id: 'B1', when: { fracture: oneOf('hip or vertebra') },                                        answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'B2', when: { tScore: atMost(-2.5) },                                                      answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6', note: 'It counts femoral neck, total hip, lumbar spine or one third of the radius.' },
    { ...recalled, id: 'B3', when: { tScore: below(-1.0), fraxMajor: atLeast(20) },                               answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'B4', when: { tScore: below(-1.0), fraxHip: atLeast(3) },                                  answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'B5', when: { tScore: below(-1.0), fracture: oneOf('humerus, pelvis or forearm') },        answer: 'offer', rescan: ['12 mo', '24 mo'], where: 'whom to treat; guidance 1.6' },
    { ...recalled, id: 'B6', when: { tScore: isPresent() },                                                       answer: 'watch', rescan: ['12 mo', '24 mo'], where: 'by its words; guidance 1.6' },
  ],
})

/** How high the risk is, and what that means for the choice of drug. */
const tier = defineTable({
  ...edition,
  id: 'bhof-2022.tier',
  question: 'Is the risk of fracture very high, so that an anabolic drug comes first?',
  hits: 'first',
  concerns: general,
  reads: { recentFracture: { kind: 'yesNo', meaning: 'a fragility fracture within 12 months' }, general: generalInput },
  answers: {
    veryHigh: { stance: 'escalate', short: 'its highest tier', says: 'Very high (imminent) risk: an anabolic drug first.', regimens: ['teriparatide-20', 'abaloparatide-80', 'romosozumab-210'] },
    high: { stance: 'baseline', short: 'not its highest tier', says: 'No sign of a very high risk here: where a drug is given, an antiresorptive comes first.' },
  },
  rows: [
    { ...recalled, id: 'BT1', when: { recentFracture: isTrue() },  answer: 'veryHigh', where: 'tiers; guidance 1.6', note: 'Other reasons for a very high risk are judged by the clinician.' },
    { ...recalled, id: 'BT2', when: { recentFracture: isFalse() }, answer: 'high',     where: 'tiers; guidance 1.6' },
  ],
})

/** Calcium and vitamin D. */
const everydayCare = defineTable({
  ...edition,
  id: 'bhof-2022.everyday-care',
  question: 'How much calcium and vitamin D is advised?',
  hits: 'first',
  reads: { sex: sexInput, age: ageInput },
  answers: {
    twelveHundred: { stance: 'baseline', says: 'Calcium 1,200 mg a day, from food first; 25-hydroxyvitamin D kept at 30 to 50 ng/mL, with 800 to 1,000 IU of vitamin D a day, more in malabsorption.' },
    thousand: { stance: 'baseline', says: 'Calcium 1,000 mg a day, from food first; 25-hydroxyvitamin D kept at 30 to 50 ng/mL, with 800 to 1,000 IU of vitamin D a day, more in malabsorption.' },
  },
  rows: [
    { basis: 'read', certainty: 'not graded', id: 'BC1', when: { sex: oneOf('female'), age: atLeast(51) },       answer: 'twelveHundred', where: 'calcium and vitamin D; guidance 1.6' },
    { basis: 'read', certainty: 'not graded', id: 'BC2', when: { sex: oneOf('male'), age: atLeast(71) },         answer: 'twelveHundred', where: 'calcium and vitamin D; guidance 1.6' },
    { basis: 'read', certainty: 'not graded', id: 'BC3', when: { sex: oneOf('male'), age: between(50, 71) },     answer: 'thousand',      where: 'calcium and vitamin D; guidance 1.6', note: 'The row is printed for men of 50 to 70 years.' },
  ],
})

/** When a bisphosphonate may pause. */
const pause = defineTable({
  ...edition,
  id: 'bhof-2022.pause',
  question: 'May the bisphosphonate pause?',
  hits: 'first',
  concerns: { who: 'those who take a bisphosphonate without an aromatase inhibitor', when: { bisphosphonate: oneOf('alone') } },
  reads: { bisphosphonate: { kind: 'choice', of: ['none', 'alone', 'beside an inhibitor'], meaning: 'a bisphosphonate' }, monthsOnTablets, monthsOnInfusions, tScore: lowestT, fracture: hipOrVertebralInput },
  answers: {
    mayPause: { stance: 'consider', short: 'a pause is weighed', says: 'At low to moderate risk a pause is considered after 5 years of tablets or 3 years of infusions.' },
    goOn: { stance: 'monitor', short: 'it goes on', says: 'The bisphosphonate goes on.' },
  },
  rows: [
    { ...recalled, id: 'BP1', when: { fracture: isTrue() },                                                              answer: 'goOn',     where: 'holiday; guidance 1.6', note: 'Low to moderate risk is read as: no hip or vertebral fracture and a T-score above −2.5.' },
    { ...recalled, id: 'BP2', when: { tScore: atMost(-2.5) },                                                            answer: 'goOn',     where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'BP3', when: { monthsOnTablets: atLeast(60), tScore: above(-2.5), fracture: isFalse() },          answer: 'mayPause', where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'BP4', when: { monthsOnInfusions: atLeast(36), tScore: above(-2.5), fracture: isFalse() },        answer: 'mayPause', where: 'holiday; guidance 1.6' },
    { ...recalled, id: 'BP5', when: { monthsOnTablets: below(60), monthsOnInfusions: below(36) },                        answer: 'goOn',     where: 'holiday; guidance 1.6' },
  ],
})

/** Vertebral imaging because of height or steroids. */
const imagingByHeight = defineTable({
  ...edition,
  id: 'bhof-2022.imaging-by-height',
  question: 'Is vertebral imaging due because of lost height or a glucocorticoid?',
  hits: 'first',
  concerns: general,
  reads: {
    heightLostFromPeak: { kind: 'number', unit: 'cm', meaning: 'the height lost from the peak' },
    heightLostSinceVisit: { kind: 'number', unit: 'cm', meaning: 'the height lost since an earlier visit' },
    steroid: { kind: 'yesNo', meaning: 'an oral glucocorticoid for 3 months or more' },
    general: generalInput,
  },
  answers: {
    image: { stance: 'investigate', short: 'for a picture of the vertebrae', says: 'Vertebral imaging is proposed.' },
    notNow: { stance: 'monitor', short: 'no reason for a picture', says: 'Neither height nor a glucocorticoid asks for vertebral imaging.' },
  },
  rows: [
    { ...recalled, id: 'BV1', when: { heightLostFromPeak: atLeast(4) },                                                       answer: 'image',  where: 'vertebral imaging; guidance 1.6' },
    { ...recalled, id: 'BV2', when: { heightLostSinceVisit: atLeast(2) },                                                     answer: 'image',  where: 'vertebral imaging; guidance 1.6' },
    { ...recalled, id: 'BV3', when: { steroid: isTrue() },                                                                    answer: 'image',  where: 'vertebral imaging; guidance 1.6' },
    { ...recalled, id: 'BV4', when: { heightLostFromPeak: below(4), heightLostSinceVisit: below(2), steroid: isFalse() },     answer: 'notNow', where: 'vertebral imaging; guidance 1.6' },
  ],
})

/** Vertebral imaging because of T-score and age. */
const imagingByDensity = defineTable({
  ...edition,
  id: 'bhof-2022.imaging-by-density',
  question: 'Is vertebral imaging due because of T-score and age?',
  hits: 'first',
  concerns: general,
  reads: { sex: sexInput, age: ageInput, tScore: lowestT, general: generalInput },
  answers: {
    image: { stance: 'investigate', short: 'for a picture of the vertebrae', says: 'Vertebral imaging is proposed.' },
    notNow: { stance: 'monitor', short: 'no reason for a picture', says: 'T-score and age do not ask for vertebral imaging.' },
  },
  rows: [
    { ...recalled, id: 'BI1', when: { sex: oneOf('female'), age: atLeast(65), tScore: atMost(-1.0) },        answer: 'image',  where: 'vertebral imaging; guidance 1.6', note: 'The ages and T-scores of the rows on vertebral imaging are recalled.' },
    { ...recalled, id: 'BI2', when: { sex: oneOf('male'), age: atLeast(80), tScore: atMost(-1.0) },          answer: 'image',  where: 'vertebral imaging; guidance 1.6' },
    { ...recalled, id: 'BI3', when: { sex: oneOf('male'), age: atLeast(70), tScore: atMost(-1.5) },          answer: 'image',  where: 'vertebral imaging; guidance 1.6' },
    { ...recalled, id: 'BI4', when: { tScore: isPresent() },                                                 answer: 'notNow', where: 'vertebral imaging; guidance 1.6' },
  ],
})

/** Bone Health and Osteoporosis Foundation, 2022. */
export const bhofGuideline: Guideline = {
  id: 'bhof-2022',
  name: 'BHOF 2022',
  regions: ['US'],
  questions: [
    question('bone drug', boneDrug, (visit) => ({ fracture: fractureClass(visit), tScore: tScoreWithForearm(visit), fraxMajor: fraxMajor(visit), fraxHip: fraxHip(visit), general: generalPopulation(visit, indication(visit)) })),
    question('risk tier', tier, (visit) => ({ recentFracture: recentFracture(visit), general: generalPopulation(visit, indication(visit)) })),
    question('everyday care', everydayCare, (visit) => ({ sex: sexOf(visit), age: age(visit) })),
    question('pause of a bisphosphonate', pause, (visit) => ({
      bisphosphonate: bisphosphonateCourse(visit),
      monthsOnTablets: monthsOn(visit, ORAL_BISPHOSPHONATES),
      monthsOnInfusions: monthsOn(visit, ['zoledronic-acid']),
      tScore: tScore(visit),
      fracture: hipOrVertebralFracture(visit),
    })),
    question('vertebral imaging', imagingByHeight, (visit) => ({
      heightLostFromPeak: asked(visit, 'heightLostFromPeak'),
      heightLostSinceVisit: asked(visit, 'heightLostSinceVisit'),
      steroid: longSteroid(visit),
      general: generalPopulation(visit, indication(visit)),
    })),
    question('vertebral imaging', imagingByDensity, (visit) => ({ sex: sexOf(visit), age: age(visit), tScore: tScore(visit), general: generalPopulation(visit, indication(visit)) })),
  ],
}
