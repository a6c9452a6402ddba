import { clinicalGuidance } from '../../evidence/index.ts'
import { above, atMost, defineTable, isFalse, isTrue, oneOf } from '../decide/index.ts'
import { ANTIRESORPTIVES, BISPHOSPHONATES, asked, inhibitorStatus, monthsOn, takes } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { inhibitorInput, onBisphosphonateInput } from './inputs.ts'

const edition = { source: clinicalGuidance, from: '2026' } as const
const consensus = { basis: 'recalled', certainty: 'consensus' } as const

/** No pause of a bisphosphonate while the aromatase inhibitor goes on. */
const pause = defineTable({
  ...edition,
  id: 'consensus.pause',
  question: 'May a bisphosphonate pause while the aromatase inhibitor goes on?',
  hits: 'first',
  concerns: { who: 'those who take a bisphosphonate beside an aromatase inhibitor', when: { onBisphosphonate: isTrue(), inhibitor: oneOf('starting', 'active') } },
  reads: { onBisphosphonate: onBisphosphonateInput, inhibitor: inhibitorInput },
  answers: { noPause: { stance: 'avoid', short: 'no pause', says: 'While the aromatase inhibitor goes on no pause of the bisphosphonate is proposed; it is reassessed when the aromatase inhibitor ends.' } },
  rows: [{ ...consensus, id: 'K1', when: {}, answer: 'noPause', where: 'guidance 1.6, holiday rule' }],
})

/** New pain in thigh or groin on a long antiresorptive. */
const thighPain = defineTable({
  ...edition,
  id: 'consensus.thigh-pain',
  question: 'Is an atypical fracture of the femur looked for?',
  hits: 'first',
  concerns: { who: 'those who take a drug that slows the taking away of bone', when: { onAntiresorptive: isTrue() } },
  reads: {
    onAntiresorptive: { kind: 'yesNo', meaning: 'an antiresorptive' },
    months: { kind: 'number', unit: 'mo', meaning: 'the time on an antiresorptive' },
    pain: { kind: 'yesNo', meaning: 'new pain in thigh or groin' },
  },
  answers: {
    image: { stance: 'investigate', short: 'for pictures of both thigh bones', says: 'New pain in thigh or groin after more than 3 years: both femurs are imaged, and the next dose waits for the picture.' },
    usual: { stance: 'monitor', short: 'asked at each visit', says: 'Pain in thigh or groin is asked at each visit.' },
  },
  rows: [
    { ...consensus, id: 'K2a', when: { months: above(36), pain: isTrue() }, answer: 'image', where: 'guidance 1.7, atypical femur fracture' },
    { ...consensus, id: 'K2b', when: { pain: isFalse() },                  answer: 'usual', where: 'guidance 1.7, atypical femur fracture' },
    { ...consensus, id: 'K2c', when: { months: atMost(36) },               answer: 'usual', where: 'guidance 1.7, atypical femur fracture' },
  ],
})

/** Rows of the project's own guidance, by consensus. */
export const consensusGuideline: Guideline = {
  id: 'consensus',
  name: 'Consensus, not of one society',
  regions: ['international'],
  questions: [
    question('pause of a bisphosphonate', pause, (visit) => ({ onBisphosphonate: takes(visit, BISPHOSPHONATES), inhibitor: inhibitorStatus(visit) })),
    question('thigh pain', thighPain, (visit) => ({ onAntiresorptive: takes(visit, ANTIRESORPTIVES), months: monthsOn(visit, ANTIRESORPTIVES), pain: asked(visit, 'newThighPain') })),
  ],
}
