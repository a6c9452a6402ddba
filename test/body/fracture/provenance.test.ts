import { describe, expect, it } from 'vitest'

import { drugSignals, drugTable, fractureNumbers, fractureTables } from '../../../src/body/fracture/index.ts'
import { skeletonOnly } from '../../../src/body/simulate/index.ts'
import { references } from '../../../src/evidence/index.ts'
import { parseUnit } from '../../../src/units/index.ts'

const numbers = Object.entries({ ...fractureNumbers, ...fractureTables })

describe('the numbers of the fracture layer', () => {
  it.each(numbers)(
    '%s has unit, meaning, origin, source and place',
    (_name, { unit, meaning, origin, source, where }) => {
      expect(parseUnit(unit.replace('1000.', '')).factor).toBeGreaterThan(0)
      expect(meaning).not.toBe('')
      expect(where).not.toBe('')
      expect(['measured', 'fitted', 'derived', 'assumed']).toContain(origin)
      expect(references).toContain(source)
    },
  )

  it('by age are as many as the ages, for women and for men', () => {
    for (const { ages, women, men } of Object.values(fractureTables)) {
      expect([women.length, men.length]).toEqual([ages.length, ages.length])
      expect(ages).toEqual(ages.toSorted((a, b) => a - b))
    }
  })

  it('of drugs come from a trial each, and only ever lower a hazard', () => {
    for (const { vertebral, hip, other, source } of Object.values(drugTable)) {
      expect(references).toContain(source)
      for (const logarithm of [vertebral, hip, other]) expect(logarithm).toBeLessThanOrEqual(0)
    }
  })

  it('act through signals that the model has', () => {
    const known = new Set([...skeletonOnly.signals, ...skeletonOnly.states].map(({ name }) => name))
    for (const signal of drugSignals) expect(known).toContain(signal)
  })
})
