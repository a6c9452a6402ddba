import { exp, log } from '../../engine/arithmetic/index.ts'
import { compile } from '../../engine/kernel/index.ts'
import type { Kernel } from '../../engine/kernel/index.ts'
import { parametersNamed, startVector } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { rodas5p } from '../../engine/solve/index.ts'
import { parseUnit } from '../../units/index.ts'
import { Walker, quantityOf } from '../simulate/index.ts'
import type { Accuracy, Course, Walk } from '../simulate/index.ts'
import { fractureShares } from './fracture-courses.ts'
import { dayOf, lotOf } from './lot.ts'
import type { History, Lot, PlacedReading } from './lot.ts'
import { QUANTITIES } from './study.ts'
import type { Mixture, Quantity, Study } from './study.ts'

/** Relative tolerance of the runs; ten times finer moves no value by a hundredth of a point. */
export const TOLERANCE = 1e-6

/** A lot as it went: where every history ended, and every course. */
export interface Played {
  readonly walks: readonly Walk[]
  readonly courses: readonly Pick<Course, 'signals' | 'states'>[]
}

/** Places of the histories and courses that are to be run; the others are taken as they went before. */
export interface Part {
  readonly histories: ReadonlySet<number>
  readonly courses: ReadonlySet<number>
}

/** Runs a lot again and again with other numbers. */
export class Rehearsal {
  readonly lot: Lot
  readonly #walker: Walker
  /** Numbers of the persons that differ from the typical ones, by history: place and coherent value. */
  readonly #own: readonly (readonly (readonly [number, number])[])[]

  /**
   * @param kernel - the compiled model
   * @param lot - what is run
   * @param accuracy - how closely; as validation does where it is absent
   */
  constructor(kernel: Kernel, lot: Lot, accuracy: Accuracy = { method: rodas5p, relative: TOLERANCE }) {
    this.lot = lot
    this.#walker = new Walker(kernel, accuracy)
    this.#own = lot.histories.map(({ settings }) => ownNumbers(kernel.assembly, settings))
  }

  /**
   * Runs the lot.
   *
   * @param parameters - coherent parameter vector of the typical person
   * @param before - how it went before, and the part that is to be run; all where it is absent
   * @returns how it went; a history that is not run ends where it did before, and goes on with the new numbers
   */
  play(parameters: Float64Array, before?: { readonly played: Played; readonly part: Part }): Played {
    const { histories, sequels } = this.lot
    const load = this.#loader(parameters)
    const again = histories.map((_history, i) => before === undefined || before.part.histories.has(i))
    const walks = histories.map((history, i) =>
      again[i] === true ? this.#past(history, load(i)) : { ...before!.played.walks[i]!, traveller: load(i).traveller },
    )
    const courses = sequels.map(({ history, treatments, days }, i) => {
      if (before && again[history] !== true && !before.part.courses.has(i)) return before.played.courses[i]!
      return this.#walker.go(walks[history]!, days.at(-1)!, treatments, days)
    })
    return { walks, courses }
  }

  /** Our value of every reading; NaN where a solver stopped before it. */
  values(played: Played): Float64Array {
    return Float64Array.from(this.lot.readings, (placed) => this.#valueOf(placed, played))
  }

  #fractures(place: number, { courses }: Played): ReturnType<typeof fractureShares> {
    const { history, days, ...arm } = this.lot.sequels[place]!
    const { subject } = this.lot.histories[history]!
    return fractureShares(this.#walker, { ...arm, subject }, { days, course: courses[place]! })
  }

  /** Loads the person of a history; what depends on her alone is made once. */
  #loader(typical: Float64Array): (history: number) => Walk {
    const { assembly } = this.#walker
    const made = new Map<number, readonly [Float64Array, Float64Array]>()
    const make = (history: number): readonly [Float64Array, Float64Array] => {
      const parameters = typical.slice()
      for (const [place, value] of this.#own[history]!) parameters[place] = value
      return [parameters, startVector(assembly, parameters, {})]
    }
    return (history) => {
      const [parameters, reference] = made.get(history) ?? make(history)
      made.set(history, [parameters, reference])
      return this.#walker.load(this.lot.histories[history]!.subject, parameters, reference)
    }
  }

  #past({ treatments }: History, start: Walk): Walk {
    return this.#walker.go(start, 0, treatments, new Float64Array(0)).end
  }

  #valueOf({ reading, courses }: PlacedReading, played: Played): number {
    const read = (arm: string, quantity: Quantity, day: number): number => {
      const { kind, signal } = QUANTITIES[quantity]
      const place = courses[arm]!
      if (kind === 'fracture') return this.#fractures(place, played)(signal, day)
      const i = this.lot.sequels[place]!.days.indexOf(day)
      const [signals, states] = [played.courses[place]!.signals[i], played.courses[place]!.states[i]]
      if (!signals || !states) return Number.NaN
      return quantityOf(this.#walker.assembly, signal, { signals, states })
    }
    const each = reading.quantities.map((quantity) => oneValue(reading, quantity, read))
    return each.reduce((sum, value) => sum + value, 0) / each.length - (reading.less ?? 0)
  }
}

/**
 * Runs studies with one typical subject per arm.
 *
 * @param assembly - the model
 * @param parameters - coherent parameter vector of the typical person
 * @returns a function from a study to our value of each of its readings, in their order
 *
 * Method: Rodas5P, relative tolerance 1e-6; the drug-free history of each subject is run first.
 *
 * @example
 * studyRunner(skeletonOnly, parameterVector(skeletonOnly, {}))(study) // → [-3.7, -3.4]
 */
export function studyRunner(assembly: Assembly, parameters: Float64Array): (study: Study) => Float64Array {
  const kernel = compile(assembly)
  return (study) => {
    const rehearsal = new Rehearsal(kernel, lotOf([study]))
    return rehearsal.values(rehearsal.play(parameters))
  }
}

function ownNumbers(assembly: Assembly, settings: History['settings']): (readonly [number, number])[] {
  return Object.entries(settings).flatMap(([name, value]) =>
    parametersNamed(assembly, name).map((place) => [place, value * assembly.parameters[place]!.factor] as const),
  )
}

/** Value of a quantity in an arm on a day, in coherent units. */
type Read = (arm: string, quantity: Quantity, day: number) => number

function oneValue(reading: PlacedReading['reading'], quantity: Quantity, read: Read): number {
  const { month, since = 0, daysBefore, spread = 0, how, of } = reading
  const [first, last] = [dayOf(since), dayOf(month, daysBefore)]
  const mean = (mixture: Mixture, value: (arm: string) => number): number =>
    Object.entries(mixture).reduce((sum, [arm, share]) => sum + share * value(arm), 0)
  const end = (mixture: Mixture): number => mean(mixture, (arm) => read(arm, quantity, last))
  const ratio = (mixture: Mixture): number =>
    mean(mixture, (arm) => read(arm, quantity, last) / read(arm, quantity, first)) * exp((spread * spread) / 2)
  switch (how.kind) {
    case 'change':
      return 100 * (ratio(of) - 1)
    case 'perYear':
      return (100 * (ratio(of) - 1)) / ((month - since) / 12)
    case 'left':
      return how.factor * ratio(of)
    case 'level':
      return end(of) / parseUnit(how.unit).factor
    case 'difference':
      return 100 * (ratio(of) - ratio(how.from))
    case 'ratio':
      return 100 * (ratio(of) / ratio(how.from) - 1)
    case 'levels':
      return 100 * (end(of) / end(how.from) - 1)
    case 'times':
      return end(of) / end(how.from)
    case 'logarithm':
      return log(end(of) / end(how.from))
  }
}
