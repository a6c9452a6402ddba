import { DAYS_PER_MONTH, dateOf, dayNumber } from '../../person/index.ts'
import type { Person } from '../../person/index.ts'
import { readDosage } from './dosage.ts'
import { GLUCOCORTICOIDS, TOPICAL } from './drug-codes.ts'
import { beginningOf, endOf, firstDosage } from './order-dates.ts'
import type { Receipt } from './receipt.ts'
import { shortName, wordsOf } from './resource.ts'
import type { Resource } from './resource.ts'

/** A course of a glucocorticoid that is swallowed, with its beginning and end in days. */
interface Course {
  readonly milligramsPerDay: number
  readonly from: number
  readonly to: number
}

/** mg of prednisolone that a mg of a glucocorticoid is worth; `undefined` for other drugs, and for what acts locally. */
function worthOf(concept: unknown): number | undefined {
  const words = wordsOf(concept)
  if (TOPICAL.test(words)) return undefined
  return GLUCOCORTICOIDS.find(([pattern]) => pattern.test(words))?.[1]
}

/** Gathers the glucocorticoids of a record: dose and months, as one fact. */
export class Glucocorticoids {
  readonly #courses: Course[] = []
  #open = false

  /**
   * Reads one order, where it is of a glucocorticoid that is swallowed.
   *
   * @param resource - the order or statement
   * @param concept - the drug it names
   * @param receipt - receives what became of it
   * @returns whether it was one
   */
  read(resource: Resource, concept: unknown, receipt: Receipt): boolean {
    const worth = worthOf(concept)
    if (worth === undefined) return false
    const { body } = resource
    const dosage = readDosage(firstDosage(body), milligramsIn(concept))
    const { milligrams, everyDays, plannedDays } = dosage
    const from = beginningOf(body, dosage)
    const to = endOf(body, dosage) ?? plannedEnd(from, plannedDays)
    if (milligrams === undefined || everyDays === undefined || from === undefined || to === undefined) {
      this.#open = true
      const asked = 'how much a day, for how many months? (history.oralGlucocorticoid)'
      receipt.ask(resource, 'medication', `${shortName(concept)}: ${asked}`)
      return true
    }
    const milligramsPerDay = (milligrams / everyDays) * worth
    this.#courses.push({ milligramsPerDay, from: dayNumber('from', from), to: dayNumber('to', to) })
    receipt.take(resource, 'medication', 'history.oralGlucocorticoid')
    return true
  }

  /** The mean dose over the days of all courses, in mg of prednisolone, and their months; open where one is not whole. */
  fact(): Person['history']['oralGlucocorticoid'] {
    const days = this.#courses.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
    if (this.#open || days === 0) return undefined
    const total = this.#courses.reduce((sum, one) => sum + one.milligramsPerDay * Math.max(0, one.to - one.from), 0)
    const rounded = (value: number): number => Math.round(value * 10) / 10
    return { milligramsPerDay: rounded(total / days), months: rounded(days / DAYS_PER_MONTH) }
  }
}

/** mg of a tablet, from the words for it. */
function milligramsIn(concept: unknown): number | undefined {
  const found = /(\d+(?:\.\d+)?)\s*MG\b/i.exec(wordsOf(concept))
  return found ? Number(found[1]) : undefined
}

/** The end of an order that is not over: after the time that it is meant to go on. */
function plannedEnd(from: string | undefined, plannedDays: number | undefined): string | undefined {
  if (from === undefined || plannedDays === undefined) return undefined
  return dateOf(dayNumber('from', from) + plannedDays)
}
