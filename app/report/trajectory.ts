import type { Trajectory } from '../../src/body/simulate/index.ts'
import { DAYS_PER_MONTH } from '../../src/person/index.ts'
import { fixed, formOf } from './numbers.ts'
import type { Form } from './numbers.ts'
import { isChance } from './reading.ts'
import { layOut } from './terminal/table.ts'
import { listItem, wrap } from './terminal/wrap.ts'

/**
 * A trajectory as plain text: a table of outcomes over time, and what stood in for missing facts.
 *
 * @param trajectory - the course of one typical person
 * @param width - columns of the terminal
 * @returns the text, ending with a line break
 *
 * @example
 * trajectoryText(trajectory, 80)
 */
export function trajectoryText(trajectory: Trajectory, width: number): string {
  const { time, outcomes, missing, remarks, stamp } = trajectory
  const head = ['month', ...outcomes.map(({ name, unit }) => (unit === '%' ? `${name}, %` : nameWithUnit(name, unit)))]
  const rows = Array.from(time, (day, i) => [
    fixed(day / DAYS_PER_MONTH, 1),
    ...outcomes.map(({ name, unit, values }) => formOfOutcome(name, unit)(values[i]!)),
  ])
  const stand = missing.map(
    ({ fact, standIn, source }) => `${fact}: not known. Used instead: ${standIn}. Source: ${source}.`,
  )
  return `${[
    ...wrap(
      'One typical course, without chance: osteon forecast tells the range. Changes in % count from month 0.',
      width,
    ),
    '',
    ...layOut({ head, rows }, width),
    ...section([...stand, ...remarks], width),
    '',
    ...wrap(
      `Run: ${stamp.model}, parameters ${stamp.parameters.slice(0, 19)}, ${stamp.solver}, osteon ${stamp.osteon}.`,
      width,
    ),
  ].join('\n')}\n`
}

function formOfOutcome(name: string, unit: string): Form {
  if (unit !== '%' && unit !== '{T-score}') return level
  return isChance(name) ? formOf('') : formOf(unit)
}

function nameWithUnit(name: string, unit: string): string {
  return unit === '{T-score}' ? name : `${name}, ${unit}`
}

function level(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : fixed(value, 1)
}

function section(lines: readonly string[], width: number): string[] {
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => listItem(line, width, ''))]
}

/**
 * A trajectory as CSV: a column `day`, a column `month`, and one per outcome, with all digits.
 *
 * @param trajectory - the course
 * @returns the table; where the solver had stopped, the cell is empty
 *
 * @example
 * trajectoryCsv(trajectory).split('\n')[0] // → 'day,month,bmd.lumbarSpine,ctx'
 */
export function trajectoryCsv({ time, outcomes }: Trajectory): string {
  const rows = Array.from(time, (day, i) => [day, day / DAYS_PER_MONTH, ...outcomes.map(({ values }) => values[i]!)])
  const cell = (value: number): string => (Number.isFinite(value) ? String(value) : '')
  return csv(
    ['day', 'month', ...outcomes.map(({ name }) => name)],
    rows.map((row) => row.map(cell)),
  )
}

/** Rows as CSV, a name in quotes where it needs them. */
function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`
}

/** `trajectory/1`: a trajectory as a JSON document; where the solver had stopped, values are `null`. */
export interface TrajectoryDocument {
  readonly osteon: 'trajectory/1'
  readonly stamp: Trajectory['stamp']
  readonly days: readonly number[]
  readonly outcomes: readonly {
    readonly outcome: string
    readonly unit: string
    readonly values: readonly (number | null)[]
  }[]
  readonly missing: Trajectory['missing']
  readonly remarks: Trajectory['remarks']
  readonly outcome: Trajectory['outcome']
}

/** A trajectory as a document for another program. */
export function trajectoryDocument({
  stamp,
  time,
  outcomes,
  missing,
  remarks,
  outcome,
}: Trajectory): TrajectoryDocument {
  const told = outcomes.map(({ name, unit, values }) => ({
    outcome: name,
    unit,
    values: Array.from(values, (value) => (Number.isFinite(value) ? value : null)),
  }))
  return { osteon: 'trajectory/1', stamp, days: [...time], outcomes: told, missing, remarks, outcome }
}
