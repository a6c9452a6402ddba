/**
 * Writes `docs/model/`: one page per module with its equations as they run, its numbers with their sources, what it
 * reads and gives; and an index per model. `--check` compares instead of writing and fails where a page is stale.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { models, referencesOf } from '../src/body/simulate/index.ts'
import { typeset } from '../src/engine/kernel/index.ts'
import { publicName } from '../src/engine/model/index.ts'
import type { Assembly, Module, Signal } from '../src/engine/model/index.ts'
import { cite } from '../src/evidence/index.ts'
import { root } from './packages.ts'

const folder = join(root, 'docs/model')

function kebab(module: Module): string {
  return module.name.replaceAll(' ', '-').toLowerCase()
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.\n'
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n') + '\n'
}

function signals(module: Module, list: Readonly<Record<string, Signal>>): string {
  const rows = Object.entries(list).map(([name, { unit, meaning, symbol }]) => [
    `\`${publicName(module, name)}\``,
    symbol ?? '',
    unit,
    meaning,
  ])
  return table(['name', 'symbol', 'unit', 'meaning'], rows)
}

function modulePage(module: Module): string {
  const equations = typeset(module).map(({ left, right }) => `$$${left} = ${right}$$`)
  const numbers = Object.entries(module.parameters).map(([name, p]) => [
    `\`${name}\``,
    p.symbol ?? '',
    `${p.value}`,
    p.unit,
    p.meaning,
    p.origin,
    `${p.source.id}, ${p.where}`,
  ])
  return `# ${module.name}

## Equations

As they run; a dot is the rate of change per day in coherent units, and ° marks the value at the reference point.

${equations.join('\n\n')}

## Reads

${signals(module, module.reads)}
## Carries

${signals(module, module.states)}
## Gives

${signals(module, module.gives)}
## Numbers

${table(['name', 'symbol', 'value', 'unit', 'meaning', 'origin', 'source and place'], numbers)}`
}

function modelPage(model: Assembly): string {
  const origins = new Map<string, number>()
  for (const { declared } of model.parameters) origins.set(declared.origin, (origins.get(declared.origin) ?? 0) + 1)
  const modules = model.modules.map((module) => [
    `[${module.name}](${model.name}/${kebab(module)}.md)`,
    Object.keys(module.states)
      .map((name) => publicName(module, name))
      .join(', '),
    Object.keys(module.gives)
      .map((name) => publicName(module, name))
      .join(', '),
  ])
  return `# ${model.name}

${model.about}

${model.states.length} states, ${model.parameters.length} numbers: ${[...origins].map(([origin, count]) => `${count} ${origin}`).join(', ')}.

## Modules

${table(['module', 'carries', 'gives'], modules)}
## Sources

${referencesOf(model)
  .map(({ reference, parameters }) => `- ${cite(reference)} (${parameters} numbers)`)
  .join('\n')}
`
}

function pages(): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  const list = Object.values(models)
  all.set(
    'README.md',
    `# The models\n\nMade by \`npm run pages\` from the equations that run.\n\n${list.map((m) => `- [${m.name}](${m.name}.md): ${m.about}`).join('\n')}\n`,
  )
  for (const model of list) {
    all.set(`${model.name}.md`, modelPage(model))
    for (const module of model.modules) all.set(`${model.name}/${kebab(module)}.md`, modulePage(module))
  }
  return all
}

function onDisk(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
}

function stale(): readonly string[] {
  const wanted = pages()
  const missing = [...wanted].filter(([name, text]) => {
    try {
      return readFileSync(join(folder, name), 'utf8') !== text
    } catch {
      return true
    }
  })
  return [...missing.map(([name]) => name), ...onDisk().filter((name) => !wanted.has(name))]
}

if (process.argv.includes('--check')) {
  const found = stale()
  if (found.length > 0) {
    process.stderr.write(`docs/model is stale: ${found.join(', ')}. Run npm run pages.\n`)
    process.exitCode = 1
  }
} else {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of pages()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  process.stdout.write(`Wrote ${pages().size} pages to docs/model.\n`)
}
