import { exp } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import { densityFactors } from './density-risk.ts'
import type { TScores } from './density-risk.ts'
import { drugFactors } from './drugs.ts'
import { deaths, populationHazards } from './incidence.ts'
import type { FractureSite, Hazards } from './incidence.ts'
import { personFactors } from './people.ts'
import type { FractureFacts, Habits } from './people.ts'
import { denosumabRebound } from './rebound.ts'

/** One moment of a course, as the fracture layer looks at it. */
export interface FractureMoment {
  /** Days from day 0. */
  readonly day: number
  readonly tScores: TScores
  readonly habits: Habits
  /** Signals of the whole person that `drugSignals` names. */
  readonly signals: Readonly<Record<string, number>>
}

/** Cumulative incidence by site, as shares of 1, one value a moment. */
export type Incidence = Readonly<Record<FractureSite, readonly number[]>>

/**
 * Chance of a first fracture from the first moment of a course on, site by site.
 *
 *     F' = h S D,   S' = −h S,   D' = −m D
 *
 * Every hazard h is that of the population at the age, times what density, the person, drugs beyond density, and the
 * end of denosumab make of it. Deaths m compete: a bone that does not live cannot break.
 *
 * @param facts - the person
 * @param moments - the course, ascending in time; a month apart is close enough
 * @param denosumabDays - days of all doses of denosumab, also before day 0, ascending
 * @returns cumulative incidence at each moment, 0 at the first
 *
 * Method: trapezoids between the moments. Sources: `fractureNumbers`, `fractureTables`, `drugTable`.
 *
 * @example
 * const habits = { smokes: false, drinks: 0, falls: 1 }
 * const moment = { day: 0, tScores: { lumbarSpine: -1, femoralNeck: -1 }, habits, signals: {} }
 * fractureIncidence({ sex: 'female', age: 65 }, [moment, { ...moment, day: 30 }], []).hip[0] // → 0
 */
export function fractureIncidence(
  facts: FractureFacts,
  moments: readonly FractureMoment[],
  denosumabDays: readonly number[],
): Incidence {
  const hazards = moments.map((moment) => hazardsAt(facts, moment, denosumabDays))
  const alive = survival(facts, moments)
  const days = moments.map(({ day }) => day)
  const along = (hazard: (each: Hazards) => number): readonly number[] => cumulative(days, hazards.map(hazard), alive)
  return {
    vertebral: along(({ vertebral }) => vertebral),
    hip: along(({ hip }) => hip),
    nonvertebral: along(({ hip, other }) => hip + other),
    any: along(({ vertebral, hip, other }) => vertebral + hip + other),
  }
}

/**
 * Hazards of one person at one moment.
 *
 * @param facts - the person
 * @param moment - density, habits and drugs
 * @param denosumabDays - days of all doses of denosumab, ascending
 * @returns fractures a year
 *
 * @example
 * hazardsAt(facts, moment, []).hip // → 0.002
 */
export function hazardsAt(facts: FractureFacts, moment: FractureMoment, denosumabDays: readonly number[]): Hazards {
  const age = facts.age + moment.day / DAYS_PER_YEAR
  const factors = [
    populationHazards(facts.sex, age),
    densityFactors(facts.sex, age, moment.tScores),
    personFactors(facts, age, moment.habits),
    drugFactors(moment.signals),
  ]
  const of = (name: keyof Hazards): number => factors.reduce((product, factor) => product * factor[name], 1)
  const blocked = moment.signals['osteoclastInhibition'] ?? 0
  const rebound = denosumabRebound(denosumabDays, moment.day) * (1 - blocked)
  return { vertebral: of('vertebral') * (1 + rebound), hip: of('hip'), other: of('other') }
}

/** Share of people alive at each moment. */
function survival({ sex, age }: FractureFacts, moments: readonly FractureMoment[]): readonly number[] {
  let sum = 0
  return moments.map(({ day }, i) => {
    const before = moments[Math.max(0, i - 1)]!.day
    const middle = age + (day + before) / 2 / DAYS_PER_YEAR
    sum += (deaths(sex, middle) * (day - before)) / DAYS_PER_YEAR
    return exp(-sum)
  })
}

function cumulative(days: readonly number[], hazards: readonly number[], alive: readonly number[]): readonly number[] {
  let sum = 0
  let unbroken = 1
  return days.map((day, i) => {
    if (i === 0) return 0
    const step = (((hazards[i - 1]! + hazards[i]!) / 2) * (day - days[i - 1]!)) / DAYS_PER_YEAR
    const left = unbroken * exp(-step)
    sum += (unbroken - left) * ((alive[i - 1]! + alive[i]!) / 2)
    unbroken = left
    return sum
  })
}
