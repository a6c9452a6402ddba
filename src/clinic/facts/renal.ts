import { latestLab } from '../../person/index.ts'
import { known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { bodyMassIndex } from './body.ts'
import { CUTOFFS } from './cutoffs.ts'
import { running } from './drugs.ts'
import { recentLab } from './laboratory.ts'
import { from } from './logic.ts'
import { ageAt, perVisit } from './visit.ts'
import type { Visit } from './visit.ts'

/** Creatinine, in umol/L, where it is recent enough to dose by. */
const creatinine = perVisit((visit): Fact<number> => recentLab(visit, 'creatinine', CUTOFFS.creatinineAge.value))

/** One mg/dL of creatinine in umol/L, from its molar mass of 113.12 g/mol. */
const MICROMOLES_PER_MG_DL = 88.4

/** Numbers of the Cockcroft-Gault estimate. Source: Cockcroft and Gault 1976, from knowledge, as drug labels print it. */
const COCKCROFT_GAULT = { age: 140, divisor: 72, female: 0.85 }
/** Ideal weight by Devine 1974, in kg and inches, and the share of what lies above it; from knowledge. */
const DEVINE = { female: 45.5, male: 50, perInch: 2.3, inches: 60, cmPerInch: 2.54, share: 0.4 }

/**
 * Creatinine clearance by Cockcroft and Gault, in mL/min: what drug labels dose by.
 *
 * @param visit - the person and the day
 * @returns clearance; not known without a recent creatinine, weight, and height (which tells whether the weight is the
 *   actual one or, in obesity, the adjusted one)
 *
 * Method: (140 − age) × weight / (72 × creatinine in mg/dL), × 0.85 in women.
 */
export const creatinineClearance = perVisit((visit): Fact<number> => {
  const serum = creatinine(visit)
  const level = valueOf(serum)
  const index = bodyMassIndex(visit)
  const missing = [level === undefined ? serum : undefined, valueOf(index) === undefined ? index : undefined]
  const open = missing.flatMap((fact) => (typeof fact === 'object' && 'unknown' in fact ? fact.unknown : []))
  if (level === undefined || valueOf(index) === undefined) {
    return unknown(open, typeof serum === 'object' && 'unknown' in serum ? serum.why : undefined)
  }
  const { age, divisor, female } = COCKCROFT_GAULT
  const clearance = ((age - ageAt(visit)) * dosingWeight(visit)) / (divisor * (level / MICROMOLES_PER_MG_DL))
  return known(
    visit.person.sex === 'female' ? female * clearance : clearance,
    'Cockcroft-Gault from creatinine, age and weight',
  )
})

/** Actual weight, or the adjusted one in obesity, in kg. */
function dosingWeight(visit: Visit): number {
  const { weight, height, sex } = visit.person
  if (valueOf(bodyMassIndex(visit))! < CUTOFFS.obese.value) return weight!
  const ideal = DEVINE[sex] + DEVINE.perInch * (height! / DEVINE.cmPerInch - DEVINE.inches)
  return ideal + DEVINE.share * (weight! - ideal)
}

/** Numbers of CKD-EPI 2021, without race. Source: Inker 2021, from knowledge; creatinine in mg/dL. */
const CKD_EPI = {
  female: { kappa: 0.7, alpha: -0.241, factor: 1.012 },
  male: { kappa: 0.9, alpha: -0.302, factor: 1 },
  scale: 142,
  above: -1.2,
  perYear: 0.9938,
}

/**
 * Filtration by CKD-EPI 2021, in mL/min per 1.73 m2: what kidney disease is staged by.
 *
 * @param visit - the person and the day
 * @returns filtration from a recent creatinine, or as the laboratory told it; otherwise not known
 *
 * Method: 142 × min(c/κ, 1)^α × max(c/κ, 1)^−1.2 × 0.9938^age, × 1.012 in women, c in mg/dL.
 */
export const filtration = perVisit((visit): Fact<number> => {
  const serum = creatinine(visit)
  const level = valueOf(serum)
  if (level === undefined) {
    const told = recentLab(visit, 'egfr', CUTOFFS.creatinineAge.value)
    return valueOf(told) === undefined ? serum : told
  }
  const { kappa, alpha, factor } = CKD_EPI[visit.person.sex]
  const relative = level / MICROMOLES_PER_MG_DL / kappa
  const shape = Math.min(relative, 1) ** alpha * Math.max(relative, 1) ** CKD_EPI.above
  return known(
    CKD_EPI.scale * shape * CKD_EPI.perYear ** ageAt(visit) * factor,
    'CKD-EPI 2021 from creatinine, age and sex',
  )
})

/** Creatinine before the first dose of zoledronic acid that runs, and its rise since then, both in mg/dL. */
export const creatinineRise = perVisit((visit): { readonly baseline: Fact<number>; readonly rise: Fact<number> } => {
  const start = running(visit, ['zoledronic-acid'])
    .flatMap((course) => course.from ?? [])
    .toSorted()[0]
  const before = start === undefined ? undefined : latestLab(visit.person, 'creatinine', start)
  if (before === undefined) {
    const missing = unknown(['labs: creatinine before the first dose of zoledronic acid'])
    return { baseline: missing, rise: missing }
  }
  const baseline = before.value.value / MICROMOLES_PER_MG_DL
  const now = from(creatinine(visit), (level) => level / MICROMOLES_PER_MG_DL - baseline)
  return { baseline: known(baseline, `creatinine, ${before.value.date}`), rise: now }
})
