import { describe, expect, it } from 'vitest'

import { aMan, changeOf, courseOf, given } from '../../support/person-course.ts'

const YEAR = 365.25
const days = [0, 112, YEAR, 2 * YEAR]
const [SIXTEEN_WEEKS, AFTER_YEAR] = [1, 2]

const anastrozole = given('anastrozole', 1, 1)
const goserelin = given('goserelin', 3.6, 28)
/** Gel of 1 %: mg of testosterone in it. */
const gel = (milligrams: number) => given('testosterone', milligrams, 1)

/** Thresholds in men (FINKELSTEIN2016, evidence rows 104 and 105): 10 pg/mL and 200 ng/dL in SI units (facts, part 8.2). */
const [ESTRADIOL_THRESHOLD, TESTOSTERONE_THRESHOLD] = [10 * 3.671, 200 * 0.03467]

describe('a man with an intact axis', () => {
  const man = courseOf(aMan(70), [], days)
  const drugged = courseOf(aMan(70), anastrozole, days)

  it('has the testosterone and estradiol of his age, and falls by a per cent a year', () => {
    expect(man('testosterone', 'nmol/L', 0)).toBeGreaterThan(10)
    expect(man('testosterone', 'nmol/L', 0)).toBeLessThan(16)
    expect(man('estradiol', 'pmol/L', 0)).toBeGreaterThan(60)
    expect(man('estradiol', 'pmol/L', 0)).toBeLessThan(95)
    expect(changeOf(man, 'testosterone', AFTER_YEAR)).toBeCloseTo(-1, 0)
  })

  it('loses 0.3 to 0.8 % of his hip a year at 70', () => {
    expect(changeOf(man, 'totalHipDensity', AFTER_YEAR)).toBeLessThan(-0.3)
    expect(changeOf(man, 'totalHipDensity', AFTER_YEAR)).toBeGreaterThan(-0.8)
  })

  it('answers anastrozole with LH: testosterone rises by about 60 %, estradiol falls by a fifth to a third', () => {
    expect(changeOf(drugged, 'lh', SIXTEEN_WEEKS)).toBeGreaterThan(20)
    expect(Math.abs(changeOf(drugged, 'testosterone', SIXTEEN_WEEKS) - 60)).toBeLessThan(10)
    expect(changeOf(drugged, 'estradiol', SIXTEEN_WEEKS)).toBeLessThan(-20)
    expect(changeOf(drugged, 'estradiol', SIXTEEN_WEEKS)).toBeGreaterThan(-33)
  })

  it('loses bone of the spine on anastrozole, against none', () => {
    const drugged70 = changeOf(drugged, 'lumbarSpineDensity', AFTER_YEAR)
    expect(drugged70 - changeOf(man, 'lumbarSpineDensity', AFTER_YEAR)).toBeLessThan(-1)
  })

  it('keeps most of his estradiol in blood on anastrozole, and less where bone makes it itself', () => {
    const [blood, bone] = ['estradiol', 'estradiolOfBone'].map((name) => changeOf(drugged, name, AFTER_YEAR))
    expect(bone!).toBeLessThan(blood! - 20)
    expect(changeOf(man, 'estradiolOfBone', AFTER_YEAR)).toBeCloseTo(changeOf(man, 'estradiol', AFTER_YEAR), 6)
  })

  it('makes less of his own when testosterone is given: LH falls by more than half', () => {
    const treated = courseOf(aMan(30), gel(50), days)
    expect(changeOf(treated, 'lh', SIXTEEN_WEEKS)).toBeLessThan(-50)
    expect(changeOf(treated, 'testosterone', AFTER_YEAR)).toBeGreaterThan(10)
    expect(changeOf(treated, 'testosterone', AFTER_YEAR)).toBeLessThan(60)
  })
})

describe('a man on fixed testosterone, his own axis shut', () => {
  const fixed = (dose: number, ...more: (readonly ReturnType<typeof given>[number][])[]) =>
    courseOf(aMan(35), [...goserelin, ...gel(dose), ...more.flat()], days)
  const alone = fixed(50)
  const blocked = fixed(50, [...anastrozole])

  it('has about half the estradiol on anastrozole, and the same testosterone', () => {
    const ratio = blocked('estradiol', 'pmol/L', SIXTEEN_WEEKS) / alone('estradiol', 'pmol/L', SIXTEEN_WEEKS)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(0.6)
    expect(blocked('testosterone', 'nmol/L', SIXTEEN_WEEKS)).toBeCloseTo(
      alone('testosterone', 'nmol/L', SIXTEEN_WEEKS),
      3,
    )
  })

  it('loses bone on anastrozole at every dose of testosterone', () => {
    for (const dose of [25, 50, 100]) {
      const without = changeOf(fixed(dose), 'lumbarSpineDensity', AFTER_YEAR)
      expect(changeOf(fixed(dose, [...anastrozole]), 'lumbarSpineDensity', AFTER_YEAR)).toBeLessThan(without - 0.5)
    }
  })

  it('resorbs the more the less testosterone there is, and more where aromatase is blocked beside it', () => {
    const ctx = [0, 12.5, 25, 50].map((dose) => changeOf(fixed(dose), 'ctx', SIXTEEN_WEEKS))
    const blockedToo = [0, 12.5, 25, 50].map((dose) => changeOf(fixed(dose, [...anastrozole]), 'ctx', SIXTEEN_WEEKS))
    ctx.slice(1).forEach((rise, i) => expect(rise).toBeLessThan(ctx[i]!))
    blockedToo.slice(1).forEach((rise, i) => expect(rise).toBeLessThan(blockedToo[i]!))
    blockedToo.forEach((rise, i) => expect(rise).toBeGreaterThan(ctx[i]! + 5))
  })

  it('is spared most of the loss by estradiol through the skin', () => {
    const patch = given('estradiol', 0.1, 1, { route: 'transdermal' })
    const [without, patched] = [fixed(0), courseOf(aMan(35), [...goserelin, ...patch], days)]
    expect(changeOf(patched, 'ctx', SIXTEEN_WEEKS)).toBeLessThan(0.5 * changeOf(without, 'ctx', SIXTEEN_WEEKS))
    expect(changeOf(patched, 'lumbarSpineDensity', AFTER_YEAR)).toBeGreaterThan(
      0.5 * changeOf(without, 'lumbarSpineDensity', AFTER_YEAR),
    )
  })

  // Finkelstein 2013, abstract: 44 ± 13, 191 ± 78, 337 ± 173 ng/dL.
  it.each([
    [0, 44, 13],
    [12.5, 191, 78],
    [25, 337, 173],
  ])('has on a gel with %d mg the testosterone that was measured, %d ng/dL', (dose, mean, sd) => {
    expect(Math.abs(fixed(dose)('testosterone', 'nmol/L', SIXTEEN_WEEKS) - mean * 0.03467)).toBeLessThan(sd * 0.03467)
  })

  it('has on 75 mg of the enantate a week the testosterone that was measured, 553 ± 127 ng/dL (Kaminetsky 2019)', () => {
    const injected = courseOf(aMan(53), [...goserelin, ...given('testosterone', 75, 7)], days)
    expect(Math.abs(injected('testosterone', 'nmol/L', SIXTEEN_WEEKS) - 553 * 0.03467)).toBeLessThan(127 * 0.03467)
  })

  it('keeps his bone where estradiol and testosterone are above the thresholds, and not without either', () => {
    const above = fixed(25)
    expect(above('estradiol', 'pmol/L', SIXTEEN_WEEKS)).toBeGreaterThan(ESTRADIOL_THRESHOLD)
    expect(above('testosterone', 'nmol/L', SIXTEEN_WEEKS)).toBeGreaterThan(TESTOSTERONE_THRESHOLD)
    expect(changeOf(above, 'ctx', SIXTEEN_WEEKS)).toBeLessThan(20)
    const without = fixed(0)
    expect(without('estradiol', 'pmol/L', SIXTEEN_WEEKS)).toBeLessThan(ESTRADIOL_THRESHOLD)
    expect(changeOf(without, 'ctx', SIXTEEN_WEEKS)).toBeGreaterThan(50)
  })

  it('loses a few per cent of the spine in a year without either hormone, not more than a woman after menopause', () => {
    expect(changeOf(fixed(0), 'lumbarSpineDensity', AFTER_YEAR)).toBeLessThan(-2)
    expect(changeOf(fixed(0), 'lumbarSpineDensity', AFTER_YEAR)).toBeGreaterThan(-7)
  })
})
