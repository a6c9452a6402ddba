import type { Forecast, OutcomeCourse } from '../../../src/body/simulate/index.ts'
import { rangeWords } from '../numbers.ts'
import { courseOf, formFor, readingAt, toldMonths } from '../reading.ts'
import { monthAfter, planLetter, spanWords } from '../words.ts'
import { piece } from './piece.ts'
import type { Markup } from './piece.ts'
import { swatch } from './plan-look.ts'

/** Which range stands beside the median. */
export type Share = 80 | 95

/** Least width of a plan's column, in rem. */
const COLUMN = 12

/**
 * An outcome under every plan, year by year: median and range.
 *
 * @param forecast - the forecast
 * @param outcome - its contract name
 * @param about - what the caption says, and which range is told
 * @returns a table that scrolls sideways within its own box where it must
 *
 * @example
 * courseTable(forecast, 'tScore.totalHip', { caption: 'Hip, T-score', share: 80 })
 */
export function courseTable(
  forecast: Forecast,
  outcome: string,
  { caption, share }: { readonly caption: string; readonly share: Share },
): Markup {
  const courses = forecast.plans.map((plan) => courseOf(plan, outcome))
  const months = toldMonths(forecast).filter((month) => month > 0 || courses[0]!.unit !== '%')
  const rows = months.map(
    (month) =>
      piece`<tr>
        <th scope="row">${spanWords(month)}<span class="vh">, ${monthAfter(forecast.on, month)}</span></th>
        ${courses.map((course) => cell(course, month, share))}
      </tr>`,
  )
  return piece`<div class="scr" tabindex="0" role="region" aria-label="${caption}">
    <table class="wide" style="--least:${6.5 + COLUMN * courses.length}rem">
      <caption>
        ${caption}: median (range of ${share} of 100 plausible courses)
      </caption>
      <thead>
        <tr>
          <th scope="col">From today</th>
          ${forecast.plans.map(({ name }, i) => piece`<th scope="col">${swatch(i)} ${planLetter(i)}. ${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

function cell(course: OutcomeCourse, month: number, share: Share): Markup {
  const { median, range80, range95 } = readingAt(course, month)
  const form = formFor(course)
  const unit = course.unit === '%' ? '\u00A0%' : ''
  return piece`<td>
    <b>${form(median)}${unit}</b> <span class="r">(${rangeWords(share === 80 ? range80 : range95, form)})</span>
  </td>`
}

/** A table of texts whose rows become blocks on a narrow screen. The first column names the rows. */
export function factTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return piece`<table class="stack">
    <caption class="vh">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head.map((name) => piece`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...others]) =>
          piece`<tr>
            <th scope="row">${first}</th>
            ${others.map((text) => piece`<td>${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}
