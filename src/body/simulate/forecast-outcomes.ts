import { SITES } from './densitometry.ts'
import type { Band, OutcomeCourse, Site } from './forecast-document.ts'
import { WeighedQuantiles } from './quantiles.ts'
import type { ByDay, PlanCourses } from './told-courses.ts'

/** Plausible courses that are told whole, for pictures. */
const LINES = 20
const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975] as const

/** Sums up numbers over the draws of a weighed ensemble. */
export class Summary {
  readonly #quantiles: WeighedQuantiles
  /** Draws that are told whole. */
  readonly #picked: readonly number[]

  constructor(weights: Float64Array) {
    this.#quantiles = new WeighedQuantiles({ weights, probabilities: PROBABILITIES })
    this.#picked = pickLines(weights)
  }

  /** Median and ranges of one number, told by draw. */
  band(values: Float64Array): Band {
    const [low95, low80, median, high80, high95] = this.#quantiles.of(values)
    return { median: median!, low80: low80!, high80: high80!, low95: low95!, high95: high95! }
  }

  /**
   * Median, ranges and lines of one outcome.
   *
   * @param about - its name, unit and months
   * @param values - by month and draw
   * @returns the course
   */
  course(about: Pick<OutcomeCourse, 'outcome' | 'unit' | 'months'>, values: ByDay): OutcomeCourse {
    const bands = values.map((row) => this.band(row))
    return {
      ...about,
      median: bands.map(({ median }) => median),
      low80: bands.map(({ low80 }) => low80),
      high80: bands.map(({ high80 }) => high80),
      low95: bands.map(({ low95 }) => low95),
      high95: bands.map(({ high95 }) => high95),
      lines: this.#picked.map((draw) => values.map((row) => row[draw]!)),
    }
  }
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
          read: ({ density }) => density[site].map((row) => tScoresOf(row, { mean, sd })),
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

/** T-scores of densities. */
export function tScoresOf(row: Float64Array, { mean, sd }: ReturnType<Scale>): Float64Array {
  const scores = new Float64Array(row.length)
  for (let i = 0; i < row.length; i++) scores[i] = (row[i]! - mean) / sd
  return scores
}

/** Change from the first day, in percent. */
function changeOf(rows: ByDay): ByDay {
  const first = rows[0]!
  return rows.map((row) => {
    const change = new Float64Array(row.length)
    for (let i = 0; i < row.length; i++) change[i] = 100 * (row[i]! / first[i]! - 1)
    return change
  })
}

/**
 * The course of every outcome under one plan.
 *
 * @param courses - the plan's courses
 * @param run.summary - sums up the draws
 * @param run.months - the months that are told
 * @param run.scale - young reference behind the T-scores
 * @returns median, ranges and lines of each outcome
 *
 * @example
 * outcomesOf(courses, { summary, months: [0, 3], scale: youngReference })[0].outcome // → 'tScore.lumbarSpine'
 */
export function outcomesOf(
  courses: PlanCourses,
  { summary, months, scale }: { readonly summary: Summary; readonly months: readonly number[]; readonly scale: Scale },
): OutcomeCourse[] {
  return readings(scale).map(({ outcome, unit, read }) => summary.course({ outcome, unit, months }, read(courses)))
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
