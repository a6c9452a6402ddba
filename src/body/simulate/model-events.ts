import { statesNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { Malformed, OsteonError, OutOfRange, UnknownField } from '../../units/index.ts'

/** Something that is done to a model from outside, in its own unit of time and in dose units. */
export type ModelEvent =
  /** An amount at once, before bioavailability. */
  | { readonly kind: 'dose'; readonly time: number; readonly state: number; readonly amount: number }
  /** The same amount at an even rate, amount per unit of time. */
  | {
      readonly kind: 'infusion'
      readonly time: number
      readonly state: number
      readonly amount: number
      readonly rate: number
    }
  /** Back to the start values; what still runs in is stopped. */
  | { readonly kind: 'reset'; readonly time: number }

/** Columns of a table of events; the first three must be there. */
const COLUMNS = ['time', 'cmt', 'amt', 'ii', 'addl', 'rate', 'evid'] as const

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

/** What a record is, by its `evid`. */
const KINDS: Readonly<Record<number, readonly ('reset' | 'dose')[]>> = {
  0: [],
  1: ['dose'],
  2: [],
  3: ['reset'],
  4: ['reset', 'dose'],
}

/** Events that one table may make. */
const MOST_EVENTS = 1_000_000

/**
 * Reads a table of events in the manner of NONMEM.
 *
 * The head names its columns, in small letters or capitals: `time`, `cmt` (name or number of a compartment), `amt`, and
 * where wanted `ii` and `addl` (so many more, each so much later), `rate` (an even inflow in place of a bolus), `evid`
 * (0 looks, 1 doses, 2 marks a moment, 3 sets back, 4 sets back and doses). A cell that is empty or a point is 0.
 *
 * @param text - the table as CSV; quotes around a cell, empty lines and lines that begin with # are passed over
 * @param assembly - the model whose compartments are dosed
 * @returns the events, ascending in time; those of one time in the order of the table
 * @throws Malformed - a column is missing, a row is too short or too long, a cell is no such number or compartment
 * @throws UnknownField - a column is not known
 * @throws OutOfRange - a number lies outside what is possible
 *
 * @example
 * readModelEvents('time,cmt,amt,ii,addl\n0,DENSC,60,4032,7', petersonRiggs).length // → 8
 */
export function readModelEvents(text: string, assembly: Assembly): readonly ModelEvent[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
  const [first, ...rows] = lines
  if (!first) throw new Malformed('events', 'is empty; a head such as time,cmt,amt is needed.')
  const head = headOf(first.line)
  const events = rows.flatMap(({ line, number }) => eventsOf(cellsOf(head, line, number), `line ${number}`, assembly))
  if (events.length > MOST_EVENTS) {
    throw new Malformed('events', `make ${events.length} doses; ${MOST_EVENTS} are allowed.`)
  }
  return events.toSorted((a, b) => a.time - b.time)
}

function split(line: string): readonly string[] {
  return line.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim(),
  )
}

function headOf(line: string): readonly (typeof COLUMNS)[number][] {
  const given = split(line).map((name) => name.toLowerCase())
  for (const name of given) if (!isColumn(name)) throw new UnknownField(`events.${name}`, name, COLUMNS)
  const missing = COLUMNS.slice(0, 3).find((name) => !given.includes(name))
  if (missing) throw new Malformed(`events.${missing}`, 'is missing in the head; time, cmt and amt are needed.')
  const twice = given.find((name, i) => given.indexOf(name) !== i)
  if (twice) throw new Malformed(`events.${twice}`, 'is in the head twice.')
  return given.filter(isColumn)
}

function isColumn(name: string): name is (typeof COLUMNS)[number] {
  return COLUMNS.some((column) => column === name)
}

function cellsOf(head: readonly (typeof COLUMNS)[number][], line: string, number: number): Cells {
  const cells = split(line)
  if (cells.length !== head.length) {
    throw new Malformed(`line ${number}`, `has ${cells.length} cells; the head has ${head.length}.`)
  }
  return Object.fromEntries(head.map((name, i) => [name, cells[i]!]))
}

/** The numbers of one record. */
interface Numbers {
  readonly time: number
  readonly amt: number
  readonly ii: number
  readonly addl: number
  readonly rate: number
}

function eventsOf(cells: Cells, at: string, assembly: Assembly): readonly ModelEvent[] {
  const evid = numberIn(cells, 'evid', { at, whole: true, standard: 1 })
  const kinds = KINDS[evid]
  if (!kinds) throw new OutOfRange(`${at}.evid`, evid, '', [0, 4])
  const numbers = {
    time: numberIn(cells, 'time', { at }),
    amt: numberIn(cells, 'amt', { at }),
    ii: numberIn(cells, 'ii', { at }),
    addl: numberIn(cells, 'addl', { at, whole: true }),
    rate: numberIn(cells, 'rate', { at }),
  }
  if (numbers.addl > 0 && numbers.ii === 0) throw new Malformed(`${at}.ii`, 'is missing; addl asks for more doses.')
  if (numbers.addl >= MOST_EVENTS) throw new OutOfRange(`${at}.addl`, numbers.addl, '', [0, MOST_EVENTS - 1])
  return kinds.flatMap((kind): readonly ModelEvent[] =>
    kind === 'reset'
      ? [{ kind, time: roundTime(numbers.time) }]
      : doses(numbers, compartment(cells.cmt!, `${at}.cmt`, assembly)),
  )
}

function doses({ time, amt, ii, addl, rate }: Numbers, state: number): readonly ModelEvent[] {
  return Array.from({ length: addl + 1 }, (_unused, i) => {
    const dose = { time: roundTime(time + i * ii), state, amount: amt }
    return rate > 0 ? { ...dose, kind: 'infusion', rate } : { ...dose, kind: 'dose' }
  })
}

/** Digits of a time that count: 0.1 + 0.2 is 0.3, so that a row at the time of a dose shows the state before it. */
const TIME_DIGITS = 14

/**
 * A time without the dust of its sums.
 *
 * @param time - a time
 * @returns the time in 14 digits
 *
 * @example
 * roundTime(0.1 + 0.2) // → 0.3
 */
export function roundTime(time: number): number {
  return Number(time.toPrecision(TIME_DIGITS))
}

function numberIn(
  cells: Cells,
  name: keyof Cells,
  { at, whole = false, standard = 0 }: { readonly at: string; readonly whole?: boolean; readonly standard?: number },
): number {
  const text = cells[name] ?? ''
  const isAbsent = text === '' || text === '.'
  if (isAbsent && name === 'time') throw new Malformed(`${at}.time`, 'is missing.')
  const value = isAbsent ? standard : Number(text)
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    throw new Malformed(`${at}.${name}`, `"${text}" is not a ${whole ? 'whole ' : ''}number.`)
  }
  if (value < 0) throw new Malformed(`${at}.${name}`, `${value} is below 0, the least that is allowed.`)
  return value
}

function compartment(text: string, at: string, assembly: Assembly): number {
  const { length } = assembly.states
  const number = /^\d+$/.test(text) ? Number(text) : undefined
  if (number !== undefined && (number < 1 || number > length)) throw new OutOfRange(at, number, '', [1, length])
  if (number !== undefined) return number - 1
  try {
    return statesNamed(assembly, text)[0]!
  } catch (error) {
    throw error instanceof OsteonError ? new Malformed(at, error.message) : error
  }
}
