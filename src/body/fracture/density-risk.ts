import { exp } from '../../engine/arithmetic/index.ts'
import { usualTScore } from '../../person/index.ts'
import type { Hazards } from './incidence.ts'
import { fractureNumbers } from './numbers.ts'

/** T-scores that the hazards look at. */
export interface TScores {
  readonly lumbarSpine: number
  readonly femoralNeck: number
}

/**
 * Mean T-scores of the population at an age.
 *
 * @param sex - female or male
 * @param age - in years
 * @returns spine and femoral neck
 *
 * @example
 * usualTScores('female', 65).femoralNeck // → −1.45
 */
export function usualTScores(sex: 'female' | 'male', age: number): TScores {
  return {
    lumbarSpine: usualTScore('lumbarSpine', { sex, age }),
    femoralNeck: usualTScore('femoralNeck', { sex, age }),
  }
}

/**
 * Factors on the hazards of the population that density makes.
 *
 *     e^(β (T̄ − T) − β²/2)
 *
 * T̄ is the mean T-score of the age; the second term keeps the mean hazard of the population, whose T-scores spread
 * by one around T̄, what it is.
 *
 * @param age - in years
 * @param tScores - spine for vertebral fractures, femoral neck for all others
 * @param usual - mean T-scores of the age
 * @returns one factor a hazard
 *
 * @example
 * densityFactors(65, { lumbarSpine: -1, femoralNeck: -1.45 }, usualTScores('female', 65)).hip // → 0.57
 */
export function densityFactors(age: number, tScores: TScores, usual: TScores): Hazards {
  const { densityAge, hipPerSd, hipPerSdByAge, otherPerSd, otherPerSdByAge, spinePerSd } = fractureNumbers
  const since = age - densityAge.value
  const factor = (gradient: number, z: number): number => exp(gradient * z - (gradient * gradient) / 2)
  const neck = usual.femoralNeck - tScores.femoralNeck
  return {
    vertebral: factor(spinePerSd.value, usual.lumbarSpine - tScores.lumbarSpine),
    hip: factor(hipPerSd.value + hipPerSdByAge.value * since, neck),
    other: factor(otherPerSd.value + otherPerSdByAge.value * since, neck),
  }
}
