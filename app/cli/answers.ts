import { dayNumber } from '../../src/person/index.ts'
import { OsteonError, OutOfRange, readQuantity } from '../../src/units/index.ts'
import type { Option, Options, Typed } from './command.ts'
import { BadOption } from './trouble.ts'

/** The name of an option as it is typed. */
export function typedName(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Whether an option is an argument, without dashes. */
export function isArgument(option: Option): boolean {
  return option.kind === 'rest' || ('required' in option && option.required)
}

/** The names under which a choice is made: all but the usual one. */
export function choicesOf(option: Option & { readonly kind: 'choice' }): readonly string[] {
  return option.of.filter((each) => each !== option.default)
}

/**
 * Reads what was typed into what a command is given.
 *
 * @param options - the options of the command
 * @param typed - texts, flags and lists of texts by option, as they were typed; choices by their own names
 * @returns values by option
 * @throws BadOption - a text is no such value
 * @throws OutOfRange - a number lies outside its range
 *
 * @example
 * answers({ years: { kind: 'number', range: [1, 30], default: 10, meaning: '' } }, {}) // → { years: 10 }
 */
export function answers(options: Options, typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, answer(typedName(name), option, { name, typed })]),
  )
}

function answer(
  at: string,
  option: Option,
  { name, typed }: { readonly name: string; readonly typed: Typed },
): unknown {
  const text = typed[name]
  switch (option.kind) {
    case 'flag':
      return text === true
    case 'choice':
      return chosen(option, typed)
    case 'rest':
      return text ?? []
    case 'file':
    case 'text':
      return option.many ? (text ?? []) : text
    default:
      return typeof text === 'string' ? valueOf(at, option, text) : 'default' in option ? option.default : undefined
  }
}

function chosen(option: Option & { readonly kind: 'choice' }, typed: Typed): string {
  const made = choicesOf(option).filter((each) => typed[each] === true)
  if (made.length > 1) throw new BadOption(`--${made[1]!}`, `cannot be had together with --${made[0]!}.`)
  return made[0] ?? option.default
}

function valueOf(at: string, option: Option & { readonly kind: 'number' | 'span' | 'date' }, text: string): unknown {
  if (option.kind === 'number') return numberOf(at, option, text)
  return asOption(at, () => (option.kind === 'span' ? spanOf(at, option.range, text) : dateOf(at, text)))
}

function numberOf(at: string, option: Option & { readonly kind: 'number' }, text: string): number {
  const { unit = '', whole = false, range } = option
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN
  const isSuch = Number.isFinite(value) && (!whole || Number.isInteger(value))
  const allowed = `${range[0]} to ${range[1]}${unit === '' ? '' : ` ${unit}`}`
  if (!isSuch) throw new BadOption(at, `"${text}" is not a ${whole ? 'whole ' : ''}number; ${allowed} is allowed.`)
  if (value < range[0] || value > range[1]) throw new OutOfRange(at, value, unit, range)
  return value
}

/** A bare number counts days. */
function spanOf(at: string, range: readonly [number, number], text: string): number {
  return readQuantity(at, /^[\d.]+$/.test(text) ? `${text} d` : text, { unit: 'd', range })
}

function dateOf(at: string, text: string): string {
  dayNumber(at, text)
  return text
}

function asOption<T>(at: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof OsteonError) throw new BadOption(at, error.message.slice(error.at.length + 2))
    throw error
  }
}
