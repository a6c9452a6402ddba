import { orai } from '../../evidence/index.ts'
import { WOMEN_ONLY, pointsFrom, sum, whenKnown } from './score.ts'
import type { Calculator, Used } from './score.ts'

/** Points by age and for low weight. Source: clinical guidance 2.3. */
const AGES = [
  [75, 15],
  [65, 9],
  [55, 5],
] as const
const NO_ESTROGEN = 2
/** Age from which it was made. */
const YOUNGEST = 45
/** From this many points a scan is recommended. Source: clinical guidance 2.3. */
const SCAN_FROM = 9

function weightPoints(kilograms: number): number {
  if (kilograms < 60) return 9
  return kilograms < 70 ? 3 : 0
}

/** The Osteoporosis Risk Assessment Instrument. */
export const oraiScore: Calculator = {
  id: 'orai',
  name: 'ORAI',
  purpose: 'Who should have a first bone scan, among women from 45.',
  source: orai,
  basis: 'read',
  formula:
    'age 75 or more 15, 65 to 74 9, 55 to 64 5; weight under 60 kg 9, 60 to 69.9 kg 3; no estrogen now 2. A scan is recommended from 9.',

  score({ sex, age, weight, takesEstrogen }) {
    if (sex === 'male') return WOMEN_ONLY
    if (age < YOUNGEST) return { kind: 'not applicable', why: `It was made for women from ${YOUNGEST}.` }
    return whenKnown({ weight, takesEstrogen }, (known, at) => {
      const years = Math.floor(age)
      const used: Used[] = [
        { fact: 'age', words: `age ${years}`, points: pointsFrom(years, AGES) },
        { fact: at.weight, words: `${known.weight} kg`, points: weightPoints(known.weight) },
        {
          fact: at.takesEstrogen,
          words: known.takesEstrogen ? 'estrogen now' : 'no estrogen among the medicines told',
          points: known.takesEstrogen ? 0 : NO_ESTROGEN,
        },
      ]
      const points = sum(used)
      const flagged = points >= SCAN_FROM
      return {
        kind: 'scored',
        points,
        category: flagged ? 'scan recommended' : 'no scan by this score',
        says: `ORAI is ${points}; it recommends a scan from ${SCAN_FROM}.`,
        used,
      }
    })
  },
}
