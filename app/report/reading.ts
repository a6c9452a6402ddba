import type { Forecast, OutcomeCourse, PlanForecast, ScanPoint } from '../../src/body/simulate/index.ts'
import type { Site } from '../../src/person/index.ts'
import { formOf, rangeWords, withRange } from './numbers.ts'
import type { Form, Range } from './numbers.ts'
import { MAIN_SITES, MARKERS } from './words.ts'
import type { MarkerWords } from './words.ts'

/** Months after today at which a course is told, as far as it goes. */
const TOLD_MONTHS = [0, 12, 24, 36, 60, 120]

/**
 * The months at which a forecast is told: some fixed ones, and its last.
 *
 * @param forecast - the forecast
 * @returns months from today, rising, the first 0
 *
 * @example
 * toldMonths(tenYears) // → [0, 12, 24, 36, 60, 120]
 */
export function toldMonths({ plans }: Forecast): readonly number[] {
  const months = plans[0]!.outcomes[0]!.months
  const last = months.at(-1)!
  return [...TOLD_MONTHS.filter((month) => month < last && months.includes(month)), last]
}

/** The month that pictures point at first: five years on, or the nearest that is told before it. */
export function chosenMonth(forecast: Forecast): number {
  return toldMonths(forecast).findLast((month) => month <= 60)!
}

/** The course of an outcome under a plan. */
export function courseOf({ outcomes }: PlanForecast, outcome: string): OutcomeCourse {
  const found = outcomes.find((course) => course.outcome === outcome)
  if (!found) throw new Error(`The forecast tells no ${outcome}.`)
  return found
}

/** What a course says at one month. */
export interface Reading {
  readonly median: number
  readonly range80: Range
  readonly range95: Range
}

/** Reads a course at one of its months. */
export function readingAt(course: OutcomeCourse, month: number): Reading {
  const i = course.months.indexOf(month)
  if (i < 0) throw new Error(`${course.outcome} is not told at month ${month}.`)
  return {
    median: course.median[i]!,
    range80: [course.low80[i]!, course.high80[i]!],
    range95: [course.low95[i]!, course.high95[i]!],
  }
}

/** How the numbers of a course are written: a change with its sign, a chance and a T-score without. */
export function formFor({ outcome, unit }: OutcomeCourse): Form {
  return isChance(outcome) ? formOf('') : formOf(unit)
}

/** Whether an outcome is the chance of a fracture. */
export function isChance(outcome: string): boolean {
  return outcome.startsWith('fracture.')
}

/** Whether a forecast tells fractures. */
export function tellsFractures({ plans }: Forecast): boolean {
  return plans[0]!.outcomes.some(({ outcome }) => isChance(outcome))
}

/** Median and 80 % range of a course at one month, in words. */
export function told(course: OutcomeCourse, month: number): string {
  const { median, range80 } = readingAt(course, month)
  return withRange(median, range80, formFor(course))
}

/** The 80 % range of a course at one month, in words. */
export function toldRange(course: OutcomeCourse, month: number): string {
  return rangeWords(readingAt(course, month).range80, formFor(course))
}

/** The sites to tell: the main ones, and the forearm where it was scanned. */
export function toldSites({ scans }: Forecast): readonly Site[] {
  return scans.some(({ site }) => site === 'distalRadius') ? [...MAIN_SITES, 'distalRadius'] : MAIN_SITES
}

/** Beyond this rise, in percent, a hormone comes back from next to nothing, and its change tells nothing. */
const MOST_RISE = 100

/** The blood values to tell: those whose change from today means something under every plan. */
export function toldMarkers({ plans }: Forecast): readonly MarkerWords[] {
  return MARKERS.filter(({ outcome }) =>
    plans.every((plan) => Math.max(...courseOf(plan, outcome).median) <= MOST_RISE || outcome !== 'estradiol'),
  )
}

/** The scans of one site, oldest first. */
export function scansOf({ scans }: Forecast, site: Site): readonly ScanPoint[] {
  return scans.filter((scan) => scan.site === site).toSorted((a, b) => a.month - b.month)
}

/** How far 95 of 100 repeat scans fall from the first, in standard errors. */
const REPEATS = 1.96

/** The range that holds 95 of 100 repeats of a scan on the same day, as a T-score. */
export function repeatRange({ tScore, error }: ScanPoint): Range {
  return [tScore - REPEATS * error, tScore + REPEATS * error]
}
