import { dayNumber } from '../../person/index.ts'
import type { Analyte, Person } from '../../person/index.ts'

/**
 * The latest value of an analyte up to a day.
 *
 * @param person - the person
 * @param analyte - what was measured
 * @param today - in days since 1970-01-01
 * @returns the value in the analyte's own unit, or nothing
 *
 * @example
 * latestLab(person, 'calcium', 20000) // → 2.4
 */
export function latestLab({ labs }: Person, analyte: Analyte, today: number): number | undefined {
  return labs
    .filter((lab) => lab.analyte === analyte && dayNumber('labs.date', lab.date) <= today)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .at(-1)?.value
}
