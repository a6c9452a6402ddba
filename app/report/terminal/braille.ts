/** A field of braille dots: two across and four down in each character. */
export interface Field {
  readonly columns: number
  readonly rows: number
  readonly dots: Uint8Array
}

const BLANK = 0x28_00
/** Bits of the dots in a character, by row and column. */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const

/** An empty field of so many characters. */
export function emptyField(columns: number, rows: number): Field {
  return { columns, rows, dots: new Uint8Array(columns * rows) }
}

/** Sets the dot at `x`, `y`, counted from the upper left; dots outside are left out. */
function setDot({ columns, rows, dots }: Field, x: number, y: number): void {
  if (x < 0 || y < 0 || x >= columns * 2 || y >= rows * 4) return
  const cell = Math.floor(y / 4) * columns + Math.floor(x / 2)
  dots[cell]! |= BITS[y % 4]![x % 2]!
}

/** The lines of text that show a field. */
export function fieldLines({ columns, rows, dots }: Field): string[] {
  return Array.from({ length: rows }, (_unused, row) =>
    String.fromCodePoint(...Array.from(dots.subarray(row * columns, (row + 1) * columns), (bits) => BLANK + bits)),
  )
}

/** A band from left to right: its lower and upper edge at evenly spaced places. */
export interface Edges {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Value between the members of a list, at a share of its length. */
function between(list: readonly number[], share: number): number {
  const at = share * (list.length - 1)
  const before = Math.floor(at)
  const [a, b] = [list[before]!, list[Math.min(before + 1, list.length - 1)]!]
  return a + (b - a) * (at - before)
}

/**
 * Draws a band: its edges solid, its inside lightly dotted.
 *
 * @param field - where to draw
 * @param edges - the band
 * @param domain - values at the bottom and the top of the field
 *
 * @example
 * drawBand(field, { low: [-2, -3], high: [-1, -2] }, [-4, 0])
 */
export function drawBand(field: Field, { low, high }: Edges, [bottom, top]: readonly [number, number]): void {
  const width = field.columns * 2
  const height = field.rows * 4
  const rowOf = (value: number): number => Math.round(((top - value) / (top - bottom)) * (height - 1))
  for (let x = 0; x < width; x++) {
    const share = width === 1 ? 0 : x / (width - 1)
    const [upper, lower] = [rowOf(between(high, share)), rowOf(between(low, share))]
    for (let y = upper; y <= lower; y++) {
      const isEdge = y === upper || y === lower
      if (isEdge || (x % 2 === 0 && y % 2 === 0 && (x + y) % 4 === 0)) setDot(field, x, y)
    }
  }
}

/** Draws a dotted line across the field at a value, such as the edge of a zone. */
export function drawLevel(field: Field, value: number, [bottom, top]: readonly [number, number]): void {
  if (value <= bottom || value >= top) return
  const y = Math.round(((top - value) / (top - bottom)) * (field.rows * 4 - 1))
  for (let x = 0; x < field.columns * 2; x += 4) setDot(field, x, y)
}
