import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

import type { Forecast, OutcomeCourse } from '../../src/body/simulate/index.ts'

const WIDTH = 720
const HEIGHT = 405
const MARGIN = { left: 44, right: 12, top: 12, bottom: 28 } as const
const OUTCOME = 'bmd.totalHip'

/**
 * Bands and medians of the total hip under each plan.
 *
 * @param forecast - the forecast; its first plan is "as now"
 * @returns the text of an SVG
 */
export function picture(forecast: Forecast): string {
  const courses = forecast.plans.map(({ outcomes }) => outcomes.find(({ outcome }) => outcome === OUTCOME)!)
  const months = courses[0]!.months
  const x = scaleLinear([0, months.at(-1)!], [MARGIN.left, WIDTH - MARGIN.right])
  const low = Math.min(...courses.flatMap(({ low95 }) => low95))
  const high = Math.max(...courses.flatMap(({ high95 }) => high95))
  const y = scaleLinear([low, high], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice()
  const rulers = y
    .ticks(6)
    .map(
      (tick) =>
        `<line class="ruler" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="4" y="${y(tick) + 4}">${tick} %</text>`,
    )
  const years = months
    .filter((month) => month % 24 === 0)
    .map((month) => `<text x="${x(month) - 10}" y="${HEIGHT - 6}">${month / 12} a</text>`)
  const shapes = courses.map((course, i) => `<g class="${i === 0 ? 'now' : 'plan'}">${shapesOf(course, x, y)}</g>`)
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken(forecast, courses)}">${[...rulers, ...years, ...shapes].join('')}</svg>`
}

function shapesOf(
  { months, median, low80, high80, low95, high95 }: OutcomeCourse,
  x: (month: number) => number,
  y: (value: number) => number,
): string {
  const places = months.map((_month, i) => i)
  const band = (low: readonly number[], high: readonly number[]): string =>
    area<number>(
      (i) => x(months[i]!),
      (i) => y(low[i]!),
      (i) => y(high[i]!),
    )(places)!
  const middle = line<number>(
    (i) => x(months[i]!),
    (i) => y(median[i]!),
  )(places)!
  return `<path class="band95" d="${band(low95, high95)}"/><path class="band80" d="${band(low80, high80)}"/><path class="median" d="${middle}"/>`
}

function spoken(forecast: Forecast, courses: readonly OutcomeCourse[]): string {
  const ends = courses.map(
    ({ median }, i) => `${forecast.plans[i]!.name}: ${Math.round(median.at(-1)!)} % after ${forecast.years} years`,
  )
  return `Change of total hip density. ${ends.join('; ')}.`
}
