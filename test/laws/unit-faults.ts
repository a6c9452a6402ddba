import type { Module } from '../../src/engine/model/index.ts'
import { parseUnit } from '../../src/units/index.ts'

type Values = Record<string, number>

/** How a value of a unit changes when every base dimension is multiplied by a factor of its own. */
function rescaled(unit: string, factors: ReadonlyMap<string, number>): number {
  const { dimension } = parseUnit(unit)
  return Object.entries(dimension).reduce((product, [base, power]) => product * factors.get(base)! ** power, 1)
}

/**
 * Random values around what is typical: declared numbers where there are any, one coherent unit where there are none.
 * No draw lies at rest, where rates cancel and only rounding is left of them.
 */
function drawn(
  module: Module,
  chance: readonly number[],
): { states: Values; reads: Values; parameters: Values; baseline: Values } {
  let next = 0
  const wiggle = (): number => Math.exp(chance[next++ % chance.length]! + Math.sin(next) / 2)
  const of = (list: Readonly<Record<string, { readonly unit: string }>>, size: (name: string) => number): Values =>
    Object.fromEntries(
      Object.entries(list).map(([name, { unit }]) => [name, size(name) * parseUnit(unit).factor * wiggle()]),
    )
  const { states, reads } = module
  return {
    states: of(states, () => 1),
    reads: of(reads, () => 1),
    parameters: of(module.parameters, (name) => module.parameters[name]!.value),
    baseline: of({ ...states, ...reads }, () => 1),
  }
}

function stretched(
  values: Values,
  list: Readonly<Record<string, { readonly unit: string }>>,
  factors: ReadonlyMap<string, number>,
): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value * rescaled(list[name]!.unit, factors)]),
  )
}

/** The faults that rescaling finds: a rate that does not change as its own unit per day does. */
export function unitFaults(module: Module, chance: readonly number[], factors: ReadonlyMap<string, number>): string[] {
  const point = drawn(module, chance)
  const both = { ...module.states, ...module.reads }
  const before = module.rates(point.states, point.reads, point.parameters, point.baseline)
  const after = module.rates(
    stretched(point.states, module.states, factors),
    stretched(point.reads, module.reads, factors),
    stretched(point.parameters, module.parameters, factors),
    stretched(point.baseline, both, factors),
  )
  return Object.keys(before).flatMap((name) => {
    const state = module.states[name]
    const unit = state?.unit ?? module.gives[name]!.unit
    const expected = before[name]! * rescaled(unit, factors) * (state ? rescaled('/d', factors) : 1)
    const size = Math.max(Math.abs(expected), Number.MIN_VALUE)
    const close = Math.abs(after[name]! - expected) <= 1e-8 * size || Object.is(after[name], expected)
    return close || !Number.isFinite(expected) ? [] : [`${module.name}.${name}: ${after[name]!} instead of ${expected}`]
  })
}
