import { exp, power } from '../../engine/arithmetic/index.ts'
import { ageOn } from '../../person/index.ts'
import type { Person } from '../../person/index.ts'
import { glomerularFiltration } from '../physiology/index.ts'
import { latestLab } from './latest-lab.ts'

/**
 * The CKD-EPI equation of 2021, by sex: creatinine in umol/L at which it bends, the power below it, and a factor.
 *
 * Source: Inker 2021, from knowledge of the publication.
 */
const CKD_EPI = {
  female: { bend: 0.7 * 88.4, below: -0.241, factor: 1.012 },
  male: { bend: 0.9 * 88.4, below: -0.302, factor: 1 },
} as const
const [SCALE, ABOVE, PER_YEAR] = [142, -1.2, 0.9938] as const

/**
 * Glomerular filtration by creatinine.
 *
 * @param creatinine - in umol/L
 * @param age - in years
 * @param sex - female or male
 * @returns filtration in mL/min (per 1.73 m2)
 *
 * Method: CKD-EPI 2021. Source: Inker (2021).
 *
 * @example
 * filtrationByCreatinine(70, 60, 'female') // → 84
 */
export function filtrationByCreatinine(creatinine: number, age: number, sex: Person['sex']): number {
  const { bend, below, factor } = CKD_EPI[sex]
  const relative = creatinine / bend
  return SCALE * power(relative, relative < 1 ? below : ABOVE) * power(PER_YEAR, age) * factor
}

/**
 * The filtration in youth that leads to what is measured now, as the model lets it fall with age.
 *
 * @param person - her filtration or creatinine, if known
 * @param today - in days since 1970-01-01
 * @returns filtration in mL/min, or nothing where neither is known
 *
 * @example
 * filtrationInYouthOf(person, 20000) // → 105
 */
export function filtrationInYouthOf(person: Person, today: number): number | undefined {
  const age = ageOn(person, today)
  const creatinine = latestLab(person, 'creatinine', today)
  const now =
    latestLab(person, 'egfr', today) ??
    (creatinine === undefined ? undefined : filtrationByCreatinine(creatinine, age, person.sex))
  const { ageing, ageingFrom } = glomerularFiltration.parameters
  return now === undefined ? undefined : now * exp(ageing!.value * Math.max(0, age - ageingFrom!.value))
}
