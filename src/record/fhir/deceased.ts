import { dayNumber } from '../../person/index.ts'
import type { IsoDate } from '../../person/index.ts'
import { OsteonError } from '../../units/index.ts'
import type { RecordFacts } from './read-bundle.ts'

/** The record says that its person had died by the day that is asked for. */
class PersonDied extends OsteonError {
  readonly code = 'deceased'

  constructor(at: string, when: string | true) {
    const day = when === true ? '' : ` on ${when}`
    super(at, `the record says that this person died${day}. Nothing is forecast or advised for somebody who has died.`)
  }
}

/**
 * Whether the person of a record had died by a day.
 *
 * @param deceased - day of death, true where only the death is told, undefined where none is
 * @param on - the day, ISO 8601
 * @returns true on the day of death and after it, and always where no day is told
 *
 * @example
 * hadDied('2019-05-14', '2019-05-13') // → false
 */
export function hadDied(deceased: RecordFacts['deceased'], on: IsoDate): boolean {
  if (deceased === undefined || deceased === true) return deceased === true
  return dayNumber('deceased', deceased) <= dayNumber('on', on)
}

/**
 * Refuses a record whose person had died by the day that is asked for.
 *
 * @param facts - what the record told
 * @param on - the day, ISO 8601
 * @throws PersonDied - she or he had died by then; the message says so, with the day where one is told
 *
 * @example
 * refuseDeceased({ deceased: undefined }, '2026-11-24') // → undefined
 */
export function refuseDeceased({ deceased }: Pick<RecordFacts, 'deceased'>, on: IsoDate): void {
  if (deceased !== undefined && hadDied(deceased, on)) throw new PersonDied('Patient.deceased', deceased)
}
