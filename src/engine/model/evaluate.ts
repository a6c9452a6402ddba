import type { Assembly } from './assemble.ts'
import { isClock, publicName } from './declare.ts'
import type { Module } from './declare.ts'

/** Where a model is: everything its equations may look at, in coherent units. */
export interface Point {
  /** Days since the start of the run. */
  readonly time: number
  readonly states: Float64Array
  readonly parameters: Float64Array
  readonly inputs: Float64Array
  /** State vector of the reference point. */
  readonly reference: Float64Array
}

/** What the equations say at a point. */
export interface Evaluation {
  /** Rate of change of every state, per day. */
  readonly rates: Float64Array
  /** Value of every signal that modules give, by name. */
  readonly signals: Readonly<Record<string, number>>
}

/**
 * Runs the modules as they are written, without the compiler.
 *
 * It is slow, and it is the truth: compiled kernels are tested against it.
 *
 * @param assembly - the model
 * @param point - where to evaluate
 * @returns rates of change and signals, in coherent units
 * @throws Error - modules wait for each other's signals in a circle
 *
 * @example
 * const level = Float64Array.of(1)
 * const none = new Float64Array(0)
 * const point = { time: 0, states: level, parameters: Float64Array.of(0.1), inputs: none, reference: level }
 * evaluate(tank, point).rates[0] // → −0.1
 */
export function evaluate(assembly: Assembly, point: Point): Evaluation {
  const baseline = { ...point, time: 0, states: point.reference, inputs: restOf(assembly) }
  const rest = settle(assembly, baseline, undefined)
  const now = settle(assembly, point, rest.known)
  const rates = Float64Array.from(assembly.states, ({ name }) => now.rates[name]!)
  const signals = Object.fromEntries(assembly.signals.map(({ name }) => [name, now.known[name]!]))
  return { rates, signals }
}

function restOf(assembly: Assembly): Float64Array {
  return Float64Array.from(assembly.inputs, ({ declared, factor }) => declared.rest * factor)
}

type Values = Record<string, number>

/** Evaluates the modules again and again until no signal changes: as often as the longest chain of signals is long. */
function settle(assembly: Assembly, point: Point, baseline: Values | undefined): { known: Values; rates: Values } {
  const known: Values = { ...byName(assembly.states, point.states), ...byName(assembly.inputs, point.inputs) }
  const rates: Values = {}
  for (let round = 0; round <= assembly.modules.length; round++) {
    let changed = false
    for (const [m, module] of assembly.modules.entries()) {
      const result = run(module, {
        known,
        baseline: baseline ?? known,
        time: point.time,
        own: ownValues(assembly, m, point),
      })
      for (const [name, value] of result) {
        if (Object.hasOwn(rates, name) || assembly.states.some((state) => state.name === name)) rates[name] = value
        else if (!Object.is(known[name], value)) {
          known[name] = value
          changed = true
        }
      }
    }
    if (!changed) return { known, rates }
  }
  throw new Error(`${assembly.name}: modules wait for each other's signals in a circle.`)
}

function run(
  module: Module,
  at: { readonly known: Values; readonly baseline: Values; readonly time: number; readonly own: Values },
): (readonly [string, number])[] {
  const locals = Object.keys({ ...module.states, ...module.reads })
  const pick = (values: Values, time: number): Values =>
    Object.fromEntries(
      locals.map((local) => {
        const read = module.reads[local]
        return [local, read && isClock(read) ? time : values[publicName(module, local)]!]
      }),
    )
  const now = pick(at.known, at.time)
  const result = module.rates(now, now, at.own, pick(at.baseline, 0))
  return Object.entries(result).map(([local, value]) => [publicName(module, local), value] as const)
}

function byName(entries: readonly { readonly name: string }[], values: Float64Array): Values {
  return Object.fromEntries(entries.map(({ name }, i) => [name, values[i]!]))
}

function ownValues(assembly: Assembly, m: number, point: Point): Values {
  const own = Object.keys(assembly.modules[m]!.parameters)
  const first = assembly.modules.slice(0, m).reduce((sum, module) => sum + Object.keys(module.parameters).length, 0)
  return Object.fromEntries(own.map((name, i) => [name, point.parameters[first + i]!]))
}
