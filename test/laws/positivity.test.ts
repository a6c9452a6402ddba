import { describe, expect, it } from 'vitest'

import { stream } from '../../src/engine/arithmetic/index.ts'
import { evaluate, parameterVector, restingInputs, startVector } from '../../src/engine/model/index.ts'
import type { Assembly } from '../../src/engine/model/index.ts'
import { lawful } from './models.ts'

/** States that may fall below zero, each with the reason. */
const MAY_FALL: Readonly<Record<string, string>> = {
  'peterson-riggs exchangeableBoneCalcium': 'its release does not depend on what is left (model facts, trap TR2)',
  'peterson-riggs hydroxylase': 'much phosphate makes its production negative (trap TR7)',
  'skeleton corticalMass': 'it is a logarithm: 0 is the young reference',
  'skeleton trabecularMineral': 'it is a logarithm: 0 is the young reference',
  'skeleton corticalMineral': 'it is a logarithm: 0 is the young reference',
  'whole-person corticalMass': 'it is a logarithm: 0 is the young reference',
  'whole-person-by-the-hour corticalMass': 'it is a logarithm: 0 is the young reference',
  'whole-person-by-the-hour trabecularMineral': 'it is a logarithm: 0 is the young reference',
  'whole-person-by-the-hour corticalMineral': 'it is a logarithm: 0 is the young reference',
  'whole-person phosphateAmount': 'bone that is laid down takes phosphate with its calcium, whatever is left',
  'whole-person-by-the-hour phosphateAmount':
    'bone that is laid down takes phosphate with its calcium, whatever is left',
  'whole-person trabecularMineral': 'it is a logarithm: 0 is the young reference',
  'whole-person corticalMineral': 'it is a logarithm: 0 is the young reference',
  'jorg boneDensity': 'it is lost at a rate that does not depend on what is left (model facts, part 6.1)',
}

const DRAWS = 12
/** Points at which a state that may fall is looked at: enough that one of them shows it. */
const MANY_DRAWS = 60
/** Rounding, as a share of the usual size of a state, per day. */
const DUST = 1e-12

/**
 * The slowest rate of a state at which it is empty, in units of its usual size, all else being around its start.
 *
 * The estrogen signal takes a logarithm that some points drawn at random do not have; they tell nothing.
 */
function rateOfEmpty(model: Assembly, place: number, draws = DRAWS): number {
  const parameters = parameterVector(model, {})
  const reference = startVector(model, parameters, {})
  const size = (i: number): number => reference[i]! || (model.states[i]!.declared.scale ?? 1) * model.states[i]!.factor
  const rates = Array.from({ length: draws }, (_unused, draw) => {
    const chance = stream(draw, place)
    const states = reference.map((_value, i) => (i === place ? 0 : size(i) * 2 ** (2 * chance.uniform() - 1)))
    const point = { time: 0, states, parameters, inputs: restingInputs(model), reference }
    return evaluate(model, point).rates[place]! / size(place)
  })
  return rates.filter((rate) => !Number.isNaN(rate)).reduce((least, rate) => (rate >= least ? least : rate))
}

const amounts = lawful.flatMap(({ model }) =>
  model.states.flatMap(({ name, declared }, i) =>
    declared.start === 'derived' || declared.start >= 0 ? [[`${model.name} ${name}`, model, i] as const] : [],
  ),
)

describe('what is empty cannot fall further', () => {
  it.each(amounts.filter(([name]) => MAY_FALL[name] === undefined))('%s', (_name, model, place) => {
    expect(rateOfEmpty(model, place)).toBeGreaterThanOrEqual(-DUST)
  })

  it.each(Object.entries(MAY_FALL))('but for %s: %s', (name) => {
    const [, model, place] = amounts.find(([amount]) => amount === name)!
    expect(rateOfEmpty(model, place, MANY_DRAWS)).toBeLessThan(-DUST)
  })
})
