import type { Scan, Site, SiteResult } from '../../person/index.ts'
import { known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { CUTOFFS } from './cutoffs.ts'
import { dayOf } from './visit.ts'
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

function scansBefore({ person, day }: Visit): readonly Scan[] {
  return person.scans.filter(({ date }) => dayOf(date) <= day).toSorted((a, b) => dayOf(a.date) - dayOf(b.date))
}

function readings(visit: Visit, sites: readonly Site[], score: 'tScore' | 'zScore' = 'tScore'): readonly Reading[] {
  return scansBefore(visit).flatMap((scan) =>
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
export const tScore = (visit: Visit): Fact<number> => asFact(visit, latest(readings(visit, AXIAL)))

/** As `tScore`, the forearm counted with it: for guidelines that say so. */
export const tScoreWithForearm = (visit: Visit): Fact<number> =>
  asFact(visit, latest(readings(visit, [...AXIAL, 'distalRadius'])))

/** The lowest T-score of lumbar spine and total hip: for guidelines that name those two. */
export const tScoreSpineHip = (visit: Visit): Fact<number> =>
  asFact(visit, latest(readings(visit, ['lumbarSpine', 'totalHip'])))

/** The lowest T-score that was ever measured: for guidelines by which a diagnosis stays. */
export const tScoreEver = (visit: Visit): Fact<number> => asFact(visit, readings(visit, AXIAL))

/** The lowest Z-score of the three sites, each at its latest. */
export function zScore(visit: Visit): Fact<number> {
  const all = latest(readings(visit, AXIAL, 'zScore'))
  return all.length === 0 ? unknown(['scans: Z-score of lumbar spine, total hip or femoral neck']) : asFact(visit, all)
}

/** The earliest of the lowest T-scores: where bone stood at the first scan. */
function tScoreFirst(visit: Visit): Fact<number> {
  const all = readings(visit, AXIAL)
  return asFact(
    visit,
    all.filter(({ date }) => date === all[0]?.date),
  )
}

/** The change between two scans that may be compared. */
export interface BoneChange {
  readonly site: Site
  readonly from: string
  readonly to: string
  /** In percent of the first, and in percent a year; below zero is a loss. */
  readonly percent: number
  readonly percentPerYear: number
  /** Least significant change of the site, in percent. */
  readonly leastSignificant: number
}

/** Factors on the least significant change of the spine where fewer vertebrae than four are read. Source: guidance 1.10. */
const FEWER_VERTEBRAE: Readonly<Record<number, number>> = { 3: 1.07, 2: 1.24, 1: 1.65 }

/**
 * The change at each site between the last two scans of it that may be compared: same device, side and vertebrae.
 *
 * @param visit - the person and the day
 * @returns one change for each site that has two such scans
 */
export function boneChanges(visit: Visit): readonly BoneChange[] {
  return AXIAL.flatMap((site) => {
    const measured = scansBefore(visit).filter(({ sites }) => sites[site]?.density !== undefined)
    const last = measured.at(-1)
    const before = measured.slice(0, -1).findLast((scan) => last !== undefined && isComparable(scan, last, site))
    return last === undefined || before === undefined ? [] : [changeBetween(before, last, site)]
  })
}

function isComparable(a: Scan, b: Scan, site: Site): boolean {
  const [x, y] = [a.sites[site]!, b.sites[site]!]
  const sameMachine = a.device !== undefined && a.device === b.device && a.facility === b.facility
  return sameMachine && x.side === y.side && x.vertebrae === y.vertebrae && dayOf(a.date) < dayOf(b.date)
}

function changeBetween(a: Scan, b: Scan, site: Site): BoneChange {
  const percent = 100 * (b.sites[site]!.density! / a.sites[site]!.density! - 1)
  const years = (dayOf(b.date) - dayOf(a.date)) / 365.25
  return {
    site,
    from: a.date,
    to: b.date,
    percent,
    percentPerYear: percent / years,
    leastSignificant: leastSignificant(site, b.sites[site]!),
  }
}

/** Least significant change of a site, in percent. */
export function leastSignificant(site: Site, { vertebrae }: SiteResult): number {
  if (site === 'totalHip') return CUTOFFS.lscHip.value
  if (site !== 'lumbarSpine') return CUTOFFS.lscNeck.value
  return CUTOFFS.lscSpine.value * (FEWER_VERTEBRAE[countVertebrae(vertebrae)] ?? 1)
}

function countVertebrae(vertebrae: string | undefined): number {
  const range = /^\s*L([1-5])\s*[-–]\s*L?([1-5])\s*$/i.exec(vertebrae ?? '')
  if (range) return Number(range[2]) - Number(range[1]) + 1
  return vertebrae === undefined ? 4 : vertebrae.split(',').length
}

/** The greatest yearly loss at lumbar spine or hip, in percent a year; no loss is zero. */
export function annualLoss(visit: Visit): Fact<number> {
  const worst = worstChange(visit)
  if (worst === undefined) return unknown(['scans: a second one of the same site on the same device'])
  return known(Math.max(0, -worst.percentPerYear), `${NAMES[worst.site]}, ${worst.from} to ${worst.to}`)
}

function worstChange(visit: Visit): BoneChange | undefined {
  const changes = boneChanges(visit)
  const real = changes.filter(({ percent, leastSignificant: least }) => -percent > least)
  return (real.length > 0 ? real : changes).toSorted((a, b) => a.percentPerYear - b.percentPerYear)[0]
}

/** Whether a loss at some site is greater than its least significant change. */
export function lossBeyondError(visit: Visit): Fact<boolean> {
  const changes = boneChanges(visit)
  if (changes.length === 0) return unknown(['scans: a second one of the same site on the same device'])
  const real = changes.find(({ percent, leastSignificant: least }) => -percent > least)
  if (real === undefined) return false
  return known(
    true,
    `${NAMES[real.site]}: ${real.percent.toFixed(1)} %, least significant ${real.leastSignificant.toFixed(1)} %`,
  )
}

/** Whether bone was osteopenic at the first scan. */
export function osteopenicAtFirst(visit: Visit): Fact<boolean> {
  const first = tScoreFirst(visit)
  const value = valueOf(first)
  return value === undefined ? (first as Fact<boolean>) : value < -1 && value > -2.5
}
