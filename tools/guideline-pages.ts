/**
 * Writes `docs/guidelines/`: one page per decision table with its rows as they run, to be laid beside the paper; the
 * cut-offs behind derived facts; and an index. `--check` compares instead of writing and fails where a page is stale.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { inSigns, noticeOf } from '../src/clinic/decide/index.ts'
import type { AnyTable, Condition, Row } from '../src/clinic/decide/index.ts'
import { CUTOFFS } from '../src/clinic/facts/index.ts'
import { REGIMENS } from '../src/clinic/guidelines/index.ts'
import { TABLES, certaintyOf, signOffOf } from '../src/clinic/rules/index.ts'
import { cite } from '../src/evidence/index.ts'
import { root } from './packages.ts'

const folder = join(root, 'docs/guidelines')

function grid(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n') + '\n'
}

/** Scores are printed with one digit after the point. */
function signs(table: AnyTable, input: string, condition: Condition | undefined): string {
  if (condition === undefined) return ''
  const read = table.reads[input]!
  return inSigns(condition, read.kind === 'number' && read.unit.endsWith('-score}') ? 1 : 0)
}

function reads(table: AnyTable): string {
  const rows = Object.entries(table.reads).map(([name, input]) => {
    const kinds = { number: '', yesNo: 'yes or no', choice: '', count: 'count' } as const
    const unit =
      input.kind === 'number' ? input.unit : input.kind === 'choice' ? input.of.join(', ') : kinds[input.kind]
    const counted = input.kind === 'count' ? `: ${Object.values(input.of).join('; ')}` : ''
    return [`\`${name}\``, input.meaning + counted, unit]
  })
  return grid(['input', 'meaning', 'unit or values'], rows)
}

function rowCells(table: AnyTable, row: Row, inputs: readonly string[]): readonly string[] {
  return [
    row.id,
    ...inputs.map((input) => signs(table, input, row.when[input])),
    row.answer,
    row.rescan?.join(' to ') ?? '',
    row.where,
    certaintyOf(row),
    signOffOf(row),
  ]
}

function tablePage(table: AnyTable, belongsTo: string): string {
  const inputs = Object.keys(table.reads).filter((name) => table.rows.some(({ when }) => name in when))
  const heads = ['row', ...inputs.map((name) => `\`${name}\``), 'answer', 'next scan', 'where', 'certainty', 'sign-off']
  const how = table.hits === 'first' ? 'The first row that holds answers.' : 'Every row that holds is told.'
  const notes = table.rows.flatMap(({ id, note }) => (note === undefined ? [] : [`- ${id}: ${note}`]))
  const answers = Object.entries(table.answers).map(([name, { stance, says, regimens }]) => [
    name,
    stance,
    says,
    (regimens ?? []).join(', '),
  ])
  const notice = noticeOf(table)
  return `# ${table.question}

${belongsTo}. \`${table.id}\`, in force from ${table.from}${table.until === undefined ? '' : ` to ${table.until}`}.
${notice === undefined ? '' : `\n**${notice}**\n`}
${table.concerns === undefined ? 'For everybody.' : `For ${table.concerns.who}: ${concernsOf(table)}.`} ${how}

## Rows

${grid(
  heads,
  table.rows.map((row) => rowCells(table, row, inputs)),
)}
${notes.length === 0 ? '' : `${notes.join('\n')}\n\n`}## Answers

${grid(['answer', 'stance', 'what is said', 'regimens'], answers)}
## Reads

${reads(table)}
## Source

${cite(table.source)}${table.source.note === undefined ? '' : ` ${table.source.note}`}
`
}

function concernsOf(table: AnyTable): string {
  return Object.entries(table.concerns!.when)
    .map(([input, condition]) => `${table.reads[input]!.meaning} ${signs(table, input, condition as Condition)}`)
    .join('; ')
}

function indexPage(): string {
  const rows = TABLES.map(({ table, belongsTo }) => {
    const awaiting = table.rows.filter(({ basis }) => basis === 'recalled').length
    return [`[${table.id}](${table.id}.md)`, belongsTo, table.question, `${table.rows.length}`, `${awaiting}`]
  })
  const all = TABLES.flatMap(({ table }) => table.rows)
  const awaiting = all.filter(({ basis }) => basis === 'recalled').length
  return `# Clinical rules

Made by \`node tools/guideline-pages.ts\` from the tables that run. ${TABLES.length} tables, ${all.length} rows; ${all.length - awaiting} rows were read
in the source or a summary of it, ${awaiting} are recalled and await a clinician's sign-off.

${grid(['table', 'belongs to', 'question', 'rows', 'awaiting sign-off'], rows)}
The numbers behind derived facts: [cut-offs](cut-offs.md). The doses: [regimens](regimens.md).
`
}

function cutoffsPage(): string {
  const rows = Object.entries(CUTOFFS).map(([name, { value, unit, meaning, origin, source, where, basis }]) => [
    `\`${name}\``,
    `${value} ${unit}`,
    meaning,
    origin,
    `${source.id}, ${where}`,
    basis === 'read' ? 'read' : "recalled, awaits a clinician's sign-off",
  ])
  return `# Cut-offs behind derived facts\n\nThresholds of the tables stand in the tables.\n\n${grid(['name', 'value', 'meaning', 'origin', 'source and place', 'sign-off'], rows)}`
}

function regimensPage(): string {
  const rows = REGIMENS.map(({ id, agent, dose, every, route, against, where }) => [
    id,
    agent,
    dose,
    every,
    route,
    against,
    where,
  ])
  return `# Regimens that guidelines name\n\n${grid(['id', 'agent', 'dose', 'every', 'route', 'against', 'where'], rows)}`
}

const pages = new Map([
  ['README.md', indexPage()],
  ['cut-offs.md', cutoffsPage()],
  ['regimens.md', regimensPage()],
  ...TABLES.map(({ table, belongsTo }) => [`${table.id}.md`, tablePage(table, belongsTo)] as const),
])

if (process.argv.includes('--check')) {
  const onDisk = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const stale = [...pages].filter(
    ([name, text]) => !onDisk.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  )
  const found = [...stale.map(([name]) => name), ...onDisk.filter((name) => !pages.has(name))]
  if (found.length > 0) {
    process.stderr.write(`docs/guidelines is stale: ${found.join(', ')}. Run node tools/guideline-pages.ts.\n`)
    process.exitCode = 1
  }
} else {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
  process.stdout.write(`Wrote ${pages.size} pages to docs/guidelines.\n`)
}
