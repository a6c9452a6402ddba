import { demandsOn } from '../../../src/body/validation/index.ts'
import type { Score, ValidatedRow, Validation } from '../../../src/body/validation/index.ts'
import { piece, verbatim } from '../page/piece.ts'
import type { Markup } from '../page/piece.ts'
import { tokens } from '../page/tokens.ts'
import { forestPlot } from './forest-plot.ts'
import { SCORE_HEAD, comparedWords, countOf, numberOf, publishedWords, scoreCells, verdictWords } from './rows.ts'

const style = `${tokens}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.5 var(--sans)}
main{max-width:1100px;margin:0 auto;padding:24px 16px}
table{border-collapse:collapse}td,th{text-align:left;padding:2px 16px 2px 0;border-bottom:1px solid var(--line)}
svg{width:100%;height:auto;background:var(--surface)}
svg text{font:12px var(--sans);fill:var(--ink)}svg .what,svg .tick{fill:var(--ink2)}
.grid{stroke:var(--line)}.zero{stroke:var(--control)}.accepted{fill:var(--zone2)}.interval{stroke:var(--ink);stroke-width:1.5}
.published{fill:var(--ink)}.met{fill:var(--accent)}.missed{fill:var(--plan-b)}.faint{opacity:.55}
`

/** What the plots are called, by kind of row. */
const KINDS = { density: 'Density', marker: 'Turnover markers', hormone: 'Hormones', fracture: 'Fractures' } as const

/**
 * A validation as one page with forest plots: no script, nothing fetched.
 *
 * @param validation - the rows and scores
 * @param isWhole - whether every study was run, so that the demands on the whole can be judged
 * @returns the text of an HTML file
 *
 * @example
 * validationPage(validate(text), true).startsWith('<!doctype html>') // → true
 */
export function validationPage(validation: Validation, isWhole: boolean): string {
  const { rows, scores, unexpressed, stamp } = validation
  const whole = [...scores.kinds, scores.total]
  return piece`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>Osteon validation</title>
<style>${verbatim(style)}</style>
</head>
<body><main>
<h1>Published numbers beside ours</h1>
<p>Bar: what is accepted, which is the printed 95 % interval, or where none is printed the larger of 1 point (2 below
60 subjects) and 30 %. Line: printed interval. Square: published. Dot: ours, ochre where it lies outside. Pale rows
are not counted: they were quoted from memory, or come from another model.</p>
${isWhole ? demandList(validation) : undefined}
${scoreTable('kind', whole)} ${scoreTable('mechanism', scores.mechanisms)} ${scoreTable('site', scores.sites)}
${Object.entries(KINDS).map(([kind, title]) => plotSection(title, ofKind(rows, kind)))}
${otherRows(rows)}
${unexpressed.length === 0 ? undefined : reasonList(unexpressed)}
<p>Run: ${stamp.model}, parameters ${stamp.parameters}, ${stamp.solver}, osteon ${stamp.osteon}.</p>
</main></body>
</html>
`.markup
}

function ofKind(rows: readonly ValidatedRow[], kind: string): readonly ValidatedRow[] {
  return rows.filter((row) => row.kind === kind && row.isPercent)
}

function plotSection(title: string, rows: readonly ValidatedRow[]): Markup | undefined {
  if (rows.length === 0) return undefined
  const mechanisms = [...Map.groupBy(rows, ({ mechanism }) => mechanism)]
  return piece`<section><h2>${title}, percent</h2>
${mechanisms.map(([mechanism, own]) => piece`<h3>${mechanism}</h3>${forestPlot(own)}`)}</section>
`
}

function otherRows(rows: readonly ValidatedRow[]): Markup | undefined {
  const others = rows.filter(({ isPercent }) => !isPercent)
  const cells = others.map((row) => [
    `${row.row} ${row.study}`,
    row.arm,
    `${comparedWords(row)}, ${row.unit}`,
    publishedWords(row),
    numberOf(row, row.ours),
    verdictWords(row),
  ])
  if (others.length === 0) return undefined
  return piece`<h2>Not in percent</h2>${table(['row', 'arm', 'compared', 'published', 'ours', 'verdict'], cells)}`
}

function scoreTable(name: string, scores: readonly Score[]): Markup {
  return piece`<h2>Score by ${name}</h2>${table([name, ...SCORE_HEAD], scores.map(scoreCells))}
`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return piece`<table><thead><tr>${head.map((cell) => piece`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => piece`<tr>${row.map((cell) => piece`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
}

function demandList(validation: Validation): Markup {
  const items = demandsOn(validation).map(
    ({ demand, present, holds }) =>
      piece`<li>${holds ? 'Holds' : 'Does not hold'}: ${demand}. Present: ${present}.</li>`,
  )
  return piece`<ul>${items}</ul>`
}

function reasonList(unexpressed: Validation['unexpressed']): Markup {
  const reasons = [...Map.groupBy(unexpressed, ({ reason }) => reason)]
  const items = reasons.map(([reason, rows]) => piece`<li>${countOf(rows.length)}: ${reason}.</li>`)
  return piece`<h2>What the model cannot express</h2><ul>${items}</ul>`
}
