import type { ValidatedRow } from '../../../src/body/validation/index.ts'
import { fixed } from '../numbers.ts'
import { piece } from '../page/piece.ts'
import type { Markup } from '../page/piece.ts'
import { box, dot, stroke, words } from '../page/svg.ts'
import { comparedWords, publishedWords } from './rows.ts'

/** Sizes in pixels: the words on the left, the picture, the numbers on the right, one line. */
const [WORDS, PICTURE, NUMBERS, LINE, TOP] = [430, 420, 180, 17, 34]
const TICKS = 8

/** Where a value stands across. */
type Scale = (value: number) => number

/**
 * A forest plot of rows in percent: what is accepted as a bar, the printed interval as a line, the published number as
 * a square, ours as a dot.
 *
 * @param rows - rows in percent, of one kind
 * @returns the picture
 *
 * @example
 * forestPlot(validation.rows.filter(({ isPercent }) => isPercent)).markup.startsWith('<svg')
 */
export function forestPlot(rows: readonly ValidatedRow[]): Markup {
  const ends = rows.flatMap(({ accepted, ours }) => [accepted.low, accepted.high, ours])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const scale: Scale = (value) => WORDS + ((value - low) / (high - low)) * PICTURE
  const [width, height] = [WORDS + PICTURE + NUMBERS, TOP + rows.length * LINE + 8]
  return piece`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="published numbers and ours">${[
    ...axis(ticks(low, high), scale, height),
    ...rows.map((row, i) => line(row, TOP + (i + 0.5) * LINE, scale)),
  ]}</svg>`
}

function ticks(low: number, high: number): readonly number[] {
  const rough = (high - low) / TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10)
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_unused, i) => (first + i) * step)
}

function axis(at: readonly number[], scale: Scale, height: number): readonly Markup[] {
  return at.flatMap((value) => [
    stroke(value === 0 ? 'zero' : 'grid', [scale(value), TOP - 6], [scale(value), height]),
    words('tick', [scale(value), TOP - 12], [fixed(value, 0), 'middle']),
  ])
}

function line(row: ValidatedRow, y: number, scale: Scale): Markup {
  const { accepted, interval, published, ours, isMet, isCounted } = row
  const verdict = isMet ? 'met' : 'missed'
  const name = `${row.row} ${row.study}: ${row.arm}`
  const title = `${name}, ${comparedWords(row)}: published ${publishedWords(row)}, ours ${fixed(ours, 2)}`
  const across = { x: scale(accepted.low), y: y - 4.5, width: scale(accepted.high) - scale(accepted.low), height: 9 }
  return piece`<g class="${isCounted ? 'row' : 'row faint'}"><title>${title}</title>${[
    words('name', [0, y + 4], [shortened(name), 'start']),
    words('what', [WORDS - 12, y + 4], [comparedWords(row), 'end']),
    box('accepted', across),
    interval ? stroke('interval', [scale(interval[0]), y], [scale(interval[1]), y]) : undefined,
    box('published', { x: scale(published) - 3, y: y - 3, width: 6, height: 6 }),
    dot(verdict, [scale(ours), y], 4),
    words('number', [WORDS + PICTURE + 12, y + 4], [`${publishedWords(row)} | ${fixed(ours, 1)}`, 'start']),
  ]}</g>`
}

/** Longest name that leaves room for what is compared. */
const LONGEST = 44

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
}
