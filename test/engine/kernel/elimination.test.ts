import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { planElimination } from '../../../src/engine/kernel/index.ts'

const size = 8
const pattern = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 })), { minLength: size, maxLength: size })

describe('the plan of elimination', () => {
  it('takes every pivot once, and only touches what is filled', () => {
    fc.assert(
      fc.property(pattern, (rows) => {
        const plan = planElimination(rows.map((row) => new Set(row)))
        expect(plan.pivots.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(rows.map((_row, i) => i))
        for (const { at, rows: below, columns } of plan.pivots) {
          for (const row of below) {
            expect(plan.filled[row]!.has(at)).toBe(true)
            for (const column of columns) expect(plan.filled[row]!.has(column)).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves an arrow without fill', () => {
    const arrow = Array.from(
      { length: size },
      (_unused, i) => new Set(i === 0 ? Array.from({ length: size }, (_u, j) => j) : [0, i]),
    )
    const { filled } = planElimination(arrow)
    expect(filled.reduce((sum, row) => sum + row.size, 0)).toBe(3 * size - 2)
  })
})
