import { rangeWords, tScore } from '../numbers.ts'
import type { Range } from '../numbers.ts'
import { courseOf, readingAt, toldMonths } from '../reading.ts'
import { wrap } from '../terminal/wrap.ts'
import { monthAfter, planLetter } from '../words.ts'
import type { Layout, Scales } from './geometry.ts'
import { piece } from './piece.ts'
import type { Markup } from './piece.ts'
import type { Picture } from './picture.ts'
import { planClass } from './plan-look.ts'
import { at, group, path, stroke, words } from './svg.ts'

interface Drawing {
  readonly layout: Layout
  readonly scales: Scales
}

/** A bracket: a plan, its 80 % range at the chosen month, and where its lines end. */
interface Bracket {
  readonly plan: number
  readonly name: string
  readonly range: Range
  readonly end: number
}

/** For every month that can be chosen: an upright line with its year, and a bracket with the 80 % range of each plan. */
export function chosenMarks(about: Picture, drawing: Drawing): Markup {
  const months = toldMonths(about.forecast).filter((month) => month > 0)
  return piece`${months.map((month) => group(`at m${month}`, oneMonth(about, month, drawing)))}`
}

function oneMonth({ forecast, site, plans }: Picture, month: number, drawing: Drawing): Markup {
  const when = monthAfter(forecast.on, month)
  const brackets = plans.map((plan): Bracket => {
    const course = courseOf(forecast.plans[plan]!, `tScore.${site}`)
    const { range80: range } = readingAt(course, month)
    return { plan, name: forecast.plans[plan]!.name, range, end: course.median.at(-1)! }
  })
  const labels = drawing.layout.name === 'l' ? sideLabels(brackets, when, drawing) : undefined
  const middle = (brackets.length - 1) / 2
  const drawn = brackets.map((each, i) =>
    oneBracket(each, drawing.scales.x(month) + (i - middle) * drawing.layout.apart, drawing),
  )
  return piece`${yearPill(month, when.slice(when.indexOf(' ') + 1), drawing)}${drawn}${labels}`
}

function yearPill(month: number, year: string, { layout: { top, height, bottom }, scales: { x } }: Drawing): Markup {
  const cx = x(month)
  const pill = piece`<rect class="pill" x="${at(cx - 25)}" y="${top - 27}" width="50" height="24" rx="12"/>`
  return piece`${stroke('hl', [cx, top], [cx, height - bottom])}${pill}${words('onpill', [cx, top - 10], [year, 'middle'])}`
}

function oneBracket({ plan, range: [low, high] }: Bracket, cx: number, { scales: { y } }: Drawing): Markup {
  const stem = `M${at(cx)} ${at(y(high))}V${at(y(low))}`
  const caps = path('bk', `M${at(cx - 5)} ${at(y(high))}h10${stem}m-5 0h10`)
  const letter = words('b h', [cx, y(high) - 7], [planLetter(plan), 'middle'])
  return piece`${path('bk0', stem)}${group(planClass(plan), caps)}${letter}`
}

/** Letters in a line of a label, height of its lines, space between labels, and distance from the chart. */
const SIDE = { letters: 27, line: 19, space: 14, indent: 34 } as const

/** Names and ranges beside the ends of the lines, pushed apart until each finds room. */
function sideLabels(brackets: readonly Bracket[], when: string, { layout, scales: { y } }: Drawing): Markup {
  const { top, height, bottom, width, right } = layout
  const left = width - right + SIDE.indent
  const labels = brackets
    .map((each) => ({ ...each, lines: wrap(`${planLetter(each.plan)}. ${each.name}`, SIDE.letters) }))
    .toSorted((a, b) => b.end - a.end)
  const tops = pushedApart(
    labels.map(({ end, lines }) => ({ middle: y(end), height: (lines.length + 1) * SIDE.line + SIDE.space })),
    [top + 2 * SIDE.line + SPACE_AFTER_HEAD, height - bottom],
  )
  const head = ['80 of 100 courses lie', `here in ${when}:`]
  const headLines = head.map((text, i) => words('t', [left, top + 4 + i * SIDE.line], [text, 'start']))
  return piece`${headLines}${labels.map((label, i) => sideLabel(label, tops[i]!, { left, end: y(label.end) }))}`
}

const SPACE_AFTER_HEAD = 10

function sideLabel(
  { plan, range, lines }: Bracket & { readonly lines: readonly string[] },
  top: number,
  { left, end }: { readonly left: number; readonly end: number },
): Markup {
  const lead = path('lead', `M${left - SIDE.indent + 2} ${at(end)}L${left - 20} ${at(top + 9)}h14`)
  const names = lines.map((text, k) => words('b', [left, top + 14 + k * SIDE.line], [text, 'start']))
  const told = words('t', [left, top + 14 + lines.length * SIDE.line], [rangeWords(range, tScore), 'start'])
  return piece`${group(planClass(plan), lead)}${names}${told}`
}

/** Tops of boxes that stand as near to their middles as they can without overlap, within a range. */
function pushedApart(
  boxes: readonly { readonly middle: number; readonly height: number }[],
  [top, bottom]: Range,
): number[] {
  const tops: number[] = []
  let free = top
  for (const { middle, height } of boxes) {
    tops.push(Math.max(free, middle - height / 2))
    free = tops.at(-1)! + height
  }
  let limit = bottom
  for (let i = boxes.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, limit - boxes[i]!.height)
    limit = tops[i]!
  }
  return tops
}
