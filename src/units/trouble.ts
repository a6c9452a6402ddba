/** Something a caller handed in cannot be used. `code` is stable; the message says what to change. */
export abstract class OsteonError extends Error {
  abstract readonly code: string
  /** Path of the offending value in what the caller sent, such as `person.age`. */
  readonly at: string

  constructor(at: string, message: string) {
    super(`${at}: ${message}`)
    this.at = at
    this.name = new.target.name
  }
}

/** A value outside the range the model was built for. */
export class OutOfRange extends OsteonError {
  readonly code = 'out-of-range'

  /** @param written - the value as it was written, where that was in another unit */
  constructor(at: string, value: number, unit: string, [low, high]: readonly [number, number], written?: string) {
    const own = withUnit(value, unit)
    const told = written === undefined ? own : `${written} (${own})`
    super(at, `${told} is outside the allowed range, ${low} to ${withUnit(high, unit)}.`)
  }
}

function withUnit(value: number, unit: string): string {
  return unit === '' ? String(value) : `${value} ${unit}`
}

/** A text, document or equation that is not of the form it should have. */
export class Malformed extends OsteonError {
  readonly code = 'malformed'
}

/** A quantity in a unit that cannot be brought to the one that is wanted. */
export class WrongUnit extends OsteonError {
  readonly code = 'wrong-unit'

  constructor(at: string, given: string, wanted: string, [low, high]: readonly [number, number]) {
    super(at, `${given} cannot be read as a quantity in ${wanted}; ${low} to ${withUnit(high, wanted)} is allowed.`)
  }
}

/** A name that nobody answers to; the message names the nearest one that somebody does. */
export class UnknownName extends OsteonError {
  readonly code = 'unknown-name'

  constructor(at: string, given: string, known: readonly string[]) {
    super(at, `"${given}" is not known.${hint(given, known)}`)
  }
}

/** A field that a document of its kind does not have; the message names the nearest one that it has. */
export class UnknownField extends OsteonError {
  readonly code = 'unknown-field'

  constructor(at: string, given: string, known: readonly string[]) {
    super(at, `is not a known field.${hint(given, known)}`)
  }
}

/** Longest list of names that a message tells in full. */
const LONGEST_LIST = 24

function hint(given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known)
  const guess = nearest === undefined ? '' : ` Did you mean "${nearest}"?`
  return known.length === 0 || known.length > LONGEST_LIST ? guess : `${guess} Known: ${known.join(', ')}.`
}

/** A document that is larger than we read. */
export class TooLarge extends OsteonError {
  readonly code = 'too-large'

  constructor(at: string, megabytes: number, limit: number) {
    super(at, `${megabytes.toFixed(0)} MB is more than the allowed ${limit} MB.`)
  }
}

/** A plan or model that asks for something the model does not hold. */
export class NotModelled extends OsteonError {
  readonly code = 'not-modelled'
}

/**
 * The known name that is nearest to a given one.
 *
 * @param given - a name that is not known
 * @param known - all names that are
 * @returns the nearest by edits, or `undefined` where none comes near
 *
 * Method: those that begin alike first, then those that hold every part of it between dots; among them, or all, the
 * least Levenshtein distance, at most half of the name.
 *
 * @example
 * nearestName('anastrozol', ['anastrozole', 'letrozole']) // → 'anastrozole'
 * nearestName('bmd.spine', ['bmd.lumbarSpine', 'bmd.totalHip']) // → 'bmd.lumbarSpine'
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const alike = known.filter((name) => commonStart(given, name) >= SHARED_START)
  const near = alike.length > 0 ? alike : known.filter((name) => holdsParts(name, given))
  const candidates = near.length > 0 ? near : known
  let best: string | undefined
  let bestDistance = near.length > 0 ? Infinity : Math.ceil(given.length / 2) + 1
  for (const name of candidates) {
    const distance = editDistance(given.toLowerCase(), name.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return best
}

/** A name that begins like another for this many letters is near it, however it ends. */
const SHARED_START = 5

/** Whether a name holds every part of another, of three letters or more, as `bmd.lumbarSpine` those of `bmd.spine`. */
function holdsParts(name: string, given: string): boolean {
  const parts = given.toLowerCase().split('.')
  return parts.every((part) => part.length >= SHORTEST_PART && name.toLowerCase().includes(part))
}

const SHORTEST_PART = 3

function commonStart(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a[shared]!.toLowerCase() === b[shared]?.toLowerCase()) shared++
  return shared
}

function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_unused, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, before[j]! + 1, row[j - 1]! + 1))
    }
    before = row
  }
  return before[b.length]!
}
