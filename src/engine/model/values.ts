import { UnknownName, parseUnit } from '../../units/index.ts'
import { moduleId } from './assemble.ts'
import type { Assembly } from './assemble.ts'
import { publicName } from './declare.ts'

/** Numbers set from outside, by name, each in the unit that its state or parameter is declared in. */
export type Settings = Readonly<Record<string, number>>

/** Places that have been found, by model and name. */
type Places = WeakMap<Assembly, Map<string, readonly number[]>>
const STATE_PLACES: Places = new WeakMap()
const PARAMETER_PLACES: Places = new WeakMap()

/** Finds once, for names are looked up for every person. */
function remembered(
  places: Places,
  assembly: Assembly,
  name: string,
  find: (assembly: Assembly, name: string) => readonly number[],
): readonly number[] {
  const own = places.get(assembly) ?? new Map<string, readonly number[]>()
  places.set(assembly, own)
  const found = own.get(name) ?? find(assembly, name)
  own.set(name, found)
  return found
}

/**
 * The places of a name among the states: our own name, or one of the published source.
 *
 * @param assembly - the model
 * @param name - a state's name or alias
 * @returns indices into `assembly.states`
 * @throws UnknownName - no state answers to the name; the message names the nearest
 *
 * @example
 * statesNamed(petersonRiggs, 'OC').length // → 1
 */
export function statesNamed(assembly: Assembly, name: string): readonly number[] {
  return remembered(STATE_PLACES, assembly, name, findStates)
}

function findStates(assembly: Assembly, name: string): readonly number[] {
  const wanted = targets(assembly, name)
  const found = assembly.states.flatMap((state, i) => (wanted.includes(state.name) ? [i] : []))
  if (found.length > 0) return found
  throw new UnknownName(
    `${assembly.name} state`,
    name,
    knownNames(
      assembly,
      assembly.states.map((s) => s.name),
    ),
  )
}

/**
 * The places of a name among the parameters: `module.parameter`, a bare name that only one module has, or one of
 * the published source.
 *
 * @param assembly - the model
 * @param name - a parameter's id, name or alias
 * @returns indices into `assembly.parameters`
 * @throws UnknownName - no parameter answers to the name, or several do; the message names the nearest
 *
 * @example
 * parametersNamed(petersonRiggs, 'GFRdelta').length // → 1
 */
export function parametersNamed(assembly: Assembly, name: string): readonly number[] {
  return remembered(PARAMETER_PLACES, assembly, name, findParameters)
}

function findParameters(assembly: Assembly, name: string): readonly number[] {
  const ids = assembly.parameters.map((parameter) => parameter.id)
  const wanted = targets(assembly, name)
  const found = ids.flatMap((id, i) => (wanted.includes(id) ? [i] : []))
  if (found.length > 0) return found
  const bare = assembly.parameters.flatMap((parameter, i) => (parameter.name === name ? [i] : []))
  if (bare.length === 1) return bare
  throw new UnknownName(`${assembly.name} parameter`, name, knownNames(assembly, ids))
}

function targets(assembly: Assembly, name: string): readonly string[] {
  if (!Object.hasOwn(assembly.aliases, name)) return [name]
  const target = assembly.aliases[name]!
  return typeof target === 'string' ? [target] : target
}

function knownNames(assembly: Assembly, own: readonly string[]): readonly string[] {
  const answers = new Set(own)
  const aliases = Object.keys(assembly.aliases).filter((alias) => targets(assembly, alias).some((t) => answers.has(t)))
  return [...own, ...aliases]
}

/**
 * The parameter vector of a run, in coherent units.
 *
 * @param assembly - the model
 * @param settings - parameters that differ from their declared value, in their declared unit
 * @returns one number per entry of `assembly.parameters`
 * @throws UnknownName - a setting names no parameter
 *
 * @example
 * parameterVector(petersonRiggs, {}).length === petersonRiggs.parameters.length // → true
 */
export function parameterVector(assembly: Assembly, settings: Settings): Float64Array {
  const vector = Float64Array.from(assembly.parameters, ({ declared, factor }) => declared.value * factor)
  for (const [name, value] of Object.entries(settings)) {
    for (const i of parametersNamed(assembly, name)) vector[i] = value * assembly.parameters[i]!.factor
  }
  return vector
}

/**
 * The input vector while nobody sets an input, in coherent units.
 *
 * @param assembly - the model
 * @returns one number per entry of `assembly.inputs`
 *
 * @example
 * restingInputs(petersonRiggs).length // → 0
 */
export function restingInputs(assembly: Assembly): Float64Array {
  return Float64Array.from(assembly.inputs, ({ declared, factor }) => declared.rest * factor)
}

/**
 * The start values of a run, in coherent units.
 *
 * A value that is set is taken as it is; a derived value follows from the parameters and from what is set.
 *
 * @param assembly - the model
 * @param parameters - coherent parameter vector
 * @param settings - start values that differ from the declared ones, in their declared unit
 * @returns one number per state
 * @throws UnknownName - a setting names no state
 *
 * @example
 * startVector(petersonRiggs, parameterVector(petersonRiggs, {}), {}).length // → 43
 */
export function startVector(assembly: Assembly, parameters: Float64Array, settings: Settings): Float64Array {
  const start = Float64Array.from(assembly.states, ({ declared, factor }) =>
    declared.start === 'derived' ? Number.NaN : declared.start * factor,
  )
  const fixed = new Set<number>()
  for (const [name, value] of Object.entries(settings)) {
    for (const i of statesNamed(assembly, name)) {
      start[i] = value * assembly.states[i]!.factor
      fixed.add(i)
    }
  }
  for (const module of assembly.modules) deriveStarts(assembly, module, { parameters, start, fixed })
  return start
}

function deriveStarts(
  assembly: Assembly,
  module: Assembly['modules'][number],
  run: { readonly parameters: Float64Array; readonly start: Float64Array; readonly fixed: ReadonlySet<number> },
): void {
  const owner = moduleId(module)
  const placeOf = (local: string): number => {
    const name = publicName(module, local)
    return assembly.states.findIndex((state) => state.owner === owner && state.name === name)
  }
  const locals = Object.keys(module.states)
  const starts = Object.fromEntries(locals.map((local) => [local, run.start[placeOf(local)]!]))
  const own = assembly.parameters.flatMap((entry, i) =>
    entry.owner === owner ? [[entry.name, run.parameters[i]!]] : [],
  )
  const reads = Object.keys(module.reads).map((local) => {
    const place = assembly.states.findIndex(({ name }) => name === publicName(module, local))
    return [local, run.start[place] ?? Number.NaN]
  })
  const derived = module.starts(
    Object.fromEntries(own) as Record<string, number>,
    starts,
    Object.fromEntries(reads) as Record<string, number>,
  )
  for (const [local, value] of Object.entries(derived)) {
    const place = placeOf(local)
    if (!run.fixed.has(place)) run.start[place] = value
  }
}

/**
 * How many of a model's own units of time one coherent day is.
 *
 * @param assembly - the model
 * @returns units per day
 *
 * @example
 * clockUnitsPerDay(petersonRiggs) // → 24
 */
export function clockUnitsPerDay(assembly: Assembly): number {
  return 1 / parseUnit(assembly.clockUnit).factor
}
