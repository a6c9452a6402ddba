import { exp, log } from '../../engine/arithmetic/index.ts'
import type { ByAge } from './numbers.ts'
import { fractureNumbers, fractureTables } from './numbers.ts'

/** Where bones break; `any` is a vertebral or a nonvertebral fracture, and a hip fracture is a nonvertebral one. */
export type FractureSite = 'vertebral' | 'hip' | 'nonvertebral' | 'any'

/** Hazards that no other is part of, each per year. */
export interface Hazards {
  /** Fractures of the spine that are noticed. */
  readonly vertebral: number
  readonly hip: number
  /** All other fractures. */
  readonly other: number
}

/**
 * A value of a table at an age: linear between the middles of the age groups, and on along the last slope beyond.
 *
 * @param table - values by age
 * @param sex - whose
 * @param age - in years
 * @returns the value, in the table's unit
 *
 * @example
 * byAge(fractureTables.hip, 'female', 67.5) // → 2.03
 */
function byAge({ ages, women, men }: ByAge, sex: 'female' | 'male', age: number): number {
  const values = sex === 'female' ? women : men
  const above = ages.findIndex((each) => each >= age)
  const i = above < 0 ? ages.length - 1 : Math.max(1, above)
  const share = (age - ages[i - 1]!) / (ages[i]! - ages[i - 1]!)
  return values[i - 1]! + share * (values[i]! - values[i - 1]!)
}

/** A positive value of a table, between its ages along its logarithm. */
function rate(logarithms: ByAge, sex: 'female' | 'male', age: number): number {
  return exp(byAge(logarithms, sex, age)) / 1000
}

function logarithmsOf(table: ByAge): ByAge {
  return { ...table, women: table.women.map(log), men: table.men.map(log) }
}

/** Logarithms of the rates by age. */
const LOGARITHMS = {
  vertebral: logarithmsOf(fractureTables.vertebral),
  hip: logarithmsOf(fractureTables.hip),
  other: logarithmsOf(fractureTables.other),
}

/**
 * Hazards of the population at an age: of people with the mean density of their age and the usual spread around it.
 *
 * @param sex - female or male
 * @param age - in years
 * @returns fractures per person and year
 *
 * @example
 * populationHazards('female', 67.5).hip // → 0.00203
 */
export function populationHazards(sex: 'female' | 'male', age: number): Hazards {
  return {
    vertebral: rate(LOGARITHMS.vertebral, sex, age),
    hip: rate(LOGARITHMS.hip, sex, age),
    other: rate(LOGARITHMS.other, sex, age),
  }
}

/**
 * Deaths per person and year, as they rise with age (Gompertz).
 *
 * @param sex - female or male
 * @param age - in years
 * @returns hazard of death
 *
 * @example
 * deaths('female', 60) // → 0.0062
 */
export function deaths(sex: 'female' | 'male', age: number): number {
  const { deathsAt60Women, deathsAt60Men, deathsByAge } = fractureNumbers
  const at60 = sex === 'female' ? deathsAt60Women : deathsAt60Men
  return at60.value * exp(deathsByAge.value * (age - 60))
}
