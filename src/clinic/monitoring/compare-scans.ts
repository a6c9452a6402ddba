import { DAYS_PER_YEAR, dayNumber, scansUntil } from '../../person/index.ts'
import type { IsoDate, Person, Scan, Site, SiteResult } from '../../person/index.ts'
import { leastSignificantChange } from './least-significant-change.ts'
import type { CentrePrecision, LeastSignificantChange, Vertebrae } from './least-significant-change.ts'

/** Whether one scan differs from another by more than the error of measuring. */
export type Comparison = {
  readonly site: Site
  readonly from: IsoDate
  readonly to: IsoDate
} & (
  | {
      readonly kind: 'real fall' | 'real rise' | 'too small to tell'
      /** Change of density, in percent of the earlier scan. */
      readonly percent: number
      /** The same a year. */
      readonly percentPerYear: number
      readonly least: LeastSignificantChange
      /** What had to be taken as alike because neither scan tells it. */
      readonly assumed: readonly string[]
    }
  | { readonly kind: 'cannot compare'; readonly why: string }
)

/** Two measurements of a site. */
export interface Pair {
  readonly earlier: Scan
  readonly later: Scan
  readonly site: Site
  readonly centre?: CentrePrecision
}

/**
 * Compares two scans of a site.
 *
 * Only scans by one machine of one region are compared: machine, side and vertebrae must be told alike, or not at all
 * where side and vertebrae are concerned, which is then said. A change is real where it exceeds the least significant
 * change.
 *
 * @param pair - two scans in order of date, the site, and the centre's precision where it is known
 * @returns a real fall or rise, too small to tell, or why they cannot be compared
 *
 * Source: clinical guidance 1.10 (ISCD).
 *
 * @example
 * const [earlier, later] = person.scans
 * compareScans({ earlier: earlier!, later: later!, site: 'totalHip' }).kind // → 'too small to tell'
 */
export function compareScans({ earlier, later, site, centre }: Pair): Comparison {
  const span = { site, from: earlier.date, to: later.date }
  const [a, b] = [earlier.sites[site], later.sites[site]]
  const why = hindranceOf({ earlier, later, a, b })
  if (why !== undefined) return { ...span, kind: 'cannot compare', why }
  const vertebrae = vertebraeOf(b)
  const least = leastSignificantChange(site, { ...(vertebrae && { vertebrae }), ...(centre && { centre }) })
  if (!least) return { ...span, kind: 'cannot compare', why: 'no precision is known for this site' }
  const change = b!.density! - a!.density!
  const percent = (100 * change) / a!.density!
  const years = (dayNumber('to', later.date) - dayNumber('from', earlier.date)) / DAYS_PER_YEAR
  return {
    ...span,
    kind: kindOf(least.unit === '%' ? percent : change, least.value),
    percent,
    percentPerYear: percent / years,
    least,
    assumed: assumedOf(site, a!),
  }
}

/** Share by which a number may miss the one it was computed from. */
const ROUNDING = 1e-9

function kindOf(change: number, least: number): 'real fall' | 'real rise' | 'too small to tell' {
  if (Math.abs(change) <= least * (1 + ROUNDING)) return 'too small to tell'
  return change < 0 ? 'real fall' : 'real rise'
}

interface Both {
  readonly earlier: Scan
  readonly later: Scan
  readonly a: SiteResult | undefined
  readonly b: SiteResult | undefined
}

function hindranceOf({ earlier, later, a, b }: Both): string | undefined {
  if (a?.density === undefined || b?.density === undefined) return 'a density is not told'
  if (earlier.device === undefined || later.device === undefined) return 'the machine of a scan is not told'
  if (named(earlier.device) !== named(later.device)) return 'they were made by different machines'
  if (earlier.facility !== undefined && later.facility !== undefined && earlier.facility !== later.facility) {
    return 'they were made at different places, so by different machines'
  }
  if (a.side !== b.side) return 'they are not known to be of one side'
  if (regionOf(a) !== regionOf(b)) return 'they are not known to be of the same vertebrae'
  return dayNumber('to', later.date) > dayNumber('from', earlier.date) ? undefined : 'they are of one day'
}

function named(device: string): string {
  return device.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function regionOf({ vertebrae }: SiteResult): string {
  return (vertebrae ?? '').toUpperCase().replaceAll(/[\s–—]/g, (sign) => (/\s/.test(sign) ? '' : '-'))
}

/** How many vertebrae a region such as "L1-L4" or "L1, L3, L4" names. */
function vertebraeOf(result: SiteResult | undefined): Vertebrae | undefined {
  const text = result === undefined ? '' : regionOf(result)
  const span = /^L([1-4])-L?([1-4])$/.exec(text)
  const count = span ? Number(span[2]) - Number(span[1]) + 1 : new Set(text.match(/L[1-4]/g)).size
  return count >= 1 && count <= 4 ? (count as Vertebrae) : undefined
}

function assumedOf(site: Site, { side, vertebrae }: SiteResult): readonly string[] {
  if (site === 'lumbarSpine') return vertebrae === undefined ? ['the same four vertebrae'] : []
  return side === undefined ? ['the same side'] : []
}

/**
 * The latest scan of each site beside the one before it.
 *
 * @param person - what is known of her
 * @param on - day up to which is looked
 * @returns one comparison for each site that was measured twice
 *
 * @example
 * latestComparisons(person, '2026-11-24').map(({ kind }) => kind)
 */
export function latestComparisons(person: Person, on: IsoDate): readonly Comparison[] {
  const scans = scansUntil(person, on)
  return (['lumbarSpine', 'totalHip', 'femoralNeck', 'distalRadius'] as const).flatMap((site) => {
    const own = scans.filter(({ sites }) => sites[site] !== undefined)
    const [earlier, later] = own.slice(-2)
    return earlier && later ? [compareScans({ earlier, later, site })] : []
  })
}
