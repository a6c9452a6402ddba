import { z } from 'zod'

import { OsteonError, readQuantity } from '../units/index.ts'
import type { Wanted } from '../units/index.ts'
import { dayNumber } from './calendar.ts'

/** Carries one of our own errors through the schema, which knows the path. */
function refused(context: z.RefinementCtx, error: unknown): typeof z.NEVER {
  if (!(error instanceof OsteonError)) throw error
  context.addIssue({ code: 'custom', message: error.message.slice(error.at.length + 2) })
  return z.NEVER
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
  return z.string().transform((text, context): number => {
    try {
      return readQuantity('value', text, wanted)
    } catch (error) {
      return refused(context, error)
    }
  })
}

/** A date in a document: a year, a year and month, or a day. */
export const isoDate = z.string().transform((text, context): string => {
  try {
    dayNumber('date', text)
    return text
  } catch (error) {
    return refused(context, error)
  }
})

/** A number in a document within a range; the message names the range. */
export function numberWithin(low: number, high: number, unit = '') {
  const range = `${low} to ${high}${unit === '' ? '' : ` ${unit}`}`
  return z.number({ error: `is not a number; ${range} is allowed.` }).refine((value) => value >= low && value <= high, {
    error: (issue) => `${String(issue.input)} is outside the allowed range, ${range}.`,
  })
}

/** A length of time in a document, in days. */
export const timeSpan = (low: number, high: number) => quantity({ unit: 'd', range: [low, high] })
