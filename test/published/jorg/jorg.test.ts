import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { jorg } from '../../../src/body/published/index.ts'
import { compile } from '../../../src/engine/kernel/index.ts'
import { parameterVector, restingInputs, startVector, statesNamed } from '../../../src/engine/model/index.ts'
import type { Settings } from '../../../src/engine/model/index.ts'
import { integrate, rodas5p } from '../../../src/engine/solve/index.ts'
import type { Stop } from '../../../src/engine/solve/index.ts'

/** A printed table: its rows, each cell as it is printed. */
function table(name: string): readonly (readonly string[])[] {
  const [, , ...rows] = readFileSync(join(import.meta.dirname, 'tables', `${name}.csv`), 'utf8').trim().split('\n')
  return rows.map((row) => row.split(','))
}

/** What we have, written with as many digits after the point as what is printed. */
const asPrinted = (value: number, printed: string): string => value.toFixed(printed.split('.')[1]?.length ?? 0)

const YEAR = 365
const system = compile(jorg).open()
const parameters = parameterVector(jorg, {})
const equilibrium = startVector(jorg, parameters, {})

interface Given {
  /** Amounts by state, in mg, on these days. */
  readonly doses?: { readonly into: string; readonly milligrams: number; readonly days: readonly number[] }
  /** An input that is held until a day, then at rest again. */
  readonly held?: { readonly input: string; readonly value: number; readonly until: number }
}

interface Row {
  readonly density: number
  readonly ctx: number
  readonly p1np: number
  readonly osteoclasts: number
  readonly states: Float64Array
}

function observed(time: number, y: Float64Array): Row {
  const signals = new Float64Array(jorg.signals.length)
  system.observe(time, y, signals)
  const signal = (name: string): number => signals[jorg.signals.findIndex((entry) => entry.name === name)]!
  return {
    density: signal('totalHipDensity'),
    ctx: signal('ctx'),
    p1np: signal('p1np'),
    osteoclasts: y[statesNamed(jorg, 'C')[0]!]!,
    states: y.slice(),
  }
}

function hold(settings: Settings): void {
  const inputs = restingInputs(jorg)
  for (const [i, { name, factor }] of jorg.inputs.entries()) inputs[i] = (settings[name] ?? inputs[i]! / factor) * factor
  system.load(parameters, equilibrium, inputs)
}

/** Rows at days of life, from a state at a day of life. */
function run([from, start]: readonly [number, Float64Array], days: readonly number[], { doses, held }: Given = {}): readonly Row[] {
  const rows: Row[] = []
  const stops: Stop[] = []
  hold(held ? { [held.input]: held.value } : {})
  if (held) stops.push({ time: held.until, kind: 'end', apply: () => hold({}) })
  for (const time of doses?.days ?? []) {
    const [place] = statesNamed(jorg, doses!.into)
    const apply = (y: Float64Array): void => void (y[place!]! += doses!.milligrams / 1000)
    stops.push({ time, kind: 'dose', apply })
  }
  const { kind } = integrate(
    system,
    { from, to: days.at(-1)!, start, stops, saveAt: Float64Array.from(days), save: (_i, time, y) => rows.push(observed(time, y)) },
    { method: rodas5p, tolerance: { relative: 1e-10, absolute: equilibrium.map((y) => 1e-10 * Math.max(y, 1e-6)) } },
  )
  expect(kind).toBe('complete')
  return rows
}

describe('the equilibrium that jorg starts at', () => {
  it.each([
    ['B', '107.498990'],
    ['Y', '612.445745'],
    ['s', '11092.8559'],
    ['B*', '215.939017'],
    ['C*', '1723.99368'],
    ['C', '41.9864985'],
  ])('%s is %s', (name, printed) => {
    expect(asPrinted(equilibrium[statesNamed(jorg, name)[0]!]!, printed)).toBe(printed)
  })

  it('is one but for bone, which is lost by 4.28417e-6 a day', () => {
    hold({})
    const rates = new Float64Array(jorg.states.length)
    system.rates(0, equilibrium, rates)
    const [rho] = statesNamed(jorg, 'rho')
    rates.forEach((rate, i) => {
      if (i === rho) expect(rate.toExponential(5)).toBe('-4.28417e-6')
      else expect(Math.abs(rate)).toBeLessThan(1e-12 * Math.max(1, equilibrium[i]!))
    })
  })

  it('follows the parameters that are set', () => {
    const other = startVector(jorg, parameterVector(jorg, { omega_B: 0.001, kappa_s: 0.1 }), {})
    expect(other[statesNamed(jorg, 'B')[0]!]!).toBeCloseTo(1 / (0.00867806 + 0.001), 9)
    expect(other[statesNamed(jorg, 's')[0]!]!).toBeCloseTo((0.001 / (0.00867806 + 0.001) / 0.000109589 / (1 + 1 / 9.595406602)) / 0.1, 6)
  })
})

describe('ageing in jorg', () => {
  const ages = [25, 30, 40, 50, 52, 55, 60, 65, 70, 80, 90]
  const life = run([0, equilibrium], ages.map((age) => age * YEAR))
  const at = (age: string): Row => life[ages.indexOf(Number(age))]!

  it.each(table('ageing'))('the hip at %s years is %s of that at 25', (age, printed) => {
    expect(asPrinted(at(age).density / at('25').density, printed)).toBe(printed)
  })

  it.each(table('osteoclasts'))('osteoclasts at %s years are %s', (age, printed) => {
    expect(asPrinted(at(age).osteoclasts, printed)).toBe(printed)
  })
})

describe('treatment in jorg from 65 years on', () => {
  const START = 65 * YEAR
  const [before] = run([0, equilibrium], [START])
  const every = (days: number, count: number): readonly number[] => Array.from({ length: count }, (_unused, i) => START + i * days)
  const given: Readonly<Record<string, Given>> = {
    none: {},
    denosumab: { doses: { into: 'denosumab', milligrams: 60, days: every(182.5, 4) } },
    romosozumab: { doses: { into: 'romosozumab', milligrams: 210, days: every(30, 12) } },
    alendronate: { held: { input: 'alendronateIntake', value: 10, until: START + 720 } },
    teriparatide: { held: { input: 'teriparatideIntake', value: 20, until: START + 720 } },
  }

  it.each(table('from-65'))('%s, day %s: hip %s %%, CTX %s, P1NP %s', (name, day, density, ctx, p1np) => {
    const [row] = run([START, before!.states], [START + Number(day)], given[name])
    expect([
      asPrinted(100 * (row!.density / before!.density - 1), density),
      asPrinted((100 * row!.ctx) / before!.ctx, ctx),
      asPrinted((100 * row!.p1np) / before!.p1np, p1np),
    ]).toEqual([density, ctx, p1np])
  })

  it.each(table('estrogen-left'))('%s of estrogen left, day %s: hip %s %%, CTX %s', (left, day, density, ctx) => {
    const until = START + 10000
    const [row] = run([START, before!.states], [START + Number(day)], { held: { input: 'estrogenLeft', value: Number(left), until } })
    expect([
      asPrinted(100 * (row!.density / before!.density - 1), density),
      asPrinted((100 * row!.ctx) / before!.ctx, ctx),
    ]).toEqual([density, ctx])
  })
})
