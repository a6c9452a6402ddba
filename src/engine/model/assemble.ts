import { Malformed, parseUnit, sameDimension } from '../../units/index.ts'
import { isClock, isInput, publicName } from './declare.ts'
import type { Dose, Input, Module, Parameter, Signal, State } from './declare.ts'

/** A state, signal, parameter or input of an assembled model, with its place and its way to coherent units. */
interface Entry<T> {
  readonly name: string
  /** Identifier of the module that owns it. */
  readonly owner: string
  readonly declared: T
  /** Coherent value = declared value × factor. */
  readonly factor: number
}

/** A state of the assembled model; its place in the list is its place in every state vector. */
export interface StateEntry extends Entry<State> {
  readonly dose: Dose | undefined
}

/** A parameter; `id` is `module.parameter` in camel case and is unique. */
export interface ParameterEntry extends Entry<Parameter> {
  readonly id: string
}

/** A quantity that a module gives beside its states. */
export type SignalEntry = Entry<Signal>

/** An input of the assembled model. */
export type InputEntry = Entry<Input>

/** Names under which the published source knows our states and parameters. One name may stand for several of ours. */
export type Aliases = Readonly<Record<string, string | readonly string[]>>

/** Modules joined by the names of their signals. */
export interface Assembly {
  readonly name: string
  readonly about: string
  /** Unit in which this model tells time to the outside. */
  readonly clockUnit: string
  readonly modules: readonly Module[]
  readonly states: readonly StateEntry[]
  readonly parameters: readonly ParameterEntry[]
  readonly inputs: readonly InputEntry[]
  readonly signals: readonly SignalEntry[]
  readonly aliases: Aliases
}

/**
 * Joins modules into a model: what one reads, another gives under the same name and in the same kind of unit.
 *
 * @param parts.name - name of the model in kebab case
 * @param parts.about - one sentence
 * @param parts.clockUnit - unit of time towards the outside, such as `h`
 * @param parts.modules - the modules, in the order in which their states are to stand
 * @param parts.order - names of all states, where they are to stand in another order
 * @param parts.aliases - names of the published source, if any
 * @returns the joined model
 * @throws Malformed - two modules give the same name, nobody gives what one reads, the units differ in kind, or the
 *   order does not name every state once
 *
 * @example
 * assemble({ name: 'tank', about: 'A leaking tank.', clockUnit: 'd', modules: [water] }).states.length // → 1
 */
export function assemble(parts: {
  readonly name: string
  readonly about: string
  readonly clockUnit: string
  readonly modules: readonly Module[]
  readonly order?: readonly string[]
  readonly aliases?: Aliases
}): Assembly {
  const { name, about, clockUnit, modules, order, aliases = {} } = parts
  const found = modules.flatMap((module) =>
    Object.entries(module.states).map(([local, state]) => ({
      ...entryOf(module, local, state),
      dose: module.doses[local],
    })),
  )
  const states = order ? inOrder(name, found, order) : found
  const signals = modules.flatMap((module) => entries(module, module.gives))
  const parameters = modules.flatMap((module) =>
    entries(module, module.parameters).map((entry) => ({ ...entry, id: `${entry.owner}.${entry.name}` })),
  )
  const inputs = distinct(modules.flatMap((module) => inputsOf(module)))
  refuseTwins(name, [...states, ...signals, ...inputs])
  refuseLooseEnds(name, modules, [...states, ...signals])
  return { name, about, clockUnit, modules, states, parameters, inputs, signals, aliases }
}

/**
 * The identifier of a module.
 *
 * @param module - a declared module
 * @returns its name in camel case
 *
 * @example
 * moduleId({ ...water, name: 'standing water' }) // → 'standingWater'
 */
export function moduleId(module: Module): string {
  return module.name.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_gap, letter: string) => letter.toUpperCase())
}

function entries<T extends Signal>(module: Module, list: Readonly<Record<string, T>>): Entry<T>[] {
  return Object.entries(list).map(([local, declared]) => entryOf(module, local, declared))
}

function entryOf<T extends Signal>(module: Module, local: string, declared: T): Entry<T> {
  return { name: publicName(module, local), owner: moduleId(module), declared, factor: parseUnit(declared.unit).factor }
}

function inputsOf(module: Module): InputEntry[] {
  return entries(module, module.reads).flatMap((entry) =>
    isInput(entry.declared) ? [{ ...entry, declared: entry.declared }] : [],
  )
}

function distinct(inputs: readonly InputEntry[]): InputEntry[] {
  return inputs.filter((one, i) => inputs.findIndex((other) => other.name === one.name) === i)
}

function inOrder(model: string, states: readonly StateEntry[], order: readonly string[]): StateEntry[] {
  const left = states.filter((state) => !order.includes(state.name))
  if (left.length > 0 || order.length > states.length) {
    throw new Malformed(`${model}.order`, `must name every state once; ${left[0]?.name ?? 'something'} is amiss.`)
  }
  return order.map((name) => states.find((state) => state.name === name)!)
}

function refuseTwins(model: string, given: readonly Entry<Signal>[]): void {
  const seen = new Map<string, string>()
  for (const { name, owner } of given) {
    const other = seen.get(name)
    if (other !== undefined) throw new Malformed(`${model}.${name}`, `given by both ${other} and ${owner}.`)
    seen.set(name, owner)
  }
}

function refuseLooseEnds(model: string, modules: readonly Module[], given: readonly Entry<Signal>[]): void {
  for (const module of modules) {
    for (const [local, read] of Object.entries(module.reads)) {
      if (isInput(read) || isClock(read)) continue
      const name = publicName(module, local)
      const giver = given.find((entry) => entry.name === name)
      const at = `${model}.${moduleId(module)}.${name}`
      if (!giver) throw new Malformed(at, 'is read, but no module gives it.')
      if (!sameDimension(read.unit, giver.declared.unit)) {
        throw new Malformed(at, `is read in ${read.unit}, but ${giver.owner} gives it in ${giver.declared.unit}.`)
      }
    }
  }
}
