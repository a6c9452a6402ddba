import { niceNg101, nogg2021 } from '../../evidence/index.ts'
import { above, atLeast, below, between, defineTable, exactly, isAbsent, isFalse, isPresent, isTrue, oneOf } from '../decide/index.ts'
import { BISPHOSPHONATES, ORAL_BISPHOSPHONATES, age, annualLoss, asked, hipOrVertebralFracture, indication, inhibitorStatus, longCourseReasons, lossBeyondError, menopause, monthsOn, monthsSinceScan, onDenosumab, reidAlgorithm, reidFactors, tScore, takes } from '../facts/index.ts'
import type { Visit } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { ageInput, hipOrVertebralInput, indicationInput, inhibitorInput, lossInput, lowestT, menopauseInput, monthsOnInfusions, monthsOnTablets, onBisphosphonateInput, realLossInput, scanInput } from './inputs.ts'

const nice = { source: niceNg101, from: '2018-07' } as const
const nogg = { source: nogg2021, from: '2021-09' } as const
const expert = { basis: 'recalled', certainty: 'consensus' } as const
const bisphosphonates = ['alendronate-70', 'risedronate-35', 'zoledronate-4', 'zoledronate-5'] as const

const algorithm = {
  kind: 'choice',
  of: ['postmenopausal', 'premature with inhibitor', 'premature', 'none'],
  meaning: 'the algorithm of Reid 2008 (1 for menopause before 45 or ovarian suppression, 2 for menopause later with an aromatase inhibitor)',
} as const
const factors = {
  fragility: 'fragility fracture after the age of 50',
  parentHip: 'hip fracture of a parent',
  alcohol: 'alcohol of 4 units a day or more',
  secondary: 'a disease that thins bone',
  steroid: 'oral glucocorticoid for more than 6 months',
  bodyMass: 'body mass index below 22 kg/m2',
} as const

/** NICE: who has a scan. */
const scan = defineTable({
  ...nice,
  id: 'nice-ng101.scan',
  question: 'Is bone density measured at the start?',
  hits: 'first',
  concerns: { who: 'those with early invasive breast cancer', when: { indication: oneOf('early-breast-cancer') } },
  reads: {
    inhibitor: inhibitorInput,
    menopause: menopauseInput,
    tamoxifen: { kind: 'yesNo', meaning: 'tamoxifen' },
    monthsSinceScan: scanInput,
    indication: indicationInput,
  },
  answers: {
    scanNow: { stance: 'scan', says: 'A baseline DXA of the lumbar spine and one or both total hips is offered.' },
    notForTamoxifen: { stance: 'monitor', short: 'no scan for tamoxifen alone', says: 'For tamoxifen alone no DXA is offered.' },
    noReason: { stance: 'monitor', short: 'no reason for a scan', says: 'Nothing here asks for a baseline DXA.' },
    done: { stance: 'monitor', short: 'a scan was made', says: 'A DXA was made; the algorithm says when the next is due.' },
  },
  rows: [
    { id: 'N1', when: { inhibitor: oneOf('starting', 'active'), monthsSinceScan: isAbsent() }, answer: 'scanNow', basis: 'read', certainty: 'strong', where: 'baseline DXA; guidance 1.5' },
    { id: 'N2', when: { menopause: oneOf('suppressed'), monthsSinceScan: isAbsent() }, answer: 'scanNow', basis: 'read', certainty: 'strong', where: 'baseline DXA; guidance 1.5', note: 'The scan comes within 3 months of the beginning of suppression.' },
    { id: 'N3', when: { menopause: oneOf('chemotherapy'), monthsSinceScan: isAbsent() }, answer: 'scanNow', basis: 'read', certainty: 'strong', where: 'baseline DXA; guidance 1.5', note: 'The scan comes within 12 months of amenorrhoea after chemotherapy.' },
    { id: 'N4', when: { tamoxifen: isTrue(), inhibitor: oneOf('none', 'stopped') }, answer: 'notForTamoxifen', basis: 'read', certainty: 'strong', where: 'baseline DXA; guidance 1.5' },
    { id: 'N5', when: { monthsSinceScan: isPresent() }, answer: 'done', basis: 'recalled', certainty: 'consensus', where: 'by its words; guidance 1.5' },
    { id: 'N6', when: { inhibitor: oneOf('none', 'stopped'), menopause: oneOf('post', 'pre', 'man'), monthsSinceScan: isAbsent(), tamoxifen: isFalse() }, answer: 'noReason', basis: 'recalled', certainty: 'consensus', where: 'by its words; guidance 1.5' },
  ],
})

/** Reid 2008, algorithm 2: menopause at 45 or later, on an aromatase inhibitor. */
const algorithmTwo = defineTable({
  ...nice,
  id: 'reid-2008.algorithm-2',
  question: 'Is a bisphosphonate offered beside an aromatase inhibitor?',
  hits: 'first',
  concerns: { who: 'women with menopause at 45 or later who take an aromatase inhibitor for early breast cancer', when: { algorithm: oneOf('postmenopausal') } },
  reads: {
    fracture: hipOrVertebralInput,
    age: ageInput,
    riskFactors: { kind: 'count', of: factors, meaning: 'the number of clinical risk factors' },
    tScore: lowestT,
    algorithm,
  },
  answers: {
    offer: { stance: 'treat', says: 'A bisphosphonate is offered, with calcium and vitamin D.', regimens: bisphosphonates },
    offerWithoutScan: { stance: 'treat', says: 'A bisphosphonate is offered; a DXA is not required.', regimens: bisphosphonates },
    watch: { stance: 'monitor', says: 'Lifestyle, calcium and vitamin D if needed; a bisphosphonate if the T-score falls below −2.0 or the loss exceeds 4 % a year at spine or total hip.' },
    assured: { stance: 'monitor', says: 'Lifestyle; no further scan unless therapy changes.' },
  },
  rows: [
    { ...expert, id: 'R1', when: { fracture: isTrue() },                         answer: 'offer',            rescan: ['24 mo'], basis: 'read', where: 'algorithm 2; guidance 1.5 R1' },
    { ...expert, id: 'R2', when: { age: atLeast(75), riskFactors: atLeast(1) },  answer: 'offerWithoutScan', rescan: ['24 mo'], where: 'algorithm 2; guidance 1.5 R2' },
    { ...expert, id: 'R3', when: { tScore: below(-2.0) },                        answer: 'offer',            rescan: ['24 mo'], where: 'algorithm 2; guidance 1.5 R3' },
    { ...expert, id: 'R4', when: { tScore: between(-2.0, -1.0) },                answer: 'watch',            rescan: ['24 mo'], where: 'algorithm 2; guidance 1.5 R4' },
    { ...expert, id: 'R5', when: { tScore: atLeast(-1.0) },                      answer: 'assured',          where: 'algorithm 2; guidance 1.5 R5' },
  ],
})

/** Reid 2008, algorithm 1: menopause before 45, or ovarian suppression. */
const algorithmOne = defineTable({
  ...nice,
  id: 'reid-2008.algorithm-1',
  question: 'Is a bisphosphonate offered after premature menopause or under ovarian suppression?',
  hits: 'first',
  concerns: { who: 'women with menopause before 45 or ovarian suppression, with early breast cancer', when: { algorithm: oneOf('premature with inhibitor', 'premature') } },
  reads: { tScore: lowestT, algorithm },
  answers: {
    offer: { stance: 'treat', says: 'A bisphosphonate is offered, with calcium and vitamin D.', regimens: bisphosphonates },
    watch: { stance: 'monitor', says: 'Lifestyle and another scan; a bisphosphonate if the loss exceeds 4 % a year.' },
  },
  rows: [
    { ...expert, id: 'P1', when: { tScore: below(-1.0), algorithm: oneOf('premature with inhibitor') },   answer: 'offer', rescan: ['24 mo'], where: 'algorithm 1; guidance 1.5' },
    { ...expert, id: 'P2', when: { tScore: below(-2.0), algorithm: oneOf('premature') },                  answer: 'offer', rescan: ['24 mo'], where: 'algorithm 1; guidance 1.5' },
    { ...expert, id: 'P3', when: { tScore: atLeast(-1.0), algorithm: oneOf('premature with inhibitor') }, answer: 'watch', rescan: ['12 mo'], where: 'algorithm 1; guidance 1.5' },
    { ...expert, id: 'P4', when: { tScore: atLeast(-2.0), algorithm: oneOf('premature') },                answer: 'watch', rescan: ['24 mo'], where: 'algorithm 1; guidance 1.5' },
  ],
})

/** Reid 2008, both algorithms: a loss that calls for a bisphosphonate. */
const fastLoss = defineTable({
  ...nice,
  id: 'reid-2008.fast-loss',
  question: 'Is the loss of bone so fast that a bisphosphonate is offered?',
  hits: 'first',
  concerns: { who: 'women of the algorithms of Reid 2008', when: { algorithm: oneOf('postmenopausal', 'premature with inhibitor', 'premature') } },
  reads: { annualLoss: lossInput, lossBeyondError: realLossInput, algorithm },
  answers: {
    offer: { stance: 'treat', says: 'The loss exceeds 4 % a year: a bisphosphonate is offered.', regimens: bisphosphonates },
    usual: { stance: 'monitor', says: 'The loss does not exceed 4 % a year beyond the error of measurement.' },
  },
  rows: [
    { ...expert, id: 'L1', when: { annualLoss: above(4), lossBeyondError: isTrue() }, answer: 'offer', rescan: ['24 mo'], where: 'algorithms 1 and 2; guidance 1.5 R4' },
    { ...expert, id: 'L2', when: { annualLoss: isPresent() },                         answer: 'usual', rescan: ['24 mo'], where: 'algorithms 1 and 2; guidance 1.5 R4' },
  ],
})

/** NOGG: the threshold is FRAX's, by age, and is not known here. */
const noggDrug = defineTable({
  ...nogg,
  id: 'nogg-2021.bone-drug',
  question: 'Does the chance of fracture pass the threshold for a drug?',
  hits: 'first',
  concerns: { who: 'those who are not on an aromatase inhibitor, or whose cancer guideline points to national guidance', when: { inhibitor: oneOf('none', 'stopped') } },
  reads: { aboveThreshold: { kind: 'yesNo', meaning: 'a FRAX UK result above the intervention threshold of NOGG' }, inhibitor: inhibitorInput },
  answers: {
    offer: { stance: 'treat', says: 'The result lies above the intervention threshold: a drug is offered.', regimens: bisphosphonates },
    watch: { stance: 'monitor', says: 'The result lies below the intervention threshold.' },
  },
  rows: [
    { ...expert, id: 'NG1', when: { aboveThreshold: isTrue() },  answer: 'offer', where: 'intervention threshold by age, fixed from 70; guidance 1.5', note: 'The threshold is read off with FRAX UK elsewhere; it is not computed here.' },
    { ...expert, id: 'NG2', when: { aboveThreshold: isFalse() }, answer: 'watch', where: 'intervention threshold by age, fixed from 70; guidance 1.5' },
  ],
})

/** NOGG: how long a bisphosphonate is taken. */
const noggPause = defineTable({
  ...nogg,
  id: 'nogg-2021.pause',
  question: 'Is a pause of the bisphosphonate due?',
  hits: 'first',
  concerns: { who: 'those who take a bisphosphonate without an aromatase inhibitor', when: { inhibitor: oneOf('none', 'stopped'), onBisphosphonate: isTrue() } },
  reads: {
    onBisphosphonate: onBisphosphonateInput,
    monthsOnTablets,
    monthsOnInfusions,
    longCourse: {
      kind: 'count',
      of: { age: 'age of 70 or more at the start', fracture: 'a previous hip or vertebral fracture', steroid: 'prednisolone of 7.5 mg a day or more', onTherapy: 'a fracture during the first course' },
      meaning: 'the number of reasons for a long course',
    },
    inhibitor: inhibitorInput,
  },
  answers: {
    reassess: { stance: 'consider', short: 'a pause is weighed', says: 'The course is complete: treatment is reassessed, and a pause of 18 months to 3 years (by drug) may follow.' },
    goOn: { stance: 'monitor', short: 'it goes on', says: 'The course goes on: tablets for at least 5 years, infusions for at least 3; 10 and 6 years where there is a reason for a long course.' },
  },
  rows: [
    { ...expert, id: 'NP1', when: { monthsOnTablets: atLeast(120) },                           answer: 'reassess', where: 'duration; guidance 1.5' },
    { ...expert, id: 'NP2', when: { monthsOnInfusions: atLeast(72) },                          answer: 'reassess', where: 'duration; guidance 1.5' },
    { ...expert, id: 'NP3', when: { longCourse: atLeast(1) },                                  answer: 'goOn',     where: 'duration; guidance 1.5' },
    { ...expert, id: 'NP4', when: { monthsOnTablets: atLeast(60), longCourse: exactly(0) },    answer: 'reassess', where: 'duration; guidance 1.5' },
    { ...expert, id: 'NP5', when: { monthsOnInfusions: atLeast(36), longCourse: exactly(0) },  answer: 'reassess', where: 'duration; guidance 1.5' },
    { ...expert, id: 'NP6', when: { monthsOnTablets: below(60), monthsOnInfusions: below(36) }, answer: 'goOn',    where: 'duration; guidance 1.5' },
  ],
})

/** NOGG: denosumab has no unplanned end. */
const noggDenosumab = defineTable({
  ...nogg,
  id: 'nogg-2021.end-of-denosumab',
  question: 'May denosumab simply end?',
  hits: 'first',
  concerns: { who: 'those who have denosumab, or had it within two years', when: { denosumab: isTrue() } },
  reads: { denosumab: { kind: 'yesNo', meaning: 'denosumab' } },
  answers: { planned: { stance: 'avoid', short: 'no end without a plan for what follows', says: 'Denosumab has no unplanned end: what follows it is planned first.' } },
  rows: [{ ...expert, id: 'ND1', when: {}, answer: 'planned', where: 'denosumab; guidance 1.5' }],
})

const algorithmOf = (visit: Visit) => reidAlgorithm(visit, inhibitorStatus(visit), indication(visit))

/** NICE NG101 with the algorithms that it points to. */
export const niceGuideline: Guideline = {
  id: 'nice-ng101',
  name: 'NICE NG101 with Reid 2008',
  regions: ['UK'],
  questions: [
    question('scan', scan, (visit) => ({ inhibitor: inhibitorStatus(visit), menopause: menopause(visit), tamoxifen: takes(visit, ['tamoxifen']), monthsSinceScan: monthsSinceScan(visit), indication: indication(visit) })),
    question('bone drug', algorithmTwo, (visit) => ({ fracture: hipOrVertebralFracture(visit), age: age(visit), riskFactors: reidFactors(visit), tScore: tScore(visit), algorithm: algorithmOf(visit) })),
    question('bone drug', algorithmOne, (visit) => ({ tScore: tScore(visit), algorithm: algorithmOf(visit) })),
    question('fast loss', fastLoss, (visit) => ({ annualLoss: annualLoss(visit), lossBeyondError: lossBeyondError(visit), algorithm: algorithmOf(visit) })),
  ],
}

/** NOGG 2021, updated 2024. */
export const noggGuideline: Guideline = {
  id: 'nogg-2021',
  name: 'NOGG 2021/24',
  regions: ['UK'],
  questions: [
    question('bone drug', noggDrug, (visit) => ({ aboveThreshold: asked(visit, 'aboveNoggThreshold'), inhibitor: inhibitorStatus(visit) })),
    question('pause of a bisphosphonate', noggPause, (visit) => ({
      onBisphosphonate: takes(visit, BISPHOSPHONATES),
      monthsOnTablets: monthsOn(visit, ORAL_BISPHOSPHONATES),
      monthsOnInfusions: monthsOn(visit, ['zoledronic-acid']),
      longCourse: longCourseReasons(visit),
      inhibitor: inhibitorStatus(visit),
    })),
    question('end of denosumab', noggDenosumab, (visit) => ({ denosumab: onDenosumab(visit) })),
  ],
}
