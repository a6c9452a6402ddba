import { describe, expect, it } from 'vitest'

import { settingsFrom, timesFrom } from '../../app/cli/model-options.ts'

describe('times', () => {
  it.each([
    [['0:12:24'], [0, 12, 24]],
    [['0:10:25'], [0, 10, 20]],
    [['0:0.1:0.3'], [0, 0.1, 0.2, 0.3]],
    [
      ['100', '0:50:100'],
      [0, 50, 100],
    ],
    [['5:1:5'], [5]],
  ])('%j are told once each, rising', (texts, times) => {
    expect(timesFrom(texts)).toEqual(times)
  })

  it.each(['', '0:1', '0:0:1', '0:-1:1', '2:1:1', 'a:1:2', '0:1:2:3', '-1:1:2', '0:1:Infinity'])(
    '"%s" is refused',
    (text) => {
      expect(() => timesFrom([text])).toThrow(`--times: "${text}" is not of the form A:STEP:B`)
    },
  )

  it('are refused where they are too many, or none', () => {
    expect(() => timesFrom(['0:1e-9:1'])).toThrow('1000000 are allowed')
    expect(() => timesFrom([])).toThrow('--times: is missing')
  })
})

describe('settings', () => {
  it('are numbers by name, the last one told', () => {
    expect(settingsFrom('--set', ['a=1', 'b.c=-2e3', 'a=3'])).toEqual({ a: 3, 'b.c': -2000 })
  })

  it.each(['a', '=1', 'a=', 'a=b', 'a=1=2'])('"%s" is refused', (text) => {
    expect(() => settingsFrom('--set', [text])).toThrow(`--set: "${text}" is not of the form name=value`)
  })
})
