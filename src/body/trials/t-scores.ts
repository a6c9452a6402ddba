import { squareRoot } from '../../engine/arithmetic/index.ts'
import { SITES } from '../../person/index.ts'
import type { Site } from '../../person/index.ts'
import { valueAt } from './asked.ts'
import type { Asked } from './asked.ts'
import { T_SD, meanTScore } from './reference-people.ts'
import type { Bearer } from './reference-people.ts'

/**
 * Correlations between sites among people alike in age and body mass. Origin: assumed; studies of women find 0.5 to
 * 0.7 between spine and hip and about 0.9 within the hip.
 */
const BETWEEN: Readonly<Record<Site, Readonly<Record<Site, number>>>> = {
  lumbarSpine: { lumbarSpine: 1, totalHip: 0.65, femoralNeck: 0.62, distalRadius: 0.5 },
  totalHip: { lumbarSpine: 0.65, totalHip: 1, femoralNeck: 0.88, distalRadius: 0.55 },
  femoralNeck: { lumbarSpine: 0.62, totalHip: 0.88, femoralNeck: 1, distalRadius: 0.53 },
  distalRadius: { lumbarSpine: 0.5, totalHip: 0.55, femoralNeck: 0.53, distalRadius: 1 },
}

/** Correlation of a told T-score with age and with body mass index within a trial. Origin: assumed. */
const WITH_AGE: Readonly<Record<Site, number>> = {
  lumbarSpine: -0.1,
  totalHip: -0.25,
  femoralNeck: -0.3,
  distalRadius: -0.35,
}
const WITH_INDEX: Readonly<Record<Site, number>> = {
  lumbarSpine: 0.2,
  totalHip: 0.3,
  femoralNeck: 0.25,
  distalRadius: 0.1,
}

/** How somebody's T-scores come about. */
export interface Source extends Bearer {
  /** Standard normal numbers behind her age and body mass index. */
  readonly ageZ: number
  readonly indexZ: number
  /** One independent standard normal number per site, in the order of `SITES`. */
  readonly own: readonly number[]
}

/** True T-scores, and how far she lies from people like her at the first site, in standard deviations. */
export interface Density {
  readonly tScores: Readonly<Record<Site, number>>
  readonly apart: number
}

/**
 * Draws T-scores at all sites: those told as they are told, the others as they go with these among people like her.
 *
 * @param told - the distribution of the true T-score at each site that the population tells
 * @param source - the person and her chance
 * @returns correlated T-scores
 *
 * Method: Gaussian, by the Cholesky factor of the correlations with the told sites first.
 *
 * @example
 * drawTScores({}, source).tScores.totalHip
 */
export function drawTScores(told: Readonly<Partial<Record<Site, Asked>>>, source: Source): Density {
  const order = [...SITES.filter((site) => told[site]), ...SITES.filter((site) => !told[site])]
  const factor = choleskyOf(order.map((a) => order.map((b) => BETWEEN[a][b])))
  const own = order.map((site) => source.own[SITES.indexOf(site)]!)
  const z: number[] = []
  const tScores: Partial<Record<Site, number>> = {}
  for (const [i, site] of order.entries()) {
    const asked = told[site]
    const others = dot(factor[i]!, z)
    const mean = meanTScore(site, source)
    const score = asked
      ? toldScore(site, asked, { source, u: dot(factor[i]!, own.slice(0, i + 1)) })
      : mean + T_SD[site] * (others + factor[i]![i]! * own[i]!)
    z.push(((score - mean) / T_SD[site] - others) / factor[i]![i]!)
    tScores[site] = score
  }
  return { tScores: tScores as Record<Site, number>, apart: z[0]! }
}

function toldScore(site: Site, asked: Asked, { source, u }: { readonly source: Source; readonly u: number }): number {
  const [byAge, byIndex] = [WITH_AGE[site], WITH_INDEX[site]]
  const left = squareRoot(1 - byAge * byAge - byIndex * byIndex)
  return valueAt(asked, byAge * source.ageZ + byIndex * source.indexZ + left * u)
}

function dot(row: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, j) => sum + row[j]! * value, 0)
}

/** The lower triangular factor of a correlation matrix. */
function choleskyOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const factor: number[][] = matrix.map((row) => row.map(() => 0))
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      const rest = row[j]! - dot(factor[i]!, factor[j]!.slice(0, j))
      factor[i]![j] = i === j ? squareRoot(rest) : rest / factor[j]![j]!
    }
  }
  return factor
}
