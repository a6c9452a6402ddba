import { demandsOn } from '../../../src/body/validation/index.ts'
import type { Score, ValidatedRow, Validation } from '../../../src/body/validation/index.ts'
import { layOut } from '../terminal/table.ts'
import { listItem, wrap } from '../terminal/wrap.ts'
import { SCORE_HEAD, comparedWords, countOf, numberOf, publishedWords, scoreCells, verdictWords } from './rows.ts'

/** Longest name of an arm in a table. */
const ARM = 34

/**
 * A validation as plain text: study by study, then the scores.
 *
 * @param validation - the rows and scores
 * @param width - columns of the terminal
 * @param isWhole - whether every study was run, so that the demands on the whole can be judged
 * @returns the text, ending with a line break
 *
 * @example
 * validationText(validate(text), 80, true)
 */
export function validationText(validation: Validation, width: number, isWhole: boolean): string {
  const { rows, unexpressed, scores, stamp } = validation
  const studies = [...Map.groupBy(rows, ({ study }) => study)]
  return `${[
    ...wrap(
      'Published numbers beside ours, one typical subject an arm. Inside: within the printed 95 % interval; where none is printed, within the larger of 1 point (2 below 60 subjects) and 30 %.',
      width,
    ),
    ...studies.flatMap(([study, own]) => studyLines(study, own, width)),
    ...(unexpressed.length === 0 ? [] : ['', ...reasonLines(unexpressed, width)]),
    '',
    ...scoreLines('kind', [...scores.kinds, scores.total], width),
    ...(isWhole ? ['', ...scoreLines('mechanism', scores.mechanisms, width)] : []),
    ...(isWhole ? ['', ...scoreLines('site', scores.sites, width), '', ...demandLines(validation, width)] : []),
    '',
    ...wrap(`Run: ${stamp.model}, parameters ${stamp.parameters.slice(0, 19)}, ${stamp.solver}.`, width),
  ].join('\n')}\n`
}

function studyLines(study: string, rows: readonly ValidatedRow[], width: number): string[] {
  const cells = rows.map((row) => [
    `${row.row}`.padStart(3),
    row.arm.length > ARM ? `${row.arm.slice(0, ARM - 1)}…` : row.arm,
    comparedWords(row),
    publishedWords(row),
    numberOf(row, row.ours),
    verdictWords(row),
  ])
  const head = ['row', 'arm', 'compared', 'published', 'ours', '']
  return ['', study, ...layOut({ head, rows: cells }, Math.max(width, 120))]
}

function reasonLines(unexpressed: Validation['unexpressed'], width: number): string[] {
  const reasons = [...Map.groupBy(unexpressed, ({ reason }) => reason)]
  return [
    'What the model cannot express:',
    ...reasons.flatMap(([reason, rows]) => listItem(`${countOf(rows.length)}: ${reason}.`, width)),
  ]
}

function scoreLines(name: string, scores: readonly Score[], width: number): string[] {
  return layOut({ head: [name, ...SCORE_HEAD], rows: scores.map(scoreCells) }, width)
}

function demandLines(validation: Validation, width: number): string[] {
  return demandsOn(validation).flatMap(({ demand, present, holds }) =>
    listItem(`${holds ? 'Holds' : 'Does not hold'}: ${demand}. Present: ${present}.`, width, ''),
  )
}
