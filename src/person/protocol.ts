import { z } from 'zod'

import { Malformed } from '../units/index.ts'
import type { Protocol } from './facts.ts'
import { numberWithin, reading } from './fields.ts'
import { refuseOtherKind } from './kinds.ts'
import { planSchema } from './plan.ts'
import { populationSchema } from './population.ts'
import { check } from './read.ts'

/** Largest trial, and the last month of one. */
const MOST_SUBJECTS = 1_000_000
const LAST_MONTH = 720
/** Largest seed: the largest whole number that is exact. */
const LARGEST_SEED = Number.MAX_SAFE_INTEGER

const month = numberWithin(0, LAST_MONTH, 'months')

const wholeNumber = (low: number, high: number, unit: string) =>
  numberWithin(low, high, unit).transform((value, context) =>
    reading(context, (at) => {
      if (Number.isInteger(value)) return value
      throw new Malformed(at, `${value} is not a whole number.`)
    }),
  )

const arm = z.strictObject({ name: z.string().min(1), plan: planSchema })

const schema = z
  .strictObject({
    osteon: z.literal('protocol/1'),
    name: z.string().default('trial'),
    subjects: wholeNumber(1, MOST_SUBJECTS, 'subjects'),
    seed: wholeNumber(0, LARGEST_SEED, '').default(1),
    population: populationSchema,
    arms: z.array(arm).min(1, 'is empty; a trial needs an arm.'),
    outcomes: z.array(z.string()).min(1, 'is empty; a trial tells an outcome.'),
    months: z.array(month).min(1, 'is empty; a trial needs a visit, in months from its start.'),
    relativeTo: month.default(0),
  })
  .transform(({ osteon: _kind, ...protocol }, context): Protocol => {
    reading(
      context,
      (at) =>
        refuseTwins(
          at,
          protocol.arms.map(({ name }) => name),
        ),
      ['arms'],
    )
    reading(context, (at) => refuseTwins(at, protocol.outcomes), ['outcomes'])
    reading(context, (at) => refuseTwins(at, protocol.months), ['months'])
    return protocol
  })

function refuseTwins(at: string, list: readonly (string | number)[]): void {
  const twin = list.find((one, i) => list.indexOf(one) < i)
  if (twin !== undefined) throw new Malformed(at, `names ${JSON.stringify(twin)} twice.`)
}

/**
 * Reads a `protocol/1` document.
 *
 * @param value - the parsed JSON
 * @param name - name of the document, the first part of every path in messages
 * @returns the virtual trial, amounts in one unit each; what its population leaves out is absent
 * @throws WrongKind - it is a document of another kind
 * @throws UnknownField, UnknownName, OutOfRange, WrongUnit, Malformed, UnusableDocument - the first thing that is
 *   wrong, with its path, its value and what is allowed
 *
 * @example
 * const arms = [{ name: 'untreated', plan: { osteon: 'plan/1', name: 'none', items: [] } }]
 * readProtocol({ osteon: 'protocol/1', subjects: 200, population: {}, arms, outcomes: ['ctx'], months: [12] }).seed // → 1
 */
export function readProtocol(value: unknown, name = 'protocol'): Protocol {
  refuseOtherKind(name, 'protocol/1', value)
  return check(name, schema, value)
}
