import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  DAYS_PER_MONTH,
  DAYS_PER_YEAR,
  addMonths,
  ageOn,
  dateOf,
  dayNumber,
  monthsBetween,
  wholeMonths,
} from '../../src/person/index.ts'
import { Malformed, OutOfRange, convert } from '../../src/units/index.ts'

describe('the calendar', () => {
  it('has the year and month of UCUM', () => {
    expect([DAYS_PER_YEAR, DAYS_PER_MONTH]).toEqual([convert(1, 'a', 'd'), convert(1, 'mo', 'd')])
  })

  it('counts days from 1970, and back', () => {
    expect(dayNumber('on', '1970-01-01')).toBe(0)
    expect(dayNumber('on', '2000-03-01') - dayNumber('on', '2000-02-28')).toBe(2)
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 80_000 }), (day) => dayNumber('on', dateOf(day)) === day))
  })

  it('takes the middle of a month or a year that is told alone', () => {
    expect(dateOf(dayNumber('on', '2012-06'))).toBe('2012-06-15')
    expect(dateOf(dayNumber('on', '2019'))).toBe('2019-07-02')
  })

  it('takes the day of a moment', () => {
    expect(dayNumber('on', '2024-01-20T10:11:12+01:00')).toBe(dayNumber('on', '2024-01-20'))
  })

  it.each(['2023-02-29', '1962-13', '24-01-01', 'yesterday', '1849', '2201', ''])(
    'does not know the day "%s"',
    (date) => {
      expect(() => dayNumber('person.birthDate', date)).toThrow(Malformed)
    },
  )
})

describe('calendar months', () => {
  it.each([
    ['2024-01-10', 6, '2024-07-10'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12', 1, '2025-01'],
    ['2024', 12, '2025-07'],
    ['2024-01-10', -12, '2023-01-10'],
  ])('%s and %i months are %s', (date, months, then) => {
    expect(addMonths(date, months)).toBe(then)
  })

  it('fit whole between two dates', () => {
    expect(monthsBetween('2024-01-31', '2024-02-28')).toBe(0)
    expect(monthsBetween('2024-01-31', '2024-02-29')).toBe(1)
    expect(monthsBetween('2024-01-10', '2025-01-09')).toBe(11)
    expect(monthsBetween('2025-01-10', '2024-01-10')).toBe(-12)
  })

  it('are known in an interval of days', () => {
    expect([182.625, 30, 365, 7, 28, 1].map(wholeMonths)).toEqual([6, 1, 12, undefined, undefined, undefined])
  })
})

describe('an age', () => {
  const on = (date: string): number => dayNumber('on', date)

  it('is counted from the date of birth, or taken as it is told', () => {
    expect(ageOn({ birthDate: '1960-01-01' }, on('2020-01-01'))).toBe(60)
    expect(ageOn({ ageYears: 61 }, on('2020-01-01'))).toBe(61)
  })

  it('outside 18 to 110 years is refused by date and age', () => {
    expect(() => ageOn({ birthDate: '2015-01-01' }, on('2020-01-01'))).toThrow(OutOfRange)
    expect(() => ageOn({ birthDate: '2015-01-01' }, on('2020-01-01'), 'a.json')).toThrow(
      'a.json.birthDate: 2015-01-01 (5 a) is outside the allowed range, 18 to 110 a.',
    )
    expect(() => ageOn({ birthDate: '1900' }, on('2020-01-01'))).toThrow('119.5 a')
  })
})
