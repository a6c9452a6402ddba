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
