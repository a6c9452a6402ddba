import { Argument, Command as Parser, CommanderError, Option as Dashed } from 'commander'

import { OsteonError } from '../../src/units/index.ts'
import { answers, choicesOf, isArgument, typedName } from './answers.ts'
import type { AnyCommand, Ended, Option, Status, Typed } from './command.ts'
import { tellFault } from './fault.ts'
import type { World } from './world.ts'

/** What the program is, beside its commands. */
export interface Program {
  readonly commands: readonly AnyCommand[]
  readonly version: string
}

/** A command and what was typed for it. */
interface Wanted {
  readonly command: AnyCommand
  readonly typed: Typed
}

/**
 * Runs the program once.
 *
 * @param program - its commands
 * @param words - what was typed after its name
 * @param world - clock, files and streams
 * @returns the exit status: 0 done, 1 unusable input, 2 done in part, 3 our own fault; a promise of it where the
 *   command waits for other threads
 *
 * @example
 * runProgram(program, ['model', 'list'], world) // → 0
 */
export function runProgram(program: Program, words: readonly string[], world: World): Ended {
  try {
    const wanted = parse(program, words, world)
    if (typeof wanted === 'number') return wanted
    const ended = wanted.command.run(answers(wanted.command.options, wanted.typed), world)
    return typeof ended === 'number' ? ended : ended.catch((error: unknown) => tell(error, world))
  } catch (error) {
    return tell(error, world)
  }
}

function tell(error: unknown, world: World): Status {
  world.passing('')
  if (!(error instanceof OsteonError)) return tellFault(error, world)
  world.note(error.message)
  return 1
}

/** The command that was asked for; or the status to end with, where help was given or nothing can be done. */
function parse(program: Program, words: readonly string[], world: World): Wanted | Status {
  let wanted: Wanted | undefined
  const parser = parserOf(program, world, (found) => {
    wanted = found
  })
  try {
    parser.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return endOf(error, world, helpFor(program, words))
  }
  return wanted ?? 1
}

/** Help and version are no errors; everything else is told in one line. */
function endOf(error: CommanderError, world: World, help: string): Status {
  if (error.exitCode === 0) return 0
  if (error.code !== 'commander.help') world.note(oneLine(error.message, help))
  return 1
}

/** Where the command that was meant tells how it is used; the whole program, where none was. */
function helpFor({ commands }: Program, words: readonly string[]): string {
  const typed = words.join(' ')
  const names = [...commands.map(({ name }) => name), ...Object.keys(GROUPS)]
  const meant = names.find((name) => typed === name || typed.startsWith(`${name} `))
  return `osteon ${meant === undefined ? '' : `${meant} `}--help`
}

function oneLine(message: string, help: string): string {
  return message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .replace(/\n\(Did you mean (?:one of )?(.*)\?\)$/, '. Did you mean $1?')
    .replace(/([^.?])$/, `$1. See ${help}.`)
}

function parserOf({ commands, version }: Program, world: World, found: (wanted: Wanted) => void): Parser {
  const top = quiet(new Parser('osteon'), world)
    .description('What an aromatase inhibitor does to one skeleton, and what each protection would change.')
    .addHelpText('after', BEGINNING)
    .version(version, '-V, --version', 'tell the version')
    .helpCommand('help [command]', 'tell how a command is used')
  for (const each of commands) {
    const words = each.name.split(' ')
    const parent = words.length === 1 ? top : groupOf(top, words[0]!, world)
    addCommand(parent, each, { world, found })
  }
  return top
}

/** Told below the list of commands. */
const BEGINNING = `
Begin with
  osteon forecast examples/no-scan.json
  osteon advise examples/no-scan.json
A person is a file of JSON ("person/1", such as the one above) or a FHIR R4 record.
Both verbs send nothing anywhere, and nothing that they tell is a reason to stop a medicine.

Exit status: 0 done, 1 unusable input, 2 done in part, 3 a fault of ours.`

/** Errors are thrown, help goes to standard output, and nothing is written twice. */
function quiet(parser: Parser, world: World): Parser {
  return parser
    .helpOption('-h, --help', 'tell how it is used')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => world.write(text),
      writeErr: (text) => world.write(text),
      outputError: () => undefined,
    })
}

const GROUPS: Readonly<Record<string, string>> = { model: 'List, show and run the models themselves.' }

function groupOf(top: Parser, name: string, world: World): Parser {
  const known = top.commands.find((each) => each.name() === name)
  if (known) return known
  const group = quiet(new Parser(name), world)
    .description(GROUPS[name] ?? '')
    .helpCommand('help [command]', 'tell how a command is used')
  top.addCommand(group)
  return group
}

function addCommand(
  parent: Parser,
  each: AnyCommand,
  { world, found }: { readonly world: World; readonly found: (wanted: Wanted) => void },
): void {
  const parser = quiet(new Parser(lastWord(each.name)), world).description(each.about)
  const options = Object.entries(each.options)
  const required = options.filter(([, option]) => isArgument(option))
  for (const [name, option] of required) parser.addArgument(argumentOf(name, option))
  for (const [name, option] of options.filter(([, other]) => !isArgument(other))) {
    for (const dashed of dashedOf(name, option)) parser.addOption(dashed)
  }
  parser.addHelpText(
    'after',
    `\nExamples:\n${each.examples.map(({ run, shows }) => `  ${run}\n      ${shows}`).join('\n')}`,
  )
  parser.action(() => {
    const told = required.map(([name, { kind }], i) => [name, kind === 'rest' ? parser.args.slice(i) : parser.args[i]])
    found({ command: each, typed: { ...parser.opts<Typed>(), ...(Object.fromEntries(told) as Typed) } })
  })
  parent.addCommand(parser)
}

function argumentOf(name: string, option: Option): Argument {
  const shape = option.kind === 'rest' ? `[${option.shape}...]` : `<${name.toUpperCase()}>`
  return new Argument(shape, option.meaning)
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function dashedOf(name: string, option: Option): Dashed[] {
  if (option.kind === 'choice')
    return choicesOf(option).map((each) => new Dashed(`--${each}`, FORMS[each] ?? `${option.meaning}: ${each}`))
  if (option.kind === 'flag') return [new Dashed(typedName(name), option.meaning)]
  const dashed = new Dashed(`${typedName(name)} <${shapeOf(option)}>`, meaningOf(option))
  if (!('many' in option && option.many)) return [dashed]
  return [dashed.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text])]
}

/** Forms of output in words. */
const FORMS: Readonly<Record<string, string>> = {
  json: 'one JSON document instead, for another program',
  csv: 'CSV instead of the table, for a spreadsheet',
  fhir: 'a FHIR R4 bundle instead: a CarePlan and what it proposes',
}

function shapeOf(option: Option): string {
  if (option.kind === 'text' || option.kind === 'rest') return option.shape
  return { file: 'FILE', number: 'N', span: 'TIME', date: 'DATE', flag: '', choice: '' }[option.kind]
}

function meaningOf(option: Option): string {
  if (!('range' in option)) return option.meaning
  const unit = option.kind === 'span' ? ' d' : option.unit === undefined ? '' : ` ${option.unit}`
  const usual = 'default' in option && option.default !== undefined ? `, ${option.default} unless told` : ''
  return `${option.meaning} (${option.range[0]} to ${option.range[1]}${unit}${usual})`
}
