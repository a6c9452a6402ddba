import type { Kernel, ModelLane } from '../src/engine/kernel/index.ts'
import { parametersNamed, restingInputs, statesNamed } from '../src/engine/model/index.ts'
import type { Assembly } from '../src/engine/model/index.ts'
import { integrateAll } from '../src/engine/solve/index.ts'
import type { Job, Method, Stop } from '../src/engine/solve/index.ts'
import { benchPeople } from './people.ts'
import type { BenchPerson } from './people.ts'

const MONTH = 365.25 / 12
const DENSITIES = ['BMDls', 'BMDlsDEN', 'BMDfn'] as const
/** Absolute tolerance of a state as a share of the relative one times its scale. */
const ABSOLUTE = 1e-1

/** What is given, how often, and how long it is followed. */
interface Scenario {
  readonly name: string
  /** Published names of the state that is dosed and of the fraction that arrives. */
  readonly into: string
  readonly fraction: string
  /** Dose in coherent units. */
  readonly amount: number
  readonly doses: number
  readonly between: number
  readonly months: number
}

/** Ten years of 60 mg every six months. */
export const denosumab: Scenario = {
  name: 'ten years of denosumab every six months',
  into: 'DENSC',
  fraction: 'DENF',
  amount: 60e-3,
  doses: 20,
  between: 6 * MONTH,
  months: 120,
}

/** People who are to be run through a scenario. */
interface Crowd {
  readonly model: Assembly
  readonly scenario: Scenario
  readonly people: readonly BenchPerson[]
  /** Size of every state. */
  readonly scale: Float64Array
}

/** Draws people for a scenario; fewer people are the first of more. */
export function crowdOf(model: Assembly, scenario: Scenario, count: number): Crowd {
  const people = benchPeople(model, count, 1)
  const start = people[0]!.reference
  const scale = Float64Array.from(model.states, ({ declared, factor }, i) =>
    declared.scale === undefined ? Math.abs(start[i]!) || 1e-3 : declared.scale * factor,
  )
  return { model, scenario, people, scale }
}

/** What a run gave: monthly densities person by person, and what it took of the processor, in milliseconds a person. */
interface Ran {
  readonly densities: Float64Array
  readonly milliseconds: number
  readonly steps: number
}

/** Runs everybody through a kernel's lanes. */
export function runCrowd(
  kernel: Kernel,
  crowd: Crowd,
  { method, relative }: { readonly method: Method; readonly relative: number },
): Ran {
  const { people, scenario, scale } = crowd
  const absolute = scale.map((size) => size * relative * ABSOLUTE)
  const densities = new Float64Array(people.length * (scenario.months + 1) * DENSITIES.length)
  let steps = 0
  const begin = process.cpuUsage()
  const lanes = kernel.openLanes({ method, tolerance: { relative, absolute } })
  const jobs = people.map((person, index) =>
    jobOf(crowd, { person, index }, densities, ({ accepted, rejected }) => (steps += accepted + rejected)),
  )
  integrateAll(lanes, jobs, {})
  const { user, system } = process.cpuUsage(begin)
  return { densities, milliseconds: (user + system) / 1000 / people.length, steps: steps / people.length }
}

function jobOf(
  { model, scenario }: Crowd,
  { person, index }: { readonly person: BenchPerson; readonly index: number },
  densities: Float64Array,
  end: Job<ModelLane>['end'],
): Job<ModelLane> {
  const { doses, between, months } = scenario
  const into = statesNamed(model, scenario.into)[0]!
  const amount = scenario.amount * person.parameters[parametersNamed(model, scenario.fraction)[0]!]!
  const places = DENSITIES.map((name) => statesNamed(model, name)[0]!)
  const apply = (y: Float64Array): void => void (y[into] = y[into]! + amount)
  return {
    start: (lane) => {
      lane.load(person.parameters, person.reference, restingInputs(model))
      let next = index * (months + 1) * places.length
      return {
        from: 0,
        to: doses * between,
        start: person.reference,
        stops: Array.from({ length: doses }, (_unused, i): Stop => ({ time: i * between, kind: 'dose', apply })),
        saveAt: Float64Array.from({ length: months + 1 }, (_unused, i) => i * MONTH),
        save: (_i, _time, y) => {
          for (const place of places) densities[next++] = y[place]!
        },
      }
    },
    end,
  }
}
