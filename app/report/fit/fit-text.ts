import type { Fit, Knowledge } from '../../../src/body/fitting/index.ts'
import { fixed } from '../numbers.ts'
import { layOut } from '../terminal/table.ts'
import { listItem, wrap } from '../terminal/wrap.ts'
import { SCORE_HEAD, scoreCells } from '../validation/rows.ts'

/** Columns that the table of parameters takes at least: a row is read across. */
const TABLE = 110
/** How many correlations and directions are told in words; the document holds all. */
const MOST = 12

/**
 * A fit as plain text: costs, scores, every parameter with what is known of it, and what the data leave open.
 *
 * @param fit - what came of it
 * @param width - columns of the terminal
 * @returns the text, ending with a line break
 *
 * @example
 * fitText(fit(text, targets, options), 80)
 */
export function fitText(fit: Fit, width: number): string {
  const { rows, cost, starts, score, predicted, identifiability, leftOut, set, stamp } = fit
  const named = (name: string, cells: readonly string[]): readonly string[] => [name, ...cells.slice(1)]
  return `${[
    ...wrap(
      `${rows} published numbers, ${identifiability.parameters.length} parameters. Cost ${fixed(cost.before, 2)} before, ${fixed(cost.after, 2)} after (half the sum of squares, in standard errors).`,
      width,
    ),
    ...starts.flatMap(({ cost: end, steps, ending }, i) =>
      listItem(`start ${i + 1}: ${fixed(end, 2)}, ${ending} after ${steps} steps`, width),
    ),
    '',
    ...layOut(
      {
        head: ['rows', ...SCORE_HEAD],
        rows: [
          named('before', scoreCells(score.before)),
          named('after', scoreCells(score.after)),
          ...(leftOut.length === 0
            ? []
            : [
                named('left out, before', scoreCells(predicted.before)),
                named('left out, predicted', scoreCells(predicted.after)),
              ]),
        ],
      },
      width,
    ),
    '',
    ...layOut({ head: HEAD, rows: identifiability.parameters.map(cellsOf) }, Math.max(width, TABLE)),
    ...profileLines(fit, width),
    '',
    ...openLines(fit, width),
    '',
    ...wrap(
      `New set: ${set.name}, ${set.hash.slice(0, 19)}, parameters ${set.parameters.slice(0, 19)}. From: ${stamp.model}, parameters ${stamp.parameters.slice(0, 19)}, ${stamp.solver}.`,
      width,
    ),
  ].join('\n')}\n`
}

const HEAD = ['parameter', 'before', 'after', 'unit', 'standard error', 'told by the data', 'range', '']

function cellsOf({ name, start, value, unit, relativeError, told, range, atBound }: Knowledge): string[] {
  return [
    name,
    rounded(start),
    rounded(value),
    unit,
    `${fixed(100 * relativeError, 0)} %`,
    `${fixed(100 * told, 0)} %`,
    `${range[0]} to ${range[1]}`,
    atBound === null ? '' : `at its ${atBound} bound`,
  ]
}

function profileLines({ profiles }: Fit, width: number): readonly string[] {
  if (profiles.length === 0) return []
  const end = (value: number | null): string => (value === null ? 'open to the end of the range' : rounded(value))
  const rows = profiles.map(({ name, unit, low, high }) => [name, end(low), end(high), unit])
  return [
    '',
    'Profile likelihood, 95 %:',
    ...layOut({ head: ['parameter', 'from', 'to', 'unit'], rows }, Math.max(width, TABLE)),
  ]
}

function rounded(value: number): string {
  return `${Number(value.toPrecision(4))}`
}

function openLines({ identifiability: { correlations, directions } }: Fit, width: number): string[] {
  return [
    ...(correlations.length === 0 ? [] : ['Hardly told apart:']),
    ...correlations
      .slice(0, MOST)
      .flatMap(({ names, correlation }) => listItem(`${names.join(' and ')}: ${fixed(correlation, 2)}`, width)),
    ...wrap(`Directions of which the data know less than the weak prior: ${directions.length}.`, width),
    ...directions
      .slice(0, MOST)
      .flatMap(({ information, shares }) =>
        listItem(
          `${fixed(information, 3)}: ${shares.map(({ name, share }) => `${name} ${fixed(share, 2)}`).join(', ')}`,
          width,
        ),
      ),
  ]
}
