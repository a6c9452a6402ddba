import { z } from 'zod'

import { Malformed, OutOfRange, readQuantity } from '../units/index.ts'
import type { Wanted } from '../units/index.ts'
import type { PlanItem, Population, Spread } from './facts.ts'
import { readBy, reading } from './fields.ts'
import { POPULATION_UNITS, SITES, SMOKING_HABITS } from './names.ts'
import type { Site } from './names.ts'
import { item } from './plan.ts'

const T_SCORE = { unit: '{T-score}', range: [-9, 9] } as const satisfies Wanted

/** A quantity with its unit, or a bare number where the quantity has none. */
function amount(wanted: Wanted) {
  return z.unknown().transform((value, context): number => {
    if (wanted === T_SCORE && typeof value === 'number') {
      return reading(context, (at) => withinRange(at, value, wanted))
    }
    return readBy(
      z.string().transform((text, inner) => reading(inner, (at) => readQuantity(at, text, wanted))),
      value,
      context,
    )
  })
}

function withinRange(at: string, value: number, { unit, range }: Wanted): number {
  if (value >= range[0] && value <= range[1]) return value
  throw new OutOfRange(at, value, unit, range)
}

/** Limits of enrolment may lie beyond what a mean may be: they are then no limits. */
function limitOf(wanted: Wanted): Wanted {
  const [low, high] = wanted.range
  return { ...wanted, range: [low - (high - low), high + (high - low)] }
}

/** Mean, standard deviation and limits; a plain value means everybody alike. */
function spread(wanted: Wanted) {
  const [low, high] = wanted.range
  const limit = wanted === T_SCORE ? amount(T_SCORE) : amount(limitOf(wanted))
  const told = z
    .strictObject({
      mean: amount(wanted).optional(),
      sd: amount(wanted === T_SCORE ? wanted : { ...wanted, range: [0, high - low] }).optional(),
      min: limit.optional(),
      max: limit.optional(),
    })
    .transform((parts, context): Spread => {
      reading(context, (at) => refuseEmpty(at, parts))
      return parts
    })
  return z.unknown().transform((value, context): Spread => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? readBy(told, value, context) : { mean: readBy(amount(wanted), value, context), sd: 0 }
  })
}

function refuseEmpty(at: string, { mean, sd, min, max }: Spread): void {
  if (mean === undefined && sd === undefined && min === undefined && max === undefined) {
    throw new Malformed(at, 'tells none of mean, sd, min and max.')
  }
  if (sd !== undefined && sd < 0)
    throw new Malformed(at, `a standard deviation of ${sd} is not possible; 0 or more is.`)
  if (min !== undefined && max !== undefined && min > max) {
    throw new Malformed(at, `min, ${min}, lies above max, ${max}: nobody could be enrolled.`)
  }
  if (sd === 0 && mean !== undefined && (mean < (min ?? -Infinity) || mean > (max ?? Infinity))) {
    throw new Malformed(at, `everybody is ${mean}, which lies outside min to max: nobody could be enrolled.`)
  }
}

/** How far shares may miss 1 by rounding. */
const ROUNDED = 0.015

const share = z.number().min(0).max(1).default(0)
const shares = z
  .strictObject({ never: share, former: share, current: share })
  .transform((told, context): Record<(typeof SMOKING_HABITS)[number], number> => {
    const sum = told.never + told.former + told.current
    return reading(context, (at) => {
      if (Math.abs(sum - 1) > ROUNDED) {
        throw new Malformed(
          at,
          `the shares add up to ${Number(sum.toPrecision(6))}; never, former and current must add up to 1.`,
        )
      }
      return { never: told.never / sum, former: told.former / sum, current: told.current / sum }
    })
  })

const smoking = z.unknown().transform((value, context) => {
  if (typeof value !== 'string') return readBy(shares, value, context)
  const habit = readBy(z.enum(SMOKING_HABITS), value, context)
  return { never: 0, former: 0, current: 0, [habit]: 1 }
})

const before = z.array(
  item.transform((read, context): PlanItem => {
    reading(context, (at) => refuseLate(at, read), ['from'])
    return { ...read, to: read.to ?? { days: 0 } }
  }),
)

function refuseLate(at: string, { from }: PlanItem): void {
  if (from !== undefined && 'days' in from && from.days < 0) return
  if (from !== undefined && 'date' in from) return
  throw new Malformed(at, 'must tell when it began, before month 0, such as "-60 mo".')
}

const quantities = Object.fromEntries(
  Object.entries(POPULATION_UNITS).map(([name, wanted]) => [name, spread(wanted).optional()]),
)

const siteSpread = spread(T_SCORE).optional()
const sites = Object.fromEntries(SITES.map((site) => [site, siteSpread])) as Record<Site, typeof siteSpread>
const dotted = Object.fromEntries(SITES.map((site) => [`tScore.${site}`, siteSpread]))

/** A population in a document. */
export const populationSchema = z
  .strictObject({
    sex: z.enum(['female', 'male']).optional(),
    menopausal: z.boolean().default(true),
    ...quantities,
    tScore: z.strictObject(sites).optional(),
    ...dotted,
    smoking: smoking.optional(),
    before: before.default([]),
  })
  .transform((read, context): Population => {
    const { sex = 'female', menopausal, smoking: habits, before: earlier, tScore, ...rest } = read
    const told: Readonly<Record<string, Spread | undefined>> = rest
    for (const site of SITES) {
      const twice = told[`tScore.${site}`] !== undefined && tScore?.[site] !== undefined
      if (twice) reading(context, (at) => refuseTwice(at, site), [`tScore.${site}`])
    }
    if (told['yearsSinceMenopause']) reading(context, (at) => refuseMenopause(at, read), ['yearsSinceMenopause'])
    return {
      sex,
      isSexTold: read.sex !== undefined,
      menopausal,
      quantities: present(Object.keys(POPULATION_UNITS).map((name) => [name, told[name]])),
      tScore: present(SITES.map((site) => [site, told[`tScore.${site}`] ?? tScore?.[site]])),
      smoking: habits,
      before: earlier,
    }
  })

function refuseTwice(at: string, site: Site): void {
  throw new Malformed(at, `the T-score of ${site} is told twice, here and under tScore.`)
}

function refuseMenopause(
  at: string,
  { sex, menopausal }: { readonly sex?: string | undefined; readonly menopausal: boolean },
): void {
  if (sex === 'male') throw new Malformed(at, 'is told of men.')
  if (!menopausal) throw new Malformed(at, 'is told of women who are said not to be past menopause.')
}

function present<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, T>
}
