import { createRequire } from 'node:module'

import { describe, expect, it } from 'vitest'

import {
  Malformed,
  OutOfRange,
  WrongUnit,
  convert,
  nearestName,
  parseUnit,
  readQuantity,
  sameDimension,
} from '../../src/units/index.ts'

interface Ucum {
  convertUnitTo(from: string, value: number, to: string): { toVal: number }
}
const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as { UcumLhcUtils: { getInstance(): Ucum } }
const ucum = UcumLhcUtils.getInstance()

describe('units of the model', () => {
  it.each([
    ['h', 'd'],
    ['a', 'd'],
    ['mo', 'd'],
    ['wk', 'd'],
    ['mL', 'L'],
    ['g/cm2', 'g/m2'],
    ['kg/m2', 'g/m2'],
    ['ng/mL', 'g/L'],
    ['mg/d', 'g/d'],
    ['L/h', 'L/d'],
    ['pmol/L', 'mol/L'],
    ['mmol/h', 'mol/d'],
    ['%', '1'],
  ])('agree with UCUM: one %s in %s', (from, to) => {
    expect(convert(1, from, to)).toBeCloseTo(ucum.convertUnitTo(from, 1, to).toVal, 12)
  })

  it('are read whatever way a quotient is written', () => {
    expect(convert(1, 'L/(pmol.h)', 'L/pmol/h')).toBeCloseTo(1, 14)
    expect(parseUnit('/h').factor).toBe(24)
    expect(parseUnit('h-1').factor).toBe(24)
  })

  it('keep arbitrary units and the mole apart from numbers', () => {
    expect(sameDimension('{BCL2}', '1')).toBe(false)
    expect(sameDimension('{T-score}', '{BCL2}')).toBe(false)
    expect(sameDimension('mol', '1')).toBe(false)
    expect(sameDimension('L', 'm3')).toBe(false)
  })

  it.each(['foo', 'mg//', 'pmol/(L', 'kkg', '2L'])('refuse %s by the piece that is wrong', (unit) => {
    expect(() => parseUnit(unit)).toThrow(Malformed)
  })
})

describe('quantities in documents', () => {
  it.each([
    ['155 [lb_av]', { unit: 'kg', range: [20, 300] }, 70.30681735],
    ['30 ng/mL', { unit: 'nmol/L', range: [1, 600], molarMass: 400.64 }, 74.88],
    ['9.4 mg/dL', { unit: 'mmol/L', range: [0.5, 5], molarMass: 40.078 }, 2.3454],
    ['800 [iU]/d', { unit: 'ug/d', range: [0, 300], microgramsPerIU: 0.025 }, 20],
    ['7 {drink}/wk', { unit: 'g/d', range: [0, 300] }, 14],
    ['5 a', { unit: 'd', range: [0, 4000] }, 1826.25],
    ['-2.1 {T-score}', { unit: '{T-score}', range: [-9, 9] }, -2.1],
    ['-2.1', { unit: '{T-score}', range: [-9, 9] }, -2.1],
  ] as const)('%s', (text, wanted, value) => {
    expect(readQuantity('value', text, wanted)).toBeCloseTo(value, 2)
  })

  it('come back unchanged from another unit', () => {
    const there = readQuantity('v', '0.921 g/cm2', { unit: 'mg/cm2', range: [0, 5000] })
    expect(readQuantity('v', `${there} mg/cm2`, { unit: 'g/cm2', range: [0, 5] })).toBeCloseTo(0.921, 12)
  })

  it('are refused with place, value and range', () => {
    expect(() => readQuantity('person.weight', '700 kg', { unit: 'kg', range: [25, 350] })).toThrow(
      new OutOfRange('person.weight', 700, 'kg', [25, 350]),
    )
    expect(() => readQuantity('person.weight', '70 cm', { unit: 'kg', range: [25, 350] })).toThrow(WrongUnit)
    expect(() => readQuantity('person.weight', 'heavy', { unit: 'kg', range: [25, 350] })).toThrow(WrongUnit)
  })
})

describe('the nearest name', () => {
  it.each([
    ['anastrozol', 'anastrozole'],
    ['zoledronate', 'zoledronic-acid'],
    ['xyz', undefined],
  ])('of %s is %s', (given, nearest) => {
    expect(nearestName(given, ['anastrozole', 'letrozole', 'zoledronic-acid'])).toBe(nearest)
  })
})
