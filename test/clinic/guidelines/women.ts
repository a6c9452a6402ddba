import { readPerson } from '../../../src/person/index.ts'
import type { Person } from '../../../src/person/index.ts'
import { visitOf } from '../../../src/clinic/facts/index.ts'
import type { Asked } from '../../../src/clinic/facts/index.ts'
import { verdictsFor } from '../../../src/clinic/guidelines/index.ts'
import type { Region, Topic, Verdict } from '../../../src/clinic/guidelines/index.ts'

/** The day of every vignette. */
const today = '2026-06-15'

/** A woman after natural menopause on anastrozole, without any risk factor, with a scan at a T-score. */
export function woman(changes: Readonly<Record<string, unknown>> = {}): Person {
  return readPerson({
    osteon: 'person/1',
    sex: 'female',
    birthDate: '1966-03-01',
    height: '165 cm',
    weight: '70 kg',
    menopause: { kind: 'natural', date: '2014-06' },
    indication: 'early-breast-cancer',
    medications: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2025-09-01', planned: '5 a' }],
    otherMedications: [],
    scans: [scanAt(-0.5)],
    fractures: [],
    history: {
      parentHipFracture: false,
      smoking: 'never',
      alcohol: '0 g/d',
      rheumatoidArthritis: false,
      oralGlucocorticoid: { dose: '0 mg/d', months: 0 },
      falls12mo: 0,
      secondaryCauses: [],
    },
    ...changes,
  })
}

/** A scan whose lowest T-score is the total hip's. */
export const scanAt = (tScore: number, date = '2025-09-20') => ({
  date,
  device: 'Hologic Horizon A',
  totalHip: { tScore, side: 'left' },
})

/** The verdicts of one guideline on one topic. */
export function verdict(person: Person, guideline: string, topic: Topic, asked: Asked = {}): Verdict {
  const found = all(person, asked).find((one) => one.guideline === guideline && one.topic === topic)
  if (!found) throw new Error(`no verdict of ${guideline} on ${topic}`)
  return found
}

/** All verdicts of all regions. */
const all = (
  person: Person,
  asked: Asked = {},
  regions: readonly Region[] = ['EU', 'UK', 'US', 'CA'],
): readonly Verdict[] => verdictsFor(visitOf(person, today, asked), regions).verdicts
