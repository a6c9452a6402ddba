import type { Person } from '../../person/index.ts'
import { known, unknown } from '../decide/index.ts'
import type { Fact } from '../decide/index.ts'
import { CUTOFFS } from './cutoffs.ts'
import { anyOf, told } from './logic.ts'
import { isWithin } from './visit.ts'
import type { Visit } from './visit.ts'

/** What the safety history of `person/1` can tell. */
export type SafetyFact =
  | 'venousThromboembolism'
  | 'myocardialInfarction'
  | 'stroke'
  | 'skeletalRadiotherapy'
  | 'boneMetastases'
  | 'pagetDisease'
  | 'oesophagealDisease'
  | 'cannotSitUpright'
  | 'kidneyStones'
  | 'hypoparathyroidism'
  | 'malabsorption'
  | 'atypicalFemurFracture'
  | 'jawOsteonecrosis'
  | 'pregnancy'

/**
 * Whether the safety history tells something, at whatever date.
 *
 * @param visit - the person and the day
 * @param name - the field of the safety history
 * @returns whether, with its date; not known where nobody told
 *
 * @example
 * everHad(visit, 'boneMetastases') // → false
 */
export function everHad({ person }: Visit, name: SafetyFact): Fact<boolean> {
  const fact = person.safety[name]
  if (fact === undefined) return unknown([`safety.${name}`])
  return typeof fact === 'string' ? known(true, `${name}, ${fact}`) : fact
}

/** Whether something happened within so many months; a yes without a date does not tell. */
function hadWithin(visit: Visit, name: SafetyFact, months: number): Fact<boolean> {
  const fact = visit.person.safety[name]
  if (fact === undefined) return unknown([`safety.${name}`])
  if (fact === true) return unknown([`safety.${name}`], 'it is told without its date')
  return fact === false ? false : isWithin(visit, fact, months) ? known(true, `${name}, ${fact}`) : false
}

/** Whether there was a heart attack or a stroke within twelve months. */
export const recentCardiovascularEvent = (visit: Visit): Fact<boolean> =>
  anyOf([hadWithin(visit, 'myocardialInfarction', 12), hadWithin(visit, 'stroke', 12)])

/** Whether there are metastases in bone. */
export const boneMetastases = (visit: Visit): Fact<boolean> => everHad(visit, 'boneMetastases')

/**
 * Whether a woman could be pregnant: told, and never so in a man or after menopause.
 *
 * @param visit - the person and the day
 * @returns whether; not known where a woman before menopause was not asked
 *
 * @example
 * pregnancy(visit) // → false
 */
export function pregnancy(visit: Visit): Fact<boolean> {
  const { sex, menopause } = visit.person
  if (visit.person.safety['pregnancy'] === undefined && (sex === 'male' || isPast(menopause))) return false
  return everHad(visit, 'pregnancy')
}

const isPast = (menopause: Person['menopause']): boolean =>
  menopause?.kind === 'natural' || menopause?.kind === 'surgical'

/**
 * Whether a dental examination lies within the time that serves before a first dose.
 *
 * @param visit - the person and the day
 * @returns whether; not known where no examination is told
 *
 * @example
 * recentDentalExam({ ...visit, person: { ...person, dental: { lastExam: '2025-11' } } }) // → true
 */
export function recentDentalExam(visit: Visit): Fact<boolean> {
  const last = visit.person.dental?.lastExam
  return last === undefined ? unknown(['dental.lastExam']) : isWithin(visit, last, CUTOFFS.dentalAge.value)
}

/** Whether a tooth is to be drawn, or an infection of the jaw is active. */
export const dentalTrouble = ({ person }: Visit): Fact<boolean> =>
  anyOf([
    told(person.dental?.plannedExtraction, 'dental.plannedExtraction'),
    told(person.dental?.activeInfection, 'dental.activeInfection'),
  ])
