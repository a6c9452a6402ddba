import { z } from 'zod'

import { UnknownName, readQuantity } from '../units/index.ts'
import type { Wanted } from '../units/index.ts'
import { dayNumber } from './calendar.ts'
import type { Moment, Plan, PlanItem, Rescue, Scenario } from './facts.ts'
import { isoDate, numberWithin, readBy, reading, timeSpan } from './fields.ts'
import { refuseOtherKind } from './kinds.ts'
import { AGENTS, EXERCISE_KINDS, SMOKING_HABITS } from './names.ts'
import { refuseLargeDose } from './doses.ts'
import { dose, exerciseFields, interval, readPerson } from './person.ts'
import { check } from './read.ts'

/** Longest time that is run, in years, and the same in days. */
const LONGEST_YEARS = 60
const LONGEST = 22_000
const since = timeSpan(-LONGEST, LONGEST)

const moment = z.string().transform((text, context): Moment => {
  const asDate = isoDate.safeParse(text)
  if (asDate.success) return { date: text }
  const asTime = since.safeParse(text)
  if (asTime.success) return { days: asTime.data }
  context.addIssue({ code: 'custom', message: `"${text}" is neither a date nor a time such as "6 mo" (−60 to 60 a).` })
  return z.NEVER
})

const beginning = z.string().transform((text, context): Moment | { readonly rescue: Rescue } => {
  const rule = /^when\s+([A-Za-z0-9.]+)\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)$/.exec(text.trim())
  if (rule) return { rescue: rescueOf(rule) }
  const plain = moment.safeParse(text)
  if (plain.success) return plain.data
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no date, no time such as "6 mo", and no rule such as "when lumbarSpine.tScore < -2".`,
  })
  return z.NEVER
})

function rescueOf([, outcome, operator, number]: RegExpExecArray): Rescue {
  return { outcome: outcome!, operator: operator as Rescue['operator'], number: Number(number) }
}

const span = { from: beginning.optional(), to: moment.optional() }

const drug = z
  .strictObject({
    agent: z.enum(AGENTS),
    dose,
    every: interval,
    ...span,
    route: z.string().optional(),
    adherence: numberWithin(0, 1).default(1),
  })
  .transform(({ dose: milligrams, every: everyDays, ...rest }, context): PlanItem => {
    reading(context, (at) => refuseLargeDose(at, rest.agent, milligrams), ['dose'])
    return { kind: 'drug', milligrams, everyDays, ...rest }
  })

const AMOUNTS = {
  calcium: { unit: 'mg/d', range: [0, 5000] },
  'vitamin-d': { unit: 'ug/d', range: [0, 1250], microgramsPerIU: 0.025 },
  alcohol: { unit: 'g/d', range: [0, 500] },
  weight: { unit: 'kg', range: [25, 350] },
} as const satisfies Readonly<Record<string, Wanted>>

const intake = z
  .strictObject({ intake: z.enum(['calcium', 'vitamin-d']), amount: z.string(), ...span })
  .transform(({ intake: nutrient, amount, ...rest }, context): PlanItem => {
    const read = (at: string): number => readQuantity(at, amount, AMOUNTS[nutrient])
    return { kind: 'intake', nutrient, amount: reading(context, read, ['amount']), ...rest }
  })

const exercise = z
  .strictObject({ exercise: z.enum(EXERCISE_KINDS), ...exerciseFields, ...span })
  .transform(({ exercise: kind, sessionsPerWeek, intensity, ...rest }): PlanItem => ({
    kind: 'exercise',
    exercise: { kind, sessionsPerWeek, intensity },
    ...rest,
  }))

const habit = z
  .strictObject({ habit: z.enum(['smoking', 'alcohol', 'weight']), amount: z.string(), ...span })
  .transform(({ habit: kind, amount, ...rest }, context): PlanItem => {
    if (kind === 'smoking')
      return { kind, amount: reading(context, (at) => smokingHabit(at, amount), ['amount']), ...rest }
    const read = (at: string): number => readQuantity(at, amount, AMOUNTS[kind])
    return { kind, amount: reading(context, read, ['amount']), ...rest }
  })

function smokingHabit(at: string, amount: string): (typeof SMOKING_HABITS)[number] {
  const known = SMOKING_HABITS.find((name) => name === amount)
  if (known === undefined) throw new UnknownName(at, amount, SMOKING_HABITS)
  return known
}

const ITEMS = { agent: drug, intake, exercise, habit } as const

/** An item is known by the field that names what it is; only that kind is then checked, so that messages are to the point. */
export const item = z.record(z.string(), z.unknown()).transform((value, context): PlanItem => {
  const kind = (Object.keys(ITEMS) as (keyof typeof ITEMS)[]).find((name) => Object.hasOwn(value, name))
  if (!kind) {
    context.addIssue({ code: 'custom', message: 'names none of agent, intake, exercise or habit.' })
    return z.NEVER
  }
  const schema: z.ZodType<PlanItem> = ITEMS[kind]
  const read = readBy(schema, value, context)
  if (endsBeforeItBegins(read)) {
    const message = `${JSON.stringify(value['to'])} lies before from, ${JSON.stringify(value['from'])}. An item that is given once ends when it begins.`
    context.addIssue({ code: 'custom', path: ['to'], message })
  }
  return read
})

/** Whether both ends are told alike, as times or as dates, and are the wrong way round. */
function endsBeforeItBegins({ from, to }: PlanItem): boolean {
  if (from === undefined || to === undefined || 'rescue' in from) return false
  if ('days' in from) return 'days' in to && to.days < from.days
  return 'date' in to && dayNumber('to', to.date) < dayNumber('from', from.date)
}

/** A plan in a document. */
export const planSchema = z
  .strictObject({ osteon: z.literal('plan/1'), name: z.string().default('plan'), items: z.array(item) })
  .transform(({ name, items }): Plan => ({ name, items }))

/**
 * Reads a `plan/1` document.
 *
 * @param value - the parsed JSON
 * @param name - name of the document, the first part of every path in messages
 * @returns the plan, amounts in one unit each, `from` and `to` as days from its start or as dates
 * @throws WrongKind - it is a document of another kind
 * @throws UnknownField, UnknownName, OutOfRange, WrongUnit, Malformed, UnusableDocument - the first thing that is
 *   wrong, with its path, its value and what is allowed
 *
 * @example
 * readPlan({ osteon: 'plan/1', name: 'none', items: [] }).items.length // → 0
 */
export function readPlan(value: unknown, name = 'plan'): Plan {
  refuseOtherKind(name, 'plan/1', value)
  return check(name, planSchema, value)
}

const scenarioSchema = z.strictObject({
  osteon: z.literal('scenario/1'),
  person: z.unknown(),
  plan: z.unknown(),
  years: numberWithin(0.01, LONGEST_YEARS, 'a').default(10),
  every: timeSpan(0.1, LONGEST).optional(),
  outcomes: z.array(z.string()).min(1).optional(),
})

/** Days between told values, and what is told, where a scenario does not say. */
const USUAL = { everyDays: 365.25 / 12, outcomes: ['bmd.lumbarSpine', 'bmd.totalHip', 'ctx', 'p1np'] } as const

/**
 * Reads a `scenario/1` document.
 *
 * @param value - the parsed JSON
 * @param name - name of the document, the first part of every path in messages
 * @returns person, plan, and what is to be told when
 * @throws WrongKind - it is a document of another kind
 * @throws UnknownField, UnknownName, OutOfRange, WrongUnit, Malformed, UnusableDocument - the first thing that is
 *   wrong, with its path, its value and what is allowed
 *
 * @example
 * const person = { osteon: 'person/1', sex: 'female', age: '61 a' }
 * const plan = { osteon: 'plan/1', name: 'none', items: [] }
 * readScenario({ osteon: 'scenario/1', person, plan, years: 5 }).years // → 5
 */
export function readScenario(value: unknown, name = 'scenario'): Scenario {
  refuseOtherKind(name, 'scenario/1', value)
  const { person, plan, years, every, outcomes } = check(name, scenarioSchema, value)
  return {
    person: readPerson(person, `${name}.person`),
    plan: readPlan(plan, `${name}.plan`),
    years,
    everyDays: every ?? USUAL.everyDays,
    outcomes: outcomes ?? USUAL.outcomes,
  }
}
