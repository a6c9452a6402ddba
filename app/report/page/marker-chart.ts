import { scaleLinear } from 'd3-scale'

import type { Forecast, OutcomeCourse } from '../../../src/body/simulate/index.ts'
import { fixed } from '../numbers.ts'
import type { Range } from '../numbers.ts'
import { chosenMonth, courseOf, toldRange } from '../reading.ts'
import { capital, monthAfter, planLetter } from '../words.ts'
import type { MarkerWords } from '../words.ts'
import { januaries } from './geometry.ts'
import type { Scales } from './geometry.ts'
import { piece } from './piece.ts'
import type { Markup } from './piece.ts'
import { planClass } from './plan-look.ts'
import { between, curve, group, picture, stroke, words } from './svg.ts'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [300, 210, 48, 6, 12, 26]

interface Drawn {
  readonly plan: number
  readonly course: OutcomeCourse
}

/**
 * The course of a blood value under the plans, in percent of today's level: bands that hold 80 of 100 courses.
 *
 * @param forecast - the forecast
 * @param marker - the blood value
 * @param plans - indices of the plans
 * @returns a small picture
 *
 * @example
 * markerChart(forecast, MARKERS[0], [0, 1])
 */
export function markerChart(forecast: Forecast, marker: MarkerWords, plans: readonly number[]): Markup {
  const courses = plans.map((plan) => ({ plan, course: courseOf(forecast.plans[plan]!, marker.outcome) }))
  const { months } = courses[0]!.course
  const scales: Scales = {
    x: scaleLinear([months[0]!, months.at(-1)!], [LEFT, WIDTH - RIGHT]),
    y: scaleLinear(domainOf(courses), [HEIGHT - BOTTOM, TOP]),
  }
  const title = `${capital(marker.name)}: change from today in percent`
  return picture(
    { id: `${marker.outcome}-${plans.join('')}`, kind: 'marker', title, facts: factsOf(forecast, courses) },
    [WIDTH, HEIGHT],
    axes(forecast, months, scales),
    courses.map((drawn) => band(drawn, scales)),
  )
}

/** Least that the scale spans on either side, in percent, so that noise does not look like change. */
const LEAST = 10

function domainOf(courses: readonly Drawn[]): Range {
  const low = Math.min(-LEAST, ...courses.flatMap(({ course }) => course.low80))
  return [low, Math.max(LEAST, ...courses.flatMap(({ course }) => course.high80))]
}

function factsOf(forecast: Forecast, courses: readonly Drawn[]): string {
  const month = chosenMonth(forecast)
  const ranges = courses.map(({ plan, course }) => `${planLetter(plan)}: ${toldRange(course, month)} %`)
  const when = monthAfter(forecast.on, month)
  return `In ${when}, 80 of 100 plausible courses lie in these ranges. ${ranges.join('; ')}. The tables below tell the other years.`
}

function axes({ on }: Forecast, months: readonly number[], { x, y }: Scales): Markup {
  const floor = HEIGHT - BOTTOM
  const levels = y
    .ticks(4)
    .map((tick) => [
      stroke(tick === 0 ? 'today' : 'axis', [LEFT, y(tick)], [WIDTH - RIGHT, y(tick)]),
      words('', [LEFT - 6, y(tick) + 5], [fixed(tick, 0), 'end']),
    ])
  const years = januaries(on, [months[0]!, months.at(-1)!], 5).map(({ month, year }) => [
    stroke('axis', [x(month), floor], [x(month), floor + 5]),
    words('', [x(month), floor + 20], [year, 'middle']),
  ])
  return piece`${levels}${years}`
}

function band({ plan, course: { months, low80, high80 } }: Drawn, { x, y }: Scales): Markup {
  const drawn = { months, x, y }
  return group(
    planClass(plan),
    between('band80', [low80, high80], drawn),
    curve('rim', low80, drawn),
    curve('rim', high80, drawn),
  )
}
