import { exp } from '../../engine/arithmetic/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import { densityFactors, usualTScores } from './density-risk.ts'
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
  const days = moments.map(({ day }) => day)
  return incidenceOn(facts, days, denosumabDays)(facts, moments)
}

/**
 * Makes ready what courses of one person that are told on the same days have in common: age, deaths, and the doses.
 *
 * @param facts - the person; her level may differ between the courses
 * @param days - days of the moments, ascending
 * @param denosumabDays - days of all doses of denosumab, also before day 0, ascending
 * @returns a function of the person and her moments: cumulative incidence, as `fractureIncidence` gives it
 *
 * @example
 * incidenceOn({ sex: 'female', age: 65 }, [], [])({ sex: 'female', age: 65 }, []).hip // → []
 */
export function incidenceOn(
  facts: FractureFacts,
  days: readonly number[],
  denosumabDays: readonly number[],
): (facts: FractureFacts, moments: readonly FractureMoment[]) => Incidence {
  const times = days.map((day) => timeAt(facts, day, denosumabDays))
  const alive = survival(facts, days)
  return (own, moments) => {
    const hazards = moments.map((moment, i) => hazardsAt(own, moment, times[i]!))
    const along = (hazard: (each: Hazards) => number): readonly number[] => cumulative(days, hazards.map(hazard), alive)
    return {
      vertebral: along(({ vertebral }) => vertebral),
      hip: along(({ hip }) => hip),
      nonvertebral: along(({ hip, other }) => hip + other),
      any: along(({ vertebral, hip, other }) => vertebral + hip + other),
    }
  }
}

/** What a day brings, whatever the density and the drugs that act. */
interface Time {
  /** Age, in years. */
  readonly age: number
  readonly population: Hazards
  /** Mean T-scores of the age. */
  readonly usual: TScores
  /** Excess of the vertebral hazard after denosumab, where no other drug holds resorption back. */
  readonly rebound: number
}

/**
 * What a day brings a person.
 *
 * @param facts - the person
 * @param day - days from day 0
 * @param denosumabDays - days of all doses of denosumab, ascending
 * @returns age and what follows from it, and the rebound
 *
 * @example
 * timeAt({ sex: 'female', age: 65 }, 0, []).rebound // → 0
 */
export function timeAt({ sex, age: atStart }: FractureFacts, day: number, denosumabDays: readonly number[]): Time {
  const age = atStart + day / DAYS_PER_YEAR
  return {
    age,
    population: populationHazards(sex, age),
    usual: usualTScores(sex, age),
    rebound: denosumabRebound(denosumabDays, day),
  }
}

/**
 * Hazards of one person at one moment.
 *
 * @param facts - the person
 * @param moment - density, habits and drugs
 * @param time - what its day brings her
 * @returns fractures a year
 *
 * @example
 * hazardsAt(facts, moment, timeAt(facts, moment.day, [])).hip // → 0.002
 */
export function hazardsAt(facts: FractureFacts, moment: FractureMoment, time: Time): Hazards {
  const { age, population, usual, rebound } = time
  const density = densityFactors(age, moment.tScores, usual)
  const own = personFactors(facts, age, moment.habits)
  const drugs = drugFactors(moment.signals)
  const of = (name: keyof Hazards): number => population[name] * density[name] * own[name] * drugs[name]
  const blocked = moment.signals['osteoclastInhibition'] ?? 0
  return { vertebral: of('vertebral') * (1 + rebound * (1 - blocked)), hip: of('hip'), other: of('other') }
}

/** Share of people alive on each day. */
function survival({ sex, age }: FractureFacts, days: readonly number[]): readonly number[] {
  let sum = 0
  return days.map((day, i) => {
    const before = days[Math.max(0, i - 1)]!
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
