import { exp, log } from '../../engine/arithmetic/index.ts'
import { compile } from '../../engine/kernel/index.ts'
import { parameterVector, startVector } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { rodas5p } from '../../engine/solve/index.ts'
import { DAYS_PER_MONTH } from '../../person/index.ts'
import { parseUnit } from '../../units/index.ts'
import { Walker, quantityOf } from '../simulate/index.ts'
import { fractureDays, fractureShares } from './fracture-courses.ts'
import { QUANTITIES } from './study.ts'
import type { Arm, Mixture, Quantity, Reading, Study } from './study.ts'

/** Relative tolerance of the runs; ten times finer moves no value by a hundredth of a point. */
export const TOLERANCE = 1e-6

/** Value of a quantity on a day, in coherent units. */
type Course = (quantity: Quantity, day: number) => number

/**
 * Runs studies with one typical subject per arm.
 *
 * @param assembly - the model
 * @returns a function from a study to our value of each of its readings, in their order
 *
 * Method: Rodas5P, relative tolerance 1e-6; the drug-free history of each subject is run first.
 *
 * @example
 * studyRunner(skeletonOnly)(study) // → [-3.7, -3.4]
 */
export function studyRunner(assembly: Assembly): (study: Study) => readonly number[] {
  const walker = new Walker(compile(assembly), { method: rodas5p, relative: TOLERANCE })
  return ({ arms, readings }) => {
    const days = readsFractures(readings) ? fractureDays(daysOf(readings)) : daysOf(readings)
    const courses = new Map(Object.entries(arms).map(([name, arm]) => [name, courseOf(walker, arm, days)]))
    return readings.map((reading) => valueOf(reading, courses))
  }
}

function dayOf(month: number, daysBefore = 0): number {
  return month * DAYS_PER_MONTH - daysBefore
}

function daysOf(readings: readonly Reading[]): Float64Array {
  const days = readings.flatMap(({ month, since = 0, daysBefore }) => [dayOf(since), dayOf(month, daysBefore)])
  return Float64Array.from(new Set([0, ...days])).toSorted()
}

function readsFractures(readings: readonly Reading[]): boolean {
  return readings.some(({ quantities }) => quantities.some((quantity) => QUANTITIES[quantity].kind === 'fracture'))
}

function courseOf(walker: Walker, arm: Arm, days: Float64Array): Course {
  const { subject, treatments, settings = {} } = arm
  const parameters = parameterVector(walker.assembly, settings)
  const start = walker.load(subject, parameters, startVector(walker.assembly, parameters, {}))
  const course = walker.go(start, days.at(-1)!, treatments, days)
  let shares: ReturnType<typeof fractureShares> | undefined
  return (quantity, day) => {
    const { kind, signal } = QUANTITIES[quantity]
    if (kind === 'fracture') return (shares ??= fractureShares(walker, arm, { days, course }))(signal, day)
    const i = days.indexOf(day)
    const row = { signals: course.signals[i]!, states: course.states[i]! }
    return quantityOf(walker.assembly, signal, row)
  }
}

function valueOf(reading: Reading, courses: ReadonlyMap<string, Course>): number {
  const each = reading.quantities.map((quantity) => oneValue(reading, quantity, courses))
  return each.reduce((sum, value) => sum + value, 0) / each.length - (reading.less ?? 0)
}

function oneValue(reading: Reading, quantity: Quantity, courses: ReadonlyMap<string, Course>): number {
  const { month, since = 0, daysBefore, spread = 0, how, of } = reading
  const [first, last] = [dayOf(since), dayOf(month, daysBefore)]
  const mean = (mixture: Mixture, value: (course: Course) => number): number =>
    Object.entries(mixture).reduce((sum, [arm, share]) => sum + share * value(courses.get(arm)!), 0)
  const end = (mixture: Mixture): number => mean(mixture, (course) => course(quantity, last))
  const ratio = (mixture: Mixture): number =>
    mean(mixture, (course) => course(quantity, last) / course(quantity, first)) * exp((spread * spread) / 2)
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
