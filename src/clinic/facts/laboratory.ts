import { latestLab } from '../../person/index.ts'
import type { Analyte } from '../../person/index.ts'
import { known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { CUTOFFS } from './cutoffs.ts'
import { isWithin, perVisit } from './visit.ts'
import type { Visit } from './visit.ts'

/** The latest value of an analyte, where it is recent enough to serve. */
export function recentLab(visit: Visit, analyte: Analyte, months: number): Fact<number> {
  const lab = latestLab(visit.person, analyte, visit.on)?.value
  if (lab === undefined) return unknown([`labs: ${analyte}`])
  if (!isWithin(visit, lab.date, months))
    return unknown([`labs: ${analyte}`], `the last is of ${lab.date}, older than ${months} months`)
  return known(lab.value, `${analyte}, ${lab.date}`)
}

/** Methods whose calcium needs no adjusting. */
const ADJUSTED = /albumin|correct|adjust/i

/**
 * Calcium adjusted for albumin, in mmol/L.
 *
 * @param visit - the person and the day
 * @returns adjusted calcium; not known without a recent calcium, or a recent albumin where the laboratory did not adjust
 *
 * Method: total calcium + 0.02 mmol/g × (40 g/L − albumin), Payne 1973, as laboratories use it.
 */
export const adjustedCalcium = perVisit((visit): Fact<number> => {
  const calcium = recentLab(visit, 'calcium', CUTOFFS.calciumAge.value)
  const value = valueOf(calcium)
  const method = latestLab(visit.person, 'calcium', visit.on)?.value.method
  if (value === undefined || (method !== undefined && ADJUSTED.test(method))) return calcium
  const albumin = recentLab(visit, 'albumin', CUTOFFS.calciumAge.value)
  const level = valueOf(albumin)
  if (level === undefined) return unknown(['labs: albumin'], 'total calcium is known, its adjustment is not')
  return known(
    value + CUTOFFS.adjustPerAlbumin.value * (CUTOFFS.usualAlbumin.value - level),
    'calcium and albumin of the same time',
  )
})

/** 25-hydroxyvitamin D, in nmol/L, where it is recent enough. */
export const vitaminD = perVisit((visit): Fact<number> =>
  recentLab(visit, '25-hydroxyvitamin-d', CUTOFFS.vitaminDAge.value),
)

/** Alkaline phosphatase, in U/L, where it is recent enough. */
export const alkalinePhosphatase = (visit: Visit): Fact<number> => recentLab(visit, 'alp', CUTOFFS.otherLabAge.value)

/** Parathyroid hormone, in pmol/L, where it is recent enough. */
export const parathyroidHormone = (visit: Visit): Fact<number> => recentLab(visit, 'pth', CUTOFFS.otherLabAge.value)

/**
 * Estradiol by mass spectrometry, in pmol/L.
 *
 * Immunoassay cannot measure what an aromatase inhibitor leaves, and is not taken.
 *
 * @param visit - the person and the day
 * @returns the level; not known without one by mass spectrometry
 *
 * @example
 * estradiolByMassSpectrometry(visit)
 * // → { unknown: ['labs: estradiol by LC-MS/MS'] }
 */
export function estradiolByMassSpectrometry(visit: Visit): Fact<number> {
  const lab = latestLab(visit.person, 'estradiol', visit.on)?.value
  if (lab !== undefined && !/ms/i.test(lab.method ?? '')) {
    return unknown(['labs: estradiol by LC-MS/MS'], 'the record holds one by another method')
  }
  return lab === undefined ? unknown(['labs: estradiol by LC-MS/MS']) : known(lab.value, `estradiol, ${lab.date}`)
}
