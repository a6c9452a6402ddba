import { clinicalGuidance, mazess1999, nhanes3, varatharajan2026 } from '../evidence/index.ts'
import type { Origin, Reference } from '../evidence/index.ts'
import type { Site } from './names.ts'

/** Where numbers come from. */
interface Provenance {
  readonly origin: Origin
  readonly source: Reference
  readonly where: string
}

/** Mean T-scores of people, one for each of `USUAL_AGES`. */
export interface UsualDensity extends Provenance {
  readonly women: readonly number[]
  readonly men: readonly number[]
}

/** Ages of the means, in years. */
export const USUAL_AGES = [30, 40, 50, 60, 70, 80, 90] as const

/**
 * Mean T-score of people who are neither ill nor treated, against the young references of `youngReference`; men are told
 * against young women, as ISCD asks.
 */
export const usualDensity: Readonly<Record<Site, UsualDensity>> = {
  lumbarSpine: {
    women: [0, 0, -0.3, -0.8, -1.2, -1.55, -1.65],
    men: [-0.1, -0.1, -0.05, 0, 0.1, 0.1, 0.1],
    origin: 'derived',
    source: varatharajan2026,
    where:
      'table 3, the column of NHANES, from g/cm2; less 0.1, since it holds Americans of all descents, who are heavier',
  },
  totalHip: {
    women: [0, -0.15, -0.4, -0.95, -1.45, -2.0, -2.5],
    men: [0.8, 0.6, 0.4, 0.2, -0.1, -0.5, -0.9],
    origin: 'assumed',
    source: nhanes3,
    where: 'non-Hispanic whites, from knowledge, rounded; women of 35 to 65 as in model facts, part 6.4',
  },
  femoralNeck: {
    women: [-0.1, -0.35, -0.75, -1.2, -1.7, -2.2, -2.6],
    men: [0.6, 0.25, 0, -0.3, -0.65, -1.05, -1.4],
    origin: 'assumed',
    source: nhanes3,
    where: 'non-Hispanic whites, from knowledge, rounded',
  },
  distalRadius: {
    women: [0, 0, -0.3, -1.1, -2.0, -2.7, -3.2],
    men: [2, 2, 1.8, 1.5, 1.1, 0.6, 0.2],
    origin: 'assumed',
    source: clinicalGuidance,
    where: 'part 2.4, by which the curves are the manufacturer’s; numbers from knowledge',
  },
}

/** Body mass index of those people, in kg/m2. Origin: assumed. */
const USUAL_INDEX = 27

/** Rise of T-score with body mass index, per kg/m2. */
export const densityByIndex: Readonly<Record<Site, number>> & Provenance = {
  lumbarSpine: 0.05,
  totalHip: 0.07,
  femoralNeck: 0.06,
  distalRadius: 0.03,
  origin: 'assumed',
  source: mazess1999,
  where: 'the lightest quarter of women stands a whole T-score below the heaviest, about 13 kg/m2 apart',
}

/** On what the usual density of somebody rests. */
export interface Bearer {
  readonly sex: 'female' | 'male'
  /** In years; below 30 and above 90 the means of those ages hold. */
  readonly age: number
  /** In kg/m2; the usual one where it is absent. */
  readonly bodyMassIndex?: number
}

/**
 * Mean T-score of people of a sex, age and body mass.
 *
 * @param site - skeletal site
 * @param bearer - sex, age in years, body mass index in kg/m2
 * @returns the mean T-score, linear in age between the ages of the table
 *
 * @example
 * usualTScore('totalHip', { sex: 'female', age: 60 }) // → −0.95
 */
export function usualTScore(site: Site, { sex, age, bodyMassIndex = USUAL_INDEX }: Bearer): number {
  const { women, men } = usualDensity[site]
  return byAge(sex === 'female' ? women : men, age) + densityByIndex[site] * (bodyMassIndex - USUAL_INDEX)
}

function byAge(means: readonly number[], age: number): number {
  const inside = Math.min(USUAL_AGES.at(-1)!, Math.max(USUAL_AGES[0], age))
  const place = Math.min(USUAL_AGES.length - 2, Math.floor((inside - USUAL_AGES[0]) / 10))
  const share = (inside - USUAL_AGES[place]!) / 10
  return means[place]! * (1 - share) + means[place + 1]! * share
}
