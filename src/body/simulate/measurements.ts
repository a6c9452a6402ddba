import { log } from '../../engine/arithmetic/index.ts'
import { dayNumber } from '../../person/index.ts'
import type { Person } from '../../person/index.ts'
import { MARKER_ERROR } from './assays.ts'
import { SCAN_ERROR, SITES } from './densitometry.ts'
import type { Observation } from './observations.ts'
import { measured } from './scans.ts'

/** Error of the logarithm of estradiol by mass spectrometry, cohorts differing two-fold (model facts, part 8.2). */
const ESTRADIOL_ERROR = 0.35

/** What was measured of a person up to a day, as a forecast weighs its draws by it. */
export function observationsOf(person: Person, today: number): Observation[] {
  const scans = person.scans.flatMap((scan) =>
    SITES.flatMap((site): Observation[] => {
      const value = measured(scan, site)
      if (!value) return []
      return [
        {
          group: `density ${site}`,
          anchored: false,
          quantity: `${site}Density`,
          day: dayNumber('scans.date', scan.date) - today,
          logarithm: log(value.density),
          error: SCAN_ERROR[site],
        },
      ]
    }),
  )
  const labs = person.labs.flatMap(({ analyte, date, value, method }): Observation[] => {
    const day = dayNumber('labs.date', date) - today
    if (Object.hasOwn(MARKER_ERROR, analyte)) {
      return [
        {
          group: analyte,
          anchored: false,
          quantity: analyte,
          day,
          logarithm: log(value),
          error: MARKER_ERROR[analyte]!,
        },
      ]
    }
    const usable = analyte === 'estradiol' && isMassSpectrometry(method)
    return usable
      ? [
          {
            group: 'estradiol',
            anchored: true,
            quantity: 'estradiol',
            day,
            logarithm: log(value * 1e-12),
            error: ESTRADIOL_ERROR,
          },
        ]
      : []
  })
  return [...scans, ...labs].filter(({ day }) => day <= 0).toSorted((a, b) => a.day - b.day)
}

/** Whether a method tells estradiol where an aromatase inhibitor leaves little of it. */
export function isMassSpectrometry(method: string | undefined): boolean {
  return /\bms\b|mass spec/i.test(method ?? '')
}
