import { z } from 'zod'

import { OsteonError, OutOfRange, readQuantity } from '../units/index.ts'
import type { Wanted } from '../units/index.ts'
import { dayNumber } from './calendar.ts'
import { fieldsAt } from './schema-fields.ts'

/**
 * Reads a part of a document that can be refused by an error of ours.
 *
 * The schema does not know the path of what it reads; the reading is therefore kept with the issue, and is repeated
 * with the path when the error is told.
 *
 * @param context - where issues go
 * @param read - reads the value; the path is for the message
 * @returns what was read
 */
export function reading<T>(context: z.RefinementCtx, read: (at: string) => T, path: PropertyKey[] = []): T {
  try {
    return read('value')
  } catch (error) {
    if (!(error instanceof OsteonError)) throw error
    context.addIssue({ code: 'custom', path, message: error.message, params: { again: read } })
    return z.NEVER
  }
}

/**
 * A quantity in a document, brought to one unit.
 *
 * @param wanted - unit, range and what may stand for what
 * @returns a schema from text to number
 *
 * @example
 * quantity({ unit: 'kg', range: [20, 300] }).parse('70 kg') // → 70
 */
export function quantity(wanted: Wanted) {
  return z.string().transform((text, context) => reading(context, (at) => readQuantity(at, text, wanted)))
}

/** A date in a document: a year, a year and month, or a day. */
export const isoDate = z.string().transform((text, context) =>
  reading(context, (at) => {
    dayNumber(at, text)
    return text
  }),
)

/** A number in a document within a range. */
export function numberWithin(low: number, high: number, unit = '') {
  return z.number().transform((value, context) =>
    reading(context, (at) => {
      if (value >= low && value <= high) return value
      throw new OutOfRange(at, value, unit, [low, high])
    }),
  )
}

/** A length of time in a document, in days. */
export const timeSpan = (low: number, high: number) => quantity({ unit: 'd', range: [low, high] })

/**
 * Reads a value by a schema that was chosen by looking at it, and passes on what is wrong with it as if the schema had
 * stood there from the beginning.
 *
 * @param schema - the chosen schema
 * @param value - what it reads
 * @param context - where issues go
 * @returns what was read
 */
export function readBy<T>(schema: z.ZodType<T>, value: unknown, context: z.RefinementCtx): T {
  const read = schema.safeParse(value, { reportInput: true })
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    context.issues.push({ ...issue, input: value, known: fieldsAt(schema, issue.path) } as never)
  }
  return z.NEVER
}
