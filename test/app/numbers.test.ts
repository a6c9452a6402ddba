import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { density, fixed, percent, tScore, withRange } from '../../app/report/numbers.ts'
import { dateWords, monthAfter, planLetter, spanWords } from '../../app/report/words.ts'

describe('a number as it is shown', () => {
  it.each([
    [-1.45, '−1.5'],
    [-1.15, '−1.2'],
    [1.25, '1.3'],
    [-0.04, '0.0'],
    [-0.05, '−0.1'],
    [0, '0.0'],
    [Number.NaN, 'not known'],
  ])('T-score %d is %s', (value, shown) => {
    expect(tScore(value)).toBe(shown)
  })

  it.each([
    [1.23, '+1.2'],
    [-1.23, '−1.2'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
  ])('a change of %d %% is %s', (value, shown) => {
    expect(percent(value)).toBe(shown)
  })

  it('has three decimals as a density', () => {
    expect(density(0.8875)).toBe('0.888')
  })

  it('stands beside its range', () => {
    expect(withRange(-1.8, [-2.1, -1.6], tScore)).toBe('−1.8 (−2.1 to −1.6)')
  })

  it('is never further from the number than half of its last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const shown = Number(fixed(value, decimals).replace('−', '-'))
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-8)
        },
      ),
    )
  })
})

describe('a time in words', () => {
  it.each([
    ['2026-03-12', '12 March 2026'],
    ['2026-03', 'March 2026'],
    ['2026', '2026'],
  ])('%s is %s', (date, words) => {
    expect(dateWords(date)).toBe(words)
  })

  it.each([
    [0, 'November 2026'],
    [1, 'December 2026'],
    [2, 'January 2027'],
    [60, 'November 2031'],
  ])('%d months after 24 November 2026 is %s', (months, words) => {
    expect(monthAfter('2026-11-24', months)).toBe(words)
  })

  it('counts years where they are whole', () => {
    expect([0, 3, 12, 30, 120].map(spanWords)).toEqual(['today', '3 months', '1 year', '30 months', '10 years'])
  })
})

describe('the letter of a plan', () => {
  it('goes on after Z', () => {
    expect([0, 2, 25, 26].map(planLetter)).toEqual(['A', 'C', 'Z', 'A2'])
  })
})
