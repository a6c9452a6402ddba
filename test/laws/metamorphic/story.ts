import fc from 'fast-check'

import { readPerson, readPlan } from '../../../src/person/index.ts'
import { simulate } from '../../../src/body/simulate/index.ts'

/** A person and a plan as documents, and how long it goes on. */
export interface Story {
  readonly person?: object
  readonly items?: readonly object[]
  /** Day on which the plan begins. */
  readonly on?: string
  readonly months?: number
  readonly every?: number
  readonly outcomes?: readonly string[]
}

/** What is told of a story: a list per outcome, one value a step. */
export type Told = Readonly<Record<string, Float64Array>>

export const SITES = ['bmd.lumbarSpine', 'bmd.totalHip', 'bmd.femoralNeck', 'bmd.distalRadius'] as const
const EVERYTHING = [...SITES, 'ctx', 'p1np', 'bsap', 'ntx', 'estradiol'] as const
const DAYS_PER_MONTH = 30.4375

/** A woman eleven years after her final period. */
const somebody = { osteon: 'person/1', sex: 'female', age: '61 a', menopause: { date: '2014-12', kind: 'natural' } }

/** Runs a story. */
export function tell({
  person = {},
  items = [],
  on = '2026-01-01',
  months = 60,
  every = 3,
  outcomes = EVERYTHING,
}: Story): Told {
  const { outcomes: told } = simulate(
    readPerson({ ...somebody, ...person }),
    readPlan({ osteon: 'plan/1', name: 'a plan', items }),
    { on, until: months * DAYS_PER_MONTH, every: every * DAYS_PER_MONTH, outcomes },
  )
  return Object.fromEntries(told.map(({ name, values }) => [name, values]))
}

/** A drug item of a plan. */
export function drug(agent: string, dose: string, every: string, own: object = {}): object {
  return { agent, dose, every, ...own }
}

export const anastrozole = (own: object = {}): object => drug('anastrozole', '1 mg', '1 d', own)

/** Antiresorptives in their usual doses; the interval in months where doses are single events. */
export const ANTIRESORPTIVES = [
  { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', months: 6 },
  { agent: 'denosumab', dose: '60 mg', every: '6 mo', months: 6 },
  { agent: 'alendronic-acid', dose: '70 mg', every: '7 d', months: 1 },
  { agent: 'risedronic-acid', dose: '35 mg', every: '7 d', months: 1 },
  { agent: 'ibandronic-acid', dose: '150 mg', every: '1 mo', months: 1 },
] as const

/** Months as plans write them. */
export const mo = (months: number): string => `${months} mo`

/** How far the solver may be off, in points of the outcome. */
const SOLVER = 0.002

interface Where {
  readonly outcomes?: readonly string[]
  /** First step that counts. */
  readonly from?: number
}

/** Where one story lies above another, at the outcomes told, from a step on; nothing where it is lower throughout. */
export function above(low: Told, high: Told, { outcomes = SITES, from = 0 }: Where = {}): readonly string[] {
  return outcomes.flatMap((outcome) => {
    const gaps = low[outcome]!.map((value, i) => (i < from ? -Infinity : value - high[outcome]![i]!))
    const worst = Math.max(...gaps)
    return worst <= SOLVER ? [] : [`${outcome}: by ${worst} at step ${gaps.indexOf(worst)}`]
  })
}

/** Where one story ends above another. */
export function aboveAtTheEnd(low: Told, high: Told, outcomes: readonly string[] = SITES): readonly string[] {
  return above(low, high, { outcomes, from: low[outcomes[0]!]!.length - 1 })
}

/** How often a law is tried with chance; the seed is fixed so that a failure can be met again. */
export const CHANCE = { numRuns: 6, seed: 20_260_101 } as const

/** Two different whole numbers of a range, the smaller first. */
export function pair(low: number, high: number): fc.Arbitrary<readonly [number, number]> {
  return fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
}
