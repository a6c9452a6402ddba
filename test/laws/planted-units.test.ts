import { describe, expect, it } from 'vitest'

import { defineModule, exp, kinkAt } from '../../src/engine/model/index.ts'
import type { Module } from '../../src/engine/model/index.ts'
import { modelFacts } from '../../src/evidence/index.ts'
import { unitFaults } from './unit-faults.ts'

const assumed = { origin: 'assumed', source: modelFacts, where: 'planted', meaning: 'planted' } as const
const level = { symbol: 'x', unit: 'mmol/L', start: 1, meaning: 'a level' } as const

function faulty(name: string, rates: Parameters<typeof defineModule>[0]['rates'], unit = '/d'): Module {
  return defineModule({
    name,
    reads: { amount: { unit: 'mmol', meaning: 'an amount' } },
    states: { level },
    parameters: { loss: { value: 0.3, unit, ...assumed } },
    rates: rates as never,
  })
}

const factors = new Map([
  ['T', 2.3],
  ['L', 0.7],
  ['N', 0.9],
])
const chance = Array.from({ length: 40 }, (_unused, i) => Math.sin(i))

describe('the law of units', () => {
  it.each([
    faulty('a hidden threshold', ({ level: x }, _reads, { loss }) => ({
      level: -loss! * kinkAt(x!, 1.2e-3, 1, 2) * x! + 0,
    })),
    faulty('a rate without per day', ({ level: x }, _reads, { loss }) => ({ level: -loss! * x! }), '1'),
    faulty('a concentration added to an amount', ({ level: x }, { amount }, { loss }) => ({
      level: -loss! * (x! + amount!),
    })),
    faulty('the exponential of a concentration', ({ level: x }, _reads, { loss }) => ({
      level: -loss! * x! * exp(x! * 1000),
    })),
    faulty('a rate squared', ({ level: x }, _reads, { loss }) => ({ level: -loss! * loss! * x! })),
  ])('catches $name', (module) => {
    const caught = [0.3, 3].flatMap((size) =>
      unitFaults(
        module,
        chance,
        new Map([...factors].map(([base, factor]) => [base, base === 'N' ? factor * size : factor])),
      ),
    )
    expect(caught.length).toBeGreaterThan(0)
  })

  it('passes the same line without the fault', () => {
    const sound = faulty('sound', ({ level: x }, _reads, { loss }) => ({ level: -loss! * x! }))
    expect(unitFaults(sound, chance, factors)).toEqual([])
  })
})
