import type { Site } from '../../person/index.ts'

/** 2.77: a difference between two measurements that 95 of 100 repeats stay within, in precisions. Source: clinical guidance 1.10. */
export const LSC_FACTOR = 2.77

/** Precision that ISCD asks for at least, in percent. Source: clinical guidance 1.10, from knowledge. */
const LEAST_PRECISION: Readonly<Partial<Record<Site, number>>> = {
  lumbarSpine: 1.9,
  totalHip: 1.8,
  femoralNeck: 2.5,
}

/** By how much fewer than four vertebrae raise the spine's least significant change. Source: clinical guidance 1.10. */
const RAISED = {
  'same day': { 4: 1, 3: 1.07, 2: 1.24, 1: 1.65 },
  'across days': { 4: 1, 3: 1.39, 2: 1.6, 1: 2.12 },
} as const

/** How many vertebrae were measured. */
export type Vertebrae = 1 | 2 | 3 | 4

/** A centre's own precision: root mean square standard deviation of repeated scans, for one site on one machine. */
export interface CentrePrecision {
  /** In g/cm2. */
  readonly rmsSd: number
}

/** The least change between two scans that is more than the error of measuring. */
export interface LeastSignificantChange {
  readonly value: number
  readonly unit: '%' | 'g/cm2'
  /** Where it comes from, in words. */
  readonly source: string
}

/** How a site was measured. */
export interface Measuring {
  readonly vertebrae?: Vertebrae
  readonly repeated?: keyof typeof RAISED
  readonly centre?: CentrePrecision
}

/**
 * The least significant change of a site: 2.77 × precision.
 *
 * A centre's own precision comes first; without it, the precision that ISCD asks for at least. For the forearm ISCD
 * asks for none, so that without the centre's own there is no answer.
 *
 * @param site - skeletal site
 * @param measuring - vertebrae (4 where not told), whether on one day or across days, and the centre's precision
 * @returns the change, in g/cm2 by a centre's precision, otherwise in percent of the earlier scan
 *
 * Source: clinical guidance 1.10 (ISCD).
 *
 * @example
 * leastSignificantChange('totalHip')?.value // → 5
 */
export function leastSignificantChange(
  site: Site,
  { vertebrae = 4, repeated = 'across days', centre }: Measuring = {},
): LeastSignificantChange | undefined {
  const factor = site === 'lumbarSpine' ? RAISED[repeated][vertebrae] : 1
  const fewer = factor === 1 ? '' : `, raised for ${vertebrae} ${vertebrae === 1 ? 'vertebra' : 'vertebrae'}`
  if (centre) {
    const value = LSC_FACTOR * centre.rmsSd * factor
    return { value, unit: 'g/cm2', source: `the centre's own precision${fewer}` }
  }
  const precision = LEAST_PRECISION[site]
  if (precision === undefined) return undefined
  const value = Math.round(LSC_FACTOR * precision * 10) / 10
  return { value: value * factor, unit: '%', source: `the precision that ISCD asks for at least${fewer}` }
}
