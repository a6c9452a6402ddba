import { compile } from '../../engine/kernel/index.ts'
import type { ModelLane } from '../../engine/kernel/index.ts'
import { clockUnitsPerDay, parameterVector, restingInputs, startVector } from '../../engine/model/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'
import { integrate, integrateAll, rodas5p } from '../../engine/solve/index.ts'
import type { Course, Job, Outcome, Stop } from '../../engine/solve/index.ts'
import { parseUnit } from '../../units/index.ts'
import { FedSystem } from './fed-system.ts'
import { roundTime } from './model-events.ts'
import type { ModelEvent } from './model-events.ts'

/** How a model is run by itself. Names are our own or those of the published source; numbers are in declared units. */
export interface ModelRun {
  /** Parameters that differ from their declared value. */
  readonly set?: Settings
  /** Start values that differ from the declared ones. */
  readonly start?: Settings
  /** What is done from outside, ascending in time. */
  readonly events?: readonly ModelEvent[]
  /** Ascending times of the rows, in the model's own unit of time (≥ 0). */
  readonly times: readonly number[]
  /** Relative tolerance of every state. */
  readonly relative: number
  /** Receives each row: time, states and given signals in declared units. The vectors are used again. */
  save(time: number, states: Float64Array, signals: Float64Array): void
}

/** The tolerance that agrees with the published tables to a part in a million. */
export const MODEL_TOLERANCE = 1e-9

/**
 * Runs a model by itself, from its start values at time 0.
 *
 * The reference point of the run is its own start, so that what is set or started elsewhere is where it rests from. A
 * row at the time of an event shows the state before it. Amounts that are dosed are multiplied by the bioavailability
 * of their compartment; a compartment that declares no dose takes amounts in its own unit. An infusion runs in at its
 * rate until what arrives of its amount is in.
 *
 * @param assembly - the model
 * @param run - settings, events, times, tolerance, and who takes the rows
 * @returns how the run ended; all rows up to there are valid
 * @throws UnknownName - a setting names no parameter or state
 *
 * Method: Rosenbrock 5(4) with dense output. Source: Steinebach (2023). A state is followed relative to its own size
 * all the way down, however little is left of a drug.
 *
 * @example
 * runModel(petersonRiggs, { times: [0, 24], relative: 1e-9, save: () => undefined }).kind // → 'complete'
 */
export function runModel(assembly: Assembly, run: ModelRun): Outcome {
  const parameters = parameterVector(assembly, run.set ?? {})
  const start = startVector(assembly, parameters, run.start ?? {})
  const kernel = compile(assembly)
  const absolute = Float64Array.from(assembly.states, (_state, i) => run.relative * sizeOf(assembly, i, start))
  const stepping = { method: rodas5p, tolerance: { relative: run.relative, absolute } }
  const laid = { assembly, run, parameters, start }
  if (run.events?.some(({ kind }) => kind === 'infusion')) {
    const system = kernel.open()
    const fed = new FedSystem(system)
    return integrate(fed, courseOf({ ...laid, model: system, fed }), stepping)
  }
  let outcome: Outcome | undefined
  const job: Job<ModelLane> = { start: (model) => courseOf({ ...laid, model }), end: (how) => (outcome = how) }
  integrateAll(kernel.openLanes(stepping), [job], {})
  return outcome!
}

/** A run, and the model that carries it. */
interface Carried {
  readonly assembly: Assembly
  readonly run: ModelRun
  readonly parameters: Float64Array
  readonly start: Float64Array
  readonly model: Pick<ModelLane, 'load' | 'observe'>
  /** The model with what flows in evenly, where anything does. */
  readonly fed?: FedSystem
}

function courseOf(carried: Carried): Course {
  const { assembly, run, parameters, start, model } = carried
  const unitsPerDay = clockUnitsPerDay(assembly)
  const times = run.times.map(roundTime)
  const last = (times.at(-1) ?? 0) / unitsPerDay
  const states = new Float64Array(start.length)
  const signals = new Float64Array(assembly.signals.length)
  model.load(parameters, start, restingInputs(assembly))
  return {
    from: 0,
    to: last,
    start,
    stops: stopsOf(carried, unitsPerDay).filter(({ time }) => time <= last),
    saveAt: Float64Array.from(times, (time) => time / unitsPerDay),
    save: (i, day, y) => {
      model.observe(day, y, signals)
      for (const [k, { factor }] of assembly.signals.entries()) signals[k] = signals[k]! / factor
      for (const [k, { factor }] of assembly.states.entries()) states[k] = y[k]! / factor
      run.save(times[i]!, states, signals)
    },
  }
}

/** A share of a state's size below which nothing is asked of it. */
const NOTHING = 1e-3
/** The same for what starts at nothing, such as a drug: its last traces are followed too. */
const LAST_TRACE = 1e-36

function sizeOf({ states }: Assembly, i: number, start: Float64Array): number {
  const { declared, factor } = states[i]!
  return start[i] === 0 ? (declared.scale ?? 1) * factor * LAST_TRACE : Math.abs(start[i]!) * NOTHING
}

/** The moments at which the run stops, in days, in the order of time and then of the table. */
function stopsOf({ assembly, run, parameters, start, fed }: Carried, unitsPerDay: number): readonly Stop[] {
  const events = run.events ?? []
  const stops = events.flatMap((event, id): readonly Stop[] => {
    const time = event.time / unitsPerDay
    if (event.kind === 'reset') {
      return [{ time, kind: 'reset', apply: (y) => (fed?.stopAll(), y.set(start)) }]
    }
    const { state } = event
    const arriving = event.amount * arrivingShare(assembly, state, parameters)
    if (event.kind === 'dose') {
      const apply = (y: Float64Array): void => void (y[state] = y[state]! + arriving)
      return [{ time, kind: `dose ${state}`, apply }]
    }
    const rate = event.rate * doseFactor(assembly, state) * unitsPerDay
    const stop = { time: time + arriving / rate, kind: `after ${state}`, apply: () => fed?.stop(id) }
    return [{ time, kind: `into ${state}`, apply: () => fed?.begin(id, state, rate) }, stop]
  })
  return stops.toSorted((a, b) => a.time - b.time)
}

/** What of one dose unit comes to be in a state, in coherent units. */
function arrivingShare(assembly: Assembly, state: number, parameters: Float64Array): number {
  const { owner, dose } = assembly.states[state]!
  const place = assembly.parameters.findIndex(({ id }) => id === `${owner}.${dose?.bioavailability ?? ''}`)
  return doseFactor(assembly, state) * (parameters[place] ?? 1)
}

/** Coherent amount in one unit of the dose; a state that declares no dose is dosed in its own unit. */
function doseFactor(assembly: Assembly, state: number): number {
  const { dose, factor } = assembly.states[state]!
  return dose ? parseUnit(dose.unit).factor : factor
}
