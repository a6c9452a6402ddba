import { ascoOntario2022 } from '../../evidence/index.ts'
import { defineTable, isFalse, isTrue, oneOf } from '../decide/index.ts'
import { indication, inhibitorCourse, inhibitorStatus, menopauseForAdjuvant, sexOf } from '../facts/index.ts'
import { question } from './guideline.ts'
import type { Guideline } from './guideline.ts'
import { indicationInput, inhibitorInput, sexInput } from './inputs.ts'

const edition = { source: ascoOntario2022, from: '2022-03' } as const
const concerned = {
  who: 'patients with early breast cancer who have or are candidates for adjuvant systemic therapy, such as an aromatase inhibitor',
  when: { inhibitor: oneOf('starting', 'active'), indication: oneOf('early-breast-cancer') },
} as const
const population = { inhibitor: inhibitorInput, indication: indicationInput } as const

/** Who is offered a bisphosphonate against the return of the cancer. */
const againstRecurrence = defineTable({
  ...edition,
  id: 'asco-ontario-2022.against-recurrence',
  question: 'Is an adjuvant bisphosphonate discussed against the return of the cancer?',
  hits: 'first',
  concerns: { who: `women among ${concerned.who}`, when: { ...concerned.when, sex: oneOf('female') } },
  reads: { adjuvantMenopause: { kind: 'yesNo', meaning: 'menopause that counts for an adjuvant bisphosphonate' }, sex: sexInput, ...population },
  answers: {
    discuss: {
      stance: 'consider',
      says: 'An adjuvant bisphosphonate is discussed, whatever the hormone receptors and HER2: oral clodronate 1,600 mg a day for 2 to 3 years, oral ibandronate 50 mg a day for 3 years, or zoledronic acid 4 mg every 6 months for 3 years (or every 3 months for 2 years).',
      regimens: ['clodronate-1600', 'ibandronate-50', 'zoledronate-4'],
    },
    notMenopausal: { stance: 'monitor', short: 'not now', says: 'Not now: menopause must be natural for 12 months before systemic therapy, or the ovaries removed or suppressed; amenorrhoea after chemotherapy alone does not count.' },
  },
  rows: [
    { id: 'O1', when: { adjuvantMenopause: isTrue() },  answer: 'discuss',       certainty: 'moderate', basis: 'recalled', where: 'who, options, start; guidance 1.4', note: 'Who and options were read, durations recalled. A small gain in survival that depends on the risk of return. Early: within about 3 months of surgery or 2 months of the end of chemotherapy. Teeth first; kidneys, calcium and vitamin D.' },
    { id: 'O2', when: { adjuvantMenopause: isFalse() }, answer: 'notMenopausal', certainty: 'moderate', basis: 'read',     where: 'menopause; guidance 1.4', note: 'At 60 or younger with the womb removed and the ovaries left, it asks for LH, FSH and estradiol in the postmenopausal range before therapy.' },
  ],
})

/** Denosumab is not for this. */
const denosumab = defineTable({
  ...edition,
  id: 'asco-ontario-2022.denosumab',
  question: 'Is denosumab given against the return of the cancer?',
  hits: 'first',
  concerns: concerned,
  reads: population,
  answers: { notForRecurrence: { stance: 'avoid', short: 'not for this', says: 'Denosumab is not recommended against the return of the cancer; it remains an option for bone.' } },
  rows: [{ id: 'O3', when: {}, answer: 'notForRecurrence', certainty: 'moderate', basis: 'read', where: 'denosumab (D-CARE); guidance 1.4' }],
})

/** ASCO and Ontario Health on adjuvant bisphosphonates, 2022. */
export const ascoOntarioGuideline: Guideline = {
  id: 'asco-ontario-2022',
  name: 'ASCO and Ontario Health 2022 (Eisen)',
  regions: ['US', 'CA'],
  questions: [
    question('against recurrence', againstRecurrence, (visit) => ({
      adjuvantMenopause: menopauseForAdjuvant(visit, inhibitorCourse(visit)?.from),
      sex: sexOf(visit),
      inhibitor: inhibitorStatus(visit),
      indication: indication(visit),
    })),
    question('denosumab against recurrence', denosumab, (visit) => ({ inhibitor: inhibitorStatus(visit), indication: indication(visit) })),
  ],
}
