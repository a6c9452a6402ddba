import { Malformed, OutOfRange } from '../units/index.ts'
import { DAYS_PER_YEAR, dayNumber } from './calendar.ts'
import type { Person } from './facts.ts'

/** Ages that the model speaks of, in years. */
export const AGES = [18, 110] as const

/**
 * A person's age on a day.
 *
 * @param person - with a date of birth, or an age that is taken as it stands
 * @param day - in days since 1970-01-01
 * @param name - name of the document, for messages
 * @returns age in years, with its fraction
 * @throws OutOfRange - the age is not within 18 to 110 a
 *
 * @example
 * ageOn({ birthDate: '1960-01-01' }, dayNumber('on', '2020-01-01')) // → 60
 */
export function ageOn(person: Pick<Person, 'birthDate' | 'ageYears'>, day: number, name = 'person'): number {
  const { birthDate, ageYears } = person
  if (birthDate === undefined && ageYears === undefined) {
    throw new Malformed(`${name}.birthDate`, `is missing; an age of ${AGES[0]} to ${AGES[1]} a is needed.`)
  }
  const age = birthDate === undefined ? ageYears! : (day - dayNumber(`${name}.birthDate`, birthDate)) / DAYS_PER_YEAR
  if (age >= AGES[0] && age <= AGES[1]) return age
  const at = birthDate === undefined ? 'age' : 'birthDate'
  throw new OutOfRange(`${name}.${at}`, Math.round(age * 10) / 10, 'a', AGES, birthDate)
}
