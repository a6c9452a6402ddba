import { caroc } from '../../evidence/index.ts'
import type { Asked, RiskFacts } from './facts.ts'
import { whenKnown } from './score.ts'
import type { Calculator, Used } from './score.ts'

/** Age, then the T-score of the neck of the femur from which risk is moderate, and below which it is high. */
type Line = readonly [age: number, moderate: number, high: number]

/** Source: clinical guidance 2.3, read. */
const LINES: Readonly<Record<'female' | 'male', readonly Line[]>> = {
  female: [
    [50, -2.5, -3.8],
    [55, -2.5, -3.8],
    [60, -2.3, -3.7],
    [65, -1.9, -3.5],
    [70, -1.7, -3.2],
    [75, -1.2, -2.9],
    [80, -0.5, -2.6],
    [85, 0.1, -2.2],
  ],
  male: [
    [50, -2.5, -3.9],
    [55, -2.5, -3.9],
    [60, -2.5, -3.7],
    [65, -2.4, -3.7],
    [70, -2.3, -3.7],
    [75, -2.3, -3.8],
    [80, -2.1, -3.8],
    [85, -2.0, -3.8],
  ],
}

/** A T-score of spine or total hip from which risk is at least moderate. Source: clinical guidance 2.3. */
const OSTEOPOROSIS = -2.5

const CLASSES = ['low', 'moderate', 'high'] as const
/** What the classes mean, of 100 people in ten years. Source: guideline of Canada, from knowledge. */
const MEANING = ['under 10', '10 to 20', 'over 20'] as const

/** The two lines at an age, on straight lines between those printed; from 85 on, those of 85. */
function linesAt(table: readonly Line[], age: number): readonly [number, number] {
  const above = table.findIndex(([years]) => years > age)
  if (above < 0) return [table.at(-1)![1], table.at(-1)![2]]
  const [a, b] = [table[above - 1]!, table[above]!]
  const share = (age - a[0]) / (b[0] - a[0])
  const between = (low: number, high: number): number => low + share * (high - low)
  return [between(a[1], b[1]), between(a[2], b[2])]
}

function basal({ sex, age }: RiskFacts, neck: number): number {
  const [moderate, high] = linesAt(LINES[sex], age)
  if (neck < high) return 2
  return neck <= moderate ? 1 : 0
}

/** A site that was not scanned cannot lift the class; one that was can. */
function lifted(rank: number, sites: readonly Asked<number>[]): number {
  const low = sites.some((site) => 'value' in site && site.value <= OSTEOPOROSIS)
  return low ? Math.max(rank, 1) : rank
}

function yes(asked: Asked<boolean>): boolean {
  return 'value' in asked && asked.value
}

/** A broken hip or vertebra is high; one of the two others lifts by one class, both make it high. From knowledge. */
function raised(rank: number, { hipOrSpineFragility, fragilityFractureAfter40, longGlucocorticoid }: RiskFacts): number {
  if (yes(hipOrSpineFragility)) return 2
  const steps = [fragilityFractureAfter40, longGlucocorticoid].filter(yes).length
  return Math.min(2, rank + steps)
}

/**
 * The ten-year fracture risk table of the Canadian radiologists and Osteoporosis Canada.
 *
 * The class by age, sex and T-score of the neck of the femur; raised for fractures and glucocorticoids, lifted to
 * moderate for osteoporosis of spine or total hip.
 */
export const carocClass: Calculator = {
  id: 'caroc',
  name: 'CAROC',
  purpose: 'The class of risk of breaking a major bone within ten years, from 50 years of age.',
  source: caroc,
  basis: 'read',
  formula:
    'low above, high below a line of the T-score of the femoral neck by age and sex; at least moderate where spine or total hip are at −2.5 or lower; raised for fractures and glucocorticoids (this step awaits sign-off).',

  score(facts) {
    if (facts.age < LINES.female[0]![0]) return { kind: 'not applicable', why: 'It begins at 50 years of age.' }
    const { neckTScore, fragilityFractureAfter40, hipOrSpineFragility, longGlucocorticoid } = facts
    const asked = { neckTScore, fragilityFractureAfter40, hipOrSpineFragility, longGlucocorticoid }
    return whenKnown(asked, (known, at) => {
      const rank = lifted(raised(basal(facts, known.neckTScore), facts), [facts.spineTScore, facts.hipTScore])
      const used: Used[] = [
        { fact: 'age', words: `age ${Math.floor(facts.age)}` },
        { fact: at.neckTScore, words: `femoral-neck T-score ${known.neckTScore}` },
        {
          fact: at.fragilityFractureAfter40,
          words: known.fragilityFractureAfter40 ? 'a fragility fracture after 40' : 'no fragility fracture after 40',
        },
        {
          fact: at.longGlucocorticoid,
          words: known.longGlucocorticoid ? 'a glucocorticoid for long' : 'no glucocorticoid for long',
        },
      ]
      return {
        kind: 'scored',
        category: CLASSES[rank]!,
        says: `CAROC calls the risk ${CLASSES[rank]!}: ${MEANING[rank]!} of 100 people of this class break a major bone within ten years.`,
        used,
      }
    })
  },
}
