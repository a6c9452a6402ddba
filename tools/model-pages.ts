/**
 * Writes `docs/model/`: one page per module with its equations as they run, its numbers with their sources, what it
 * reads and gives; and an index per model. `--check` compares instead of writing and fails where a page is stale.
 */
import { globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

import { models, referencesOf } from '../src/body/simulate/index.ts'
import { printSymbol, typeset } from '../src/engine/kernel/index.ts'
import { isClock, isInput, publicName } from '../src/engine/model/index.ts'
import type { Assembly, Module, Signal } from '../src/engine/model/index.ts'
import { cite } from '../src/evidence/index.ts'
import { root } from './packages.ts'

const folder = join(root, 'docs/model')

/** Where a module is declared, and what its doc comment says. */
interface Place {
  readonly path: string
  readonly about: string
}

/** A module as it is declared, behind its doc comment. */
const DECLARED =
  /\/\*\*(?<doc>(?:(?!\*\/)[^])*)\*\/\s*(?:export )?const \w+ = (?:defineModule|variant)\((?:\w+, )?\{\s*name: '(?<name>[^']+)'/g

/** The places of all modules, by the name of the module. */
const places = Map.groupBy(
  globSync('src/body/**/*.ts', { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .toSorted()
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(DECLARED)].map(({ groups }) => ({
        path,
        name: groups!['name']!,
        about: groups!['doc']!.replaceAll(/^ *\* ?/gm, '').trim(),
      })),
    ),
  ({ name }) => name,
)

/** The place of a module of a model: a published model has its own folder, and others share what they do not have. */
function placeOf(model: Assembly, module: Module): Place | undefined {
  const found = places.get(module.name) ?? []
  const isOwn = ({ path }: Place): boolean => path.includes(`/published/${model.name}/`)
  const isShared = ({ path }: Place): boolean => !path.includes('/published/')
  return found.find(isOwn) ?? found.find(isShared) ?? found[0]
}

function kebab(module: Module): string {
  return module.name.replaceAll(' ', '-').toLowerCase()
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.\n'
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n') + '\n'
}

/** A symbol as its equations print it. */
function symbol(text = ''): string {
  return text === '' ? '' : `$${printSymbol(text)}$`
}

function signals(module: Module, list: Readonly<Record<string, Signal>>, from?: (name: string) => string): string {
  const rows = Object.entries(list).map(([name, each]) => [
    `\`${publicName(module, name)}\``,
    symbol(each.symbol),
    each.unit,
    each.meaning,
    ...(from ? [from(name)] : []),
  ])
  return table(['name', 'symbol', 'unit', 'meaning', ...(from ? ['from'] : [])], rows)
}

/** Who gives what a module reads: a page, an input from outside, or time. */
function giverOf(model: Assembly, module: Module, name: string): string {
  const read = module.reads[name]!
  if (isClock(read)) return 'the clock'
  if (isInput(read)) return 'outside'
  const outside = publicName(module, name)
  const giver = model.modules.find((each) =>
    [...Object.keys(each.states), ...Object.keys(each.gives)].some((own) => publicName(each, own) === outside),
  )!
  return `[${giver.name}](${linkTo(model, giver)})`
}

/** The page of a module as seen from the pages of a model: a module that was published has its page there. */
function linkTo(model: Assembly, module: Module): string {
  const home = homeOf(model, module)
  return home === model ? `${kebab(module)}.md` : `../${home.name}/${kebab(module)}.md`
}

/** The model that shows a module: the one that others took it from. */
function homeOf(model: Assembly, module: Module): Assembly {
  return Object.values(models).findLast(({ modules }) => modules.includes(module)) ?? model
}

function modulePage(model: Assembly, module: Module): string {
  const equations = typeset(module).map(({ left, right }) => `$$${left} = ${right}$$`)
  const place = placeOf(model, module)
  const numbers = Object.entries(module.parameters).map(([name, p]) => [
    `\`${name}\``,
    symbol(p.symbol),
    `${Number(p.value.toPrecision(DIGITS))}`,
    p.unit,
    p.meaning,
    p.origin,
    `${p.source.id}, ${p.where}`,
  ])
  return `# ${module.name}

${place ? `${place.about}\n\nSource: [${place.path}](../../../${place.path}). Model: [${model.name}](../${model.name}.md).` : `Model: [${model.name}](../${model.name}.md).`}

## Equations

As they run; a dot is the rate of change per day in coherent units, and ° marks the value at the reference point.

${equations.length === 0 ? 'None.' : equations.join('\n\n')}

## Reads

${signals(module, module.reads, (name) => giverOf(model, module, name))}
## Carries

${signals(module, module.states)}
## Gives

${signals(module, module.gives)}
## Numbers

${table(['name', 'symbol', 'value', 'unit', 'meaning', 'origin', 'source and place'], numbers)}`
}

/** Digits that a value needs: 0.7/24 is written in full in its source only. */
const DIGITS = 12

function modelPage(model: Assembly): string {
  const origins = new Map<string, number>()
  for (const { declared } of model.parameters) origins.set(declared.origin, (origins.get(declared.origin) ?? 0) + 1)
  const modules = model.modules.map((module) => [
    `[${module.name}](${homeOf(model, module).name}/${kebab(module)}.md)`,
    namesOf(module, module.states),
    namesOf(module, module.gives),
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

function namesOf(module: Module, list: Readonly<Record<string, Signal>>): string {
  return Object.keys(list)
    .map((name) => publicName(module, name))
    .join(', ')
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
    for (const module of model.modules.filter((each) => homeOf(model, each) === model)) {
      all.set(`${model.name}/${kebab(module)}.md`, modulePage(model, module))
    }
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
