import {
  assemble,
  clock,
  defineModule,
  hill,
  input,
  kinkAt,
  positivePart,
  saturation,
  switchAt,
  tanh,
  variant,
} from '../../../src/engine/model/index.ts'
import type { Reference } from '../../../src/evidence/index.ts'

const source: Reference = { id: 'example', citation: 'An example, made for the tests.' }
const assumed = { origin: 'assumed', source, where: 'here' } as const

/** A tank that leaks, is filled by a valve with a jump, and colours its water: every shape of the language once. */
export const tank = defineModule({
  name: 'tank',
  reads: {
    rain: input('L/d', 2, 'rain'),
    time: clock('d', 'since the start'),
    colour: { unit: 'g/L', meaning: 'colour of the water' },
  },
  states: {
    water: { symbol: 'W', unit: 'L', start: 10, meaning: 'water' },
    dye: { symbol: 'D', unit: 'mg', start: 'derived', meaning: 'dye' },
  },
  gives: {
    overflow: { unit: 'L/d', meaning: 'water that runs over' },
  },
  parameters: {
    leak: { value: 0.1, unit: '/d', meaning: 'leak', ...assumed },
    brim: { value: 12, unit: 'L', meaning: 'brim', ...assumed },
    power: { value: 2.5, unit: '1', meaning: 'steepness', ...assumed },
    strength: { value: 3, unit: 'mg/L', meaning: 'dye at the start', ...assumed },
    season: { value: 90, unit: 'd', meaning: 'length of a season', ...assumed },
    half: { value: 1, unit: 'g/L', meaning: 'half colour', ...assumed },
  },
  rates({ water, dye }, { rain, time, colour }, { leak, brim, power, season, half }, baseline) {
    const overflow = leak * positivePart(water - brim)
    const valve = switchAt(water, brim, 1, 0)
    const wet = rain * (1 + tanh(time / season)) * valve
    const faded = saturation(colour, half) + kinkAt(water, baseline.water, 0, hill(water, brim, power))
    return {
      water: wet - leak * water - overflow,
      dye: -leak * dye * (1 + faded) * (water / baseline.water) ** -power,
      overflow,
    }
  },
  starts: ({ strength }, { water }) => ({ dye: strength * water }),
})

/** The colour of a tank's water. */
export const colour = defineModule({
  name: 'colour',
  reads: { water: { unit: 'L', meaning: 'water' }, dye: { unit: 'g', meaning: 'dye' } },
  states: {},
  gives: { colour: { unit: 'g/L', meaning: 'colour of the water' } },
  parameters: {},
  rates: (_states, { water, dye }) => ({ colour: dye / water }),
})

/** Two tanks under one law. */
export const twoTanks = assemble({
  name: 'two-tanks',
  about: 'Two tanks under one law.',
  clockUnit: 'h',
  modules: [
    tank,
    colour,
    variant(tank, {
      name: 'second tank',
      names: { water: 'secondWater', dye: 'secondDye', colour: 'secondColour', overflow: 'secondOverflow' },
      parameters: { leak: { value: 0.3, ...assumed } },
    }),
    variant(colour, {
      name: 'second colour',
      names: { water: 'secondWater', dye: 'secondDye', colour: 'secondColour' },
    }),
  ],
  aliases: { LEAK: ['tank.leak', 'secondTank.leak'], W: 'water' },
})
