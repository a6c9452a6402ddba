import { describe, expect, it } from 'vitest'

import { analyse, compile } from '../../../src/engine/kernel/index.ts'
import {
  assemble,
  defineModule,
  evaluate,
  parameterVector,
  restingInputs,
  startVector,
} from '../../../src/engine/model/index.ts'
import { colour, tank, twoTanks } from './tank.ts'

const parameters = parameterVector(twoTanks, {})
const reference = startVector(twoTanks, parameters, {})
const inputs = restingInputs(twoTanks)
const kernel = compile(twoTanks)

/** States on both sides of every kink and switch. */
const points = [
  { time: 0, states: reference },
  { time: 3, states: reference.map((y, i) => y * (1.1 + 0.3 * i)) },
  { time: 100, states: reference.map((y, i) => y * (0.9 - 0.1 * i)) },
]

function opened(states: Float64Array, time: number) {
  const system = kernel.open()
  system.load(parameters, reference, inputs)
  const sides = new Float64Array(system.switches)
  system.crossings(time, states, sides)
  sides.forEach((side, k) => {
    system.mode[k] = side > 0 ? 1 : 0
  })
  return system
}

describe('a compiled model', () => {
  it.each(points)('says at day $time what the modules say as they are written', ({ time, states }) => {
    const system = opened(states, time)
    const rates = new Float64Array(system.size)
    const signals = new Float64Array(twoTanks.signals.length)
    system.rates(time, states, rates)
    system.observe(time, states, signals)
    const written = evaluate(twoTanks, { time, states, parameters, inputs, reference })
    rates.forEach((rate, i) => expect(rate).toBeCloseTo(written.rates[i]!, 13))
    twoTanks.signals.forEach(({ name }, i) => expect(signals[i]).toBeCloseTo(written.signals[name]!, 13))
  })

  it.each(points.slice(1))(
    'differentiates exactly: its solved system meets differences at day $time',
    ({ time, states }) => {
      const system = opened(states, time)
      const n = system.size
      const slope = new Float64Array(n)
      system.linearise(time, states, slope)
      system.factor(7)
      for (let j = 0; j < n; j++) {
        const column = new Float64Array(n)
        column[j] = 1
        system.solve(column)
        const back = timesShifted(system, { time, states }, column)
        back.forEach((value, i) => expect(value).toBeCloseTo(i === j ? 1 : 0, 6))
      }
    },
  )

  it('knows how its rates move with the clock alone', () => {
    const states = points[2]!.states
    const system = opened(states, 100)
    const slope = new Float64Array(system.size)
    system.linearise(100, states, slope)
    const [before, after] = [new Float64Array(system.size), new Float64Array(system.size)]
    system.rates(100 - 1e-4, states, before)
    system.rates(100 + 1e-4, states, after)
    slope.forEach((value, i) => expect(value).toBeCloseTo((after[i]! - before[i]!) / 2e-4, 8))
  })

  it('computes what depends on the person alone once', () => {
    const program = analyse(twoTanks)
    expect(program.kept.length).toBeGreaterThan(0)
    for (const node of program.kept) expect(program.linked.graph.reach[node]).toBe('person')
  })

  it('refuses a line that is no equation, by module', () => {
    const loops = defineModule({
      name: 'bad one',
      reads: {},
      states: { x: { unit: '1', start: 1, meaning: 'x' } },
      parameters: {},
      rates: ({ x }) => ({ x: Math.max(x, 0) }),
    })
    expect(() => compile(assemble({ name: 'bad', about: '', clockUnit: 'd', modules: [loops] }))).toThrow(
      /badOne\.rates: max/,
    )
  })

  it('refuses signals that wait for each other in a circle', () => {
    const make = (own: string, other: string) =>
      defineModule({
        name: own,
        reads: { [other]: { unit: '1', meaning: 'the other' } },
        states: {},
        gives: { [own]: { unit: '1', meaning: 'own' } },
        parameters: {},
        rates: own === 'left' ? (_s, { right }) => ({ left: 1 + right! }) : (_s, { left }) => ({ right: 2 + left! }),
      })
    const circle = assemble({
      name: 'circle',
      about: '',
      clockUnit: 'd',
      modules: [make('left', 'right'), make('right', 'left')],
    })
    expect(() => compile(circle)).toThrow(/circle/)
  })
})

/** (7 I − J) v by differences of the rates. */
function timesShifted(
  system: ReturnType<typeof opened>,
  at: { time: number; states: Float64Array },
  v: Float64Array,
): Float64Array {
  const size = 1e-6
  const shifted = (sign: number) => at.states.map((y, i) => y + sign * size * v[i]!)
  const [ahead, behind] = [new Float64Array(v.length), new Float64Array(v.length)]
  system.rates(at.time, shifted(1), ahead)
  system.rates(at.time, shifted(-1), behind)
  return v.map((value, i) => 7 * value - (ahead[i]! - behind[i]!) / (2 * size))
}

describe('joining modules', () => {
  it('refuses a signal that two modules give', () => {
    expect(() => assemble({ name: 'twins', about: '', clockUnit: 'd', modules: [tank, colour, colour] })).toThrow(
      /given by both/,
    )
  })

  it('refuses a signal that nobody gives', () => {
    expect(() => assemble({ name: 'loose', about: '', clockUnit: 'd', modules: [tank] })).toThrow(
      /tank\.colour: is read, but no module gives it/,
    )
  })

  it('derives start values from parameters, and lets them be set', () => {
    const dye = twoTanks.states.findIndex(({ name }) => name === 'dye')
    expect(startVector(twoTanks, parameters, {})[dye]).toBeCloseTo(0.03, 15)
    expect(startVector(twoTanks, parameters, { W: 20 })[dye]).toBeCloseTo(0.06, 15)
    expect(startVector(twoTanks, parameters, { dye: 5 })[dye]).toBeCloseTo(0.005, 15)
  })

  it('lets one published name stand for several of ours', () => {
    const set = parameterVector(twoTanks, { LEAK: 0.5 })
    const leaks = twoTanks.parameters.flatMap(({ name }, i) => (name === 'leak' ? [set[i]] : []))
    expect(leaks).toEqual([0.5, 0.5])
  })

  it('names the nearest when a parameter is not known', () => {
    expect(() => parameterVector(twoTanks, { 'tank.leek': 1 })).toThrow(/Did you mean "tank.leak"/)
  })
})
