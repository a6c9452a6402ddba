import { area, line } from 'd3-shape'

import { piece } from './piece.ts'
import type { Markup, Part } from './piece.ts'

/** A place, across and down. */
export type Place = readonly [number, number]

/** A rectangle. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A coordinate with one decimal: finer than a pixel. */
export function at(value: number): number {
  return Math.round(value * 10) / 10
}

/** A stroke from one place to another. */
export function stroke(kind: string, [x1, y1]: Place, [x2, y2]: Place): Markup {
  return piece`<line class="${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`
}

/** A path by its description. */
export function path(kind: string, description: string): Markup {
  return piece`<path class="${kind}" d="${description}"/>`
}

/** Words at a place, which is their start, middle or end on the base line. */
export function words(
  kind: string,
  [x, y]: Place,
  [text, anchor]: readonly [Part, 'start' | 'middle' | 'end'],
): Markup {
  return piece`<text class="${kind}" x="${at(x)}" y="${at(y)}"${anchor === 'start' ? undefined : piece` text-anchor="${anchor}"`}>${text}</text>`
}

/** A rectangle of a class. */
export function box(kind: string, { x, y, width, height }: Box): Markup {
  return piece`<rect class="${kind}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`
}

/** A rectangle filled with a texture. */
export function textured(pattern: string, { x, y, width, height }: Box): Markup {
  return piece`<rect fill="url(#${pattern})" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`
}

/** A dot. */
export function dot(kind: string, [x, y]: Place, radius: number): Markup {
  return piece`<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="${radius}"/>`
}

/** Pieces of one class. */
export function group(kind: string, ...parts: readonly Part[]): Markup {
  return piece`<g class="${kind}">${parts}</g>`
}

/** A picture of its own: named and described for those who do not see it. */
export function picture(
  about: { readonly id: string; readonly kind: string; readonly title: string; readonly facts: string },
  [width, height]: Place,
  ...parts: readonly Part[]
): Markup {
  const { id, kind, title, facts } = about
  return piece`<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${facts}</desc>
${parts}</svg>
`
}

/** Where things are drawn: months across, values up. */
export interface Drawn {
  readonly months: readonly number[]
  readonly x: (month: number) => number
  readonly y: (value: number) => number
}

/** A line through values, one per month. */
export function curve(kind: string, values: readonly number[], { months, x, y }: Drawn): Markup {
  const drawn = line<number>(
    (_value, i) => at(x(months[i]!)),
    (value) => at(y(value)),
  )
  return path(kind, drawn([...values]) ?? '')
}

/** The area between two lines. */
export function between(
  kind: string,
  [low, high]: readonly [readonly number[], readonly number[]],
  { months, x, y }: Drawn,
): Markup {
  const drawn = area<number>()
    .x((i) => at(x(months[i]!)))
    .y0((i) => at(y(low[i]!)))
    .y1((i) => at(y(high[i]!)))
  return path(kind, drawn(months.keys()) ?? '')
}
