import { turnsAt } from './condition.ts'
import type { Condition, Held } from './condition.ts'
import { allHold } from './state.ts'
import type { State } from './state.ts'
import type { AnyTable, Input } from './table.ts'

/** How a table would end if everything were known. `-1` is silence, `-2` a table made for others. */
type Outcome = number
const SILENT = -1
const FOR_OTHERS = -2
/** No row holds without the measurement that is absent: it has to be made. */
const UNMEASURED = -3

/** What the facts that are not known could still make of a table. */
export interface Completions {
  /** Row numbers, or silence (-1), or not applicable (-2), or a measurement that has to be made (-3). */
  readonly outcomes: ReadonlySet<Outcome>
  /** The inputs that could change the answer. */
  readonly matter: readonly string[]
}

interface Axis {
  readonly name: string
  readonly values: readonly Held[]
  /** How many values stand for what is the case now: one where the input was not measured and the table says so. */
  readonly now: number
}

/**
 * Tries everything that the unknown facts could be.
 *
 * @param table - a table of the first row that holds
 * @param state - what is known
 * @returns the outcomes that are possible, and the inputs on which the answer hangs
 *
 * Method: a condition sees only on which side of its thresholds a number lies; so one number between each two
 * thresholds, and each threshold itself, stand for all numbers. Every combination is evaluated. An input matters where
 * two combinations that differ in it alone are answered differently.
 */
export function completions(table: AnyTable, state: State): Completions {
  const axes = Object.entries(table.reads).flatMap(([name, input]) => axisFor(table, name, input, state[name]) ?? [])
  const sizes = axes.map(({ values }) => values.length)
  const strides = sizes.map((_size, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1))
  const total = sizes.reduce((product, size) => product * size, 1)
  const all: Outcome[] = []
  const now = new Set<Outcome>()
  for (let at = 0; at < total; at++) {
    const picks = axes.map((_axis, i) => Math.floor(at / strides[i]!) % sizes[i]!)
    const outcome = outcomeOf(table, fill(state, axes, picks))
    all.push(outcome)
    if (axes.every(({ now: few }, i) => picks[i]! < few)) now.add(outcome)
  }
  const answer = answerOf(table)
  const matter = axes.filter((_axis, i) =>
    all.some((outcome, at) => differs(all, at, outcome, strides[i]!, sizes[i]!, answer)),
  )
  return { outcomes: now, matter: matter.map(({ name }) => name) }
}

function differs(
  all: readonly Outcome[],
  at: number,
  outcome: Outcome,
  stride: number,
  size: number,
  answer: (outcome: Outcome) => string,
): boolean {
  const isLast = Math.floor(at / stride) % size === size - 1
  return !isLast && answer(outcome) !== answer(all[at + stride]!)
}

/** What an outcome says, so that two rows of one answer count as the same. */
export function answerOf(table: AnyTable): (outcome: Outcome) => string {
  return (outcome) => (outcome >= 0 ? table.rows[outcome]!.answer : `#${outcome}`)
}

function fill(state: State, axes: readonly Axis[], picks: readonly number[]): State {
  const whole: Record<string, Held> = { ...state }
  axes.forEach(({ name, values }, i) => {
    whole[name] = values[picks[i]!]
  })
  return whole
}

function outcomeOf(table: AnyTable, state: State): Outcome {
  if (table.concerns && !allHold(table.concerns.when, state)) return FOR_OTHERS
  const row = table.rows.findIndex(({ when }) => allHold(when, state))
  if (row >= 0) return row
  return Object.keys(table.reads).some((name) => state[name] === undefined) ? UNMEASURED : SILENT
}

function axisFor(table: AnyTable, name: string, input: Input, held: Held): Axis | undefined {
  const isOpen = held === undefined || (Array.isArray(held) && held[0] !== held[1])
  if (!isOpen) return undefined
  const conditions = conditionsOn(table, name)
  const isAbsent = held === undefined && conditions.some(({ is }) => is === 'absent')
  const values = valuesFor(input, held, conditions)
  return isAbsent ? { name, values: [undefined, ...values], now: 1 } : { name, values, now: values.length }
}

/** Every condition of a table on one input. */
export function conditionsOn(table: AnyTable, name: string): readonly Condition[] {
  return [table.concerns?.when ?? {}, ...table.rows.map(({ when }) => when)].flatMap((when) => when[name] ?? [])
}

function valuesFor(input: Input, held: Held, conditions: readonly Condition[]): readonly Held[] {
  if (input.kind === 'yesNo') return [true, false]
  if (input.kind === 'choice') return input.of
  if (input.kind === 'number') return representatives(conditions.flatMap(turnsAt)).map((value) => [value, value])
  const [low, high] = held as readonly [number, number]
  return Array.from({ length: high - low + 1 }, (_unused, i) => [low + i, low + i])
}

/**
 * One number for each side of every threshold, and the thresholds themselves.
 *
 * @param thresholds - in any order
 * @returns in rising order
 *
 * @example
 * representatives([2, 1]) // → [0, 1, 1.5, 2, 3]
 */
export function representatives(thresholds: readonly number[]): readonly number[] {
  const ordered = [...new Set(thresholds)].toSorted((a, b) => a - b)
  if (ordered.length === 0) return [0]
  const between = ordered.flatMap((value, i) => [
    value,
    i + 1 < ordered.length ? (value + ordered[i + 1]!) / 2 : value + 1,
  ])
  return [ordered[0]! - 1, ...between]
}
