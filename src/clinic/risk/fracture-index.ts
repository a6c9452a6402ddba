import { fractureIndex } from '../../evidence/index.ts'
import type { Asked } from './facts.ts'
import { WOMEN_ONLY, pointsFrom, sum, whenKnown } from './score.ts'
import type { Calculator, Used } from './score.ts'

/** Points by age. Source: clinical guidance 2.3, from knowledge of the publication. */
const AGES = [
  [85, 5],
  [80, 4],
  [75, 3],
  [70, 2],
  [65, 1],
] as const
/** Weight in kg up to which a point counts; points of arms needed to rise. Source: as above. */
const LIGHT = 57
const ARMS = 2

/** Points of the T-score of the total hip; a T-score of −1 or above counts none. Source: as above. */
function hipPoints(tScore: number): number {
  if (tScore < -2.5) return 4
  if (tScore <= -2) return 3
  return tScore < -1 ? 2 : 0
}

function yesNo(holds: boolean, [yes, no]: readonly [string, string], points = 1): Omit<Used, 'fact'> {
  return { words: holds ? yes : no, points: holds ? points : 0 }
}

/** The Fracture Index with bone density. */
export const fractureIndexScore: Calculator = {
  id: 'fracture-index',
  name: 'Fracture Index',
  purpose: 'How women from 65 compare in their chance of breaking a hip, a vertebra or another bone.',
  source: fractureIndex,
  basis: 'recalled',
  formula:
    'age 65 to 69 1, 70 to 74 2, 75 to 79 3, 80 to 84 4, 85 or more 5; fracture after 50 1; mother broke a hip 1; 57 kg or less 1; smokes 1; arms needed to rise 2; total-hip T-score −1 to −2 2, −2 to −2.5 3, under −2.5 4.',

  score({ sex, age, weight, brokenAfter50, maternalHipFracture, smokes, usesArmsToRise, hipTScore }) {
    if (sex === 'male') return WOMEN_ONLY
    const asked = { brokenAfter50, maternalHipFracture, weight, smokes, usesArmsToRise, hipTScore } satisfies Record<
      string,
      Asked<unknown>
    >
    return whenKnown(asked, (known, at) => {
      const years = Math.floor(age)
      const used: Used[] = [
        { fact: 'age', words: `age ${years}`, points: pointsFrom(years, AGES) },
        { fact: at.brokenAfter50, ...yesNo(known.brokenAfter50, ['a fracture after 50', 'no fracture after 50']) },
        {
          fact: at.maternalHipFracture,
          ...yesNo(known.maternalHipFracture, ['the mother broke a hip', 'the mother broke no hip']),
        },
        { fact: at.weight, words: `${known.weight} kg`, points: known.weight <= LIGHT ? 1 : 0 },
        { fact: at.smokes, ...yesNo(known.smokes, ['smokes', 'does not smoke']) },
        {
          fact: at.usesArmsToRise,
          ...yesNo(known.usesArmsToRise, ['arms needed to rise', 'rises without arms'], ARMS),
        },
        { fact: at.hipTScore, words: `total-hip T-score ${known.hipTScore}`, points: hipPoints(known.hipTScore) },
      ]
      const points = sum(used)
      return { kind: 'scored', points, says: `The Fracture Index is ${points} of 15.`, used }
    })
  },
}
