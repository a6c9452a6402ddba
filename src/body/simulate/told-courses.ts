import { log } from '../../engine/arithmetic/index.ts'
import { statesNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import type { TakeRow } from './course.ts'
import { SITES } from './densitometry.ts'
import type { Site } from './forecast-document.ts'
import { FRACTURE_SIGNALS } from './fractures.ts'
import type { Observation } from './observations.ts'
import { ownCourse } from './variability.ts'
import type { Draw } from './variability.ts'

/** What the model calls the density of each site. */
const DENSITY = Object.fromEntries(SITES.map((site) => [site, `${site}Density`])) as Record<Site, string>
/** Markers, hormones and what fractures depend on, as the model calls them. */
const TOLD: readonly string[] = ['ctx', 'p1np', 'bsap', 'ntx', 'estradiol', ...FRACTURE_SIGNALS]
/** Numbers that are told of a draw on a day: density at each site, and `TOLD`. */
const WIDTH = SITES.length + TOLD.length

/** A number by day, and on each day by draw. */
export type ByDay = readonly Float64Array[]

/** The quantities that outcomes are made of, under one plan. */
export interface PlanCourses {
  /** Areal density by site, in g/cm2. */
  readonly density: Readonly<Record<Site, ByDay>>
  /** Markers and hormones, relative to the young reference or in coherent units. */
  readonly signals: Readonly<Record<string, ByDay>>
}

/**
 * Courses that are not told yet.
 *
 * @param days - how many are told
 * @param draws - how many there are
 * @returns courses of NaN
 *
 * @example
 * emptyCourses(1, 2).density.totalHip[0] // → [NaN, NaN]
 */
export function emptyCourses(days: number, draws: number): PlanCourses {
  const empty = (): ByDay => Array.from({ length: days }, () => new Float64Array(draws).fill(Number.NaN))
  return {
    density: Object.fromEntries(SITES.map((site) => [site, empty()])) as Record<Site, ByDay>,
    signals: Object.fromEntries(TOLD.map((name) => [name, empty()])),
  }
}

/** Draws from the first up to but not including the last. */
export interface Share {
  readonly first: number
  readonly last: number
}

/** What is told of the draws of one share under one plan: number by number, then by day, then by draw. */
export class Sheet {
  readonly numbers: Float64Array
  readonly #days: number

  constructor(days: number, draws: number) {
    this.#days = days
    this.numbers = new Float64Array(draws * days * WIDTH).fill(Number.NaN)
  }

  /** Where the row of a draw of the share on a day begins. */
  placeOf(draw: number, day: number): number {
    return (draw * this.#days + day) * WIDTH
  }

  /** Copies the share into the courses of all draws, and clears the sheet for the next. */
  copyTo({ density, signals }: PlanCourses, { first, last }: Share): void {
    const columns = [...SITES.map((site) => density[site]), ...TOLD.map((name) => signals[name]!)]
    for (let day = 0; day < this.#days; day++) {
      for (const [k, rows] of columns.entries()) {
        const row = rows[day]!
        for (let draw = first; draw < last; draw++) row[draw] = this.numbers[this.placeOf(draw - first, day) + k]!
      }
    }
    this.numbers.fill(Number.NaN)
  }
}

/** Where a quantity stands in a saved row: among the signals, or among the states. */
interface Place {
  readonly list: 'signals' | 'states'
  readonly index: number
}

/** Reads quantities off the rows of one model. */
export class Reader {
  readonly #assembly: Assembly
  readonly #places = new Map<string, Place>()
  /** Where each number of a sheet's row is. */
  readonly #told: readonly Place[]

  constructor(assembly: Assembly) {
    this.#assembly = assembly
    this.#told = [...SITES.map((site) => DENSITY[site]), ...TOLD].map((name) => this.#place(name))
  }

  /** Takes rows of observed days: writes the logarithm of what each observation measured, as the draw says it. */
  predicting(
    observations: readonly Observation[],
    out: Float64Array,
    { draw, slopeFrom }: { readonly draw: Draw; readonly slopeFrom: number },
  ): TakeRow {
    return (row, signals, states) => {
      const { quantity, day } = observations[row]!
      const { list, index } = this.#place(quantity)
      const site = SITES.find((candidate) => DENSITY[candidate] === quantity)
      const value = list === 'signals' ? signals[index]! : states[index]!
      out[row] = log(value) + (site ? ownCourse(draw, site, (day - slopeFrom) / DAYS_PER_YEAR) : 0)
    }
  }

  /** Takes rows of told days: writes what outcomes are made of onto a sheet, for a draw of its share. */
  filling(sheet: Sheet, draw: number, factors: readonly Float64Array[]): TakeRow {
    const { numbers } = sheet
    return (day, signals, states) => {
      const at = sheet.placeOf(draw, day)
      for (let k = 0; k < this.#told.length; k++) {
        const { list, index } = this.#told[k]!
        numbers[at + k] = list === 'signals' ? signals[index]! : states[index]!
      }
      for (let k = 0; k < factors.length; k++) numbers[at + k] = numbers[at + k]! * factors[k]![day]!
    }
  }

  #place(name: string): Place {
    const known = this.#places.get(name)
    if (known) return known
    const signal = this.#assembly.signals.findIndex((entry) => entry.name === name)
    const place: Place =
      signal >= 0
        ? { list: 'signals', index: signal }
        : { list: 'states', index: statesNamed(this.#assembly, name)[0]! }
    this.#places.set(name, place)
    return place
  }
}
