import { Malformed, TooLarge } from '../units/index.ts'
import { jsonFault } from './json-fault.ts'

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
 * refuseTooLarge('person.json', 1000) // → undefined
 */
export function refuseTooLarge(name: string, bytes: number): void {
  const megabytes = bytes / 1_000_000
  if (megabytes > LARGEST_DOCUMENT) throw new TooLarge(name, megabytes, LARGEST_DOCUMENT)
}

/**
 * Reads a JSON document, or one of many lines of JSON where its name ends in `.ndjson`.
 *
 * @param name - name of the document, for messages
 * @param text - its text
 * @returns the parsed value, not yet checked; a list with a value per line for ndjson
 * @throws TooLarge - the text is larger than we read
 * @throws Malformed - the text is not JSON, is nested too deeply, or holds a forbidden key; the message names the place
 *
 * @example
 * readDocument('person.json', '{"sex":"female"}') // → { sex: 'female' }
 */
export function readDocument(name: string, text: string): unknown {
  refuseTooLarge(name, text.length)
  const plain = text.replace(/^\uFEFF/, '')
  const value = /\.ndjson$/i.test(name) ? linesOf(name, plain) : parsed(name, plain)
  if (isDeeper(value, DEEPEST)) throw new Malformed(name, `is nested more than ${DEEPEST} deep.`)
  refuseForbidden(name, value)
  return value
}

function linesOf(name: string, text: string): unknown[] {
  return text
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parsed(`${name}, line ${i + 1} of the file`, line)]))
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const fault = jsonFault(text)
    if (!fault) throw new Malformed(name, 'is not JSON.')
    const { line, column, position, expected } = fault
    const found = position >= text.length ? 'the end of the text' : JSON.stringify(text.slice(position, position + 12))
    throw new Malformed(name, `is not JSON: ${expected} is expected at line ${line}, column ${column}, not ${found}.`)
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1))
}

/** A key that would change the objects of the program rather than say something. */
function refuseForbidden(at: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (Object.hasOwn(value, '__proto__')) throw new Malformed(at, 'holds the forbidden key "__proto__".')
  const step = Array.isArray(value) ? (key: string) => `[${key}]` : (key: string) => `.${key}`
  for (const [key, part] of Object.entries(value)) refuseForbidden(at + step(key), part)
}
