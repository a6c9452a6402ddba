import { createRequire } from 'node:module'

import fc from 'fast-check'
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

  it('agree with UCUM in every product and power of units without mole or annotation', () => {
    const atoms = fc.constantFrom(
      'd',
      'h',
      'min',
      's',
      'wk',
      'mo',
      'a',
      'g',
      'kg',
      'mg',
      'ug',
      'ng',
      'pg',
      'm',
      'cm',
      'mm',
      'km',
    )
    const power = fc.tuple(atoms, fc.constantFrom('', '2', '3', '-1', '-2'))
    const terms = fc.array(fc.tuple(fc.constantFrom('.', '/'), power), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(power, terms, (first, rest) => {
        const write = (names: (atom: string) => string): string =>
          [first, ...rest.map(([, one]) => one)]
            .map(([atom, exponent], i) => `${i === 0 ? '' : rest[i - 1]![0]}${names(atom)}${exponent}`)
            .join('')
        const kind = (atom: string): string => (atom.endsWith('g') ? 'g' : /^[ckm]?m$/.test(atom) ? 'm' : 'd')
        const [unit, coherent] = [write((atom) => atom), write(kind)]
        const theirs = ucum.convertUnitTo(unit, 1, coherent).toVal
        expect(convert(1, unit, coherent) / theirs).toBeCloseTo(1, 9)
      }),
    )
  })

  it('come back unchanged by way of another unit', () => {
    const pairs = fc.constantFrom(
      ['pmol/L', 'mol/mL'],
      ['/a', '/h'],
      ['g/cm2', 'mg/m2'],
      ['{BCL2}/d', '{BCL2}/wk'],
      ['Mg', 'ug'],
    )
    fc.assert(
      fc.property(pairs, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), ([a, b], value) => {
        expect(convert(convert(value, a, b), b, a) / value).toBeCloseTo(1, 12)
      }),
    )
  })

  it('are read whatever way a quotient is written', () => {
    expect(convert(1, 'L/(pmol.h)', 'L/pmol/h')).toBeCloseTo(1, 14)
    expect(parseUnit('/h').factor).toBe(24)
    expect(parseUnit('h-1').factor).toBe(24)
  })

  it('keep arbitrary units and the mole apart from numbers', () => {
    expect(sameDimension('{BCL2}', '1')).toBe(false)
    expect(sameDimension('[IU]/L', '/L')).toBe(false)
    expect(sameDimension('{T-score}', '{BCL2}')).toBe(false)
    expect(sameDimension('mol', '1')).toBe(false)
    expect(sameDimension('L', 'm3')).toBe(false)
  })

  it.each([
    ['foo', '"foo" is not a unit of the model, character 1.'],
    ['mg//', '"/" is not a unit of the model, character 4.'],
    ['pmol/(L', 'ends too early, character 8.'],
    ['kkg', '"kkg" is not a unit of the model, character 1.'],
    ['2L', '"2L" is not a unit of the model, character 1.'],
    ['constructor', '"constructor" is not a unit of the model, character 1.'],
    ['', 'ends too early, character 1.'],
  ])('refuse "%s" by the piece that is wrong', (unit, message) => {
    expect(() => parseUnit(unit)).toThrow(Malformed)
    expect(() => parseUnit(unit)).toThrow(message)
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
    ['-2.1 {Tscore}', { unit: '{T-score}', range: [-9, 9] }, -2.1],
    ['-2.1 1', { unit: '{T-score}', range: [-9, 9] }, -2.1],
    ['65 [in_i]', { unit: 'cm', range: [100, 230] }, 165.1],
    ['6 mo', { unit: 'd', range: [0, 4000] }, 182.625],
    ['2 wk', { unit: 'd', range: [0, 4000] }, 14],
    ['20 µg/d', { unit: 'ug/d', range: [0, 300] }, 20],
    ['6 pg/mL', { unit: 'pmol/L', range: [0, 2000], molarMass: 272.38 }, 22.03],
    ['500 ng/dL', { unit: 'nmol/L', range: [0, 200], molarMass: 288.42 }, 17.34],
    ['45 pg/mL', { unit: 'pmol/L', range: [0, 400], molarMass: 9425 }, 4.775],
    ['0.8 mg/dL', { unit: 'umol/L', range: [0, 2500], molarMass: 113.12 }, 70.72],
    ['2.1 u[IU]/mL', { unit: 'm[IU]/L', range: [0, 500], same: ['u[IU]/mL'] }, 2.1],
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
    expect(() => readQuantity('person.weight', '1540 [lb_av]', { unit: 'kg', range: [25, 350] })).toThrow(
      'person.weight: 1540 [lb_av] (698.532 kg) is outside the allowed range, 25 to 350 kg.',
    )
    expect(() => readQuantity('person.weight', '70 cm', { unit: 'kg', range: [25, 350] })).toThrow(
      'person.weight: "70 cm" cannot be read as a quantity in kg; 25 to 350 kg is allowed.',
    )
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

  it.each([
    ['bmd.spine', 'bmd.lumbarSpine'],
    ['bmd.hip', 'bmd.totalHip'],
    ['tScore.neck', 'tScore.femoralNeck'],
    ['spine.bmd', 'bmd.lumbarSpine'],
  ])('of %s is the one that holds its parts, %s', (given, nearest) => {
    const outcomes = ['bmd.totalHip', 'bmd.lumbarSpine', 'tScore.lumbarSpine', 'tScore.femoralNeck', 'ctx']
    expect(nearestName(given, outcomes)).toBe(nearest)
  })
})
