import { clinicalGuidance } from '../../evidence/index.ts'
import { atLeast, atMost, above, defineTable, isPresent, oneOf } from '../decide/index.ts'
import { fraxHip, fraxMajor, indication, inhibitorStatus, manKind, tScore, zScore } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { fraxHipInput, fraxMajorInput, indicationInput, inhibitorInput, lowestT } from './inputs.ts'

const edition = { source: clinicalGuidance, from: '2012' } as const
const recalled = { basis: 'recalled' } as const
const man = { kind: 'choice', of: ['man of 50 or more', 'man under 50', 'woman'], meaning: 'the person' } as const

/** The thresholds for men. */
const boneDrug = defineTable({
  ...edition,
  id: 'men.bone-drug',
  question: 'Is a drug for osteoporosis offered to a man?',
  hits: 'first',
  concerns: { who: 'men', when: { who: oneOf('man of 50 or more', 'man under 50') } },
  reads: { who: man, tScore: lowestT, fraxMajor: fraxMajorInput, fraxHip: fraxHipInput, zScore: { kind: 'number', unit: '{Z-score}', meaning: 'the lowest Z-score' } },
  answers: {
    offer: {
      stance: 'treat',
      says: 'A drug that is licensed for men is offered: alendronate, risedronate, zoledronic acid or denosumab, or in specialist hands teriparatide or abaloparatide.',
      regimens: ['alendronate-70', 'risedronate-35', 'zoledronate-5', 'denosumab-60', 'teriparatide-20', 'abaloparatide-80'],
    },
    belowExpected: { stance: 'investigate', says: 'Bone density is below the expected range for age; under 50 no diagnosis is made by T-score. A cause is looked for.' },
    watch: { stance: 'monitor', says: 'No drug for osteoporosis now.' },
  },
  rows: [
    { ...recalled, certainty: 'moderate', id: 'M1', when: { who: oneOf('man of 50 or more'), tScore: atMost(-2.5) },     answer: 'offer',         where: 'Endocrine Society 2012 and BHOF; guidance 1.9', note: 'T-scores of men are told from the white female reference (ISCD 2023).' },
    { ...recalled, certainty: 'moderate', id: 'M2', when: { who: oneOf('man of 50 or more'), fraxMajor: atLeast(20) },   answer: 'offer',         where: 'Endocrine Society 2012 and BHOF; guidance 1.9' },
    { ...recalled, certainty: 'moderate', id: 'M3', when: { who: oneOf('man of 50 or more'), fraxHip: atLeast(3) },      answer: 'offer',         where: 'Endocrine Society 2012 and BHOF; guidance 1.9' },
    { ...recalled, certainty: 'moderate', id: 'M4', when: { who: oneOf('man of 50 or more'), tScore: isPresent() },      answer: 'watch',         where: 'by its words; guidance 1.9' },
    { ...recalled, certainty: 'moderate', id: 'M5', when: { who: oneOf('man under 50'), zScore: atMost(-2.0) },          answer: 'belowExpected', where: 'ISCD; guidance 1.9' },
    { ...recalled, certainty: 'moderate', id: 'M6', when: { who: oneOf('man under 50'), zScore: above(-2.0) },           answer: 'watch',         where: 'ISCD; guidance 1.9' },
  ],
})

/** An aromatase inhibitor in a man. */
const inhibitorInMen = defineTable({
  ...edition,
  id: 'men.inhibitor',
  question: 'What does an aromatase inhibitor mean for the bones of a man?',
  hits: 'first',
  concerns: { who: 'men who start or take an aromatase inhibitor', when: { who: oneOf('man of 50 or more', 'man under 50'), inhibitor: oneOf('starting', 'active') } },
  reads: { who: man, inhibitor: inhibitorInput, indication: indicationInput },
  answers: {
    questioned: { stance: 'investigate', short: 'the prescriber looks at the reason again', says: 'No society recommends an aromatase inhibitor with testosterone as a routine: the prescriber reviews the indication before a bone drug is added; estradiol by LC-MS/MS (low: below about 10 to 15 pg/mL), a baseline DXA, again after 1 to 2 years.' },
    deprived: { stance: 'baseline', short: 'counts as a severe lack of sex hormones', says: 'Breast cancer in a man on an aromatase inhibitor counts as severe sex-steroid deprivation; the table of ASCO holds.' },
  },
  rows: [
    { ...recalled, certainty: 'consensus',  id: 'MI1', when: { indication: oneOf('testosterone-therapy') },   answer: 'questioned', rescan: ['12 mo', '24 mo'], where: 'guidance 1.9', note: 'A one-year trial in older men raised testosterone, lowered estradiol and lowered the density of the spine.' },
    { ...recalled, certainty: 'consensus',  id: 'MI2', when: { indication: oneOf('early-breast-cancer') },    answer: 'deprived',   where: 'guidance 1.9' },
  ],
})

/** What holds for men, from several sources. */
export const menGuideline: Guideline = {
  id: 'men',
  name: 'Men (Endocrine Society 2012, ISCD 2023, consensus)',
  regions: ['international'],
  questions: [
    question('bone drug', boneDrug, (visit) => ({ who: manKind(visit), tScore: tScore(visit), fraxMajor: fraxMajor(visit), fraxHip: fraxHip(visit), zScore: zScore(visit) })),
    question('aromatase inhibitor in men', inhibitorInMen, (visit) => ({ who: manKind(visit), inhibitor: inhibitorStatus(visit), indication: indication(visit) })),
  ],
}
