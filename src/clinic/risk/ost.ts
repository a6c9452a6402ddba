import { ost } from '../../evidence/index.ts'
import { AFTER_MENOPAUSE_ONLY, WOMEN_ONLY, byMeasure, signed, whenKnown } from './score.ts'
import type { Calculator } from './score.ts'

/** Weight of a kg less a year of age. Source: clinical guidance 2.3. */
const STEP = 0.2
/** Below this the measure CMS249 flags a woman. Source: clinical guidance 2.3. */
const FLAGGED_BELOW = 2

/**
 * The Osteoporosis Self-assessment Tool: 0.2 × (weight − age).
 *
 * Versions differ in whether the product is truncated; both are told, and the flag is judged on the exact one.
 */
export const ostScore: Calculator = {
  id: 'ost',
  name: 'OST',
  purpose: 'Who should have a first bone scan, among women after menopause.',
  source: ost,
  basis: 'read',
  formula: '0.2 × (weight in kg − age in years); the measure CMS249 flags a result below 2.',

  score({ sex, age, weight, beforeMenopause }) {
    if (sex === 'male') return WOMEN_ONLY
    if (beforeMenopause) return AFTER_MENOPAUSE_ONLY
    return whenKnown({ weight }, (known, at) => {
      const years = Math.floor(age)
      const points = Math.round(STEP * (known.weight - years) * 100) / 100
      const flagged = points < FLAGGED_BELOW
      return {
        kind: 'scored',
        points,
        category: flagged ? 'flagged' : 'not flagged',
        says: `OST is ${signed(points)} (${signed(Math.trunc(points))} where it is truncated)${byMeasure(age, `below ${FLAGGED_BELOW}, the measure CMS249 flags a scan as appropriate`) || '; it ranks women after menopause by who has a first scan'}.`,
        used: [
          { fact: at.weight, words: `${known.weight} kg` },
          { fact: 'age', words: `age ${years}` },
        ],
      }
    })
  },
}
