import { DAYS_PER_MONTH, dayNumber } from '../../person/index.ts'
import type { Person, Scan } from '../../person/index.ts'
import { SCAN_ERROR, SITES, youngReference } from './densitometry.ts'
import type { ScanPoint, Site } from './forecast-document.ts'

/** T-score and density of a site in one scan: whichever is told, the other by the young reference. */
export function measured(scan: Scan, site: Site): { readonly tScore: number; readonly density: number } | undefined {
  const result = scan.sites[site]
  const { mean, sd } = youngReference(site, scan.device)
  if (result?.tScore !== undefined) return { tScore: result.tScore, density: mean + sd * result.tScore }
  return result?.density === undefined ? undefined : { tScore: (result.density - mean) / sd, density: result.density }
}

/** The device of the last scan of a site. */
export function latestDevice(person: Person, site: Site): string | undefined {
  return person.scans
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .findLast((scan) => scan.sites[site] !== undefined)?.device
}

/** Every scan of a person as a point in a picture, with its error. */
export function scanPoints(person: Person, today: number): ScanPoint[] {
  return person.scans.flatMap((scan) =>
    SITES.flatMap((site): ScanPoint[] => {
      const value = measured(scan, site)
      if (!value) return []
      const error = (SCAN_ERROR[site] * value.density) / youngReference(site, scan.device).sd
      const month = (dayNumber('scans.date', scan.date) - today) / DAYS_PER_MONTH
      return [{ site, date: scan.date, month, tScore: value.tScore, error }]
    }),
  )
}
