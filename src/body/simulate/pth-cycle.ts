import { compile } from '../../engine/kernel/index.ts'
import type { ModelLane } from '../../engine/kernel/index.ts'
import { exp } from '../../engine/arithmetic/index.ts'
import { parameterVector, parametersNamed, restingInputs, startVector, statesNamed } from '../../engine/model/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'
import { integrateAll, rodas5p } from '../../engine/solve/index.ts'
import type { Bank, Course, Stop } from '../../engine/solve/index.ts'
import { pthCycle } from './whole-person.ts'

/** What injections of PTH analogues do to bone, averaged over an interval between them. */
export interface CycleMeans {
  /** Survival of osteoblasts beyond rest: 0 at rest. */
  readonly meanSurvivalGain: number
  /** Drive of RANKL: 0 at rest, at most 1. */
  readonly meanSustainedGain: number
}

/** Injections of one interval. */
interface Injections {
  /** Days between two of them. */
  readonly every: number
  /** Chance that one is taken, 0 to 1. */
  readonly taken: number
  /** Micrograms of one, by the analogue. */
  readonly doses: Readonly<Partial<Record<Analogue, number>>>
}

/** The PTH analogues, by the stem of their inputs and states. */
const ANALOGUES = ['teriparatide', 'abaloparatide'] as const
export type Analogue = (typeof ANALOGUES)[number]

const HOURS = 24
const NONE: CycleMeans = { meanSurvivalGain: 0, meanSustainedGain: 0 }
/** Days after which nothing is left of a dose, at the receptor or in Runx2 and Bcl-2: 10 times the slowest of them. */
const FORGOTTEN = 2
/** Moments of a day that are averaged. */
const MOMENTS = 240
/** Micrograms in a gram: the coherent unit of mass is the gram. */
const PER_GRAM = 1e-6

/**
 * What injections and infusions of PTH analogues do to bone, from the levels that tell them.
 *
 * @param level - the value of an input on a day, in its declared unit, 0 where nobody sets it:
 *   `teriparatideDose` and `teriparatideInfused` in ug/d, `teriparatideInterval` in h, `teriparatideTaken` as a share, and
 *   the same of abaloparatide
 * @param own - parameters of `pth-cycle` that differ from their declared value
 * @returns averages; those of different intervals add up
 *
 * Method: the model `pth-cycle` is run until an interval begins as the one before, and averaged over it. Rodas5P,
 * relative tolerance 1e-6. What is missed by chance is weighed in: a day forgets the day before in all but CREB.
 *
 * @example
 * meansOfCycle((name) => (name === 'teriparatideDose' ? 20 : 0)).meanSurvivalGain // → 0.54
 */
export function meansOfCycle(level: (input: string) => number, own: Settings = {}): CycleMeans {
  const intervals = new Map<string, Injections>()
  const infused: Partial<Record<Analogue, number>> = {}
  for (const analogue of ANALOGUES) {
    const [perDay, evenly] = [level(`${analogue}Dose`), level(`${analogue}Infused`)]
    if (evenly > 0) infused[analogue] = evenly
    if (perDay <= 0) continue
    const every = (level(`${analogue}Interval`) || HOURS) / HOURS
    const taken = level(`${analogue}Taken`) || 1
    const { doses } = intervals.get(`${every} ${taken}`) ?? { doses: {} }
    intervals.set(`${every} ${taken}`, { every, taken, doses: { ...doses, [analogue]: (perDay * every) / taken } })
  }
  const parts = [...intervals.values()].map((injections) =>
    remembered(JSON.stringify([injections, own]), () => pulsed(injections, own)),
  )
  if (Object.keys(infused).length > 0) parts.push(remembered(JSON.stringify([infused, own]), () => even(infused, own)))
  return parts.reduce(
    (sum, part) => ({
      meanSurvivalGain: sum.meanSurvivalGain + part.meanSurvivalGain,
      meanSustainedGain: sum.meanSustainedGain + part.meanSustainedGain,
    }),
    NONE,
  )
}

/** Whether an input tells of a PTH analogue. */
export function isOfCycle(input: string): boolean {
  return ANALOGUES.some((analogue) => input.startsWith(analogue))
}

/**
 * The numbers of a person that the cycle shares, where they differ from the declared ones.
 *
 * @param assembly - the model that she is run with
 * @param parameters - her coherent parameter vector
 * @returns by id, in declared units
 *
 * @example
 * cycleNumbers(wholePerson, parameterVector(wholePerson, {})) // → {}
 */
export function cycleNumbers(assembly: Assembly, parameters: Float64Array): Settings {
  const shared = assembly.parameters.flatMap(({ id, declared, factor }, i) => {
    const isOwn = parameters[i] !== declared.value * factor && pthCycle.parameters.some((entry) => entry.id === id)
    return isOwn ? [[id, parameters[i]! / factor] as const] : []
  })
  return Object.fromEntries(shared)
}

const known = new Map<string, CycleMeans>()

function remembered(key: string, find: () => CycleMeans): CycleMeans {
  const means = known.get(key) ?? find()
  known.set(key, means)
  return means
}

/** The coherent numbers of a cycle, and lanes to run it. */
interface Cycle {
  readonly bank: Bank<ModelLane>
  readonly parameters: Float64Array
  readonly reference: Float64Array
}

/** A stretch of hours that begins with an injection, or with none. */
interface Stretch {
  readonly start: Float64Array
  readonly doses: Injections['doses']
  readonly infused?: Injections['doses']
  /** Injections, each an interval after the last; the stretch ends an interval after the last. */
  readonly times: number
  readonly every: number
}

const RELATIVE = 1e-6

/** Opens the model of a cycle with its numbers. */
function opened(own: Settings): Cycle {
  const absolute = Float64Array.from(pthCycle.states, ({ declared: { scale, start }, factor }) => {
    const usual = scale ?? (start === 'derived' ? 1 : start)
    return RELATIVE * usual * factor
  })
  const parameters = parameterVector(pthCycle, own)
  const reference = startVector(pthCycle, parameters, {})
  return {
    bank: compile(pthCycle).openLanes({ method: rodas5p, tolerance: { relative: RELATIVE, absolute } }),
    parameters,
    reference,
  }
}

/** Runs a stretch and hands over states and signals at the moments asked for, in days from its start. */
function run(
  { bank, parameters, reference }: Cycle,
  { start, doses, infused = {}, times, every }: Stretch,
  { at, save }: { readonly at: Float64Array; readonly save: (y: Float64Array, signals: Float64Array) => void },
): void {
  const signals = new Float64Array(pthCycle.signals.length)
  const inject = (y: Float64Array): void => {
    for (const analogue of ANALOGUES) {
      const place = stateAt(`${analogue}AtInjection`)
      y[place] = y[place]! + amountOf(doses[analogue] ?? 0, analogue, parameters)
    }
  }
  const first = start.slice()
  inject(first)
  const stops = Array.from({ length: times - 1 }, (_unused, i): Stop => ({
    time: (i + 1) * every,
    kind: 'dose',
    apply: inject,
  }))
  const begin = (lane: ModelLane): Course => {
    lane.load(parameters, reference, inputsOf(infused))
    const keep = (_index: number, time: number, y: Float64Array): void => {
      lane.observe(time, y, signals)
      save(y, signals)
    }
    return { from: 0, to: times * every, start: first, stops, saveAt: at, save: keep }
  }
  integrateAll(bank, [{ start: begin, end: () => undefined }], {})
}

function stateAt(name: string): number {
  return statesNamed(pthCycle, name)[0]!
}

/** What arrives of an injection, in grams. */
function amountOf(micrograms: number, analogue: Analogue, parameters: Float64Array): number {
  const [share] = parametersNamed(pthCycle, `${analogue}.bioavailability`)
  return micrograms * PER_GRAM * parameters[share!]!
}

function inputsOf(infused: Injections['doses']): Float64Array {
  const inputs = restingInputs(pthCycle)
  for (const [i, { name, factor }] of pthCycle.inputs.entries())
    for (const analogue of ANALOGUES) if (name === `${analogue}Infused`) inputs[i] = (infused[analogue] ?? 0) * factor
  return inputs
}

/** Injections, repeated until a period of whole intervals, a day or longer, begins as the one before. */
function pulsed({ every, taken, doses }: Injections, own: Settings): CycleMeans {
  const cycle = opened(own)
  const times = Math.ceil(1 / every)
  const period = times * every
  const settling = Math.ceil(FORGOTTEN / period) + 1
  const ends: Float64Array[] = []
  const at = Float64Array.of((settling - 1) * period, settling * period)
  const save = (y: Float64Array): void => void ends.push(y.slice())
  run(cycle, { start: cycle.reference, doses, times: times * settling, every }, { at, save })
  const [before, start] = [ends[0]!, ends[1]!]
  const creb = stateAt('creb')
  const [left, rest] = [exp(-crebTurnover(cycle) * period), cycle.reference[creb]!]
  const returning = (start[creb]! - before[creb]! * left) / (1 - left)
  start[creb] = rest + taken * (returning - rest)
  const dosed = averaged(cycle, { start, doses, times, every })
  if (taken >= 1) return gainsOf(cycle, dosed)
  const missed = averaged(cycle, { start, doses: {}, times, every })
  const mixed = (one: number, other: number): number => taken * one + (1 - taken) * other
  return gainsOf(cycle, {
    protection: mixed(dosed.protection, missed.protection),
    sustained: mixed(dosed.sustained, missed.sustained),
  })
}

/** Turnover of CREB, per day: the one slow part, whose start is solved for. */
function crebTurnover({ parameters }: Cycle): number {
  return parameters[parametersNamed(pthCycle, 'osteoblastSurvival.crebTurnover')[0]!]!
}

/** An even supply, for as long as CREB takes to come to rest. */
function even(infused: Injections['doses'], own: Settings): CycleMeans {
  const cycle = opened(own)
  const every = 20 / crebTurnover(cycle)
  let last: Averages = { protection: 0, sustained: 0 }
  const save = (_y: Float64Array, signals: Float64Array): void => void (last = averagesAt(signals))
  run(cycle, { start: cycle.reference, doses: {}, infused, times: 1, every }, { at: Float64Array.of(every), save })
  return gainsOf(cycle, last)
}

/** Averages over an interval: Bcl-2 that protects, and the drive of RANKL. */
interface Averages {
  readonly protection: number
  readonly sustained: number
}

/** Averages over a period that follows one of its kind, in which Runx2 and Bcl-2 have come to where CREB holds them. */
function averaged(cycle: Cycle, stretch: Stretch): Averages {
  const { times, every } = stretch
  const moments = Math.ceil(MOMENTS * times * every)
  const at = Float64Array.from({ length: moments }, (_unused, i) => (1 + (i + 1 / 2) / moments) * times * every)
  let [protection, sustained] = [0, 0]
  run(
    cycle,
    { ...stretch, times: 2 * times },
    {
      at,
      save: (_y, signals) => {
        const now = averagesAt(signals)
        protection += now.protection / moments
        sustained += now.sustained / moments
      },
    },
  )
  return { protection, sustained }
}

function averagesAt(signals: Float64Array): Averages {
  return { protection: signals[signalAt('protectionNow')]!, sustained: signals[signalAt('sustainedGain')]! }
}

function signalAt(name: string): number {
  return pthCycle.signals.findIndex((signal) => signal.name === name)
}

/** Reads the gain of survival off the model where protection has come to its average. */
function gainsOf(cycle: Cycle, { protection, sustained }: Averages): CycleMeans {
  const [lane] = cycle.bank.lanes
  const states = cycle.reference.slice()
  states[stateAt('protection')] = protection
  lane!.load(cycle.parameters, cycle.reference, restingInputs(pthCycle))
  const signals = new Float64Array(pthCycle.signals.length)
  lane!.observe(0, states, signals)
  return { meanSurvivalGain: signals[signalAt('survivalGain')]!, meanSustainedGain: sustained }
}
