import { describe, expect, it } from 'vitest'

import { SCAN_ERROR } from '../../../src/body/simulate/index.ts'
import type { Treatment } from '../../../src/body/simulate/index.ts'
import { aMan, changeOf, courseOf, given } from '../../support/person-course.ts'

const YEAR = 365.25
const goserelin = given('goserelin', 3.6, 28)

/** An ester in oil: dose in mg, days between doses, half-life of its release in days, share that is testosterone. */
interface Ester {
  readonly dose: number
  readonly every: number
  readonly halfLife: number
  readonly share: number
}

/** Enantate leaves the muscle by half in 4.5 days (from knowledge), undecanoate in castor oil in 34. */
const weekly: Ester = { dose: 100, every: 7, halfLife: 4.5, share: 0.72 }
const fortnightly: Ester = { ...weekly, dose: 200, every: 14 }
const undecanoate: Ester = { dose: 1000, every: 84, halfLife: 34, share: 0.63 }

const endOf = ({ every }: Ester): number => Math.round((2 * YEAR) / every) * every

/** What arrives on each day of what the doses up to it have left in the muscle. */
function doseByDose({ dose, every, halfLife, share }: Ester): readonly Treatment[] {
  const left = (days: number): number => 2 ** (-days / halfLife)
  const arriving = (day: number): number =>
    Array.from({ length: Math.floor(day / every) + 1 }, (_unused, i) => day - i * every).reduce(
      (sum, since) => sum + dose * share * (left(since) - left(since + 1)),
      0,
    )
  return Array.from({ length: endOf({ dose, every, halfLife, share }) }, (_unused, day) => ({
    kind: 'level',
    input: 'testosteroneArriving',
    how: 'set',
    value: arriving(day),
    from: day,
    to: day + 1,
  }))
}

/** Testosterone in the last interval, and the spine after two years, dose by dose and as an even rate. */
function compare(ester: Ester) {
  const { dose, every } = ester
  const end = endOf(ester)
  const last = Array.from({ length: every }, (_unused, i) => end - every + i + 0.5)
  const days = [0, ...last, end]
  const even = courseOf(aMan(50), [...goserelin, ...given('testosterone', dose, every)], days)
  const dosed = courseOf(aMan(50), [...goserelin, ...doseByDose(ester)], days)
  const levels = last.map((_day, i) => dosed('testosterone', 'nmol/L', i + 1))
  const spine = [even, dosed].map((told) => changeOf(told, 'lumbarSpineDensity', days.length - 1))
  return {
    even: even('testosterone', 'nmol/L', days.length - 1),
    mean: levels.reduce((sum, level) => sum + level, 0) / levels.length,
    peak: Math.max(...levels),
    trough: Math.min(...levels),
    apart: Math.abs(spine[0]! - spine[1]!),
  }
}

describe('testosterone by injection, as an even rate', () => {
  it.each([
    ['100 mg a week', weekly],
    ['200 mg in two weeks', fortnightly],
    ['1000 mg of the undecanoate in twelve weeks', undecanoate],
  ])('has the mean level that the doses have one by one: %s', (_what, ester) => {
    const { even, mean } = compare(ester)
    expect(Math.abs(even / mean - 1)).toBeLessThan(0.02)
  })

  it('hides peaks and troughs, which two weeks between doses make tall: above 35 and below 10 nmol/L', () => {
    const { peak, trough } = compare(fortnightly)
    expect(peak).toBeGreaterThan(35)
    expect(trough).toBeLessThan(10)
  })

  it.each([
    ['a tenth', 'weekly', weekly, 10],
    ['a quarter', 'every two weeks', fortnightly, 4],
    ['a quarter', 'every twelve weeks', undecanoate, 4],
  ])('costs the spine in two years less than %s of the error of a scan: %s', (_share, _how, ester, parts) => {
    expect(compare(ester).apart).toBeLessThan((100 * SCAN_ERROR.lumbarSpine) / parts)
  })
})
