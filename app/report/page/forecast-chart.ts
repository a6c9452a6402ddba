import type { Forecast, OutcomeCourse } from '../../../src/body/simulate/index.ts'
import { fixed, tScore } from '../numbers.ts'
import type { Range } from '../numbers.ts'
import { chosenMonth, courseOf, repeatRange, scansOf, toldRange } from '../reading.ts'
import { capital, dateWords, monthAfter, planLetter, siteWords } from '../words.ts'
import { chosenMarks } from './brackets.ts'
import { LAYOUTS, januaries, monthsOf, scalesOf, tScoresOf } from './geometry.ts'
import type { Layout, Scales } from './geometry.ts'
import { piece } from './piece.ts'
import type { Markup } from './piece.ts'
import type { Picture } from './picture.ts'
import { planClass } from './plan-look.ts'
import { at, between, box, curve, dot, group, path, picture, stroke, words } from './svg.ts'
import { zoneBands, zonePatterns, zoneWords } from './zones.ts'

/**
 * The course of a site's T-score: scans with their error, faint plausible lines from today, a bracket at a chosen month.
 *
 * @param about - what to draw
 * @returns three layouts of the same chart; the style shows the one that fits its container
 *
 * @example
 * forecastChart({ forecast, site: 'totalHip', plans: [0, 1] })
 */
export function forecastChart(about: Picture): Markup {
  return piece`${LAYOUTS.map((layout) => oneLayout(about, layout))}`
}

/** The chart in one layout. */
export function oneLayout(about: Picture, layout: Layout): Markup {
  const { forecast, site, plans } = about
  const months = monthsOf(forecast, site)
  const scales = scalesOf(layout, months, tScoresOf(forecast, site))
  const id = `${site}-${plans.join('')}-${layout.name}`
  const zones = { name: id, across: [layout.left, layout.width - layout.right], scale: scales.y } as const
  const courses = plans.map((plan) => ({ plan, course: courseOf(forecast.plans[plan]!, `tScore.${site}`) }))
  return picture(
    { id, kind: `v-${layout.name}`, title: titleOf(about), facts: factsOf(about) },
    [layout.width, layout.height],
    zonePatterns(id),
    zoneBands(zones),
    axes(forecast, { layout, scales, months }),
    group('bands', ...courses.map(({ plan, course }) => bands(course, plan, scales))),
    group('lines', ...courses.map(({ plan, course }) => lines(course, plan, scales))),
    zoneWords(zones),
    todayLine(forecast, layout, scales),
    scanMarks(about, layout, scales),
    chosenMarks(about, { layout, scales }),
  )
}

function titleOf({ forecast, site }: Picture): string {
  const last = forecast.plans[0]!.outcomes[0]!.months.at(-1)!
  return `${capital(siteWords(site).name)}: T-score from today to ${monthAfter(forecast.on, last)}`
}

function factsOf({ forecast, site, plans }: Picture): string {
  const month = chosenMonth(forecast)
  const ranges = plans.map((index) => {
    const plan = forecast.plans[index]!
    return `${planLetter(index)}, ${plan.name}: ${toldRange(courseOf(plan, `tScore.${site}`), month)}`
  })
  const scans = scansOf(forecast, site).map((scan) => `${tScore(scan.tScore)} on ${dateWords(scan.date)}`)
  const past = scans.length === 0 ? 'No scan is known.' : `Scans: ${scans.join('; ')}.`
  const when = monthAfter(forecast.on, month)
  return `${past} In ${when}, 80 of 100 plausible courses lie in these ranges. ${ranges.join('. ')}. The table below tells the other years.`
}

/** Room that the label of a year needs. */
const YEAR = 46

function axes(
  { on }: Forecast,
  { layout, scales, months }: { readonly layout: Layout; readonly scales: Scales; readonly months: Range },
): Markup {
  const { left, width, right, height, bottom, top } = layout
  const { x, y } = scales
  const floor = height - bottom
  const ticks = y.ticks(6).filter((tick) => Number.isInteger(tick * 2))
  const years = januaries(on, months, (width - left - right) / YEAR)
  return piece`${ticks.map((tick) => words('', [left - 7, y(tick) + 5], [fixed(tick, Number.isInteger(tick) ? 0 : 1), 'end']))}
${years.map(({ month, year }) => [stroke('axis', [x(month), top], [x(month), floor]), words('', [x(month), floor + 19], [year, 'middle'])])}
${box('frame', { x: left, y: top, width: width - left - right, height: floor - top })}${words('', [0, top - 10], ['T-score', 'start'])}`
}

function lines({ lines: courses, months }: OutcomeCourse, plan: number, { x, y }: Scales): Markup {
  return group(planClass(plan), ...courses.map((values) => curve('ln', values, { months, x, y })))
}

function bands({ months, low80, high80, low95, high95 }: OutcomeCourse, plan: number, { x, y }: Scales): Markup {
  const [bottom, top] = y.domain() as [number, number]
  const drawn = { months, x, y: (value: number) => y(Math.min(top, Math.max(bottom, value))) }
  return group(
    planClass(plan),
    between('band95', [low95, high95], drawn),
    between('band80', [low80, high80], drawn),
    curve('rim', low80, drawn),
    curve('rim', high80, drawn),
  )
}

/** Room that the words beside "today" need on either side. */
const TODAY = 90

function todayLine({ on }: Forecast, { name, top, height, bottom }: Layout, { x }: Scales): Markup {
  const label = name === 's' ? 'today' : `today, ${dateWords(on)}`
  const line = stroke('today', [x(0), top - 28], [x(0), height - bottom])
  const place = x(0) < TODAY ? ([x(0) - 2, 'start'] as const) : ([x(0), 'middle'] as const)
  return piece`${line}${words('t h', [place[0], top - 36], [label, place[1]])}`
}

/** Distance below which the label of the older of two scans finds no room. */
const LABEL = 48

function scanMarks({ forecast, site }: Picture, layout: Layout, { x, y }: Scales): Markup {
  const scans = scansOf(forecast, site).filter(({ month }) => x(month) >= layout.left)
  const marks = scans.map((scan, i) => {
    const next = scans[i + 1]
    const kind = next === undefined ? ' now' : ''
    const [cx, [low, high]] = [x(scan.month), repeatRange(scan).map(y) as [number, number]]
    const hasRoom = next === undefined || x(next.month) - cx >= LABEL
    const label = words(
      next === undefined ? 'b h' : 't h',
      [Math.max(cx, layout.left + 20), low + 17],
      [tScore(scan.tScore), 'middle'],
    )
    const bar = `M${at(cx - 5)} ${at(high)}h10M${at(cx)} ${at(high)}V${at(low)}m-5 0h10`
    return [path(`eb${kind}`, bar), dot(`pt${kind}`, [cx, y(scan.tScore)], 5.5), hasRoom ? label : undefined]
  })
  return piece`${marks}`
}
