import { osiris } from '../../evidence/index.ts'
import { AFTER_MENOPAUSE_ONLY, WOMEN_ONLY, byMeasure, signed, sum, whenKnown } from './score.ts'
import type { Calculator, Used } from './score.ts'

/** Points. Source: clinical guidance 2.3. */
const STEP = 0.2
const ESTROGEN = 2
const FRACTURE = -2
/** Classes by their ends, and the flag of the measure CMS249. Source: clinical guidance 2.3. */
const HIGH_BELOW = -3
const LOW_ABOVE = 1

function classOf(points: number): string {
  if (points < HIGH_BELOW) return 'high'
  return points > LOW_ABOVE ? 'low' : 'intermediate'
}

/** The Osteoporosis Index of Risk: every part is truncated before they are added. */
export const osirisScore: Calculator = {
  id: 'osiris',
  name: 'OSIRIS',
  purpose: 'How likely osteoporosis is before a scan, in women after menopause.',
  source: osiris,
  basis: 'read',
  formula:
    '0.2 × weight in kg − 0.2 × age in years + 2 with hormone therapy − 2 after a low-impact fracture, parts truncated; high below −3, low above 1; the measure CMS249 flags a result below 1.',

  score({ sex, age, weight, takesEstrogen, lowTraumaFracture, beforeMenopause }) {
    if (sex === 'male') return WOMEN_ONLY
    if (beforeMenopause) return AFTER_MENOPAUSE_ONLY
    return whenKnown({ weight, takesEstrogen, lowTraumaFracture }, (known, at) => {
      const years = Math.floor(age)
      const used: Used[] = [
        { fact: at.weight, words: `${known.weight} kg`, points: Math.trunc(STEP * known.weight) },
        { fact: 'age', words: `age ${years}`, points: -Math.trunc(STEP * years) },
        {
          fact: at.takesEstrogen,
          words: known.takesEstrogen ? 'estrogen now' : 'no estrogen among the medicines told',
          points: known.takesEstrogen ? ESTROGEN : 0,
        },
        {
          fact: at.lowTraumaFracture,
          words: known.lowTraumaFracture ? 'a low-impact fracture' : 'no low-impact fracture',
          points: known.lowTraumaFracture ? FRACTURE : 0,
        },
      ]
      const points = sum(used)
      return {
        kind: 'scored',
        points,
        category: classOf(points),
        says: `OSIRIS is ${signed(points)}, which it calls ${classOf(points)}${byMeasure(age, `the measure CMS249 flags a result below ${LOW_ABOVE}`)}.`,
        used,
      }
    })
  },
}
