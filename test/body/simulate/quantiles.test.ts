import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { WeighedQuantiles, effectiveSize } from '../../../src/body/simulate/quantiles.ts'

const probabilities = [0.025, 0.1, 0.5, 0.9, 0.975]
const samples = fc
  .integer({ min: 1, max: 60 })
  .chain((length) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: length, maxLength: length }),
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length }), { minLength: 1 }),
    ),
  )
  .filter(([weights]) => weights.some((weight) => weight > 0))

/** The quantile by its definition: linear between the mid-points of the steps of the weighed distribution. */
function byDefinition(values: readonly number[], weights: readonly number[], p: number): number {
  const order = values
    .map((value, i) => ({ value, weight: weights[i]! }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value)
  const total = order.reduce((sum, { weight }) => sum + weight, 0)
  const middles = order.map(
    ({ weight }, k) => (order.slice(0, k).reduce((sum, each) => sum + each.weight, 0) + weight / 2) / total,
  )
  const above = middles.findIndex((middle) => middle >= p)
  if (above < 0) return order.at(-1)!.value
  if (above === 0) return order[0]!.value
  const share = (p - middles[above - 1]!) / (middles[above]! - middles[above - 1]!)
  return order[above - 1]!.value + share * (order[above]!.value - order[above - 1]!.value)
}

describe('quantiles of weighed samples', () => {
  it('are those of the weighed distribution, sample after sample', () => {
    fc.assert(
      fc.property(samples, ([weights, all]) => {
        const quantiles = new WeighedQuantiles({ weights, probabilities })
        for (const values of all) {
          const told = quantiles.of(values)
          probabilities.forEach((p, i) => expect(told[i]).toBeCloseTo(byDefinition(values, weights, p), 9))
        }
      }),
    )
  })

  it('do not depend, to the last bit, on the samples that were asked about before', () => {
    fc.assert(
      fc.property(samples, ([weights, all]) => {
        const quantiles = new WeighedQuantiles({ weights, probabilities })
        for (const values of all) {
          expect(quantiles.of(values)).toEqual(new WeighedQuantiles({ weights, probabilities }).of(values))
        }
      }),
    )
  })

  it('pass over what has no weight', () => {
    const [median] = new WeighedQuantiles({ weights: [1, 0, 1, 0, 1], probabilities: [0.5] }).of([
      1,
      Number.NaN,
      2,
      0,
      3,
    ])
    expect(median).toBe(2)
  })
})

describe('a weighed sample', () => {
  it('is worth as many draws as share its weight evenly', () => {
    expect(effectiveSize([2, 2, 0, 2])).toBe(3)
  })
})
