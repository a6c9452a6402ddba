import { SITES } from './densitometry.ts'
import type { Ensemble, Moment } from './ensemble.ts'
import type { Band, OutcomeCourse, Site } from './forecast-document.ts'
import { weighedQuantiles } from './quantiles.ts'

/** Plausible courses that are told whole, for pictures. */
const LINES = 20
const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975] as const

/** Median and ranges of one number over the weighed ensemble. */
export function band(values: readonly number[], weights: Float64Array): Band {
  const [low95, low80, median, high80, high95] = weighedQuantiles(values, weights, PROBABILITIES) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { median, low80, high80, low95, high95 }
}

/** How an outcome is read off one draw: from its moment and its first moment. */
type Reading = (now: Moment, first: Moment) => number

const change =
  (pick: (moment: Moment) => number): Reading =>
  (now, first) =>
    100 * (pick(now) / pick(first) - 1)

/** The young reference behind the T-scores of a person's own scans, by site. */
export type Scale = (site: Site) => { readonly mean: number; readonly sd: number }

function readings(
  scale: Scale,
): readonly { readonly outcome: string; readonly unit: string; readonly read: Reading }[] {
  return [
    ...SITES.flatMap((site) => {
      const { mean, sd } = scale(site)
      return [
        { outcome: `tScore.${site}`, unit: '{T-score}', read: ({ density }: Moment) => (density[site] - mean) / sd },
        { outcome: `bmd.${site}`, unit: '%', read: change(({ density }) => density[site]) },
      ]
    }),
    ...['ctx', 'p1np', 'bsap', 'ntx', 'estradiol'].map((name) => ({
      outcome: name,
      unit: '%',
      read: change(({ signals }) => signals[name]!),
    })),
  ]
}

/**
 * The course of every outcome under one plan.
 *
 * @param ensemble - the weighed ensemble
 * @param run.plan - which plan
 * @param run.months - the months that are told
 * @param run.scale - young reference behind the T-scores
 * @returns median, ranges and lines of each outcome
 *
 * @example
 * outcomesOf(ensemble, { plan: 0, months: [0, 3], scale: youngReference })[0].outcome // → 'tScore.lumbarSpine'
 */
export function outcomesOf(
  ensemble: Ensemble,
  { plan, months, scale }: { readonly plan: number; readonly months: readonly number[]; readonly scale: Scale },
): OutcomeCourse[] {
  const courses = ensemble.courses[plan]!
  return readings(scale).map(({ outcome, unit, read }) => {
    const values = courses.map((course) => course.map((moment) => read(moment, course[0]!)))
    return courseOf({ outcome, unit, months }, values, ensemble.weights)
  })
}

/**
 * Median, ranges and lines of one outcome.
 *
 * @param about - its name, unit and months
 * @param values - by draw and month
 * @param weights - of the draws
 * @returns the course
 *
 * @example
 * courseOf({ outcome: 'ctx', unit: '%', months: [0] }, [[0], [0]], Float64Array.of(1, 1)).median // → [0]
 */
export function courseOf(
  about: Pick<OutcomeCourse, 'outcome' | 'unit' | 'months'>,
  values: readonly (readonly number[])[],
  weights: Float64Array,
): OutcomeCourse {
  const bands = about.months.map((_month, k) =>
    band(
      values.map((course) => course[k]!),
      weights,
    ),
  )
  return {
    ...about,
    median: bands.map(({ median }) => median),
    low80: bands.map(({ low80 }) => low80),
    high80: bands.map(({ high80 }) => high80),
    low95: bands.map(({ low95 }) => low95),
    high95: bands.map(({ high95 }) => high95),
    lines: pickLines(weights).map((i) => values[i]!),
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
