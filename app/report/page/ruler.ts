import { scaleLinear } from 'd3-scale'
import type { ScaleLinear } from 'd3-scale'

import type { Forecast, ScanPoint, Standing } from '../../../src/body/simulate/index.ts'
import { fixed, rangeWords, tScore } from '../numbers.ts'
import type { Range } from '../numbers.ts'
import { repeatRange, scansOf } from '../reading.ts'
import { capital, dateWords, shortDate, siteWords } from '../words.ts'
import { piece } from './piece.ts'
import type { Markup } from './piece.ts'
import { at, box, dot, group, path, picture, words } from './svg.ts'
import { zoneColumns, zonePatterns } from './zones.ts'

/** Room of a ruler: narrow or wide. */
interface Room {
  readonly name: 's' | 'm'
  readonly width: number
  readonly left: number
  readonly right: number
  /** Distance that two numbers under the ruler need. */
  readonly apart: number
}

const ROOMS: readonly Room[] = [
  { name: 's', width: 300, left: 76, right: 16, apart: 34 },
  { name: 'm', width: 600, left: 108, right: 20, apart: 40 },
]

/** Height of the zone words, of one row, and of the numbers below. */
const [TOP, ROW, FOOT] = [30, 30, 24]
/** Scans that are shown: the newest. */
const MOST = 4
type Scale = ScaleLinear<number, number>

/**
 * A ruler of T-scores: the zones side by side, one row per scan with its error, and where the model sees the bone today.
 *
 * @param forecast - the forecast
 * @param standing - where the site stands
 * @returns two layouts of the ruler; the style shows the one that fits
 *
 * @example
 * ruler(forecast, forecast.standing[0])
 */
export function ruler(forecast: Forecast, standing: Standing): Markup {
  const scans = scansOf(forecast, standing.site).slice(-MOST)
  return piece`${ROOMS.map((room) => oneRuler(standing, scans, room))}`
}

function oneRuler({ site, tScore: t }: Standing, scans: readonly ScanPoint[], room: Room): Markup {
  const { name, width, left, right } = room
  const today: Range = [t.low80, t.high80]
  const id = `ruler-${site}-${name}`
  const scale = scaleLinear(domainOf([...scans.map(repeatRange), today]), [left, width - right])
  const rowAt = (row: number): number => TOP + row * ROW + ROW / 2
  const bottom = TOP + (scans.length + 1) * ROW
  return picture(
    { id, kind: `v-${name} ruler`, title: titleOf(site), facts: factsOf(scans, today) },
    [width, bottom + FOOT],
    zonePatterns(id),
    zoneColumns({ name: id, across: [4, bottom], scale }),
    box('frame', { x: left, y: 4, width: width - left - right, height: bottom - 4 }),
    ticksOf(scale, room).map((tick) => words('', [scale(tick), bottom + 18], [fixed(tick, 1), 'middle'])),
    scans.map((scan, i) =>
      scanRow(scan, { y: rowAt(i), isNewest: i === scans.length - 1, when: whenOf(scan.date, name) }, scale),
    ),
    words('b', [0, rowAt(scans.length) + 5], ['today', 'start']),
    estimate(today.map(scale), { y: rowAt(scans.length), isGuess: scans.length === 0 }),
  )
}

function titleOf(site: Standing['site']): string {
  return `${capital(siteWords(site).name)}: T-scores of the scans, and today`
}

/** The day of a scan; where room is narrow, its month. */
function whenOf(date: string, room: Room['name']): string {
  const day = shortDate(date)
  return room === 's' ? day.replace(/^\d+ /, '') : day
}

/** The edges of the zones, and the ends where they do not crowd them. */
function ticksOf(scale: Scale, { apart }: Room): readonly number[] {
  const ends = scale.domain() as [number, number]
  const edges = [-2.5, -1]
  return [...edges, ...ends.filter((end) => edges.every((edge) => Math.abs(scale(edge) - scale(end)) > apart))]
}

/** Ends that hold the zones and every mark. */
function domainOf(marks: readonly Range[]): Range {
  const low = Math.min(-3.5, ...marks.map(([from]) => Math.floor(from)))
  return [low, Math.max(0.5, ...marks.map(([, to]) => Math.ceil(to)))]
}

function factsOf(scans: readonly ScanPoint[], today: Range): string {
  const past = scans.map(
    (scan) => `${dateWords(scan.date)}: ${tScore(scan.tScore)} (repeats ${rangeWords(repeatRange(scan), tScore)})`,
  )
  return `${past.length === 0 ? 'No scan is known' : past.join('; ')}. Today, by the model: ${rangeWords(today, tScore)}.`
}

function scanRow(
  scan: ScanPoint,
  { y, isNewest, when }: { readonly y: number; readonly isNewest: boolean; readonly when: string },
  scale: Scale,
): Markup {
  const [low, high] = repeatRange(scan).map(scale) as [number, number]
  const [now, kind] = isNewest ? [' now', 'b'] : ['', 't']
  return piece`${words(kind, [0, y + 5], [when, 'start'])}
${path(`eb${now}`, `M${at(low)} ${y - 5}v10m0-5H${at(high)}m0-5v10`)}${dot(`pt${now}`, [scale(scan.tScore), y], 6)}
${words(`${kind} h`, [high + 8, y + 5], [tScore(scan.tScore), 'start'])}`
}

function estimate(ends: readonly number[], { y, isGuess }: { readonly y: number; readonly isGuess: boolean }): Markup {
  const [low, high] = ends.map(at) as [number, number]
  const stem = path(isGuess ? 'bk dot' : 'bk', `M${low} ${y}H${high}`)
  return group('pa', stem, path('bk', `M${low} ${y - 6}v12M${high} ${y - 6}v12`))
}
