import type { Part, Played, Rehearsal } from '../validation/index.ts'
import { moved } from './coordinates.ts'
import type { Coordinate } from './coordinates.ts'
import type { Problem } from './least-squares.ts'

/** What a reading is held against: the published number, and how far from it is one standard error. */
export interface Aim {
  readonly published: number
  readonly error: number
}

/**
 * How coordinates are held: near the start, with a quarter of the range as standard deviation; near the middle of the
 * range, with half of it; or not at all.
 */
export type Prior = 'weak' | 'range' | 'none'

/** Step of the differences, in standard deviations of the weak prior. */
const STEP = 0.01

/** How far a coordinate lies from the middle of its prior, in standard deviations. */
const PRIORS: Readonly<Record<Exclude<Prior, 'none'>, (coordinate: Coordinate, at: number) => number>> = {
  weak: ({ start, priorSd }, at) => (at - start) / priorSd,
  range: ({ bounds: [low, high] }, at) => (at - (low + high) / 2) / ((high - low) / 2),
}

/** What a fit works on. */
export interface Work {
  readonly rehearsal: Rehearsal
  /** One aim a reading of the lot; `undefined` where a reading does not count. */
  readonly aims: readonly (Aim | undefined)[]
  readonly coordinates: readonly Coordinate[]
  readonly typical: Float64Array
  readonly prior: Prior
}

/**
 * The misfit between our values and the published numbers, as a problem of least squares.
 *
 * @param work - what is run, what it is held against, what moves
 * @returns residuals (ours − published) / error of the counted readings, then (coordinate − middle) / sd of the priors
 *
 * Method: forward differences, backward at an upper bound. A history that ends with the same bits when a coordinate
 * moves does not feel it, nor does a course of which all readings have the same bits; they are not run for it again.
 *
 * @example
 * misfitOf(work).residuals(point).length
 */
export function misfitOf(work: Work): Problem {
  return new Misfit(work)
}

class Misfit implements Problem {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly #work: Work
  /** What feels each coordinate; learnt at the first slopes. */
  readonly #felt: (Part | undefined)[]
  #played: { readonly point: Float64Array; readonly played: Played } | undefined

  constructor(work: Work) {
    this.#work = work
    this.low = Float64Array.from(work.coordinates, ({ bounds }) => bounds[0])
    this.high = Float64Array.from(work.coordinates, ({ bounds }) => bounds[1])
    this.#felt = work.coordinates.map(() => undefined)
  }

  residuals(point: Float64Array): Float64Array {
    return this.#residuals(point, this.#play(point))
  }

  slopes(point: Float64Array, residuals: Float64Array): readonly Float64Array[] {
    const before = this.#play(point)
    return this.#work.coordinates.map(({ priorSd, bounds }, j) => {
      const step = point[j]! + STEP * priorSd > bounds[1] ? -STEP * priorSd : STEP * priorSd
      const aside = point.slice()
      aside[j] = point[j]! + step
      const parameters = moved(this.#work.coordinates, aside, this.#work.typical)
      const part = this.#felt[j]
      const played = this.#work.rehearsal.play(parameters, part && { played: before, part })
      this.#felt[j] ??= this.#differing(before, played)
      return this.#residuals(aside, played).map((value, i) => (value - residuals[i]!) / step)
    })
  }

  #play(point: Float64Array): Played {
    if (this.#played?.point.every((value, i) => value === point[i]) !== true) {
      const parameters = moved(this.#work.coordinates, point, this.#work.typical)
      this.#played = { point: point.slice(), played: this.#work.rehearsal.play(parameters) }
    }
    return this.#played.played
  }

  #residuals(point: Float64Array, played: Played): Float64Array {
    const { rehearsal, aims, coordinates, prior } = this.#work
    const values = rehearsal.values(played)
    const ours = aims.flatMap((aim, i) => (aim ? [(values[i]! - aim.published) / aim.error] : []))
    const priors = prior === 'none' ? [] : coordinates.map((each, j) => PRIORS[prior](each, point[j]!))
    return Float64Array.from([...ours, ...priors])
  }

  /** The histories that went otherwise, and the courses of the readings that came out otherwise. */
  #differing(one: Played, other: Played): Part {
    const { rehearsal, aims } = this.#work
    const [mine, theirs] = [rehearsal.values(one), rehearsal.values(other)]
    const changed = rehearsal.lot.readings.filter((_reading, i) => aims[i] && mine[i] !== theirs[i])
    return {
      histories: placesWhere(one.walks, (walk, i) => !same(walk.states, other.walks[i]!.states)),
      courses: new Set(changed.flatMap(({ courses }) => Object.values(courses))),
    }
  }
}

function placesWhere<T>(all: readonly T[], holds: (each: T, i: number) => boolean): ReadonlySet<number> {
  return new Set(all.flatMap((each, i) => (holds(each, i) ? [i] : [])))
}

function same(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, i) => value === other[i])
}
