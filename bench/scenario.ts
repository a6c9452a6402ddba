import { petersonRiggs } from '../src/body/published/index.ts'
import type { Kernel, ModelLane } from '../src/engine/kernel/index.ts'
import { parametersNamed, restingInputs, statesNamed } from '../src/engine/model/index.ts'
import { integrateAll } from '../src/engine/solve/index.ts'
import type { Job, Method, Stop } from '../src/engine/solve/index.ts'
import { benchPeople } from './people.ts'
import type { BenchPerson } from './people.ts'

/** The model of the bench. */
export const MODEL = petersonRiggs
/** Days between two told moments. */
export const MONTH = 365.25 / 12

/** What is given, how often, and how long it is followed. */
export interface Scenario {
  readonly name: string
  readonly about: string
  /** Published names of the state that is dosed and of the fraction that arrives. */
  readonly into: string
  readonly fraction: string
  /** Dose in coherent units. */
  readonly amount: number
  readonly doses: number
  /** Days between two doses; the run ends one such time after the last. */
  readonly between: number
  readonly months: number
}

/** Ten years of 60 mg every six months. */
export const denosumab: Scenario = {
  name: 'denosumab',
  about: 'ten years of denosumab 60 mg every six months',
  into: 'DENSC',
  fraction: 'DENF',
  amount: 60e-3,
  doses: 20,
  between: 6 * MONTH,
  months: 120,
}

/** Two years of 20 µg every day; 4117.8 g/mol. */
export const teriparatide: Scenario = {
  name: 'teriparatide',
  about: 'two years of teriparatide 20 µg every day, 731 doses',
  into: 'TERISC',
  fraction: 'TERIF',
  amount: 20e-6 / 4117.8,
  doses: 731,
  between: 1,
  months: 24,
}

/** People who are to be run through a scenario. */
export interface Crowd {
  readonly scenario: Scenario
  readonly people: readonly BenchPerson[]
  /** Size of every state. */
  readonly scale: Float64Array
}

/** Draws people for a scenario, from a number on; a number always is the same person. */
export function crowdOf(scenario: Scenario, count: number, first = 0): Crowd {
  const people = benchPeople(MODEL, count, first)
  const start = benchPeople(MODEL, 1)[0]!.reference
  const scale = Float64Array.from(MODEL.states, ({ declared, factor }, i) =>
    declared.scale === undefined ? Math.abs(start[i]!) : declared.scale * factor,
  )
  return { scenario, people, scale }
}

/** The first people of a crowd. */
export function firstOf(crowd: Crowd, count: number): Crowd {
  return { ...crowd, people: crowd.people.slice(0, count) }
}

/** How steps are chosen: absolute tolerances are `absolute` times the relative one times each state's size. */
export interface Setting {
  readonly method: Method
  readonly relative: number
  readonly absolute: number
}

/** The absolute tolerance of every state. */
export function absoluteOf({ scale }: Crowd, { relative, absolute }: Omit<Setting, 'method'>): Float64Array {
  return scale.map((size) => size * relative * absolute)
}

/** What a run gave: all states of every month, person by person, and what it took a person. */
export interface Ran {
  readonly states: Float64Array
  /** Of the processor. */
  readonly milliseconds: number
  readonly steps: number
}

/** Runs everybody through a kernel's lanes and keeps all states. */
export function runCrowd(kernel: Kernel, crowd: Crowd, setting: Setting): Ran {
  const { people, scenario } = crowd
  const row = MODEL.states.length
  const states = new Float64Array(people.length * (scenario.months + 1) * row)
  const begin = process.cpuUsage()
  const steps = goThrough(kernel, crowd, setting, (person, month, y) =>
    states.set(y, (person * (scenario.months + 1) + month) * row),
  )
  const { user, system } = process.cpuUsage(begin)
  return { states, milliseconds: (user + system) / 1000 / people.length, steps: steps / people.length }
}

/** Receives the states of a person in a month; the vector is used again. */
type Save = (person: number, month: number, y: Float64Array) => void

/** Runs everybody through a kernel's lanes; returns how many steps were tried. */
export function goThrough(kernel: Kernel, crowd: Crowd, setting: Setting, save: Save): number {
  const { method, relative } = setting
  let steps = 0
  const lanes = kernel.openLanes({ method, tolerance: { relative, absolute: absoluteOf(crowd, setting) } })
  const jobs = crowd.people.map((person, index): Job<ModelLane> => ({
    start: (lane) => {
      lane.load(person.parameters, person.reference, restingInputs(MODEL))
      return courseOf(crowd, person, (month, y) => save(index, month, y))
    },
    end: ({ accepted, rejected }) => (steps += accepted + rejected),
  }))
  integrateAll(lanes, jobs, {})
  return steps
}

/** A person's way through the scenario. */
export function courseOf(
  crowd: Crowd,
  person: BenchPerson,
  save: (month: number, y: Float64Array) => void,
): ReturnType<Job<ModelLane>['start']> {
  const { doses, between, months } = crowd.scenario
  const [into, amount] = [doseState(crowd), doseOf(crowd, person)]
  const apply = (y: Float64Array): void => void (y[into] = y[into]! + amount)
  return {
    from: 0,
    to: doses * between,
    start: person.reference,
    stops: Array.from({ length: doses }, (_unused, i): Stop => ({ time: i * between, kind: 'dose', apply })),
    saveAt: Float64Array.from({ length: months + 1 }, (_unused, i) => i * MONTH),
    save: (month, _time, y) => save(month, y),
  }
}

/** The state that is dosed. */
export function doseState({ scenario }: Crowd): number {
  return statesNamed(MODEL, scenario.into)[0]!
}

/** What arrives of a dose. */
export function doseOf({ scenario }: Crowd, { parameters }: BenchPerson): number {
  return scenario.amount * parameters[parametersNamed(MODEL, scenario.fraction)[0]!]!
}

/**
 * The worst relative error of any density in any month; of the people that both have.
 *
 * @param run - what is to be judged; nobody in it but the first people of the truth
 * @param truth - the reference
 */
export function worstDensity(run: Ran, truth: Ran): number {
  const densities = ['BMDls', 'BMDlsDEN', 'BMDfn'].map((name) => statesNamed(MODEL, name)[0]!)
  let worst = 0
  for (let row = 0; row < run.states.length; row += MODEL.states.length) {
    for (const place of densities) {
      const error = Math.abs(run.states[row + place]! / truth.states[row + place]! - 1)
      if (!(error <= worst)) worst = error
    }
  }
  return worst
}
