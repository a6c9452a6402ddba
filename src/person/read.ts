import type { z } from 'zod'

import { Malformed, OsteonError, TooLarge, nearestName } from '../units/index.ts'

/** A document, or a part of it, that is not as the contract says. */
export class UnusableDocument extends OsteonError {
  readonly code = 'unusable-document'
}

/** Largest document that is read, in MB. */
export const LARGEST_DOCUMENT = 50
/** Deepest nesting of a document. */
const DEEPEST = 200

/**
 * Refuses a document by its size, before it is read.
 *
 * @param name - name of the document, for messages
 * @param bytes - its size
 * @throws TooLarge - it is larger than we read
 *
 * @example
 * refuseTooLarge('person.json', 1000)
 */
export function refuseTooLarge(name: string, bytes: number): void {
  const megabytes = bytes / 1_000_000
  if (megabytes > LARGEST_DOCUMENT) throw new TooLarge(name, megabytes, LARGEST_DOCUMENT)
}

/**
 * Reads a JSON document.
 *
 * @param name - name of the document, for messages
 * @param text - its text
 * @returns the parsed value, not yet checked
 * @throws TooLarge - the text is larger than we read
 * @throws Malformed - the text is not JSON, is nested too deeply, or holds a forbidden key; the message names the place
 *
 * @example
 * readDocument('person.json', '{"sex":"female"}') // → { sex: 'female' }
 */
export function readDocument(name: string, text: string): unknown {
  refuseTooLarge(name, text.length)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Malformed(name, `is not JSON: ${placeOf(text, error)}`)
  }
  refuseTricks(name, value, 0)
  return value
}

function placeOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return message.replace(/, "[^]*$/, '.')
  const before = text.slice(0, Number(position)).split('\n')
  const what = message.split(' in JSON at')[0]!.split(' (line')[0]!
  return `${what}, line ${before.length}, column ${before.at(-1)!.length + 1}.`
}

function refuseTricks(at: string, value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > DEEPEST) throw new Malformed(at, `is nested more than ${DEEPEST} deep.`)
  if (Object.hasOwn(value, '__proto__')) throw new Malformed(at, 'holds the forbidden key "__proto__".')
  for (const [key, part] of Object.entries(value)) refuseTricks(`${at}.${key}`, part, depth + 1)
}

/**
 * Checks a value against a schema.
 *
 * @param name - name of the document, the first part of every path in messages
 * @param schema - what it should be
 * @param value - what it is
 * @returns the value as the schema reads it
 * @throws UnusableDocument - the first thing that is wrong: its path, the value, and what is allowed
 *
 * @example
 * check('answer', z.number(), 42) // → 42
 */
export function check<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const issue = deepest(mostTelling(result.error.issues))
  throw new UnusableDocument(pathOf(name, issue), describe(issue, value))
}

type Issue = z.core.$ZodIssue

/** A field that is not known explains the one that is missing. */
function mostTelling(issues: readonly Issue[]): Issue {
  return issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0]!
}

/** Of a choice between kinds of items, the complaint of the kind that came nearest. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const [best] = issue.errors.toSorted((a, b) => rank(b) - rank(a))
  const inner = deepest(best![0]!)
  return { ...inner, path: [...issue.path, ...inner.path] }
}

function rank(issues: readonly Issue[]): number {
  const unknown = issues.some((issue) => issue.code === 'unrecognized_keys')
  return (unknown ? -10 : 0) - issues.length
}

function pathOf(name: string, issue: Issue): string {
  const inner = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  const extra = issue.code === 'unrecognized_keys' ? `.${issue.keys[0]!}` : ''
  return `${name}${inner}${extra}`
}

function describe(issue: Issue, whole: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const nearest = nearestName(issue.keys[0]!, FIELDS)
      return `is not a known field.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`
    }
    case 'invalid_value':
      return oneOf(valueAt(whole, issue.path), issue.values.map(String))
    case 'invalid_type':
      return `${shown(valueAt(whole, issue.path))}; ${issue.expected} is expected.`
    default:
      return issue.message
  }
}

function oneOf(given: unknown, allowed: readonly string[]): string {
  const nearest = typeof given === 'string' ? nearestName(given, allowed) : undefined
  const hint =
    nearest === undefined
      ? `Allowed: ${allowed.join(', ')}.`
      : `Did you mean "${nearest}"? Allowed: ${allowed.join(', ')}.`
  return `${shown(given)}. ${hint}`
}

function shown(value: unknown): string {
  return value === undefined ? 'is missing' : `${JSON.stringify(value).slice(0, 80)} is not allowed`
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], whole)
}

/** Every field that a document may have, for the nearest one in messages. */
const FIELDS = [
  'osteon',
  'sex',
  'birthDate',
  'age',
  'height',
  'weight',
  'guidelineRegion',
  'menopause',
  'indication',
  'medications',
  'otherMedications',
  'scans',
  'labs',
  'fractures',
  'history',
  'safety',
  'dental',
  'frax',
  'intake',
  'exercise',
  'agent',
  'dose',
  'every',
  'from',
  'to',
  'planned',
  'date',
  'device',
  'facility',
  'lumbarSpine',
  'totalHip',
  'femoralNeck',
  'distalRadius',
  'density',
  'tScore',
  'zScore',
  'side',
  'vertebrae',
  'analyte',
  'value',
  'method',
  'site',
  'lowTrauma',
  'parentHipFracture',
  'smoking',
  'alcohol',
  'rheumatoidArthritis',
  'oralGlucocorticoid',
  'falls12mo',
  'secondaryCauses',
  'name',
  'items',
  'adherence',
  'route',
  'amount',
  'habit',
  'sessionsPerWeek',
  'intensity',
  'kind',
  'person',
  'plan',
  'years',
  'outcomes',
  'lastExam',
  'plannedExtraction',
  'activeInfection',
  'majorPercent',
  'hipPercent',
  'withBmd',
  'calcium',
  'vitaminD',
  'months',
  'skeletalRadiotherapy',
  'boneMetastases',
  'venousThromboembolism',
]
