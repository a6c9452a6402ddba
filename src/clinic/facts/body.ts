import { addMonths } from '../../person/index.ts'
import { isUnknown, unknown, valueOf } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { CUTOFFS } from './cutoffs.ts'
import { from, told } from './logic.ts'
import { ageAt, dayOf, perVisit } from './visit.ts'
import type { Visit } from './visit.ts'

/**
 * Body mass index, in kg/m2.
 *
 * @param visit - the person and the day
 * @returns the index; not known without weight and height
 *
 * @example
 * bodyMassIndex(visit) // ≈ 25.7
 */
export function bodyMassIndex({ person: { weight, height } }: Visit): Fact<number> {
  const missing = [...(weight === undefined ? ['weight'] : []), ...(height === undefined ? ['height'] : [])]
  return missing.length > 0 ? unknown(missing) : weight! / (height! / 100) ** 2
}

/** Alcohol, in g of ethanol a day. */
export const alcohol = ({ person }: Visit): Fact<number> => told(person.history.alcohol, 'history.alcohol')

/** Months on an oral glucocorticoid; none is told as zero. */
export function steroidMonths({ person }: Visit): Fact<number> {
  return from(told(person.history.oralGlucocorticoid?.months, 'history.oralGlucocorticoid'), (months) => months)
}

/** Whether somebody smokes now. */
export const smokesNow = ({ person }: Visit): Fact<boolean> =>
  from(told(person.history.smoking, 'history.smoking'), (smoking) => smoking === 'current')

/** Whether somebody smokes or has smoked. */
export const everSmoked = ({ person }: Visit): Fact<boolean> =>
  from(told(person.history.smoking, 'history.smoking'), (smoking) => smoking !== 'never')

/** Whether a parent broke a hip. */
export const parentHipFracture = ({ person }: Visit): Fact<boolean> =>
  told(person.history.parentHipFracture, 'history.parentHipFracture')

/** Whether there is a disease that thins bone: rheumatoid arthritis, malabsorption, or a listed secondary cause. */
export function secondaryCause({ person }: Visit): Fact<boolean> {
  const { rheumatoidArthritis, secondaryCauses } = person.history
  if (rheumatoidArthritis === true || (secondaryCauses ?? []).length > 0) return true
  const missing = [
    ...(rheumatoidArthritis === undefined ? ['history.rheumatoidArthritis'] : []),
    ...(secondaryCauses === undefined ? ['history.secondaryCauses'] : []),
  ]
  return missing.length > 0 ? unknown(missing) : false
}

/** How menopause came about, as far as a guideline cares. */
export type Menopause = 'post' | 'suppressed' | 'chemotherapy' | 'pre' | 'man'

const KINDS = {
  natural: 'post',
  surgical: 'post',
  'ovarian-suppression': 'suppressed',
  chemotherapy: 'chemotherapy',
  none: 'pre',
} as const

/**
 * Whether and how menopause came about.
 *
 * A goserelin that runs on the day makes a woman who has her ovaries one on ovarian suppression. No age stands for
 * menopause: it is asked.
 *
 * @param visit - the person and the day
 * @returns `post`, `suppressed`, `chemotherapy`, `pre` or `man`; not known where nobody told
 *
 * @example
 * menopause(visit) // → 'post'
 */
export function menopause({ person, day }: Visit): Fact<string> {
  if (person.sex === 'male') return 'man' satisfies Menopause
  const kind = person.menopause?.kind
  const isSuppressed = person.medications.some(
    ({ agent, from: start, to }) => agent === 'goserelin' && isRunning(day, start, to),
  )
  if (isSuppressed && (kind === undefined || kind === 'none')) return 'suppressed' satisfies Menopause
  return kind === undefined ? unknown(['menopause']) : (KINDS[kind] satisfies Menopause)
}

/** Whether something that began and may have ended is going on. */
export function isRunning(day: number, start: string | undefined, end: string | undefined): boolean {
  return (start === undefined || dayOf(start) <= day) && (end === undefined || dayOf(end) > day)
}

/**
 * Whether she counts as postmenopausal for an adjuvant bisphosphonate.
 *
 * Twelve months without periods before systemic therapy, ovaries removed or suppressed. Amenorrhoea after chemotherapy
 * alone does not count. Where no systemic therapy is dated, the twelve months are counted to the visit.
 *
 * @param visit - the person and the day
 * @param therapyStart - first day of systemic therapy, where it is told
 * @returns whether she counts; not known where menopause is not
 *
 * @example
 * menopauseForAdjuvant(visit, '2024-01-10') // → true
 */
export function menopauseForAdjuvant(visit: Visit, therapyStart: string | undefined): Fact<boolean> {
  const kind = valueOf(menopause(visit))
  if (kind === undefined) return unknown(['menopause'])
  if (kind !== 'post') return kind === 'suppressed'
  const date = visit.person.menopause?.date
  if (visit.person.menopause?.kind === 'surgical' || date === undefined) return true
  return dayOf(addMonths(date, CUTOFFS.amenorrhoea.value)) <= dayOf(therapyStart ?? visit.on)
}

/** Whether somebody fell in the past year, and how often. */
export const falls = ({ person }: Visit): Fact<number> => told(person.history.falls12mo, 'history.falls12mo')

/** Age in completed years. */
export const age = perVisit((visit): number => ageAt(visit))

/** Sex, for tables that differ by it. */
export const sexOf = ({ person }: Visit): string => person.sex

/** Whether an oral glucocorticoid has been taken for three months or more. */
export const longSteroid = (visit: Visit): Fact<boolean> =>
  from(steroidMonths(visit), (months) => months >= CUTOFFS.ascoSteroidMonths.value)

/** Whether menopause came before the age of 45. */
function prematureMenopause(visit: Visit): Fact<boolean> {
  const date = visit.person.menopause?.date
  return date === undefined ? unknown(['menopause.date']) : ageAt(visit, date) < CUTOFFS.prematureAge.value
}

/**
 * Which algorithm of Reid 2008 is hers.
 *
 * Algorithm 1 is for menopause before 45 or ovarian suppression, algorithm 2 for later menopause with an aromatase
 * inhibitor; for anybody else neither.
 *
 * @param visit - the person and the day
 * @param inhibitor - where her aromatase inhibitor stands
 * @param indication - why it is taken
 * @returns `none`, `postmenopausal`, `premature` or `premature with inhibitor`; not known where a fact that decides is not
 *
 * @example
 * reidAlgorithm(visit, 'active', 'early-breast-cancer') // → 'postmenopausal'
 */
export function reidAlgorithm(visit: Visit, inhibitor: Fact<string>, indication: Fact<string>): Fact<string> {
  const kind = menopause(visit)
  const [how, why] = [valueOf(kind), valueOf(indication)]
  if (how === 'man' || how === 'pre' || (why !== undefined && why !== 'early-breast-cancer')) return 'none'
  const status = from(inhibitor, (is) => is === 'starting' || is === 'active')
  const early = how === 'suppressed' ? true : prematureMenopause(visit)
  const open = [kind, indication, status, early].filter(isUnknown)
  if (valueOf(status) === false && valueOf(early) === false) return 'none'
  if (open.length > 0) return unknown([...new Set(open.flatMap((fact) => fact.unknown))], open[0]!.why)
  if (valueOf(early) === false) return 'postmenopausal'
  return valueOf(status) === true ? 'premature with inhibitor' : 'premature'
}

/**
 * Whether somebody is of those for whom general osteoporosis guidance is made.
 *
 * @param visit - the person and the day
 * @param indication - why an aromatase inhibitor is taken
 * @returns never so with metastases, for men under 50, and before menopause
 *
 * @example
 * generalPopulation(visit, 'early-breast-cancer') // → true
 */
export function generalPopulation(visit: Visit, indication: Fact<string>): Fact<boolean> {
  if (valueOf(indication) === 'metastatic-breast-cancer') return false
  if (visit.person.sex === 'male') return age(visit) >= CUTOFFS.manAge.value
  return from(menopause(visit), (kind) => kind !== 'pre')
}

/** Whether somebody is a woman after menopause, without spread of a cancer. */
export function afterMenopause(visit: Visit, indication: Fact<string>): Fact<boolean> {
  return visit.person.sex === 'male' ? false : generalPopulation(visit, indication)
}

/**
 * A man by the age at which T-scores begin to count, or a woman.
 *
 * @param visit - the person and the day
 * @returns `woman`, `man under 50` or `man of 50 or more`
 *
 * @example
 * manKind(visit) // → 'woman'
 */
export function manKind(visit: Visit): string {
  if (visit.person.sex === 'female') return 'woman'
  return age(visit) >= CUTOFFS.manAge.value ? 'man of 50 or more' : 'man under 50'
}

/** Calcium from all sources, in mg a day. */
export const calciumIntake = ({ person }: Visit): Fact<number> => told(person.intake.calcium, 'intake.calcium')
