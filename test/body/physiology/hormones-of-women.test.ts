import { describe, expect, it } from 'vitest'

import { aWoman, changeOf, courseOf, given } from '../../support/person-course.ts'

const YEAR = 365.25
const days = [0, 1, 14, 90, YEAR, 2 * YEAR]
const [DAY, FORTNIGHT, QUARTER, AFTER_YEAR, TWO_YEARS] = [1, 2, 3, 4, 5]

const young = aWoman(40, -160)
const old = aWoman(63, 13)

const anastrozole = given('anastrozole', 1, 1)
const letrozole = given('letrozole', 2.5, 1)
const exemestane = given('exemestane', 25, 1)
const goserelin = given('goserelin', 3.6, 28)

const untreated = { young: courseOf(young, [], days), old: courseOf(old, [], days) }
const on = {
  anastrozole: courseOf(old, anastrozole, days),
  letrozole: courseOf(old, letrozole, days),
  exemestane: courseOf(old, exemestane, days),
}

describe('menopause', () => {
  it('takes estradiol from hundreds of pmol/L to the 22 that mass spectrometry finds', () => {
    expect(untreated.young('estradiol', 'pmol/L', 0)).toBeCloseTo(400, 0)
    expect(untreated.old('estradiol', 'pmol/L', 0)).toBeCloseTo(22, 1)
  })

  it('raises FSH above 25 IU/L and LH above 15, which were in single digits', () => {
    expect(untreated.young('fsh', '[IU]/L', 0)).toBeLessThan(10)
    expect(untreated.young('lh', '[IU]/L', 0)).toBeLessThan(10)
    expect(untreated.old('fsh', '[IU]/L', 0)).toBeGreaterThan(25)
    expect(untreated.old('lh', '[IU]/L', 0)).toBeGreaterThan(15)
  })

  it('by removal of the ovaries costs testosterone too, by about 40 %, and natural menopause does not', () => {
    const removed = courseOf(
      young,
      [{ kind: 'level', input: 'ovarianActivity', how: 'set', value: 0, from: 0, to: Infinity }],
      days,
    )
    expect(changeOf(removed, 'testosterone', TWO_YEARS)).toBeCloseTo(-40, -1)
    expect(removed('fsh', '[IU]/L', TWO_YEARS)).toBeGreaterThan(25)
    expect(untreated.old('testosterone', 'nmol/L', 0)).toBeGreaterThan(
      0.8 * untreated.young('testosterone', 'nmol/L', 0),
    )
  })
})

describe('anastrozole after menopause', () => {
  it('leaves 11 % of estradiol, the residual that the bone was calibrated with', () => {
    expect(100 + changeOf(on.anastrozole, 'estradiol', AFTER_YEAR)).toBeCloseTo(11, 1)
  })

  it('takes estradiol down by about 70 % in a day and by 80 % or more in two weeks (label)', () => {
    expect(changeOf(on.anastrozole, 'estradiol', DAY)).toBeCloseTo(-70, -1)
    expect(changeOf(on.anastrozole, 'estradiol', FORTNIGHT)).toBeLessThan(-80)
  })

  it('takes estrone down by 80 % and estrone sulfate by 93 to 95 % (Handelsman 2020; GEISLER2002, DIXON2008)', () => {
    expect(Math.abs(changeOf(on.anastrozole, 'estrone', QUARTER) + 80)).toBeLessThan(3)
    expect(changeOf(on.anastrozole, 'estroneSulfate', QUARTER)).toBeLessThan(-93)
    expect(changeOf(on.anastrozole, 'estroneSulfate', QUARTER)).toBeGreaterThan(-96)
  })

  it('leaves gonadotrophins and adrenal steroids as they were', () => {
    for (const hormone of ['lh', 'fsh', 'dheas']) {
      const drugged = on.anastrozole(hormone, '1', AFTER_YEAR)
      expect(drugged / untreated.old(hormone, '1', AFTER_YEAR)).toBeCloseTo(1, 6)
    }
  })

  it('raises free testosterone and lowers SHBG over two years, with total testosterone near what it was', () => {
    expect(changeOf(on.anastrozole, 'shbg', TWO_YEARS)).toBeLessThan(-5)
    expect(changeOf(on.anastrozole, 'freeTestosterone', TWO_YEARS)).toBeGreaterThan(5)
    expect(Math.abs(changeOf(on.anastrozole, 'testosterone', TWO_YEARS))).toBeLessThan(7)
  })

  it('still holds estradiol down six days after the last tablet, and lets it return within a month', () => {
    const stopped = courseOf(old, given('anastrozole', 1, 1, { to: 200 }), [0, 200, 206, 230])
    expect(changeOf(stopped, 'estradiol', 2)).toBeLessThan(-50)
    expect(changeOf(stopped, 'estradiol', 3)).toBeGreaterThan(-5)
  })
})

describe('letrozole', () => {
  it('blocks more than 99 % of aromatase and leaves 5.9 % of estradiol and 2 % of estrone sulfate', () => {
    expect(on.letrozole('aromataseBlocked', '%', QUARTER)).toBeGreaterThan(99)
    expect(Math.abs(100 + changeOf(on.letrozole, 'estradiol', QUARTER) - 5.9)).toBeLessThan(0.6)
    expect(Math.abs(100 + changeOf(on.letrozole, 'estroneSulfate', QUARTER) - 2)).toBeLessThan(0.6)
  })

  it('deepens the loss of two years by a few tenths of a point (proposal, section 4)', () => {
    const deeper =
      changeOf(on.anastrozole, 'lumbarSpineDensity', TWO_YEARS) -
      changeOf(on.letrozole, 'lumbarSpineDensity', TWO_YEARS)
    expect(deeper).toBeGreaterThan(0.1)
    expect(deeper).toBeLessThan(0.4)
  })
})

describe('exemestane', () => {
  it('blocks 97.9 % of aromatase and takes 85 to 95 % of estradiol', () => {
    expect(Math.abs(on.exemestane('aromataseBlocked', '%', QUARTER) - 97.9)).toBeLessThan(0.5)
    expect(changeOf(on.exemestane, 'estradiol', QUARTER)).toBeLessThan(-85)
    expect(changeOf(on.exemestane, 'estradiol', QUARTER)).toBeGreaterThan(-95)
  })

  it('lowers SHBG more than the others do, for it is an androgen too', () => {
    expect(changeOf(on.exemestane, 'shbg', QUARTER)).toBeLessThan(changeOf(on.letrozole, 'shbg', QUARTER) - 5)
  })

  it('acts for days after the last tablet, until new enzyme is made', () => {
    const stopped = courseOf(old, given('exemestane', 25, 1, { to: 200 }), [0, 200, 204, 230])
    expect(changeOf(stopped, 'estradiol', 2)).toBeLessThan(-50)
    expect(changeOf(stopped, 'estradiol', 3)).toBeGreaterThan(-10)
  })
})

describe('before menopause', () => {
  it('anastrozole alone takes only about 39 % of estradiol, while LH and FSH rise', () => {
    const alone = courseOf(young, anastrozole, days)
    expect(Math.abs(changeOf(alone, 'estradiol', QUARTER) + 39)).toBeLessThan(3)
    expect(changeOf(alone, 'lh', QUARTER)).toBeGreaterThan(20)
    expect(changeOf(alone, 'fsh', QUARTER)).toBeGreaterThan(20)
  })

  it('goserelin brings estradiol to 20 pmol/L and gonadotrophins down; with anastrozole next to nothing is left', () => {
    const suppressed = courseOf(young, goserelin, days)
    const both = courseOf(young, [...goserelin, ...anastrozole], days)
    expect(Math.abs(suppressed('estradiol', 'pmol/L', QUARTER) - 20)).toBeLessThan(3)
    expect(suppressed('lh', '[IU]/L', QUARTER)).toBeLessThan(2)
    expect(suppressed('fsh', '[IU]/L', QUARTER)).toBeLessThan(6)
    expect(both('estradiol', 'pmol/L', QUARTER)).toBeLessThan(3)
    expect(changeOf(both, 'lumbarSpineDensity', AFTER_YEAR)).toBeLessThan(
      changeOf(suppressed, 'lumbarSpineDensity', AFTER_YEAR),
    )
  })
})

describe('estradiol as a drug after menopause', () => {
  const patch = courseOf(old, given('estradiol', 0.05, 1, { route: 'transdermal' }), days)

  it('of 50 µg a day by patch gives the 130 to 200 pmol/L of an early cycle and lowers FSH', () => {
    expect(patch('estradiol', 'pmol/L', QUARTER)).toBeGreaterThan(130)
    expect(patch('estradiol', 'pmol/L', QUARTER)).toBeLessThan(200)
    expect(changeOf(patch, 'fsh', QUARTER)).toBeLessThan(-30)
  })

  it('builds bone, and a milligram by mouth is worth that patch', () => {
    const tablet = courseOf(old, given('estradiol', 1, 1), days)
    expect(changeOf(patch, 'lumbarSpineDensity', TWO_YEARS)).toBeGreaterThan(1)
    expect(tablet('estradiol', 'pmol/L', QUARTER)).toBeCloseTo(patch('estradiol', 'pmol/L', QUARTER), 6)
  })
})
