import { heaney1975, modelFacts, proposal } from '../../evidence/index.ts'
import { defineModule, input, saturation } from '../../engine/model/index.ts'

/**
 * Calcium that the gut takes up, less what it loses.
 *
 *     J_gut = (R V I/(I + K) + f I) (1 − s x) − F c
 *     R'    = k ( m d/(m − 1 + d) − R ),    d = D/D_0,    c = Ca/Ca_0
 *
 * The active part saturates and adapts: where little comes, calcitriol D rises and a larger share of it is taken up.
 */
export const calciumAbsorption = defineModule({
  name: 'calcium absorption',

  reads: {
    calciumIntake: input('mg/d', 800, 'calcium eaten and taken, in all'),
    smoking: input('1', 0, 'smokes now (1) or does not (0)'),
    calciumLeft: { symbol: 'c', unit: '1', meaning: 'calcium in plasma, relative to its level in youth' },
    calcitriolLeft: { symbol: 'd', unit: '1', meaning: 'calcitriol, relative to its level in youth' },
  },

  states: {
    absorptiveCapacity: { symbol: 'R', unit: '1', start: 1, meaning: 'capacity of active absorption that calcitriol gives' },
  },

  gives: {
    calciumAbsorption: { symbol: 'J_gut', unit: 'mmol/d', meaning: 'calcium from gut to plasma, net' },
    fractionalAbsorption: { unit: '1', meaning: 'share of the intake that is taken up' },
  },

  parameters: {
    most: { symbol: 'V', value: 9.1, unit: 'mmol/d', meaning: 'most active absorption',
      origin: 'assumed', source: heaney1975, where: 'about 0.3 of 800 mg a day is taken up in all' },
    half: { symbol: 'K', value: 600, unit: 'mg/d', meaning: 'intake of half-maximal active absorption',
      origin: 'assumed', source: proposal, where: 'section 3, as in the drive of resorption' },
    passive: { symbol: 'f', value: 0.04, unit: '1', meaning: 'share that is taken up without calcitriol',
      origin: 'assumed', source: heaney1975, where: 'slope at high intakes' },
    molarMass: { symbol: 'M', value: 40.078, unit: 'g/mol', meaning: 'molar mass of calcium',
      origin: 'derived', source: modelFacts, where: 'part 2.3: 24.055 mmol are 964 mg' },
    loss: { symbol: 'F', value: 2.4, unit: 'mmol/d', meaning: 'calcium that the gut loses with its juices',
      origin: 'assumed', source: heaney1975, where: 'endogenous faecal calcium, about 100 mg a day' },
    mostCapacity: { symbol: 'm', value: 2.5, unit: '1', meaning: 'most capacity, relative to youth',
      origin: 'assumed', source: modelFacts, where: 'part 2.4: the published capacity can double' },
    adaptation: { symbol: 'k', value: 0.3, unit: '/d', meaning: 'speed of adaptation (about 3 d)',
      origin: 'assumed', source: modelFacts, where: 'part 2.3, r_lo and r_hi' },
    smokingLoss: { symbol: 's', value: 0.05, unit: '1', meaning: 'share of absorption lost by smoking',
      origin: 'assumed', source: modelFacts, where: 'part 8.9' },
  },

  rates(
    { absorptiveCapacity },
    { calciumIntake, smoking, calciumLeft, calcitriolLeft },
    { most, half, passive, molarMass, loss, mostCapacity, adaptation, smokingLoss },
  ) {
    const target = mostCapacity * saturation(calcitriolLeft, mostCapacity - 1)
    const active = absorptiveCapacity * most * saturation(calciumIntake, half)
    const eaten = calciumIntake / molarMass
    const taken = (active + passive * eaten) * (1 - smokingLoss * smoking)
    return {
      absorptiveCapacity: adaptation * (target - absorptiveCapacity),
      calciumAbsorption: taken - loss * calciumLeft,
      fractionalAbsorption: taken / eaten,
    }
  },
})
