import type { z } from 'zod'

import { OsteonError, UnknownField, UnknownName } from '../units/index.ts'
import { fieldsAt } from './schema-fields.ts'
import type { Schema } from './schema-fields.ts'

/** A document, or a part of it, that is not as the contract says. */
export class UnusableDocument extends OsteonError {
  readonly code = 'unusable-document'
}

/**
 * Checks a value against a schema.
 *
 * @param name - name of the document, the first part of every path in messages
 * @param schema - what it should be
 * @param value - what it is
 * @returns the value as the schema reads it
 * @throws UnknownField - a field is not known; the message names the nearest one that is
 * @throws UnknownName - a word, such as the name of a drug, is not among those allowed
 * @throws OutOfRange - a value lies outside the allowed range
 * @throws WrongUnit - a quantity is in a unit that cannot be brought to the wanted one
 * @throws UnusableDocument - anything else that is wrong: a missing field, a value of the wrong kind
 *
 * Each error names the path, the value, and what is allowed. The first thing that is wrong is told; a field that is
 * not known comes before one that is missing, because it explains it.
 *
 * @example
 * check('answer', z.number(), 42) // → 42
 */
export function check<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  return refuse(name, mostTelling(result.error.issues), { schema, value })
}

type Issue = z.core.$ZodIssue

interface Whole {
  readonly schema: Schema
  readonly value: unknown
}

/** A document of another kind explains everything else; a field that is not known explains the one that is missing. */
function mostTelling(issues: readonly Issue[]): Issue {
  const kind = issues.find(({ path }) => path.length === 1 && path[0] === 'osteon')
  const issue = kind ?? issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const inner = mostTelling(issue.errors.at(-1)!)
  return { ...inner, path: [...issue.path, ...inner.path] }
}

function refuse(name: string, issue: Issue, { schema, value }: Whole): never {
  const at = pathOf(name, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0]!
      const known = (issue as { readonly known?: readonly string[] }).known ?? fieldsAt(schema, issue.path)
      throw new UnknownField(`${at}.${key}`, key, known)
    }
    case 'invalid_value': {
      const given = valueAt(value, issue.path)
      const allowed = issue.values.map(String)
      if (typeof given === 'string') throw new UnknownName(at, given, allowed)
      throw new UnusableDocument(at, `${shown(given)} Allowed: ${allowed.join(', ')}.`)
    }
    case 'invalid_type': {
      const given = valueAt(value, issue.path)
      const bare = typeof given === 'number' && issue.expected === 'string'
      const kind = bare ? 'A text with its unit, such as "70 kg",' : (KINDS[issue.expected] ?? issue.expected)
      throw new UnusableDocument(at, `${shown(given)} ${kind} is expected.`)
    }
    default:
      readAgain(issue, at)
      throw new UnusableDocument(at, issue.message)
  }
}

/** Our own kinds of trouble are told by the reading that met them, now that the path is known. */
function readAgain(issue: Issue, at: string): void {
  const again = (issue as { readonly params?: { readonly again?: (at: string) => unknown } }).params?.again
  again?.(at)
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'A text',
  number: 'A number',
  boolean: 'true or false',
  array: 'A list',
  object: 'An object',
  record: 'An object',
}

function pathOf(name: string, path: readonly PropertyKey[]): string {
  return name + path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
}

function shown(value: unknown): string {
  return value === undefined ? 'is missing.' : `${JSON.stringify(value).slice(0, 80)} is not allowed.`
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], whole)
}
