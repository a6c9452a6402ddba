import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Module } from '../../src/engine/model/index.ts'
import { parseUnit } from '../../src/units/index.ts'
import { everyModule } from './models.ts'
import { unitFaults } from './unit-faults.ts'

const bases = (module: Module): string[] => [
  ...new Set(
    [
      ...Object.values({ ...module.states, ...module.reads, ...module.gives, ...module.parameters }),
      { unit: '/d' },
    ].flatMap(({ unit }) => Object.keys(parseUnit(unit).dimension)),
  ),
]

const wiggles = fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 60, maxLength: 60 })

describe('units', () => {
  it.each(everyModule.map((module) => [module.name, module] as const))(
    '%s: every rate changes as its own unit does',
    (_name, module) => {
      const names = bases(module)
      fc.assert(
        fc.property(
          wiggles,
          fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: names.length, maxLength: names.length }),
          (chance, sizes) => {
            const factors = new Map(names.map((name, i) => [name, sizes[i]!]))
            expect(unitFaults(module, chance, factors)).toEqual([])
          },
        ),
        { numRuns: 50 },
      )
    },
  )

  it('every unit of every module is one that the model knows', () => {
    for (const module of everyModule) {
      const declared = Object.values({ ...module.states, ...module.reads, ...module.gives, ...module.parameters })
      for (const { unit } of declared) expect(parseUnit(unit).factor).toBeGreaterThan(0)
    }
  })
})
