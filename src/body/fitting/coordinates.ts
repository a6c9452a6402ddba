import { exp, log } from '../../engine/arithmetic/index.ts'
import { parametersNamed } from '../../engine/model/index.ts'
import type { Assembly, ParameterEntry } from '../../engine/model/index.ts'
import { OutOfRange, UnknownName } from '../../units/index.ts'
import { fitRange } from './ranges.ts'
import type { Range } from './ranges.ts'

/** One number that is fitted: a parameter, or several that move together by one factor. */
export interface Coordinate {
  /** The parameter's id; ids joined by " = " where several move together. */
  readonly name: string
  /** The parameter that leads. */
  readonly entry: ParameterEntry
  /** Place and declared value of every parameter that moves, in coherent units. */
  readonly members: readonly { readonly place: number; readonly value: number }[]
  /** Range of the leading parameter, in its declared unit. */
  readonly range: Range
  /** Whether the fit moves the logarithm; the value itself where the range reaches zero or below. */
  readonly isLogarithm: boolean
  /** Lowest and highest coordinate. */
  readonly bounds: readonly [number, number]
  /** Where the fit starts, and the middle of the weak prior. */
  readonly start: number
  /** Standard deviation of the weak prior: a quarter of the range, so that the range is four of them wide. */
  readonly priorSd: number
}

/**
 * The coordinates of a fit.
 *
 * @param assembly - the model
 * @param names - ids of parameters, or unique bare names; "a = b" holds b at its present ratio to a
 * @param typical - coherent parameter vector from which the fit starts
 * @returns one coordinate a name
 * @throws UnknownName - no parameter answers to a name
 * @throws OutOfRange - a value to start from lies outside its own range
 *
 * @example
 * coordinatesOf(skeletonOnly, ['estrogenSignal.half'], typical)[0].isLogarithm // → true
 */
export function coordinatesOf(
  assembly: Assembly,
  names: readonly string[],
  typical: Float64Array,
): readonly Coordinate[] {
  return names.map((name, i) => coordinateOf(assembly, name, { at: `targets.parameters[${i}]`, typical }))
}

function coordinateOf(
  assembly: Assembly,
  name: string,
  { at, typical }: { readonly at: string; readonly typical: Float64Array },
): Coordinate {
  const places = name.split('=').flatMap((each) => parametersNamed(assembly, each.trim()))
  const entry = assembly.parameters[places[0]!]!
  const range = fitRange(entry.id, entry.declared.range)
  if (!range) throw new UnknownName(at, entry.id, fittable(assembly))
  const value = typical[places[0]!]! / entry.factor
  if (value < range[0] || value > range[1]) throw new OutOfRange(at, value, entry.declared.unit, range)
  const isLogarithm = range[0] > 0
  const bend = (x: number): number => (isLogarithm ? log(x) : x)
  const bounds = [bend(range[0]), bend(range[1])] as const
  return {
    name: places.map((place) => assembly.parameters[place]!.id).join(' = '),
    entry,
    members: places.map((place) => ({ place, value: typical[place]! })),
    range,
    isLogarithm,
    bounds,
    start: Math.min(bounds[1], Math.max(bounds[0], bend(value))),
    priorSd: (bounds[1] - bounds[0]) / 4,
  }
}

/** Ids of the parameters that have a range to be fitted within. */
function fittable(assembly: Assembly): readonly string[] {
  return assembly.parameters.filter(({ id, declared }) => fitRange(id, declared.range)).map(({ id }) => id)
}

/** Value of a coordinate in the declared unit of its leading parameter. */
export function valueAt({ isLogarithm }: Coordinate, coordinate: number): number {
  return isLogarithm ? exp(coordinate) : coordinate
}

/**
 * The typical parameters with the coordinates moved.
 *
 * @param coordinates - what moves
 * @param point - one number a coordinate
 * @param typical - coherent parameter vector; it is not changed
 * @returns coherent parameter vector
 *
 * @example
 * moved(coordinates, point, typical).length === typical.length // → true
 */
export function moved(coordinates: readonly Coordinate[], point: Float64Array, typical: Float64Array): Float64Array {
  const parameters = typical.slice()
  for (const [i, coordinate] of coordinates.entries()) {
    const { members, entry } = coordinate
    const value = valueAt(coordinate, point[i]!) * entry.factor
    for (const [k, member] of members.entries())
      parameters[member.place] = k === 0 ? value : (member.value / members[0]!.value) * value
  }
  return parameters
}
