import { dayNumber } from './calendar.ts'
import type { IsoDate, Lab, Medication, Person, Scan, SiteResult } from './facts.ts'
import type { Analyte, Site } from './names.ts'

/** A fact with its place in `person/1`, and its day where it has one. */
export interface Known<T> {
  readonly value: T
  readonly fact: string
  readonly date?: IsoDate
}

function until<T extends { readonly date: IsoDate }>(list: readonly T[], on: IsoDate): { one: T; i: number }[] {
  const today = dayNumber('on', on)
  return list
    .map((one, i) => ({ one, i }))
    .filter(({ one }) => dayNumber('date', one.date) <= today)
    .toSorted((a, b) => dayNumber('date', a.one.date) - dayNumber('date', b.one.date))
}

/** The scans up to a day, oldest first. */
export function scansUntil({ scans }: Person, on: IsoDate): readonly Scan[] {
  return until(scans, on).map(({ one }) => one)
}

/**
 * The latest of what scans told of a site.
 *
 * @param person - what is known of her
 * @param what - the site, and which of its values
 * @param on - day up to which is looked
 * @returns the value with its place and day; `undefined` where none was told
 *
 * @example
 * latestScanValue(person, { site: 'totalHip', measure: 'tScore' }, '2026-01-20')?.value // → -0.9
 */
export function latestScanValue(
  person: Person,
  { site, measure }: { readonly site: Site; readonly measure: 'density' | 'tScore' | 'zScore' },
  on: IsoDate,
): Known<number> | undefined {
  const valueOf = (result: SiteResult | undefined): number | undefined => result?.[measure]
  const found = until(person.scans, on).findLast(({ one }) => valueOf(one.sites[site]) !== undefined)
  if (!found) return undefined
  const { one, i } = found
  return { value: valueOf(one.sites[site])!, fact: `scans[${i}].${site}.${measure}`, date: one.date }
}

/**
 * The latest value of an analyte; of two on one day the later in the list.
 *
 * @param person - what is known of her
 * @param analyte - which
 * @param on - day up to which is looked
 * @returns the value with its place and day; `undefined` where none was told
 *
 * @example
 * latestLab(person, '25-hydroxyvitamin-d', '2026-11-24')?.date // → '2026-09-22'
 */
export function latestLab({ labs }: Person, analyte: Analyte, on: IsoDate): Known<Lab> | undefined {
  const today = dayNumber('on', on)
  let found: { readonly one: Lab; readonly i: number; readonly day: number } | undefined
  for (const [i, one] of labs.entries()) {
    if (one.analyte !== analyte) continue
    const day = dayNumber('date', one.date)
    if (day <= today && day >= (found?.day ?? day)) found = { one, i, day }
  }
  return found && { value: found.one, fact: `labs[${found.i}]`, date: found.one.date }
}

/**
 * Whether a drug is taken on a day.
 *
 * @param medication - a course; one whose beginning is not told has begun
 * @param on - the day
 * @returns whether it has begun and not ended
 *
 * @example
 * isTaken({ agent: 'anastrozole', milligrams: 1, everyDays: 1, from: '2024-01-10' }, '2026-01-01') // → true
 */
export function isTaken({ from, to }: Medication, on: IsoDate): boolean {
  const today = dayNumber('on', on)
  const begun = from === undefined || dayNumber('from', from) <= today
  return begun && (to === undefined || dayNumber('to', to) > today)
}

/**
 * Whether a fact of the safety history holds: it is told, and not as absent.
 *
 * @param person - what is known of her
 * @param fact - its name among `SAFETY_FACTS`
 * @returns false where it is not told
 *
 * @example
 * holdsOf(person, 'boneMetastases') // → false
 */
export function holdsOf({ safety }: Pick<Person, 'safety'>, fact: string): boolean {
  return safety[fact] !== undefined && safety[fact] !== false
}
