import { SITES } from './densitometry.ts'
import type { Band, OutcomeCourse, Site } from './forecast-document.ts'
import { WeighedQuantiles } from './quantiles.ts'
import type { ByDay, PlanCourses } from './told-courses.ts'

/** Plausible courses that are told whole, for pictures. */
const LINES = 20
const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975] as const

/** Median and ranges of one number over the weighed ensemble. */
export function band(values: Float64Array, weights: Float64Array): Band {
  return bandOf(values, new WeighedQuantiles({ weights, probabilities: PROBABILITIES }))
}

function bandOf(values: Float64Array, quantiles: WeighedQuantiles): Band {
  const [low95, low80, median, high80, high95] = quantiles.of(values)
  return { median: median!, low80: low80!, high80: high80!, low95: low95!, high95: high95! }
}

/** The young reference behind the T-scores of a person's own scans, by site. */
export type Scale = (site: Site) => { readonly mean: number; readonly sd: number }

/** An outcome by name, and how it is read off the courses of a plan. */
interface Reading {
  readonly outcome: string
  readonly unit: string
  readonly read: (courses: PlanCourses) => ByDay
}

function readings(scale: Scale): readonly Reading[] {
  return [
    ...SITES.flatMap((site): Reading[] => {
      const { mean, sd } = scale(site)
      return [
        {
          outcome: `tScore.${site}`,
          unit: '{T-score}',
          read: ({ density }) => density[site].map((row) => row.map((value) => (value - mean) / sd)),
        },
        { outcome: `bmd.${site}`, unit: '%', read: ({ density }) => changeOf(density[site]) },
      ]
    }),
    ...['ctx', 'p1np', 'bsap', 'ntx', 'estradiol'].map((name): Reading => ({
      outcome: name,
      unit: '%',
      read: ({ signals }) => changeOf(signals[name]!),
    })),
  ]
}

/** Change from the first day, in percent. */
function changeOf(rows: ByDay): ByDay {
  const first = rows[0]!
  return rows.map((row) => row.map((value, i) => 100 * (value / first[i]! - 1)))
}

/**
 * The course of every outcome under one plan.
 *
 * @param courses - the plan's courses
 * @param run.weights - of the draws
 * @param run.months - the months that are told
 * @param run.scale - young reference behind the T-scores
 * @returns median, ranges and lines of each outcome
 *
 * @example
 * outcomesOf(courses, { weights, months: [0, 3], scale: youngReference })[0].outcome // → 'tScore.lumbarSpine'
 */
export function outcomesOf(
  courses: PlanCourses,
  {
    weights,
    months,
    scale,
  }: { readonly weights: Float64Array; readonly months: readonly number[]; readonly scale: Scale },
): OutcomeCourse[] {
  return readings(scale).map(({ outcome, unit, read }) => courseOf({ outcome, unit, months }, read(courses), weights))
}

/**
 * Median, ranges and lines of one outcome.
 *
 * @param about - its name, unit and months
 * @param values - by month and draw
 * @param weights - of the draws
 * @returns the course
 *
 * @example
 * courseOf({ outcome: 'ctx', unit: '%', months: [0] }, [Float64Array.of(0, 0)], Float64Array.of(1, 1)).median // → [0]
 */
export function courseOf(
  about: Pick<OutcomeCourse, 'outcome' | 'unit' | 'months'>,
  values: ByDay,
  weights: Float64Array,
): OutcomeCourse {
  const quantiles = new WeighedQuantiles({ weights, probabilities: PROBABILITIES })
  const bands = values.map((row) => bandOf(row, quantiles))
  return {
    ...about,
    median: bands.map(({ median }) => median),
    low80: bands.map(({ low80 }) => low80),
    high80: bands.map(({ high80 }) => high80),
    low95: bands.map(({ low95 }) => low95),
    high95: bands.map(({ high95 }) => high95),
    lines: pickLines(weights).map((draw) => values.map((row) => row[draw]!)),
  }
}

/** Evenly spaced picks along the running sum of the weights, so that a line stands for an equal share of belief. */
function pickLines(weights: Float64Array): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const picked: number[] = []
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    sum += weight
    while (picked.length < LINES && sum >= ((picked.length + 0.5) * total) / LINES) picked.push(i)
  }
  return picked
}
