import type { TrialDocument, TrialOutcome } from '../../src/body/trials/index.ts'
import { fixed } from './numbers.ts'
import { layOut } from './terminal/table.ts'
import { wrap } from './terminal/wrap.ts'

/**
 * A virtual trial as plain text: a table for each arm, and what identifies the run.
 *
 * @param trial - the result
 * @param width - columns of the terminal
 * @returns the text, ending with a line break
 *
 * @example
 * trialText(trial, 80)
 */
export function trialText(trial: TrialDocument, width: number): string {
  const { protocol, subjects, seed, arms, stamp } = trial
  return `${[
    ...wrap(
      `Virtual trial "${protocol}": ${subjects} subjects, each in every arm. Values are as measured, with the error of scans and samples. The model made them; no person did.`,
      width,
    ),
    ...arms.flatMap(({ name, n, outcomes }) => ['', `${name} (n = ${n})`, ...tableOf(outcomes, width)]),
    '',
    ...wrap(
      `Run: ${stamp.model}, parameters ${stamp.parameters.slice(0, 19)}, ${stamp.solver}, seed ${seed}, osteon ${stamp.osteon}.`,
      width,
    ),
  ].join('\n')}\n`
}

const HEAD = ['outcome', 'month', 'mean', 'SD', 'median', '5 %', '25 %', '75 %', '95 %']

function tableOf(outcomes: readonly TrialOutcome[], width: number): string[] {
  const rows = outcomes.map((row) => [
    nameOf(row),
    `${row.month}`,
    ...[row.mean, row.sd, row.median, row.q05, row.q25, row.q75, row.q95].map((value) => cellOf(value, row.unit)),
  ])
  return layOut({ head: HEAD, rows }, width)
}

function nameOf({ outcome, unit }: TrialOutcome): string {
  return unit === '{T-score}' ? outcome : `${outcome}, ${unit}`
}

function cellOf(value: number | null, unit: string): string {
  if (value === null) return '–'
  if (unit === '%') return fixed(value, 1)
  return unit === '{T-score}' ? fixed(value, 2) : String(Number(value.toPrecision(4)))
}
