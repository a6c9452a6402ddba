import type { Site } from './names.ts'

/** Mean and standard deviation of the young reference on one scale of densitometers, in g/cm2. */
export interface YoungReference {
  readonly mean: number
  readonly sd: number
  readonly source: string
}

/**
 * Young references by site; the spine's is the manufacturer's own.
 *
 * Source: clinical guidance 2.4 (NHANES III for the hip, the standard of WHO and ISCD; manufacturers for the spine),
 * numbers from knowledge of the publication. For the one-third radius: Hologic, assumed.
 */
const REFERENCES: Readonly<Record<Site, YoungReference>> = {
  lumbarSpine: { mean: 1.047, sd: 0.11, source: 'Hologic L1–L4, women 30 y' },
  totalHip: { mean: 0.942, sd: 0.122, source: 'NHANES III, non-Hispanic white women 20–29 y' },
  femoralNeck: { mean: 0.858, sd: 0.12, source: 'NHANES III, non-Hispanic white women 20–29 y' },
  distalRadius: { mean: 0.689, sd: 0.054, source: 'Hologic one-third radius, women (assumed)' },
}

const LUNAR_SPINE: YoungReference = { mean: 1.18, sd: 0.12, source: 'GE Lunar L1–L4, women 30 y' }

/**
 * The young reference behind a T-score.
 *
 * @param site - skeletal site
 * @param device - name of the densitometer, if known
 * @returns mean and standard deviation, in g/cm2
 *
 * @example
 * youngReference('totalHip').mean // → 0.942
 */
export function youngReference(site: Site, device = ''): YoungReference {
  return site === 'lumbarSpine' && /lunar|prodigy|idxa|\bge\b/i.test(device) ? LUNAR_SPINE : REFERENCES[site]
}
