import { describe, expect, it } from 'vitest'

import { acceptedFor, counts, isMet, scoreOf } from '../../../src/body/validation/score.ts'
import type { Published } from '../../../src/body/validation/score.ts'

function published(value: number, own: Partial<Published> = {}): Published {
  return { value, isPercent: true, n: 300, lower95: undefined, upper95: undefined, ...own }
}

describe('a published number is met', () => {
  it.each([
    ['on the edges of its interval', published(4.4, { lower95: 3.7, upper95: 5 }), [3.7, 5], [3.69, 5.01]],
    ['within one point where it is small', published(-2), [-3, -1], [-3.01, -0.99]],
    ['within 30 % where it is large', published(-10), [-13, -7], [-13.01, -6.99]],
    ['within two points below 60 subjects', published(-2, { n: 59 }), [-4, 0], [-4.01, 0.01]],
    ['within one point from 60 subjects on', published(-2, { n: 60 }), [-3, -1], [-3.01, -0.99]],
    ['within one point where no size is told', published(2, { n: undefined }), [1, 3], [0.99, 3.01]],
    ['within 30 % where a few subjects lost much', published(-10, { n: 12 }), [-13, -7], [-13.01, -6.99]],
    ['within 30 % where it is not in percent', published(2, { isPercent: false, n: 12 }), [1.41, 2.59], [1.39, 2.61]],
  ])('%s, and not beyond', (_how, number, inside, outside) => {
    const accepted = acceptedFor(number)
    for (const value of inside) expect(isMet(value, accepted)).toBe(true)
    for (const value of outside) expect(isMet(value, accepted)).toBe(false)
  })

  it('by its interval alone where one is printed, however near', () => {
    const narrow = published(6.02, { lower95: 5.77, upper95: 6.28 })
    expect(acceptedFor(narrow)).toEqual({ rule: 'interval', low: 5.77, high: 6.28 })
  })

  it('not by a value that is no number', () => {
    expect(isMet(Number.NaN, acceptedFor(published(1)))).toBe(false)
  })
})

describe('a row counts', () => {
  it.each([
    ['verified-in-text', 'mean', true],
    ['from-memory-high', 'mean', false],
    ['from-memory-medium', 'mean', false],
    ['verified-in-text', 'model prediction', false],
  ])('%s, %s: %s', (certainty, stat, does) => {
    expect(counts({ certainty, stat })).toBe(does)
  })
})

describe('a score', () => {
  const row = { isCounted: true, isMet: true, kind: 'density', published: -4, ours: -3 } as const

  it('is the share of counted rows that are met, and the mean error of density', () => {
    const rows = [row, { ...row, isMet: false, ours: -7 }, { ...row, kind: 'marker' as const, ours: 30 }]
    expect(scoreOf('all', rows)).toEqual({ name: 'all', counted: 3, met: 2, share: 2 / 3, densityError: 2 })
  })

  it('takes no notice of rows that do not count', () => {
    const rows = [row, { ...row, isCounted: false, isMet: false, ours: 90 }]
    expect(scoreOf('all', rows)).toEqual({ name: 'all', counted: 1, met: 1, share: 1, densityError: 1 })
  })

  it('is unknown where nothing counts', () => {
    expect(scoreOf('none', [])).toEqual({ name: 'none', counted: 0, met: 0, share: undefined, densityError: undefined })
  })
})
