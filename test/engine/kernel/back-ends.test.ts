import { describe, expect, it } from 'vitest'

import { petersonRiggs } from '../../../src/body/published/index.ts'
import { exp, log, stream, tanh } from '../../../src/engine/arithmetic/index.ts'
import { compile } from '../../../src/engine/kernel/index.ts'
import type { BackEnd, ModelLane } from '../../../src/engine/kernel/index.ts'
import {
  assemble,
  defineModule,
  exp as exponential,
  log as logarithm,
  tanh as tangent,
  parameterVector,
  parametersNamed,
  restingInputs,
  startVector,
  statesNamed,
} from '../../../src/engine/model/index.ts'
import type { Assembly } from '../../../src/engine/model/index.ts'
import { integrateAll, rodas4, rodas5p, ros4 } from '../../../src/engine/solve/index.ts'
import type { Job, Method, Outcome, Stop } from '../../../src/engine/solve/index.ts'
import { twoTanks } from './tank.ts'

const BACK_ENDS: readonly BackEnd[] = ['webassembly', 'webassembly vectors']
const AROUND = 1e-3

/** Somebody to be run: her numbers, when she is dosed, and for how long. */
interface Somebody {
  readonly model: Assembly
  readonly parameters: Float64Array
  readonly start: Float64Array
  readonly stops: readonly Stop[]
  readonly days: number
}

/** A person of a model whose numbers all differ a little from the declared ones. */
function somebody(model: Assembly, index: number, how: { readonly days: number; readonly dose?: string }): Somebody {
  const chance = stream(5, index)
  const parameters = parameterVector(model, {}).map((value) => value * (1 + AROUND * (chance.uniform() - 0.5)))
  const start = startVector(model, parameters, {})
  const into = how.dose === undefined ? 0 : statesNamed(model, how.dose)[0]!
  const stops = [10, 40 + index, 75.5].map((time): Stop => ({
    time,
    kind: 'dose',
    apply: (y) => {
      y[into] = y[into]! + (how.dose === undefined ? y[into]! / 2 : 60e-3)
    },
  }))
  return { model, parameters, start, stops, days: how.days }
}

/** Inputs at rest, but for a rain that lets the tanks fall again after each dose, through their brim. */
function inputsOf(model: Assembly): Float64Array {
  return restingInputs(model).map((value, i) => (model.inputs[i]!.name === 'rain' ? value / 4 : value))
}

/** What is saved of a run, every day, states and signals, and how it ended. */
interface Saved {
  readonly rows: readonly Float64Array[]
  readonly outcome: Outcome
}

function run(people: readonly Somebody[], backEnd: BackEnd, method: Method): readonly Saved[] {
  const { model } = people[0]!
  const relative = 1e-5
  const typical = startVector(model, parameterVector(model, {}), {})
  const absolute = typical.map((y) => relative * (Math.abs(y) || 1e-3))
  const lanes = compile(model, backEnd).openLanes({ method, tolerance: { relative, absolute } })
  const saved: Saved[] = []
  const jobs = people.map((person, k): Job<ModelLane> => {
    const rows: Float64Array[] = []
    return {
      start: (lane) => {
        lane.load(person.parameters, person.start, inputsOf(model))
        return {
          from: 0,
          to: person.days,
          start: person.start,
          stops: person.stops,
          saveAt: Float64Array.from({ length: person.days + 1 }, (_unused, day) => day),
          save: (_index, time, y) => {
            const signals = new Float64Array(model.signals.length)
            lane.observe(time, y, signals)
            rows.push(Float64Array.of(...y, ...signals))
          },
        }
      },
      end: (outcome) => (saved[k] = { rows, outcome }),
    }
  })
  integrateAll(lanes, jobs, {})
  return saved
}

const tanks = [0, 1, 2].map((i) => somebody(twoTanks, i, { days: 100 }))
const published = [0, 1, 2].map((i) => somebody(petersonRiggs, i, { days: 100 + 20 * i, dose: 'DENSC' }))

/** Every function of the language of equations, of a state. */
const functions = assemble({
  name: 'functions',
  about: 'Functions of a number.',
  clockUnit: 'd',
  modules: [
    defineModule({
      name: 'functions',
      reads: {},
      states: { x: { unit: '1', start: 1, meaning: 'a number' } },
      gives: {
        power: { unit: '1', meaning: 'e to the power x' },
        logarithm: { unit: '1', meaning: 'logarithm of x' },
        tangent: { unit: '1', meaning: 'hyperbolic tangent of x' },
        broken: { unit: '1', meaning: 'a broken power of x' },
      },
      parameters: {},
      rates: ({ x }) => ({
        x: -x,
        power: exponential(x),
        logarithm: logarithm(x),
        tangent: tangent(x),
        broken: exponential(logarithm(x) / 2),
      }),
    }),
  ],
})

describe.each(BACK_ENDS)('the back end %s', (backEnd) => {
  it('gives every bit of exp, log and tanh that plain JavaScript gives, at every size and at the edges', () => {
    const chance = stream(9, 9)
    const sizes = Array.from({ length: 4000 }, () => 2 ** (2140 * chance.uniform() - 1074))
    const ordinary = Array.from({ length: 4000 }, () => 1500 * (chance.uniform() - 0.5))
    const edges = [0, -0, 1, -1, 710, 709.8, -745.2, -746, Infinity, -Infinity, Number.NaN, Number.MIN_VALUE, 22, 1e308]
    const lanes = compile(functions, backEnd).openLanes({
      method: rodas4,
      tolerance: { relative: 1, absolute: Float64Array.of(1) },
    })
    const out = new Float64Array(4)
    for (const [i, x] of [...sizes, ...sizes.map((size) => -size), ...ordinary, ...edges].entries()) {
      lanes.lanes[i % lanes.lanes.length]!.observe(0, Float64Array.of(x), out)
      expect([...out], `of ${x}`).toEqual([exp(x), log(x), tanh(x), exp(0.5 * log(x))])
    }
  })

  it.each([ros4, rodas4, rodas5p])('takes the steps of $name that plain JavaScript takes, bit by bit', (method) => {
    for (const people of [tanks, published]) {
      const saved = run(people, backEnd, method)
      expect(saved).toEqual(run(people, 'javascript', method))
      expect(saved.map(({ outcome }) => outcome.kind)).toEqual(people.map(() => 'complete'))
    }
  })

  it('gives a person the same bits whoever is run beside her', () => {
    const [one, other, third] = published as [Somebody, Somebody, Somebody]
    const alone = run([one], backEnd, rodas4)[0]!
    expect(run([one, other], backEnd, rodas4)[0]).toEqual(alone)
    expect(run([third, one], backEnd, rodas4)[1]).toEqual(alone)
    expect(run([other, third, one], backEnd, rodas4)[2]).toEqual(alone)
  })

  it('lets the others finish when one cannot', () => {
    const [one, other] = published as [Somebody, Somebody]
    const parameters = one.parameters.slice()
    for (const place of parametersNamed(petersonRiggs, 'kb')) parameters[place] = Number.NaN
    const [broken, whole] = run([{ ...one, parameters }, other], backEnd, rodas4)
    expect(broken!.outcome).toMatchObject({ kind: 'stopped', reason: 'the equations gave no number' })
    expect(whole).toEqual(run([other], backEnd, rodas4)[0])
  })
})

describe('the courses that back ends are compared on', () => {
  it('cross switches', () => {
    const crossings = run(tanks, 'javascript', rodas4).map(({ outcome }) => outcome.crossings)
    expect(Math.min(...crossings)).toBeGreaterThan(0)
  })
})
