import { petersonRiggs } from '../src/body/published/index.ts'
import { compile } from '../src/engine/kernel/index.ts'
import { restingInputs, statesNamed } from '../src/engine/model/index.ts'
import { integrate } from '../src/engine/solve/index.ts'
import type { Method, Stop } from '../src/engine/solve/index.ts'
import { benchPeople, doseState } from './people.ts'
import type { BenchPerson } from './people.ts'

/** The model of the bench. */
export const MODEL = petersonRiggs
const MONTH = 365.25 / 12
/** Ten years of 60 mg denosumab every six months, told every month. */
export const SCENARIO = { doses: 20, between: 6 * MONTH, moments: 121, every: MONTH, milligrams: 60 } as const
/** Absolute tolerance of a state as a share of the relative one times its scale; the same for every solver. */
export const ABSOLUTE = 1e-2

/** What a solver made of everybody: monthly densities one after another, and milliseconds of the processor a person. */
export interface Ran {
  readonly densities: Float64Array
  readonly milliseconds: number
}

/** Places of the densities among the states. */
export const DENSITIES = ['BMDls', 'BMDlsDEN', 'BMDfn'].map((name) => statesNamed(MODEL, name)[0]!)

/** People of the bench, and the size of every state. */
export function crowd(count: number): { readonly people: readonly BenchPerson[]; readonly scale: Float64Array } {
  const people = benchPeople(MODEL, count, SCENARIO.milligrams)
  const [first] = people
  const scale = Float64Array.from(MODEL.states, ({ declared, factor }, i) => {
    const start = Math.abs(first!.reference[i]!)
    return declared.scale === undefined ? (start > 0 ? start : first!.amount) : declared.scale * factor
  })
  return { people, scale }
}

/** Runs everybody through our own kernel and solver. */
export function ours({ people, scale }: ReturnType<typeof crowd>, method: Method, relative: number): Ran {
  const { doses, between, moments, every } = SCENARIO
  const system = compile(MODEL).open()
  const [inputs, into] = [restingInputs(MODEL), doseState(MODEL)]
  const densities = new Float64Array(people.length * moments * DENSITIES.length)
  const saveAt = Float64Array.from({ length: moments }, (_unused, i) => i * every)
  const tolerance = { relative, absolute: scale.map((size) => size * relative * ABSOLUTE) }
  const begin = process.cpuUsage()
  let next = 0
  const save = (_i: number, _time: number, y: Float64Array): void => {
    for (const state of DENSITIES) densities[next++] = y[state]!
  }
  for (const { amount, parameters, reference } of people) {
    system.load(parameters, reference, inputs)
    const apply = (y: Float64Array): void => void (y[into] = y[into]! + amount)
    const stops = Array.from({ length: doses }, (_unused, i): Stop => ({ time: i * between, kind: 'dose', apply }))
    integrate(system, { from: 0, to: doses * between, start: reference, stops, saveAt, save }, { method, tolerance })
  }
  const { user, system: kernel } = process.cpuUsage(begin)
  return { densities, milliseconds: (user + kernel) / 1000 / people.length }
}

/** The worst relative error of any density. */
export function worst({ densities }: Ran, truth: Ran): number {
  return densities.reduce((most, value, i) => Math.max(most, Math.abs(value / truth.densities[i]! - 1)), 0)
}
