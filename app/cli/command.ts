import type { World } from './world.ts'

interface Described {
  /** What it is for, in a few words. */
  readonly meaning: string
}

/**
 * Something a command is told. One that is `required` is an argument and has no dashes; one that is `many` may be given
 * again and again; one that is `rest` is whatever words are left; a `choice` is told by its own name, such as `--csv`.
 */
export type Option =
  | (Described & { readonly kind: 'file'; readonly required?: true; readonly many?: true })
  | (Described & { readonly kind: 'text'; readonly shape: string; readonly required?: true; readonly many?: true })
  | (Described & { readonly kind: 'rest'; readonly shape: string })
  | (Described & {
      readonly kind: 'number'
      readonly unit?: string
      readonly whole?: true
      readonly range: readonly [number, number]
      readonly default?: number
    })
  /** A length of time such as "6 mo", told in days. */
  | (Described & { readonly kind: 'span'; readonly range: readonly [number, number] })
  | (Described & { readonly kind: 'date' })
  | (Described & { readonly kind: 'flag' })
  | (Described & { readonly kind: 'choice'; readonly of: readonly string[]; readonly default: string })

/** The options of a command by their names; the order of arguments is the order of the required ones. */
export type Options = Readonly<Record<string, Option>>

type Value<O extends Option> = O extends { kind: 'number' | 'span' }
  ? number
  : O extends { kind: 'choice'; of: readonly (infer T)[] }
    ? T
    : string

/** What a command is given for an option. */
type Answer<O extends Option> = O extends { kind: 'flag' }
  ? boolean
  : O extends { many: true } | { kind: 'rest' }
    ? readonly Value<O>[]
    : O extends { required: true } | { default: unknown }
      ? Value<O>
      : Value<O> | undefined

/** What a command is given, by option. */
export type Given<O extends Options> = { readonly [K in keyof O]: Answer<O[K]> }

/** What was typed, by option: a text, several of them, or that it was named at all. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** How a command ended: done, unusable input, done in part, our own fault. */
export type Status = 0 | 1 | 2 | 3

/** The end of a command: at once, or later where it waits for other threads. */
export type Ended = Status | Promise<Status>

/** A command as a value: its help, its parsing and its tests all come from it. */
export interface Command<O extends Options = Options> {
  /** One word, or two where it belongs to a group, such as `model run`. */
  readonly name: string
  readonly about: string
  readonly options: O
  /** Each is run by the tests. */
  readonly examples: readonly { readonly run: string; readonly shows: string }[]
  readonly run: (given: Given<O>, world: World) => Ended
}

/** A command whose options have been forgotten, as a program holds it. */
export type AnyCommand = Omit<Command, 'run'> & {
  readonly run: (given: Readonly<Record<string, unknown>>, world: World) => Ended
}

/** Declares a command; the types of what it is given follow from its options. */
export function command<const O extends Options>(declared: Command<O>): AnyCommand {
  return { ...declared, run: (given, world) => declared.run(given as Given<O>, world) }
}
