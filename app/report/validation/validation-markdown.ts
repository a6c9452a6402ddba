import { demandsOn } from '../../../src/body/validation/index.ts'
import type { Score, ValidatedRow, Validation } from '../../../src/body/validation/index.ts'
import {
  SCORE_HEAD,
  acceptedWords,
  comparedWords,
  countOf,
  numberOf,
  publishedWords,
  scoreCells,
  verdictWords,
} from './rows.ts'
import { capital } from '../words.ts'

/** How many of the model's numbers are measured, fitted, derived or assumed. */
export type Origins = readonly { readonly origin: string; readonly count: number }[]

/**
 * A whole validation as a page of the documentation.
 *
 * @param validation - of every study
 * @param origins - where the numbers of the model come from
 * @returns Markdown
 *
 * @example
 * validationMarkdown(validate(text), [{ origin: 'fitted', count: 40 }])
 */
export function validationMarkdown(validation: Validation, origins: Origins): string {
  const { scores, stamp } = validation
  return `# Published numbers beside ours

Made by \`node tools/validation-page.ts\` from a run of the model; \`osteon validate\` tells the same, and draws it with
\`--html\`. Every row of [the evidence table](../data/evidence.csv) is here: beside our value, or with the reason why the
model cannot express it. Rows are numbered from 0.

One typical subject runs through each arm, as section 18 of the proposal tells; there is no chance in it. The numbers
of the model were fitted to most of these rows ([decision 36](decisions/0036-calibration.md)), so this page shows how
well the model *describes* them; it is no proof of what it foretells.

## The rule

A row is met when our value lies inside its printed 95 % interval; where none is printed, when it lies within the larger
of 1 point and 30 % of the published value, 2 points below 60 subjects of the arm (where only a study's size is printed,
its share of that). A published mean change of a log-normal marker is compared with our mean, not our median. A row counts when
it was verified in its source. Rows from memory, and rows that another model made, are shown and not counted.

## What must hold, and does it

${table(
  ['demand', 'present', ''],
  demandsOn(validation).map(({ demand, present, holds }) => [demand, present, holds ? 'holds' : '**does not hold**']),
)}
## Scores

Density error: mean absolute difference of counted density rows, in points.

${scoreTable('kind', [...scores.kinds, scores.total])}
${scoreTable('mechanism', scores.mechanisms)}
${scoreTable('site', scores.sites)}
${scoreTable('study', scores.studies)}
## Known gaps

Counted rows that are not met, and why, as far as we know.

${gapLines(validation.rows)}
## Where the numbers of the model come from

${origins.map(({ origin, count }) => `${count} ${origin}`).join(', ')}. \`osteon model show whole-person\` lists each with its source.

${[...Map.groupBy(validation.rows, ({ mechanism }) => mechanism)].map(mechanismSection).join('')}
## What the model cannot express

${reasonTable(validation.unexpressed)}
Run: ${stamp.model}, parameters \`${stamp.parameters}\`, ${stamp.solver}, osteon ${stamp.osteon}.
`
}

/** A table in Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}

function scoreTable(name: string, scores: readonly Score[]): string {
  return table([name, ...SCORE_HEAD], scores.map(scoreCells))
}

function gapLines(rows: readonly ValidatedRow[]): string {
  const missed = rows.filter(({ isMet, isCounted }) => isCounted && !isMet)
  return table(
    ['rows', 'study', 'published, ours', 'why'],
    [...Map.groupBy(missed, ({ gap }) => gap ?? 'not known')].map(([gap, own]) => [
      own.map(({ row }) => row).join(', '),
      [...new Set(own.map(({ study }) => study))].join(', '),
      own.map((row) => `${publishedWords(row)}, ${numberOf(row, row.ours)}`).join('; '),
      gap,
    ]),
  )
}

function mechanismSection([mechanism, rows]: readonly [string, readonly ValidatedRow[]]): string {
  const conduct = new Map(rows.map((row) => [row.study, row.conduct]))
  return `## ${capital(mechanism)}

${[...conduct].map(([study, words]) => `- ${study}: ${words}`).join('\n')}

${table(
  ['row', 'study', 'arm', 'compared', 'published', 'accepted', 'ours', 'verdict'],
  rows.map((row) => [
    `${row.row}`,
    row.study,
    row.arm,
    row.isPercent ? comparedWords(row) : `${comparedWords(row)}, ${row.unit}`,
    publishedWords(row),
    acceptedWords(row),
    numberOf(row, row.ours),
    verdictWords(row),
  ]),
)}
`
}

function reasonTable(unexpressed: Validation['unexpressed']): string {
  return table(
    ['reason', 'how many', 'rows'],
    [...Map.groupBy(unexpressed, ({ reason }) => reason)].map(([reason, rows]) => [
      reason,
      countOf(rows.length),
      rows.map(({ row }) => row).join(', '),
    ]),
  )
}
