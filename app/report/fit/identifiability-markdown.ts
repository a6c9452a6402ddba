import type { Direction, Fit, Knowledge } from '../../../src/body/fitting/index.ts'
import { fixed } from '../numbers.ts'
import { table } from '../validation/validation-markdown.ts'

/** A number of the model, as far as this page tells of it. */
export interface Told {
  readonly id: string
  readonly origin: string
  readonly source: string
  readonly where: string
}

/**
 * What the published numbers know of every fitted parameter, as a page of the documentation.
 *
 * @param fit - a fit that took no step: what is known at the present numbers
 * @param parameters - every number of the model with its origin
 * @returns Markdown
 *
 * @example
 * identifiabilityMarkdown(fit, parameters).startsWith('# ') // → true
 */
export function identifiabilityMarkdown(fit: Fit, parameters: readonly Told[]): string {
  const { identifiability, rows, stamp, cost } = fit
  const { parameters: known, correlations, directions } = identifiability
  const fitted = new Set(known.flatMap(({ name }) => name.split(' = ')))
  const elsewhere = parameters.filter(({ id, origin }) => origin === 'fitted' && !fitted.has(id))
  const atBound = known.filter((each) => each.atBound !== null)
  return `# What published numbers know of the numbers of the model

Made by \`node tools/fit-pages.ts\`: \`osteon fit data/targets.json --steps 0\` at the present numbers, so that no number
moves. ${rows} verified rows of the evidence table are held against one typical subject an arm; half the sum of squared
misfits is ${fixed(cost.before, 1)}.

*Standard error*: from the curvature of the cost with a weak prior, relative to the value. *Told*: the share of the weak
prior's variance that the data take away; the prior is as wide as the range. A parameter that is told little is known by
its range, that is by judgement, however good the fit. The curvature stands for the truth only near the present numbers.

## Where numbers come from

${originTable(parameters)}
## Fitted parameters

${known.length} coordinates, ${atBound.length} at a bound; ${known.filter(({ told }) => told < HALF).length} of them are told less than half by the data.

${table(
  ['parameter', 'symbol', 'value', 'unit', 'standard error', 'told', 'range', ''],
  known.toSorted((a, b) => b.told - a.told).map(cellsOf),
)}
## Hardly told apart

Pairs whose errors correlate beyond 0.8: where one is taken larger, the other takes it back.

${
  correlations.length === 0
    ? 'None.\n'
    : table(
        ['pair', 'correlation'],
        correlations.map(({ names, correlation }) => [names.join(', '), fixed(correlation, 2)]),
      )
}
## Left open

Directions in which the data know less than the weak prior: ${directions.length} of ${known.length}. The ten least known:

${directionTable(directions)}
## Fitted by others, or to other data

${table(
  ['parameter', 'source', 'where'],
  elsewhere.map(({ id, source, where }) => [id, source, where]),
)}
Numbers: ${stamp.model}, parameters \`${stamp.parameters}\`, ${stamp.solver}.
`
}

const HALF = 0.5
const SMALL = 0.1
/** How many directions are shown. */
const MOST = 10

function directionTable(directions: readonly Direction[]): string {
  return table(
    ['knowledge, prior = 1', 'direction'],
    directions.slice(0, MOST).map(({ information, shares }) => [
      fixed(information, 3),
      shares
        .filter(({ share }) => Math.abs(share) > SMALL)
        .map(({ name, share }) => `${fixed(share, 2)} ${short(name)}`)
        .join(', '),
    ]),
  )
}

function originTable(parameters: readonly Told[]): string {
  const groups = [...Map.groupBy(parameters, ({ origin }) => origin)].toSorted(([, a], [, b]) => b.length - a.length)
  return table(
    ['origin', 'numbers', 'share'],
    groups.map(([origin, own]) => [origin, `${own.length}`, `${fixed((100 * own.length) / parameters.length, 0)} %`]),
  )
}

function cellsOf({ name, symbol, value, unit, relativeError, told, range, atBound }: Knowledge): string[] {
  return [
    short(name),
    symbol,
    `${Number(value.toPrecision(4))}`,
    unit,
    `${fixed(100 * relativeError, 0)} %`,
    `${fixed(100 * told, 0)} %`,
    range.map((end) => Number(end.toPrecision(4))).join(' to '),
    atBound === null ? '' : `at its ${atBound} bound`,
  ]
}

/** Parameters that move together by the first of them. */
function short(name: string): string {
  const [first, ...others] = name.split(' = ')
  return others.length === 0 ? first! : `${first!} and ${others.length} more`
}
