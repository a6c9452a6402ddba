import type { ScaleLinear } from 'd3-scale'

import type { Range } from '../numbers.ts'
import { piece } from './piece.ts'
import type { Markup } from './piece.ts'
import { box, stroke, textured, words as text } from './svg.ts'
import type { Box } from './svg.ts'

/** A zone of T-scores: plain words first, the doctor's word second. */
interface Zone {
  readonly words: string
  readonly medical: string
  readonly from: number
  readonly to: number
  readonly fill: 'z0' | 'z1' | 'z2'
}

/** The zones of the World Health Organization (1994). */
const ZONES: readonly Zone[] = [
  { words: 'Usual at age 30', medical: 'normal', from: -1, to: Infinity, fill: 'z0' },
  { words: 'Thinner', medical: 'low bone mass', from: -2.5, to: -1, fill: 'z1' },
  { words: 'Much thinner', medical: 'osteoporosis', from: -Infinity, to: -2.5, fill: 'z2' },
]

/** The part of a zone that a scale shows. */
interface Seen extends Zone {
  readonly low: number
  readonly high: number
}

function seenZones(scale: ScaleLinear<number, number>): readonly Seen[] {
  const [bottom, top] = scale.domain() as [number, number]
  return ZONES.map((zone) => ({
    ...zone,
    low: Math.max(zone.from, bottom),
    high: Math.min(zone.to, top),
  })).filter(({ low, high }) => low < high)
}

/** Where zones are drawn: the name of the picture, its extent in the other direction, and the scale of T-scores. */
interface Ground {
  readonly name: string
  readonly across: Range
  readonly scale: ScaleLinear<number, number>
}

/** The textures of the zones, told apart without colour. Each picture needs its own, under its own name. */
export function zonePatterns(name: string): Markup {
  const pattern = (zone: string, size: number): Markup =>
    piece`id="${name}-${zone}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"`
  const dots = piece`<circle class="zd" cx="2" cy="2" r=".8"/><circle class="zd" cx="6.5" cy="6.5" r=".8"/>`
  const slants = piece`<line class="zl" x1="0" x2="0" y1="0" y2="8"/>`
  return piece`<defs><pattern ${pattern('z1', 9)}>${dots}</pattern><pattern ${pattern('z2', 8)} patternTransform="rotate(45)">${slants}</pattern></defs>`
}

function ground(name: string, fill: Zone['fill'], where: Box): Markup {
  return piece`${box(fill, where)}${fill === 'z0' ? undefined : textured(`${name}-${fill}`, where)}`
}

/** The zones as bands one above the other. */
export function zoneBands({ name, across: [left, right], scale }: Ground): Markup {
  const seen = seenZones(scale)
  const bands = seen.map(({ fill, low, high }) => {
    const y = scale(high)
    return ground(name, fill, { x: left, y, width: right - left, height: scale(low) - y })
  })
  const edges = seen.slice(1).map(({ high }) => stroke('edge', [left, scale(high)], [right, scale(high)]))
  return piece`${bands}${edges}`
}

/** Least height of a band that has room for its words, and width of a chart that has room for the doctor's. */
const ROOM = { height: 24, width: 400 } as const

/** The words of the zones, at the left inside each band. */
export function zoneWords({ across: [left, right], scale }: Ground): Markup {
  const isWide = right - left > ROOM.width
  const seen = seenZones(scale).filter(({ low, high }) => scale(low) - scale(high) >= ROOM.height)
  return piece`${seen.map(({ words, medical, fill, low, high }) => {
    const y = fill === 'z1' ? scale(low) - 9 : scale(high) + 18
    return text('h', [left + 8, y], [isWide ? `${words} (${medical})` : words, 'start'])
  })}`
}

/** Width of one letter, nearly. */
const LETTER = 6.6

/** The zones side by side from low to high, with their words at the top: for a ruler. */
export function zoneColumns({ name, across: [top, bottom], scale }: Ground): Markup {
  const seen = seenZones(scale)
  const columns = seen.map(({ fill, words, low, high }) => {
    const [x, width] = [scale(low), scale(high) - scale(low)]
    const hasRoom = width > words.length * LETTER
    const label = hasRoom ? text('', [x + width / 2, top + 18], [words, 'middle']) : undefined
    return piece`${ground(name, fill, { x, y: top, width, height: bottom - top })}${label}`
  })
  const edges = seen.slice(1).map(({ high }) => stroke('edge', [scale(high), top], [scale(high), bottom]))
  return piece`${columns}${edges}`
}
