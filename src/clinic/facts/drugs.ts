import { DAYS_PER_MONTH, agentWords } from '../../person/index.ts'
import type { Agent, IsoDate, Medication } from '../../person/index.ts'
import { known, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { isRunning } from './body.ts'
import { dayOf } from './visit.ts'
import type { Visit } from './visit.ts'

/** Tablets against bone loss. */
export const ORAL_BISPHOSPHONATES: readonly Agent[] = ['alendronic-acid', 'risedronic-acid', 'ibandronic-acid']
/** Bisphosphonates, in either form. */
export const BISPHOSPHONATES: readonly Agent[] = [...ORAL_BISPHOSPHONATES, 'zoledronic-acid']
/** Drugs that slow the taking away of bone. */
export const ANTIRESORPTIVES: readonly Agent[] = [...BISPHOSPHONATES, 'denosumab']
/** Drugs that act at the estrogen receptor, and estrogens. */
const ESTROGENIC: readonly Agent[] = ['raloxifene', 'estradiol']
/** Estrogens and their like that `person/1` has no agent for, by the words of other medications. */
const ESTROGENIC_WORDS = /bazedoxifen|tibolon|o?estrogen|o?estradiol|ospemifen|raloxifen|toremifen/i
const VITAMIN_K_ANTAGONIST = /warfarin|acenocoumarol|phenprocoumon|fluindione/i

/** The drugs of some names that run on the day. */
export function running({ person, day }: Visit, agents: readonly Agent[]): readonly Medication[] {
  return person.medications.filter(({ agent, from, to }) => agents.includes(agent) && isRunning(day, from, to))
}

/**
 * Whether one of some drugs runs on the day.
 *
 * @param visit - the person and the day
 * @param agents - names of drugs
 * @returns whether, with the drug and its beginning
 *
 * @example
 * valueOf(takes(visit, ['anastrozole'])) // → true
 */
export function takes(visit: Visit, agents: readonly Agent[]): Fact<boolean> {
  const [course] = running(visit, agents)
  return course === undefined
    ? false
    : known(true, `${agentWords(course.agent)}${course.from === undefined ? '' : `, since ${course.from}`}`)
}

/**
 * Whether a SERM other than tamoxifen, an estrogen or tibolone is on the list of drugs.
 *
 * @param visit - the person and the day
 * @returns whether, with the drug
 *
 * @example
 * takesEstrogenic(visit) // → false
 */
export function takesEstrogenic(visit: Visit): Fact<boolean> {
  const [word] = visit.person.otherMedications.filter((name) => ESTROGENIC_WORDS.test(name))
  return word === undefined ? takes(visit, ESTROGENIC) : known(true, word)
}

/**
 * Whether a vitamin K antagonist such as warfarin is on the list of drugs.
 *
 * @param visit - the person and the day
 * @returns whether, with the name on the list
 *
 * @example
 * takesVitaminKAntagonist(visit) // → false
 */
export function takesVitaminKAntagonist({ person }: Visit): Fact<boolean> {
  const word = person.otherMedications.find((name) => VITAMIN_K_ANTAGONIST.test(name))
  return word === undefined ? false : known(true, word)
}

/** When the earliest running course of drugs of some names began. */
export function begunOn(visit: Visit, agents: readonly Agent[]): IsoDate | undefined {
  return running(visit, agents)
    .flatMap(({ from }) => from ?? [])
    .toSorted()[0]
}

/**
 * Months for which drugs of some names have been running; none is zero.
 *
 * @param visit - the person and the day
 * @param agents - names of drugs
 * @returns months since the earliest beginning; not known where a beginning is not told
 *
 * @example
 * monthsOn(visit, ['denosumab']) // → 0
 */
export function monthsOn(visit: Visit, agents: readonly Agent[]): Fact<number> {
  const courses = running(visit, agents)
  const [first] = courses.map(({ from }) => from ?? '').toSorted()
  if (first === undefined) return 0
  const missing = courses.filter(({ from }) => from === undefined).map(({ agent }) => `medications.${agent}.from`)
  if (missing.length > 0) return unknown(missing)
  return known(Math.max(0, (visit.day - dayOf(first)) / DAYS_PER_MONTH), `since ${first}`)
}

/**
 * The denosumab that counts: its first dose, and the last dose that was due by the day or told as the end.
 *
 * @param visit - the person and the day
 * @returns the course, or `undefined` where none is on record
 *
 * @example
 * denosumabCourse(visit) // → undefined
 */
export function denosumabCourse({ person }: Visit): Medication | undefined {
  const courses = person.medications.filter(({ agent }) => agent === 'denosumab')
  return courses.toSorted((a, b) => startOf(a) - startOf(b)).at(-1)
}

const startOf = ({ from }: { readonly from?: IsoDate | undefined }): number =>
  from === undefined ? -Infinity : dayOf(from)

/**
 * Whether denosumab was given within the past two years, or is.
 *
 * @param visit - the person and the day
 * @returns whether, with its beginning; so for two years after an end that is told
 *
 * @example
 * onDenosumab(visit) // → false
 */
export function onDenosumab(visit: Visit): Fact<boolean> {
  const course = denosumabCourse(visit)
  if (course === undefined || startOf(course) > visit.day) return false
  if (course.to !== undefined && visit.day - dayOf(course.to) > EFFECT_OF_STOPPING) return false
  return known(true, `denosumab${course.from === undefined ? '' : `, since ${course.from}`}`)
}

/**
 * The drug that slows the taking away of bone: denosumab, now or within two years, before a bisphosphonate.
 *
 * @param visit - the person and the day
 * @returns `denosumab`, `bisphosphonate` or `neither`
 *
 * @example
 * antiresorptive(visit) // → 'neither'
 */
export function antiresorptive(visit: Visit): Fact<string> {
  if (valueOf(onDenosumab(visit)) === true) return 'denosumab'
  return running(visit, BISPHOSPHONATES).length > 0 ? 'bisphosphonate' : 'neither'
}

/** Days after the end of denosumab for which its rebound is watched: two years. */
const EFFECT_OF_STOPPING = 24 * DAYS_PER_MONTH

/**
 * Whether denosumab was ended: its end is told and is past.
 *
 * @param visit - the person and the day
 * @returns whether, with the day
 *
 * @example
 * denosumabEnded(visit) // → false
 */
export function denosumabEnded(visit: Visit): Fact<boolean> {
  const end = denosumabCourse(visit)?.to
  return end !== undefined && dayOf(end) <= visit.day ? known(true, `denosumab, until ${end}`) : false
}
