import type { Site } from '../../src/person/index.ts'

/** What a skeletal site is called: her words first, the doctor's word second. */
export interface SiteWords {
  readonly name: string
  /** For narrow columns. */
  readonly short: string
  readonly medical: string
}

const SITE_WORDS: Readonly<Record<Site, SiteWords>> = {
  lumbarSpine: { name: 'spine', short: 'spine', medical: 'lumbar spine' },
  totalHip: { name: 'hip', short: 'hip', medical: 'total hip' },
  femoralNeck: { name: 'neck of the hip', short: 'hip neck', medical: 'femoral neck' },
  distalRadius: { name: 'forearm', short: 'forearm', medical: 'distal radius' },
}

/** The sites whose course is always told. */
export const MAIN_SITES: readonly Site[] = ['lumbarSpine', 'totalHip', 'femoralNeck']

/** The words for a site. */
export function siteWords(site: Site): SiteWords {
  return SITE_WORDS[site]
}

/** A blood marker, and what it tells. */
export interface MarkerWords {
  readonly outcome: string
  readonly name: string
  readonly tells: string
}

/** The blood values whose course is told. */
export const MARKERS: readonly MarkerWords[] = [
  { outcome: 'ctx', name: 'CTX', tells: 'bone taken away' },
  { outcome: 'p1np', name: 'P1NP', tells: 'bone built' },
  { outcome: 'estradiol', name: 'estradiol', tells: 'the hormone that holds bone' },
]

/** The fractures whose chance is told. */
export const FRACTURES: readonly { readonly outcome: string; readonly name: string }[] = [
  { outcome: 'fracture.any', name: 'any bone' },
  { outcome: 'fracture.vertebral', name: 'spine' },
  { outcome: 'fracture.hip', name: 'hip' },
]

/** The letter of a plan: A is "as now". After Z they go on as A2, B2. */
export function planLetter(index: number): string {
  const round = Math.floor(index / 26)
  return `${String.fromCodePoint(65 + (index % 26))}${round === 0 ? '' : round + 1}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A date written out.
 *
 * @param date - ISO 8601: a year, a month or a day
 * @returns such as "12 March 2026", "March 2026" or "2026"
 *
 * @example
 * dateWords('2026-03-12') // → '12 March 2026'
 */
export function dateWords(date: string): string {
  const [year, month, day] = date.split(/[-T]/)
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** A date with its month cut short, for narrow places. */
export function shortDate(date: string): string {
  return dateWords(date).replace(/[A-Z][a-z]+/, (name) => name.slice(0, 3))
}

/**
 * The month that comes so many months after a day.
 *
 * @param date - ISO 8601 day
 * @param months - how many months later
 * @returns such as "March 2031"
 *
 * @example
 * monthAfter('2026-03-12', 60) // → 'March 2031'
 */
export function monthAfter(date: string, months: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number]
  const count = year * 12 + (month - 1) + Math.round(months)
  return `${MONTHS[count % 12]!} ${Math.floor(count / 12)}`
}

/**
 * A length of time in words.
 *
 * @param months - how long
 * @returns "today", or years, or months where they make no whole years
 *
 * @example
 * spanWords(60) // → '5 years'
 */
export function spanWords(months: number): string {
  if (months === 0) return 'today'
  if (months % 12 !== 0) return `${months} months`
  return months === 12 ? '1 year' : `${months / 12} years`
}

/** Replaces the ISO dates in a line by dates written out. */
export function withDateWords(line: string): string {
  return line.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, dateWords)
}

export { capital } from '../../src/person/index.ts'
