import { exp } from '../../engine/arithmetic/index.ts'
import type { Hazards } from './incidence.ts'
import { fractureNumbers } from './numbers.ts'

/** What else raises somebody's hazards. A fact that is absent is not known, and the population's mean stands in for it. */
export interface FractureFacts {
  readonly sex: 'female' | 'male'
  /** Age on day 0, in years. */
  readonly age: number
  /** 1 where a bone has broken, 0 where none has; of a group, the share. */
  readonly priorFracture?: number | undefined
  /** The same of the spine alone. */
  readonly priorVertebral?: number | undefined
  readonly parentHipFracture?: boolean | undefined
  /** Whether she has or had breast cancer. */
  readonly breastCancer?: boolean | undefined
  /** Factor on all hazards, where people of a place differ from those of the tables; 1 where it is absent. */
  readonly level?: number
}

/** Habits as they are at a moment. */
export interface Habits {
  readonly smokes: boolean
  /** Drinks a day. */
  readonly drinks: number
  /** Falls, relative to the usual. */
  readonly falls: number
}

/**
 * Factors on the hazards that density does not tell: earlier fractures, the family, breast cancer, smoking, alcohol, falls.
 *
 * @param facts - what is known of the person
 * @param age - age at the moment, in years
 * @param habits - habits at the moment
 * @returns one factor a hazard
 *
 * @example
 * personFactors({ sex: 'female', age: 65 }, 65, { smokes: false, drinks: 0, falls: 1 }).hip // → 1
 */
export function personFactors(facts: FractureFacts, age: number, habits: Habits): Hazards {
  const n = fractureNumbers
  const anyPrior = relative(facts.priorFracture, n.priorFractureAny.value, n.priorFractureShare.value)
  const hipPrior = relative(facts.priorFracture, n.priorFractureHip.value, n.priorFractureShare.value)
  const spinePrior = relative(facts.priorVertebral, n.priorVertebral.value, n.priorVertebralShare.value)
  const parent = (ratio: number): number => (facts.parentHipFracture === true ? ratio : 1)
  const by = habitFactors(age, habits)
  const level = facts.level ?? 1
  const survivor = facts.breastCancer === true ? n.breastCancer.value : 1
  return {
    vertebral: level * survivor * (spinePrior ?? anyPrior ?? 1) * parent(n.parentHipAny.value) * by.vertebral,
    hip: level * (hipPrior ?? 1) * parent(n.parentHipHip.value) * by.hip,
    other: level * survivor * (anyPrior ?? 1) * parent(n.parentHipAny.value) * by.other,
  }
}

/** A risk ratio relative to the mean of a population in which a share has the factor; `undefined` where it is not known. */
function relative(present: number | undefined, ratio: number, share: number): number | undefined {
  return present === undefined ? undefined : (1 + present * (ratio - 1)) / (1 + share * (ratio - 1))
}

function habitFactors(age: number, { smokes, drinks, falls }: Habits): Hazards {
  const { smokingHipByAge, smokingFrom, freeDrinks, alcoholHip, alcoholAny, fallShareHip, fallShareOther } =
    fractureNumbers
  const above = Math.max(0, drinks - freeDrinks.value)
  const bySmoking = smokes ? exp(smokingHipByAge.value * Math.max(0, age - smokingFrom.value)) : 1
  const byFalls = (part: number): number => 1 - part + part * falls
  return {
    vertebral: exp(alcoholAny.value * above),
    hip: bySmoking * exp(alcoholHip.value * above) * byFalls(fallShareHip.value),
    other: exp(alcoholAny.value * above) * byFalls(fallShareOther.value),
  }
}
