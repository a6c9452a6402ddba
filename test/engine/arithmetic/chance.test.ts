import { describe, expect, it } from 'vitest'

import { normalQuantile, philox, stream } from '../../../src/engine/arithmetic/index.ts'

describe('chance by counting', () => {
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ] as const)('gives the known answer of Philox4x32-10 for counter %o', (counter, key, answer) => {
    const out = new Uint32Array(4)
    philox(Uint32Array.from(counter), key, out)
    expect([...out]).toEqual([...answer])
  })

  it('gives a subject the same numbers whoever else is drawn', () => {
    const alone = stream(7, 3)
    const first = [alone.uniform(), alone.uniform(), alone.uniform()]
    const among = [stream(7, 2), stream(7, 3)]
    among[0]!.uniform()
    expect(first).toEqual([among[1]!.uniform(), among[1]!.uniform(), among[1]!.uniform()])
  })

  it('spreads evenly over the unit interval, ends excluded', () => {
    const chance = stream(1, 1)
    const draws = Array.from({ length: 20_000 }, () => chance.uniform())
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * draws.length))
    expect(Math.min(...draws)).toBeGreaterThan(0)
    expect(Math.max(...draws)).toBeLessThan(1)
  })
})

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.8413447460685429, 1],
    [1e-10, -6.361340902404056],
    [0.2, -0.8416212335729142],
  ])('of %f is %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12)
  })

  it('refuses what is no probability', () => {
    expect(() => normalQuantile(1)).toThrow(RangeError)
  })
})
