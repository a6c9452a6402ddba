import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'

import type { Forecast } from '../../../src/body/simulate/index.ts'
import type { Site } from '../../../src/person/index.ts'
import type { Range } from '../numbers.ts'
import { courseOf, repeatRange, scansOf } from '../reading.ts'

/** The room a chart has; which one is shown depends on the width of its container. */
export interface Layout {
  readonly name: 's' | 'm' | 'l'
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Distance between the brackets of two plans. */
  readonly apart: number
}

/** Text is never smaller than 14 px: a chart is laid out anew, not shrunk. */
export const LAYOUTS: readonly Layout[] = [
  { name: 's', width: 300, height: 350, left: 36, right: 22, top: 52, bottom: 26, apart: 12 },
  { name: 'm', width: 560, height: 390, left: 42, right: 26, top: 52, bottom: 28, apart: 14 },
  { name: 'l', width: 1040, height: 440, left: 44, right: 262, top: 52, bottom: 30, apart: 16 },
]

/** Scales of a chart, months across and T-scores up. */
export interface Scales {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** Oldest scan that is drawn, in months: beyond it the years ahead would find no room. */
const OLDEST = -96
/** Room before today where there is no scan. */
const BEFORE = -6
/** Least height of a scale, in T-scores, so that noise does not look like change. */
const LEAST_SPAN = 2

/** The months that a site's chart spans. */
export function monthsOf(forecast: Forecast, site: Site): Range {
  const first = Math.min(BEFORE, ...scansOf(forecast, site).map(({ month }) => month - 3))
  return [Math.max(OLDEST, first), forecast.plans[0]!.outcomes[0]!.months.at(-1)!]
}

/** The T-scores that all charts of a site span: every drawn line, every scan with its error, in half steps. */
export function tScoresOf(forecast: Forecast, site: Site): Range {
  const courses = forecast.plans.map((plan) => courseOf(plan, `tScore.${site}`))
  const scans = scansOf(forecast, site).flatMap((scan) => repeatRange(scan))
  const values = [...courses.flatMap(({ lines, low80, high80 }) => [...lines.flat(), ...low80, ...high80]), ...scans]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const lack = Math.max(0, LEAST_SPAN - (high - low)) / 2
  return [Math.floor((low - lack) * 2) / 2, Math.ceil((high + lack) * 2) / 2]
}

/** The scales of a chart. */
export function scalesOf(layout: Layout, months: Range, tScores: Range): Scales {
  const { width, height, left, right, top, bottom } = layout
  return {
    x: scaleLinear(months, [left, width - right]),
    y: scaleLinear(tScores, [height - bottom, top]),
  }
}

/** The Januaries within some months, as month and year, so far apart that their labels find room. */
export function januaries(on: string, [first, last]: Range, fit: number): readonly { month: number; year: number }[] {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const passed = month - 1 + (day - 1) / 31
  const all = Array.from({ length: Math.ceil((last - first) / 12) + 2 }, (_unused, i) => {
    const count = Math.floor(first / 12) + i
    return { month: (count + 1) * 12 - passed, year: year + count + 1 }
  }).filter((each) => each.month >= first && each.month <= last)
  const step = [1, 2, 5, 10].find((every) => all.length / every <= fit) ?? 20
  return all.filter((each) => each.year % step === 0)
}
