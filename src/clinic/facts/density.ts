import { addMonths, monthsBetween, scansUntil } from '../../person/index.ts'
import type { Site, SiteResult } from '../../person/index.ts'
import { known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { compareScans } from '../monitoring/index.ts'
import type { Comparison } from '../monitoring/index.ts'
import { dayOf, perVisit } from './visit.ts'
import type { Visit } from './visit.ts'

/** Sites whose T-score guidelines use; the forearm counts only where a guideline says so. */
const AXIAL: readonly Site[] = ['lumbarSpine', 'totalHip', 'femoralNeck']
const NAMES: Readonly<Record<Site, string>> = {
  lumbarSpine: 'lumbar spine',
  totalHip: 'total hip',
  femoralNeck: 'femoral neck',
  distalRadius: 'forearm',
}
const NEEDED = ['scans: T-score of lumbar spine, total hip or femoral neck']

/** A T-score with its site and day. */
interface Reading {
  readonly site: Site
  readonly date: string
  readonly tScore: number
}

/** A spine read from one vertebra is no spine. */
function isValid(site: Site, { vertebrae }: SiteResult): boolean {
  return site !== 'lumbarSpine' || vertebrae === undefined || !/^\s*L[1-5]\s*$/i.test(vertebrae)
}

const scansOf = perVisit(({ person, on }) => scansUntil(person, on))

function readings(visit: Visit, sites: readonly Site[], score: 'tScore' | 'zScore' = 'tScore'): readonly Reading[] {
  return scansOf(visit).flatMap((scan) =>
    sites.flatMap((site) => {
      const result = scan.sites[site]
      const value = result?.[score]
      return result === undefined || value === undefined || !isValid(site, result)
        ? []
        : [{ site, date: scan.date, tScore: value }]
    }),
  )
}

/** The latest reading of each site; of two on one day, the lower. */
function latest(all: readonly Reading[]): readonly Reading[] {
  return [...Map.groupBy(all, ({ site }) => site).values()].map((each) => {
    const last = each.at(-1)!.date
    return lowestOf(each.filter(({ date }) => date === last))
  })
}

const lowestOf = (all: readonly Reading[]): Reading => all.reduce((low, one) => (one.tScore < low.tScore ? one : low))

function asFact(visit: Visit, all: readonly Reading[]): Fact<number> {
  if (all.length === 0) {
    const forearm = readings(visit, ['distalRadius']).length > 0
    return unknown(NEEDED, forearm ? 'insufficient site: only a forearm was measured' : undefined)
  }
  const { site, date, tScore } = lowestOf(all)
  return known(tScore, `${NAMES[site]}, ${date}`)
}

/** The lowest T-score of lumbar spine, total hip and femoral neck, each at its latest. */
export const tScore = perVisit((visit): Fact<number> => asFact(visit, latest(readings(visit, AXIAL))))

/** As `tScore`, the forearm counted with it: for guidelines that say so. */
export const tScoreWithForearm = perVisit((visit): Fact<number> =>
  asFact(visit, latest(readings(visit, [...AXIAL, 'distalRadius']))),
)

/** The lowest T-score that was ever measured: for guidelines by which a diagnosis stays. */
export const tScoreEver = perVisit((visit): Fact<number> => asFact(visit, readings(visit, [...AXIAL, 'distalRadius'])))

/** The lowest Z-score of the three sites, each at its latest. */
export const zScore = perVisit((visit): Fact<number> => {
  const all = latest(readings(visit, AXIAL, 'zScore'))
  return all.length === 0 ? unknown(['scans: Z-score of lumbar spine, total hip or femoral neck']) : asFact(visit, all)
})

/** The earliest of the lowest T-scores: where bone stood at the first scan. */
function tScoreFirst(visit: Visit): Fact<number> {
  const all = readings(visit, AXIAL)
  return asFact(
    visit,
    all.filter(({ date }) => date === all[0]?.date),
  )
}

/** A change of density between two scans that may be compared. */
type Change = Extract<Comparison, { readonly percent: number }>

const NO_PAIR = ['scans: a second one of the same site on the same device']

/** The change at each site from the latest earlier scan that may be compared with the last. */
function changes(visit: Visit): readonly Change[] {
  return AXIAL.flatMap((site) => {
    const measured = scansOf(visit).filter(({ sites }) => sites[site]?.density !== undefined)
    const last = measured.at(-1)
    const compared = measured.slice(0, -1).map((earlier) => compareScans({ earlier, later: last!, site }))
    return compared.findLast((one): one is Change => one.kind !== 'cannot compare') ?? []
  })
}

const isReal = ({ kind }: Change): boolean => kind === 'real fall'

/** The greatest yearly loss at lumbar spine or hip, in percent a year, one beyond the error of measuring first; no loss is zero. */
export const annualLoss = perVisit((visit): Fact<number> => {
  const all = changes(visit)
  const real = all.filter(isReal)
  const [worst] = (real.length > 0 ? real : all).toSorted((a, b) => a.percentPerYear - b.percentPerYear)
  if (worst === undefined) return unknown(NO_PAIR)
  return known(Math.max(0, -worst.percentPerYear), `${NAMES[worst.site]}, ${worst.from} to ${worst.to}`)
})

/** Whether a loss at some site is greater than its least significant change. */
export const lossBeyondError = perVisit((visit): Fact<boolean> => {
  const all = changes(visit)
  if (all.length === 0) return unknown(NO_PAIR)
  const real = all.find(isReal)
  if (real === undefined) return false
  return known(
    true,
    `${NAMES[real.site]}: ${real.percent.toFixed(1)} %; least significant: ${real.least.value.toFixed(1)} %`,
  )
})

/**
 * Whether a loss beyond the error of measuring was seen on a drug: between a scan not long before it and a later one.
 *
 * @param visit - the person and the day
 * @param start - when the drug was begun; `undefined` where that is not known
 * @returns whether there was one, with site and size; not known without two scans that may be compared
 *
 * @example
 * valueOf(lossSince(visitOf(person, '2026-10-01'), '2024-09-10')) // → false
 */
export function lossSince(visit: Visit, start: string | undefined): Fact<boolean> {
  const own =
    start === undefined
      ? []
      : changes(visit).filter((one) => dayOf(one.from) >= dayOf(addMonths(start, -BASELINE_MONTHS)))
  if (own.length === 0) return unknown(['scans: one near the beginning of the drug and a later one on the same device'])
  const real = own.find(isReal)
  return real === undefined
    ? false
    : known(true, `${NAMES[real.site]}: ${real.percent.toFixed(1)} % since ${real.from}`)
}

/** Months before a drug within which a scan still shows where it began; ours, assumed. */
const BASELINE_MONTHS = 6

/** Months since the last scan of lumbar spine or hip. */
export const monthsSinceScan = perVisit((visit): Fact<number> => {
  const last = readings(visit, AXIAL).at(-1)
  return last === undefined ? unknown(NEEDED) : known(monthsBetween(last.date, visit.on), `scan of ${last.date}`)
})

/** Whether bone was osteopenic at the first scan. */
export const osteopenicAtFirst = perVisit((visit): Fact<boolean> => {
  const first = tScoreFirst(visit)
  const value = valueOf(first)
  return value === undefined ? (first as Fact<boolean>) : value < -1 && value > -2.5
})
