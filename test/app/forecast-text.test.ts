import { describe, expect, it } from 'vitest'

import { forecastText, layOut, readableWidth, wrap } from '../../app/report/index.ts'
import { drawBand, emptyField, fieldLines } from '../../app/report/terminal/braille.ts'
import { example, unscanned, withPlans } from './fixtures/forecast.ts'

describe('the text of a forecast', () => {
  it('is the golden one', async () => {
    await expect(forecastText(example, 80)).toMatchFileSnapshot('../golden/forecast.txt')
  })

  it.each([40, 60, 80, 100, 120])('keeps within %d columns', (width) => {
    for (const forecast of [example, unscanned, withPlans(6)]) {
      const long = forecastText(forecast, width)
        .split('\n')
        .filter((line) => line.length > width)
      expect(long).toEqual([])
    }
  })

  it('gives every forecast number its range', () => {
    const rows = forecastText(example, 120)
      .split('\n')
      .filter((line) => /^\d+ years?\s/.test(line))
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) {
      const alone = row.replace(/^\d+ years?/, '').replaceAll(/[−+]?\d+\.\d \([−+]?\d+\.\d to [−+]?\d+\.\d\)/g, '')
      expect(alone.trim()).toBe('')
    }
  })

  it('names what is missing, what stands in for it, and where that comes from', () => {
    expect(forecastText(example, 120)).toContain(
      'Calcium in food and tablets (intake.calcium): not known. Used instead: 800 mg/d. Source: assumed for the example.',
    )
  })

  it('speaks of no scan where there is none', () => {
    expect(forecastText(unscanned, 80)).toContain('none known')
  })
})

describe('a table', () => {
  it('breaks into blocks that repeat the first column where it is too wide', () => {
    const table = { head: ['year', 'spine', 'hip'], rows: [['1', '−1.2345678', '−2.3456789']] }
    expect(layOut(table, 20)).toEqual([
      'year  spine',
      '────  ──────────',
      '1     −1.2345678',
      '',
      'year  hip',
      '────  ──────────',
      '1     −2.3456789',
    ])
  })
})

describe('a paragraph', () => {
  it('breaks between words, and never at a no-break space', () => {
    expect(wrap('one two\u00A0three four', 9)).toEqual(['one', 'two\u00A0three', 'four'])
  })

  it('hangs behind what its first line begins with', () => {
    expect(wrap('one two three', 9, ['- ', '  '])).toEqual(['- one two', '  three'])
  })

  it('is laid out for 80 columns where nobody tells, and never for too few or too many', () => {
    expect([undefined, 10, 500].map(readableWidth)).toEqual([80, 40, 120])
  })
})

describe('a field of dots', () => {
  it('holds two by four dots in a sign', () => {
    const field = emptyField(1, 1)
    drawBand(field, { low: [0, 0], high: [3, 3] }, [0, 3])
    expect(fieldLines(field)).toEqual(['⣉'])
  })

  it('draws a band between its edges, the high one above', () => {
    const field = emptyField(4, 2)
    drawBand(field, { low: [0, 0], high: [1, 1] }, [0, 1])
    const [top, bottom] = fieldLines(field)
    expect(Array.from(top!).every((sign) => (sign.codePointAt(0)! & 0x09) === 0x09)).toBe(true)
    expect(Array.from(bottom!).every((sign) => (sign.codePointAt(0)! & 0xc0) === 0xc0)).toBe(true)
  })
})
