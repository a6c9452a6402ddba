import { roundTime } from '../../src/body/simulate/index.ts'
import { BadOption } from './trouble.ts'

/** Rows that one table may have. */
const MOST_ROWS = 1_000_000

/**
 * Reads what `--set` and `--start` were given.
 *
 * @param at - the option, for messages
 * @param texts - each `name=value`
 * @returns numbers by name; of a name given twice, the last
 * @throws BadOption - a text is not of that form, or its value is no number
 *
 * @example
 * settingsFrom('--set', ['GFRdelta=-20']) // → { GFRdelta: -20 }
 */
export function settingsFrom(at: string, texts: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(texts.map((text) => settingFrom(at, text)))
}

function settingFrom(at: string, text: string): readonly [string, number] {
  const split = text.indexOf('=')
  const [name, written] = [text.slice(0, split).trim(), text.slice(split + 1).trim()]
  const value = written === '' ? Number.NaN : Number(written)
  if (split < 1 || !Number.isFinite(value)) {
    throw new BadOption(at, `"${text}" is not of the form name=value, such as GFRdelta=-20.`)
  }
  return [name, value]
}

/**
 * Reads what `--times` was given.
 *
 * @param texts - each `A:STEP:B`, or a single time
 * @returns all times, rising, each once
 * @throws BadOption - a text is not of that form, is endless, or runs backwards
 *
 * @example
 * timesFrom(['0:12:24', '100']) // → [0, 12, 24, 100]
 */
export function timesFrom(texts: readonly string[]): readonly number[] {
  const times = texts.flatMap(spanFrom)
  if (times.length === 0) throw new BadOption('--times', 'is missing; A:STEP:B is needed, such as 0:24:8760.')
  return [...new Set(times)].toSorted((a, b) => a - b)
}

function spanFrom(text: string): readonly number[] {
  const parts = text.split(':').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [from, step, to] = parts.length === 1 ? [parts[0]!, 1, parts[0]!] : (parts as [number, number, number])
  if (![1, 3].includes(parts.length) || !parts.every(Number.isFinite) || step <= 0 || to < from || from < 0) {
    throw new BadOption('--times', `"${text}" is not of the form A:STEP:B with 0 <= A <= B and STEP > 0.`)
  }
  const count = Math.floor((to - from) / step + ROUNDING) + 1
  if (count > MOST_ROWS) throw new BadOption('--times', `"${text}" makes ${count} rows; ${MOST_ROWS} are allowed.`)
  return Array.from({ length: count }, (_unused, i) => roundTime(from + i * step))
}

/** Share of a step by which the last time may miss the end, as steps such as 0.1 are not exact. */
const ROUNDING = 1e-9
