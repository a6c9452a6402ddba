import { chosenMonth } from '../reading.ts'
import { oneLayout } from './forecast-chart.ts'
import { LAYOUTS } from './geometry.ts'
import { piece, verbatim } from './piece.ts'
import type { Picture } from './picture.ts'
import { chartStyle } from './style.ts'

/** Room on either side, for letters that lean out. */
const MARGIN = 12

/**
 * The chart of a site as a file of its own, for a document that can hold pictures only.
 *
 * @param about - what to draw
 * @returns the text of an SVG file that needs nothing beside it
 *
 * @example
 * forecastPicture({ forecast, site: 'lumbarSpine', plans: [0, 1] }).startsWith('<svg') // → true
 */
export function forecastPicture(about: Picture): string {
  const layout = LAYOUTS.at(-1)!
  const { markup } = oneLayout(about, layout)
  const others = `.at:not(.m${chosenMonth(about.forecast)}){display:none}svg{background:var(--surface)}`
  const style = piece`<style>${verbatim(chartStyle + others)}</style>`.markup
  return markup
    .replace(/<svg .*? viewBox="0 0 /, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} 0 `)
    .replace(`0 ${layout.width} `, `0 ${layout.width + 2 * MARGIN} `)
    .replace('</desc>', `</desc>${style}`)
}
