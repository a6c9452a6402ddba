import { youngReference } from '../../person/index.ts'
import type { Site } from './forecast-document.ts'

export { youngReference } from '../../person/index.ts'

/** Standard error of one scan as a share of density (proposal, section 10; radius assumed like the hip). */
export const SCAN_ERROR: Readonly<Record<Site, number>> = {
  lumbarSpine: 0.012,
  totalHip: 0.012,
  femoralNeck: 0.018,
  distalRadius: 0.012,
}

/** The four sites, in the order in which they are shown. */
export const SITES: readonly Site[] = ['lumbarSpine', 'totalHip', 'femoralNeck', 'distalRadius']

/**
 * T-score of the typical young man against the young women of the reference, whose bones are smaller.
 *
 * Origin: assumed, set so that men of 50 to 80 of whom no scan is told have the means of NHANES III (Looker 1998; spine and
 * radius: the manufacturer's curves; from knowledge): hip 0.4 to −0.5, neck 0 to −1, spine 0 to −0.2, radius 1.8 to 0.6.
 */
const YOUNG_MAN: Readonly<Record<Site, number>> = {
  lumbarSpine: 0.35,
  totalHip: 0.75,
  femoralNeck: 0.3,
  distalRadius: 3.2,
}

/**
 * Density of a typical young person of a sex.
 *
 * @param site - skeletal site
 * @param sex - female or male
 * @returns in g/cm2: the reference itself for women
 *
 * @example
 * youngDensity('totalHip', 'female') === youngReference('totalHip').mean // → true
 */
export function youngDensity(site: Site, sex: 'female' | 'male'): number {
  const { mean, sd } = youngReference(site)
  return sex === 'male' ? mean + YOUNG_MAN[site] * sd : mean
}
