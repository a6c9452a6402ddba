import { describe, expect, it } from 'vitest'

import { UnusableDocument, WrongKind, readProtocol } from '../../src/person/index.ts'
import type { Protocol } from '../../src/person/index.ts'
import { Malformed, OsteonError, OutOfRange, UnknownField, UnknownName, WrongUnit } from '../../src/units/index.ts'
import { contractProtocol } from './contract.ts'

const MONTH = 365.25 / 12
const withFields = (fields: object): Protocol => readProtocol({ ...contractProtocol, ...fields })
const peopled = (population: object): Protocol => withFields({ population })

describe('a protocol', () => {
  it('of the contract is read with amounts in one unit each', () => {
    const { population, arms, months, subjects, relativeTo } = readProtocol(contractProtocol)
    expect({ subjects, months, relativeTo }).toEqual({ subjects: 200, months: [12, 24], relativeTo: 0 })
    expect(population.quantities.age).toEqual({ mean: 61, sd: 8, min: 45, max: 80 })
    expect(population.tScore).toEqual({ lumbarSpine: { mean: -1.2, sd: 0.8, min: -2, max: -1 } })
    expect(population.before[0]).toMatchObject({ from: { days: -60 * MONTH }, to: { days: 0 } })
    expect(arms[0]!.plan.items).toHaveLength(6)
  })

  it('may leave out everything of a population: it is then of women after menopause, not told to be', () => {
    expect(peopled({}).population).toEqual({
      sex: 'female',
      isSexTold: false,
      menopausal: true,
      quantities: {},
      tScore: {},
      smoking: undefined,
      before: [],
    })
  })

  it('takes a plain value as everybody alike', () => {
    const { quantities, tScore, smoking } = peopled({
      age: '61 a',
      tScore: { totalHip: -2 },
      smoking: 'never',
    }).population
    expect(quantities.age).toEqual({ mean: 61, sd: 0 })
    expect(tScore.totalHip).toEqual({ mean: -2, sd: 0 })
    expect(smoking).toEqual({ never: 1, former: 0, current: 0 })
  })

  it('knows T-scores by their dotted names as well', () => {
    const spread = { mean: -1, sd: 1 }
    expect(peopled({ 'tScore.femoralNeck': spread }).population.tScore).toEqual(
      peopled({ tScore: { femoralNeck: spread } }).population.tScore,
    )
  })

  it('reads blood values in mass as well as in amount', () => {
    const { vitaminD, creatinine } = peopled({ vitaminD: { mean: '30 ng/mL', sd: '10 ng/mL' }, creatinine: '1 mg/dL' })
      .population.quantities
    expect(vitaminD!.mean).toBeCloseTo(30_000 / 400.64, 6)
    expect(vitaminD!.sd).toBeCloseTo(10_000 / 400.64, 6)
    expect(creatinine!.mean).toBeCloseTo(10_000 / 113.12, 4)
  })

  it('ends what was done before at its beginning, unless it says otherwise', () => {
    const tamoxifen = { agent: 'tamoxifen', dose: '20 mg', every: '1 d', from: '-24 mo' }
    expect(peopled({ before: [tamoxifen] }).population.before[0]!.to).toEqual({ days: 0 })
    expect(peopled({ before: [{ ...tamoxifen, to: '12 mo' }] }).population.before[0]!.to).toEqual({ days: 12 * MONTH })
  })
})

describe('a protocol is refused', () => {
  const tamoxifen = { agent: 'tamoxifen', dose: '20 mg', every: '1 d' }

  it.each([
    [
      'a misspelt quantity',
      { population: { bodyMasIndex: '27 kg/m2' } },
      UnknownField,
      /bodyMasIndex: .*"bodyMassIndex"/,
    ],
    ['a misspelt site', { population: { tScore: { totalHipp: -1 } } }, UnknownField, /tScore\.totalHipp: .*"totalHip"/],
    ['a misspelt part of a spread', { population: { age: { maen: '61 a' } } }, UnknownField, /age\.maen: .*"mean"/],
    [
      'a bare age',
      { population: { age: 61 } },
      UnusableDocument,
      /population\.age: 61 is not allowed. A text with its unit/,
    ],
    [
      'an age in kg',
      { population: { age: { mean: '61 kg' } } },
      WrongUnit,
      /population\.age\.mean: "61 kg" .* 18 to 110 a/,
    ],
    [
      'an age of 12',
      { population: { age: { mean: '12 a' } } },
      OutOfRange,
      /age\.mean: 12 a is outside .* 18 to 110 a/,
    ],
    ['a T-score of −20', { population: { tScore: { totalHip: -20 } } }, OutOfRange, /totalHip: -20 .* -9 to 9/],
    [
      'a negative spread',
      { population: { age: { mean: '61 a', sd: '-8 a' } } },
      OutOfRange,
      /age\.sd: -8 a is outside/,
    ],
    [
      'limits that cross',
      { population: { age: { min: '70 a', max: '60 a' } } },
      Malformed,
      /age: min, 70, lies above max, 60/,
    ],
    ['an empty spread', { population: { age: {} } }, Malformed, /age: tells none of mean, sd, min and max/],
    [
      'one value outside its limits',
      { population: { age: { mean: '61 a', sd: '0 a', max: '60 a' } } },
      Malformed,
      /everybody is 61/,
    ],
    [
      'shares that miss people',
      { population: { smoking: { never: 0.5, current: 0.2 } } },
      Malformed,
      /smoking: the shares add up to 0.7/,
    ],
    [
      'one site told twice',
      { population: { tScore: { totalHip: -1 }, 'tScore.totalHip': -1 } },
      Malformed,
      /told twice/,
    ],
    [
      'years since menopause of men',
      { population: { sex: 'male', yearsSinceMenopause: '5 a' } },
      Malformed,
      /is told of men/,
    ],
    [
      'the same before it',
      { population: { menopausal: false, yearsSinceMenopause: '5 a' } },
      Malformed,
      /not to be past/,
    ],
    [
      'a treatment before without a beginning',
      { population: { before: [tamoxifen] } },
      Malformed,
      /before\[0\]\.from: must tell/,
    ],
    [
      'an unknown drug before',
      { population: { before: [{ ...tamoxifen, agent: 'tamoxfen' }] } },
      UnknownName,
      /"tamoxifen"/,
    ],
    ['no subjects', { subjects: 0 }, OutOfRange, /subjects: 0 subjects is outside/],
    ['half a subject', { subjects: 2.5 }, Malformed, /subjects: 2.5 is not a whole number/],
    ['no arms', { arms: [] }, UnusableDocument, /arms: is empty/],
    [
      'two arms of one name',
      { arms: [contractProtocol.arms[0], contractProtocol.arms[0]] },
      Malformed,
      /arms: names "anastrozole" twice/,
    ],
    ['an arm without a plan', { arms: [{ name: 'a' }] }, UnusableDocument, /arms\[0\]\.plan: is missing/],
    [
      'a bad item of a plan',
      { arms: [{ name: 'a', plan: { osteon: 'plan/1', items: [{ ...tamoxifen, dose: '20 mL' }] } }] },
      WrongUnit,
      /arms\[0\]\.plan\.items\[0\]\.dose/,
    ],
    ['no months', { months: [] }, UnusableDocument, /months: is empty/],
    ['a month twice', { months: [12, 12] }, Malformed, /months: names 12 twice/],
    ['a negative month', { months: [-12] }, OutOfRange, /months\[0\]: -12 months is outside .* 0 to 720/],
    [
      'another kind of document',
      { osteon: 'plan/1' },
      WrongKind,
      /^protocol\.osteon: this is a plan \("plan\/1"\), not a protocol \("protocol\/1"\); forecast and advise take it/,
    ],
  ])('for %s', (_what, fields, kind, message) => {
    const read = (): Protocol => withFields(fields)
    expect(read).toThrow(kind)
    expect(read).toThrow(OsteonError)
    expect(read).toThrow(message)
  })
})
