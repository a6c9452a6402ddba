import { petersonRiggs } from '../../../src/body/published/index.ts'
import {
  clockUnitsPerDay,
  evaluate,
  parameterVector,
  parametersNamed,
  restingInputs,
  startVector,
  statesNamed,
} from '../../../src/engine/model/index.ts'
import type { Point, Settings } from '../../../src/engine/model/index.ts'

/** What the model says at a point, per hour and in declared units, by published names. */
export interface Said {
  readonly rates: Readonly<Record<string, number>>
  readonly signals: Readonly<Record<string, number>>
}

const { states, signals, aliases } = petersonRiggs
const published = Object.entries(aliases)

function publishedName(name: string): string {
  return published.find(([, own]) => own === name)?.[0] ?? name
}

/** The value of a parameter, by its published name. */
export function number(name: string): number {
  return petersonRiggs.parameters[parametersNamed(petersonRiggs, name)[0]!]!.declared.value
}

/** A point at which the resting values are those of the default start, and some states are elsewhere. */
export function pointAt(elsewhere: Settings, { hours = 0, set = {} }: { readonly hours?: number; readonly set?: Settings } = {}): Point {
  const parameters = parameterVector(petersonRiggs, set)
  const reference = startVector(petersonRiggs, parameters, {})
  const moved = reference.slice()
  for (const [name, value] of Object.entries(elsewhere)) {
    for (const i of statesNamed(petersonRiggs, name)) moved[i] = value * states[i]!.factor
  }
  return {
    time: hours / clockUnitsPerDay(petersonRiggs),
    states: moved,
    parameters,
    inputs: restingInputs(petersonRiggs),
    reference,
  }
}

/** Rates by published names, per hour, in declared units. */
export function hourly(rates: Float64Array): Said['rates'] {
  const perDay = clockUnitsPerDay(petersonRiggs)
  return Object.fromEntries(states.map(({ name, factor }, i) => [publishedName(name), rates[i]! / factor / perDay]))
}

/** What the modules say at a point, run as they are written. */
export function saidAt(point: Point): Said {
  const { rates, signals: given } = evaluate(petersonRiggs, point)
  return {
    rates: hourly(rates),
    signals: Object.fromEntries(signals.map(({ name, factor }) => [publishedName(name), given[name]! / factor])),
  }
}
