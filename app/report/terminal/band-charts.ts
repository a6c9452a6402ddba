import type { Forecast, PlanForecast } from '../../../src/body/simulate/index.ts'
import type { Site } from '../../../src/person/index.ts'
import { fixed } from '../numbers.ts'
import type { Range } from '../numbers.ts'
import { courseOf } from '../reading.ts'
import { planLetter } from '../words.ts'
import { drawBand, drawLevel, emptyField, fieldLines } from './braille.ts'

/** Lines of text of one panel, without head and foot. */
const HEIGHT = 9
/** Columns that the numbers beside the first panel need. */
const AXIS = 6
const GAP = '  '
const NARROWEST_PANEL = 18
const WIDEST_PANEL = 34
/** Edges of the zones, drawn as dots. */
const EDGES = [-1, -2.5]

/**
 * Charts of a site's T-score under each plan, side by side on the same scale: the band holds 80 of 100 courses.
 *
 * @param forecast - the forecast
 * @param site - the skeletal site
 * @param width - columns of the terminal
 * @returns the lines
 *
 * @example
 * bandCharts(forecast, 'totalHip', 80)
 */
export function bandCharts(forecast: Forecast, site: Site, width: number): string[] {
  const { plans, years } = forecast
  const domain = domainOf(plans, site)
  const perRow = Math.max(1, Math.min(plans.length, Math.floor((width - AXIS) / (NARROWEST_PANEL + GAP.length))))
  const panel = Math.min(WIDEST_PANEL, Math.floor((width - AXIS) / perRow) - GAP.length)
  const rows = Array.from({ length: Math.ceil(plans.length / perRow) }, (_unused, row) =>
    plans.slice(row * perRow, (row + 1) * perRow).map((plan, i) => ({
      name: cut(`${planLetter(row * perRow + i)}  ${plan.name}`, panel),
      lines: panelLines(plan, site, { panel, domain }),
      foot: `today${`${years} a`.padStart(panel - 'today'.length)}`,
    })),
  )
  return rows.flatMap((panels, i) => [...(i === 0 ? [] : ['']), ...rowLines(panels, domain)])
}

interface Panel {
  readonly name: string
  readonly lines: readonly string[]
  readonly foot: string
}

function rowLines(panels: readonly Panel[], [bottom, top]: Range): string[] {
  const width = panels[0]!.foot.length
  const beside = (cells: readonly string[]): string => cells.map((cell) => cell.padEnd(width)).join(GAP)
  const label = (row: number): string => {
    const value = top - ((top - bottom) * row) / (HEIGHT - 1)
    return row % 4 === 0 ? fixed(value, 1).padStart(AXIS - 1) : ' '.repeat(AXIS - 1)
  }
  return [
    `${' '.repeat(AXIS)}${beside(panels.map(({ name }) => name))}`.trimEnd(),
    ...Array.from({ length: HEIGHT }, (_unused, row) =>
      trimmed(`${label(row)} ${beside(panels.map(({ lines }) => lines[row]!))}`),
    ),
    `${' '.repeat(AXIS)}${beside(panels.map(({ foot }) => foot))}`.trimEnd(),
  ]
}

function panelLines(plan: PlanForecast, site: Site, { panel, domain }: { panel: number; domain: Range }): string[] {
  const { low80, high80 } = courseOf(plan, `tScore.${site}`)
  const field = emptyField(panel, HEIGHT)
  for (const edge of EDGES) drawLevel(field, edge, domain)
  drawBand(field, { low: low80, high: high80 }, domain)
  return fieldLines(field)
}

/** Whole halves of a T-score around all plans, so that they share one scale. */
function domainOf(plans: readonly PlanForecast[], site: Site): Range {
  const courses = plans.map((plan) => courseOf(plan, `tScore.${site}`))
  const low = Math.min(...courses.flatMap(({ low80 }) => low80))
  const high = Math.max(...courses.flatMap(({ high80 }) => high80))
  return [Math.floor(low * 2) / 2, Math.ceil(high * 2) / 2]
}

/** Without blanks at the end, those of braille included. */
function trimmed(line: string): string {
  return line.replace(/[\s\u2800]+$/u, '')
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`
}
