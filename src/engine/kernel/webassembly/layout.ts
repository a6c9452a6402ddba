import type { Method } from '../../solve/index.ts'
import type { Program } from '../analyse.ts'
import type { Places } from '../emit-javascript.ts'

/**
 * Where everything lies in a kernel's memory: addresses in bytes. Of every number there are as many side by side as
 * there are lanes.
 */
export interface Layout {
  readonly lanes: 1 | 2
  /** Numbers that stand alone. */
  readonly time: number
  readonly length: number
  /** 1 where the step attempted last is to become the state, else 0. */
  readonly accepted: number
  readonly error: number
  readonly room: number
  /** 1 where the step attempted last may have crossed a switch, else 0. */
  readonly crossing: number
  readonly fraction: number
  /** Time at which rates and signals are computed. */
  readonly moment: number
  readonly relative: number
  /** Closer than this to its threshold a switch counts as on it. */
  readonly close: number
  readonly perLength: number
  readonly shift: number
  /** Lists, one number per state. */
  readonly state: number
  readonly next: number
  /** State at which rates and signals are computed; also where the state inside a step is written. */
  readonly argument: number
  readonly absolute: number
  readonly slope: number
  readonly timeSlope: number
  /** Rates at the argument of a stage. */
  readonly moved: number
  /** One list per stage. */
  readonly stages: readonly number[]
  /** One number per entry. */
  readonly jacobian: number
  readonly factors: number
  readonly parameters: number
  readonly reference: number
  readonly inputs: number
  readonly kept: number
  readonly signals: number
  /** 1 where a switch is held above its threshold, else 0. */
  readonly modes: number
  readonly sides: number
  /** First address behind all these. */
  readonly end: number
}

/** Numbers of entries. */
export interface Sizes {
  readonly states: number
  readonly parameters: number
  readonly inputs: number
  readonly signals: number
  readonly switches: number
}

/** How many of everything a model has. */
export function sizesOf({ assembly, linked }: Program): Sizes {
  return {
    states: assembly.states.length,
    parameters: assembly.parameters.length,
    inputs: assembly.inputs.length,
    signals: assembly.signals.length,
    switches: linked.graph.switches.length,
  }
}

/**
 * Lays out a kernel's memory.
 *
 * @param program - the analysed model
 * @param methods - the methods whose steps the kernel takes
 * @param lanes - people side by side
 * @returns the addresses
 *
 * @example
 * layoutOf(analyse(tank), [rodas4], 2).end % 16 // → 0
 */
export function layoutOf(program: Program, methods: readonly Method[], lanes: 1 | 2): Layout {
  const { states, parameters, inputs, signals, switches } = sizesOf(program)
  let end = 0
  const room = (count: number): number => {
    const at = end
    end += 8 * lanes * count
    return at
  }
  const most = methods.reduce((stages, { a }) => Math.max(stages, a.length), 0)
  const places = {
    lanes,
    time: room(1),
    length: room(1),
    accepted: room(1),
    error: room(1),
    room: room(1),
    crossing: room(1),
    fraction: room(1),
    moment: room(1),
    relative: room(1),
    close: room(1),
    perLength: room(1),
    shift: room(1),
    state: room(states),
    next: room(states),
    argument: room(states),
    absolute: room(states),
    slope: room(states),
    timeSlope: room(states),
    moved: room(states),
    stages: Array.from({ length: most }, () => room(states)),
    jacobian: room(entries(program.jacobian)),
    factors: room(entries(program.factors)),
    parameters: room(parameters),
    reference: room(states),
    inputs: room(inputs),
    kept: room(program.kept.length),
    signals: room(signals),
    modes: room(switches),
    sides: room(switches),
  }
  return { ...places, end }
}

function entries(places: Places): number {
  return places.reduce((sum, row) => sum + row.size, 0)
}
