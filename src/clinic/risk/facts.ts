import { DAYS_PER_YEAR, ageOn, dayNumber, isTaken, latestScanValue } from '../../person/index.ts'
import type { Fracture, IsoDate, Person } from '../../person/index.ts'

/** A fact that a calculator read, with its place in `person/1`; or the places that somebody would have to tell. */
export type Asked<T> = { readonly value: T; readonly fact: string } | { readonly missing: readonly string[] }

/** What the calculators ask for; nothing has a default. */
export interface RiskFacts {
  readonly sex: 'female' | 'male'
  /** Whether a woman is told to be before menopause. */
  readonly beforeMenopause: boolean
  /** In years, with its fraction. */
  readonly age: number
  readonly weight: Asked<number>
  readonly neckTScore: Asked<number>
  readonly hipTScore: Asked<number>
  readonly spineTScore: Asked<number>
  readonly takesEstrogen: Asked<boolean>
  readonly brokenAfter50: Asked<boolean>
  readonly lowTraumaFracture: Asked<boolean>
  readonly fragilityFractureAfter40: Asked<boolean>
  readonly hipOrSpineFragility: Asked<boolean>
  readonly maternalHipFracture: Asked<boolean>
  readonly smokes: Asked<boolean>
  readonly usesArmsToRise: Asked<boolean>
  /** At least 7.5 mg of prednisolone a day for more than three months. */
  readonly longGlucocorticoid: Asked<boolean>
}

/**
 * The facts that the calculators ask for.
 *
 * @param person - what is known of her
 * @param on - day of the answer; later scans do not count
 * @returns each fact with its place, or the places that are missing
 *
 * @example
 * riskFacts(person, '2026-01-20').weight // → { value: 70, fact: 'weight' }
 */
export function riskFacts(person: Person, on: IsoDate): RiskFacts {
  const { history, sex } = person
  const score = (site: 'lumbarSpine' | 'totalHip' | 'femoralNeck'): Asked<number> =>
    latestScanValue(person, { site, measure: 'tScore' }, on) ?? { missing: [`scans.${site}.tScore`] }
  return {
    sex,
    beforeMenopause: person.menopause?.kind === 'none',
    age: ageOn(person, dayNumber('on', on)),
    weight: told(person.weight, 'weight'),
    neckTScore: score('femoralNeck'),
    hipTScore: score('totalHip'),
    spineTScore: score('lumbarSpine'),
    takesEstrogen: estrogenOf(person, on),
    brokenAfter50: anyFracture(person, (one, i) => olderThan(50, { person, one, i, on })),
    lowTraumaFracture: anyFracture(person, lowTrauma),
    fragilityFractureAfter40: anyFracture(person, (one, i) =>
      both(isFragilitySite(one), both(lowTrauma(one, i), olderThan(40, { person, one, i, on }))),
    ),
    hipOrSpineFragility: anyFracture(person, (one, i) => both(/hip|vertebra|spine/.test(one.site), lowTrauma(one, i))),
    maternalHipFracture: maternal(person),
    smokes: told(history.smoking === undefined ? undefined : history.smoking === 'current', 'history.smoking'),
    usesArmsToRise: told(history.usesArmsToRise, 'history.usesArmsToRise'),
    longGlucocorticoid: glucocorticoidOf(person),
  }
}

function told<T>(value: T | undefined, fact: string): Asked<T> {
  return value === undefined ? { missing: [fact] } : { value, fact }
}

const ESTROGEN = /(?:o?estr(?:adiol|ogen|iol|one))|tibolone|hormone replacement/i

/** A list of medicines that holds any is taken to be whole; an empty one says nothing. */
function estrogenOf({ medications, otherMedications }: Person, on: IsoDate): Asked<boolean> {
  const own = medications.some((one) => one.agent === 'estradiol' && isTaken(one, on))
  const other = otherMedications.some((name) => ESTROGEN.test(name))
  if (own || other) return { value: true, fact: own ? 'medications' : 'otherMedications' }
  const silent = medications.length + otherMedications.length === 0
  return silent ? { missing: ['medications'] } : { value: false, fact: 'medications' }
}

/** Yes, no, or the place of what would have to be told first. */
type Verdict = boolean | string

function both(a: Verdict, b: Verdict): Verdict {
  if (a === false || b === false) return false
  return a === true ? b : a
}

function lowTrauma({ lowTrauma: low }: Fracture, i: number): Verdict {
  return low ?? `fractures[${i}].lowTrauma`
}

/** Fingers, toes, face and skull say nothing of the strength of bone (CAROC). */
function isFragilitySite({ site }: Fracture): boolean {
  return !/finger|hand|toe|foot|face|skull|nose/i.test(site)
}

/** Days by which a date may be wrong that names a year or a month alone. */
const VAGUE: Readonly<Record<number, number>> = { 4: 183, 7: 16 }

interface Placed {
  readonly person: Person
  readonly one: Fracture
  readonly i: number
  readonly on: IsoDate
}

function olderThan(years: number, { person, one, i, on }: Placed): Verdict {
  if (one.date === undefined) return `fractures[${i}].date`
  const today = dayNumber('on', on)
  const age = ageOn(person, today) - (today - dayNumber('fractures.date', one.date)) / DAYS_PER_YEAR
  const vague = (VAGUE[one.date.length] ?? 0) / DAYS_PER_YEAR
  return Math.abs(age - years) < vague ? `fractures[${i}].date` : age > years
}

function anyFracture({ fractures }: Person, holds: (one: Fracture, i: number) => Verdict): Asked<boolean> {
  if (fractures === undefined) return { missing: ['fractures'] }
  const answers = fractures.map(holds)
  const open = answers.filter((answer) => typeof answer === 'string')
  if (answers.includes(true)) return { value: true, fact: `fractures[${answers.indexOf(true)}]` }
  return open.length > 0 ? { missing: open } : { value: false, fact: 'fractures' }
}

/** No parent is no mother; a parent may be the father. */
function maternal({ history }: Person): Asked<boolean> {
  if (history.maternalHipFracture !== undefined) {
    return { value: history.maternalHipFracture, fact: 'history.maternalHipFracture' }
  }
  return history.parentHipFracture === false
    ? { value: false, fact: 'history.parentHipFracture' }
    : { missing: ['history.maternalHipFracture'] }
}

/** Doses and months from which CAROC speaks of prolonged use. Source: guideline of Canada, from knowledge. */
const PROLONGED = { milligramsPerDay: 7.5, months: 3 } as const

function glucocorticoidOf({ history }: Person): Asked<boolean> {
  const course = history.oralGlucocorticoid
  if (!course) return { missing: ['history.oralGlucocorticoid'] }
  const long = course.milligramsPerDay >= PROLONGED.milligramsPerDay && course.months > PROLONGED.months
  return { value: long, fact: 'history.oralGlucocorticoid' }
}
