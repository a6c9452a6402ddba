import { exp } from '../../engine/arithmetic/index.ts'
import { byAge } from './incidence.ts'
import type { Hazards } from './incidence.ts'
import { fractureNumbers, fractureTables } from './numbers.ts'

/** T-scores that the hazards look at. */
export interface TScores {
  readonly lumbarSpine: number
  readonly femoralNeck: number
}

/**
 * Factors on the hazards of the population that density makes.
 *
 *     e^(β (T̄ − T) − β²/2)
 *
 * T̄ is the mean T-score of the age; the second term keeps the mean hazard of the population, whose T-scores spread
 * by one around T̄, what it is.
 *
 * @param sex - female or male
 * @param age - in years
 * @param tScores - spine for vertebral fractures, femoral neck for all others
 * @returns one factor a hazard
 *
 * @example
 * densityFactors('female', 65, { lumbarSpine: -1.3, femoralNeck: -1.5 }).hip // → 0.57
 */
export function densityFactors(sex: 'female' | 'male', age: number, { lumbarSpine, femoralNeck }: TScores): Hazards {
  const { densityAge, hipPerSd, hipPerSdByAge, otherPerSd, otherPerSdByAge, spinePerSd } = fractureNumbers
  const since = age - densityAge.value
  const below = (table: (typeof fractureTables)['neckT' | 'spineT'], tScore: number): number =>
    byAge(table, sex, age) - tScore
  const factor = (gradient: number, z: number): number => exp(gradient * z - (gradient * gradient) / 2)
  const neck = below(fractureTables.neckT, femoralNeck)
  return {
    vertebral: factor(spinePerSd.value, below(fractureTables.spineT, lumbarSpine)),
    hip: factor(hipPerSd.value + hipPerSdByAge.value * since, neck),
    other: factor(otherPerSd.value + otherPerSdByAge.value * since, neck),
  }
}
