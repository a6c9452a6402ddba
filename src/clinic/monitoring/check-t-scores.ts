import { youngReference } from '../../person/index.ts'
import type { IsoDate, Person, Scan, Site } from '../../person/index.ts'
import { makerOf } from './standardised-density.ts'

/** A T-score that its own density does not give. */
export interface TScoreWarning {
  readonly fact: string
  readonly site: Site
  readonly date: IsoDate
  /** As the machine told it: this one counts. */
  readonly told: number
  /** As the reference data make it. */
  readonly computed: number
  readonly reference: string
}

/** Half a step of a T-score with one decimal, and of a density with three. */
const HALF_STEP = { tScore: 0.05, density: 0.0005 } as const
const ROUNDING = 1e-9

/** Sites with a reference of their own on a maker's scale: hips on that of Hologic, spines on that of Hologic and Lunar. */
function hasReference(site: Site, device: string | undefined): boolean {
  const maker = makerOf(device)
  if (site === 'distalRadius') return false
  return maker === undefined || maker === 'Hologic' || (maker === 'Lunar' && site === 'lumbarSpine')
}

/**
 * T-scores that differ from what their density gives by more than rounding.
 *
 * The machine's own T-score counts, whatever comes out here: samples are not consistent with any one reference.
 *
 * @param person - what is known of her
 * @returns one warning for each such value; none where the scale has no reference here
 *
 * Source: clinical guidance 2.4 (NHANES III for the hip; the makers' own for the spine).
 *
 * @example
 * checkTScores(person) // → []
 */
export function checkTScores({ scans }: Person): readonly TScoreWarning[] {
  return scans.flatMap((scan, i) =>
    (Object.keys(scan.sites) as Site[]).flatMap((site) => warningOf(scan, site, `scans[${i}].${site}.tScore`)),
  )
}

function warningOf({ sites, device, date }: Scan, site: Site, fact: string): readonly TScoreWarning[] {
  const { density, tScore: told } = sites[site] ?? {}
  if (density === undefined || told === undefined || !hasReference(site, device)) return []
  const { mean, sd, source: reference } = youngReference(site, device)
  const computed = (density - mean) / sd
  const allowed = HALF_STEP.tScore + HALF_STEP.density / sd
  if (Math.abs(computed - told) <= allowed + ROUNDING) return []
  return [{ fact, site, date, told, computed, reference }]
}
