import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { forecast, simulate, skeletonOnly, stampOf } from '../../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../../src/person/index.ts'
import { checkout } from '../support/sources.ts'

const example = (path: string): unknown => JSON.parse(readFileSync(join(checkout, 'examples', path), 'utf8'))
const scanned = readPerson(example('on-anastrozole-two-scans.json'))
const other = readPerson(example('man-on-testosterone-and-anastrozole.json'))
const plan = readPlan(example('plans/zoledronic-acid.json'))

const told = (seed: number, person = scanned): string =>
  JSON.stringify(forecast(person, [plan], { on: '2026-09-22', years: 3, draws: 24, seed }))
const course = (person = scanned): string => {
  const { time, outcomes, stamp } = simulate(person, plan, {
    on: '2026-09-22',
    until: 365,
    every: 73,
    outcomes: ['ctx', 'bmd.totalHip'],
  })
  return JSON.stringify([...time, ...outcomes.flatMap(({ values }) => [...values]), stamp])
}

describe('the same stamp', () => {
  it('gives the same bytes, also after somebody else was looked at', () => {
    const [forecastBefore, courseBefore] = [told(1), course()]
    expect([told(1, other), course(other)]).not.toEqual([forecastBefore, courseBefore])
    expect([told(1), course()]).toEqual([forecastBefore, courseBefore])
  })

  it('does not stand on what another seed gave', () => {
    const { draws, seed, stamp } = JSON.parse(told(2)) as { draws: number; seed: number; stamp: object }
    expect({ draws, seed }).toEqual({ draws: 24, seed: 2 })
    expect(stamp).toEqual((JSON.parse(told(1)) as { stamp: object }).stamp)
    expect(told(2)).not.toBe(told(1))
  })

  it('is another one where a number of the model is another one', () => {
    const [first, ...rest] = skeletonOnly.parameters
    const moved = {
      ...skeletonOnly,
      parameters: [{ ...first!, declared: { ...first!.declared, value: first!.declared.value * 2 } }, ...rest],
    }
    expect(stampOf(moved, 'x').parameters).not.toBe(stampOf(skeletonOnly, 'x').parameters)
    expect(stampOf(skeletonOnly, 'x')).toEqual(stampOf(skeletonOnly, 'x'))
  })
})
