import { describe, expect, it } from 'vitest'

import { summaryOf } from '../../../src/body/trials/statistics.ts'

describe('the summary of a sample', () => {
  it('of 2, 4, 4, 4, 5, 5, 7, 9 is what one computes by hand', () => {
    const { mean, sd, median, q05, q25, q75, q95 } = summaryOf([9, 4, 5, 2, 4, 7, 5, 4])
    expect({ mean, median }).toEqual({ mean: 5, median: 4.5 })
    expect(sd).toBeCloseTo(Math.sqrt(32 / 7), 12)
    // places 0.35, 1.75, 5.25 and 6.65 of the ordered values
    expect(q05).toBeCloseTo(2 + 0.35 * 2, 12)
    expect(q25).toBeCloseTo(4, 12)
    expect(q75).toBeCloseTo(5 + 0.25 * 2, 12)
    expect(q95).toBeCloseTo(7 + 0.65 * 2, 12)
  })

  it('of one value has no spread, and of none has nothing', () => {
    expect(summaryOf([3])).toEqual({ mean: 3, sd: null, median: 3, q05: 3, q25: 3, q75: 3, q95: 3 })
    expect(summaryOf([]).mean).toBeNull()
  })
})
