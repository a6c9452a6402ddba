import type { Origin, Reference } from '../../evidence/index.ts'

/** A quantity that is passed between modules. */
export interface Signal {
  /** Unit as UCUM writes it; the mole and every annotation such as `{BCL2}` count as dimensions of their own. */
  readonly unit: string
  readonly meaning: string
  /** Symbol in the printed equation; the name itself where there is none. */
  readonly symbol?: string
}

/** A quantity that treatment or habit sets from outside and that stays constant between two events. */
export interface Input extends Signal {
  readonly kind: 'input'
  /** Value while nobody sets it. */
  readonly rest: number
}

/** Time since the start of the run. */
export interface Clock extends Signal {
  readonly kind: 'clock'
}

/** What a module reads: a signal of another module, an input, or the clock. */
export type Read = Signal | Input | Clock

/** A quantity that the module carries through time. */
export interface State extends Signal {
  /** Value at the start, or `derived` where the module's `starts` gives it. */
  readonly start: number | 'derived'
  readonly source?: Reference
  readonly where?: string
  /** Size that matters, for the solver's absolute tolerance; the start value where it is absent. */
  readonly scale?: number
}

/** A number of the model: as its source prints it, with the way back to the source. */
export interface Parameter extends Signal {
  readonly value: number
  readonly origin: Origin
  readonly source: Reference
  /** Page, table, equation or line of the source. */
  readonly where: string
  /** Lowest and highest value the model was built for, in the parameter's unit. */
  readonly range?: readonly [number, number]
}

/** How a state is dosed: an amount, in its own unit, times a parameter of the module. */
export interface Dose {
  readonly unit: string
  /** Name of the parameter that gives the fraction that arrives. */
  readonly bioavailability: string
  readonly meaning: string
}

type Named<T> = Readonly<Record<string, T>>
type Values<T> = { readonly [K in keyof T]: number }

/** One organ, cell, substance or drug: what it reads, what it carries, its numbers, and its equations. */
export interface Module {
  readonly name: string
  readonly reads: Named<Read>
  readonly states: Named<State>
  readonly gives: Named<Signal>
  readonly parameters: Named<Parameter>
  readonly doses: Named<Dose>
  readonly rates: RatesFunction
  readonly starts: StartsFunction
  /** Names under which others know what the equations call otherwise: one law may stand in several places. */
  readonly publicNames: Named<string>
}

/**
 * Start values that follow from the parameters, from the start values that are plain numbers, and from those of the
 * states that the module reads, where their modules stand before it.
 */
export type StartsFunction = (
  parameters: Values<Record<string, unknown>>,
  starts: Values<Record<string, unknown>>,
  reads: Values<Record<string, unknown>>,
) => Readonly<Record<string, number>>

/** The equations of a module once the four lists are erased to names. */
export type RatesFunction = (
  states: Values<Record<string, unknown>>,
  reads: Values<Record<string, unknown>>,
  parameters: Values<Record<string, unknown>>,
  baseline: Values<Record<string, unknown>>,
) => Readonly<Record<string, number>>

/**
 * Declares a module.
 *
 * `rates` returns, by name, the rate of change of every state and the value of everything in `gives`. It holds
 * only `const` lines, arithmetic and the named shapes of this room; no number but 0, 1, 2 and −1, no conversion
 * factor, no branch. Its four arguments are: the states; what is read; the parameters; and `baseline`, the values
 * that states and reads have at the reference point of the model, which never moves during a run.
 *
 * @param module - the lists described above; `gives` and `doses` may be left out
 * @returns the same module, its names known to the compiler of the model
 *
 * @example
 * const water = defineModule({
 *   name: 'water',
 *   reads: {},
 *   states: { level: { symbol: 'h', unit: 'm', start: 1, meaning: 'height of the water' } },
 *   parameters: { loss: { value: 0.1, unit: '/d', meaning: 'leak', origin: 'assumed', source: ours, where: 'here' } },
 *   rates: ({ level }, {}, { loss }) => ({ level: -loss * level }),
 * })
 * water.name // → 'water'
 */
export function defineModule<
  R extends Named<Read>,
  S extends Named<State>,
  P extends Named<Parameter>,
  G extends Named<Signal> = {},
>(module: {
  readonly name: string
  readonly reads: R
  readonly states: S
  readonly gives?: G
  readonly parameters: P
  readonly doses?: { readonly [K in keyof S]?: Dose }
  rates(states: Values<S>, reads: Values<R>, parameters: Values<P>, baseline: Values<S & R>): Values<S & G>
  starts?(parameters: Values<P>, starts: Values<S>, reads: Values<R>): { readonly [K in keyof S]?: number }
}): Module {
  const { name, reads, states, parameters, gives = {}, doses = {} } = module
  return {
    name,
    reads,
    states,
    gives,
    parameters,
    doses,
    rates: module.rates as unknown as RatesFunction,
    starts: (module.starts ?? (() => ({}))) as unknown as StartsFunction,
    publicNames: {},
  }
}

/** A number that takes the place of a parameter's own, with its own way back to a source. */
export type Replacement = Pick<Parameter, 'value' | 'origin' | 'source' | 'where'> & Partial<Parameter>

/**
 * The same law in another place: another compartment, site or drug, with its own numbers.
 *
 * @param module - the law
 * @param place.name - name of the module in its new place
 * @param place.names - public names for states, reads and gives that the equations call otherwise
 * @param place.parameters - the numbers of the new place
 * @returns a module with the same equations
 * @throws Error - a name is not one of the law's
 *
 * @example
 * variant(water, { name: 'second tank', names: { level: 'secondLevel' } }).publicNames // → { level: 'secondLevel' }
 */
export function variant(
  module: Module,
  place: {
    readonly name: string
    readonly names: Named<string>
    readonly parameters?: Named<Replacement>
  },
): Module {
  const { name, names, parameters = {} } = place
  const signals = { ...module.reads, ...module.states, ...module.gives }
  refuseUnknown(module, Object.keys(names), signals)
  refuseUnknown(module, Object.keys(parameters), module.parameters)
  const replaced = Object.entries(module.parameters).map(([key, parameter]) => [
    key,
    { ...parameter, ...parameters[key] },
  ])
  return { ...module, name, publicNames: names, parameters: Object.fromEntries(replaced) as Module['parameters'] }
}

function refuseUnknown(module: Module, wanted: readonly string[], known: object): void {
  for (const name of wanted) if (!Object.hasOwn(known, name)) throw new Error(`${module.name} has no ${name}.`)
}

/**
 * The name under which the rest of the model knows a quantity of a module.
 *
 * @param module - a declared module
 * @param name - what its equations call it
 * @returns the name outside
 *
 * @example
 * publicName(variant(water, { name: 'second tank', names: { level: 'secondLevel' } }), 'level') // → 'secondLevel'
 */
export function publicName(module: Module, name: string): string {
  return Object.hasOwn(module.publicNames, name) ? module.publicNames[name]! : name
}

/**
 * Declares an input.
 *
 * @param unit - unit of the value
 * @param rest - value while nobody sets it, in that unit
 * @param meaning - what it is
 * @returns an entry for a module's `reads`
 *
 * @example
 * input('mg/d', 0, 'anastrozole taken by mouth').rest // → 0
 */
export function input(unit: string, rest: number, meaning: string): Input {
  return { kind: 'input', unit, rest, meaning }
}

/**
 * Declares that a module reads the clock.
 *
 * @param unit - unit in which it is documented, such as `h`
 * @param meaning - what the clock counts from
 * @returns an entry for a module's `reads`
 *
 * @example
 * clock('h', 'time since the start of the run').kind // → 'clock'
 */
export function clock(unit: string, meaning: string): Clock {
  return { kind: 'clock', unit, meaning }
}

/**
 * Whether a read is an input.
 *
 * @param read - an entry of a module's `reads`
 * @returns whether treatment or habit sets it from outside
 *
 * @example
 * isInput(input('mg/d', 0, 'anastrozole taken by mouth')) // → true
 */
export function isInput(read: Read): read is Input {
  return 'kind' in read && read.kind === 'input'
}

/**
 * Whether a read is the clock.
 *
 * @param read - an entry of a module's `reads`
 * @returns whether it is time itself
 *
 * @example
 * isClock(clock('h', 'time since the start of the run')) // → true
 */
export function isClock(read: Read): read is Clock {
  return 'kind' in read && read.kind === 'clock'
}
