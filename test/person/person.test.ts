import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { WrongKind, AGENTS, UnusableDocument, readPerson } from '../../src/person/index.ts'
import { Malformed, OsteonError, OutOfRange, UnknownField, UnknownName, WrongUnit } from '../../src/units/index.ts'
import { contractPerson } from './contract.ts'

const woman = { osteon: 'person/1', sex: 'female', age: '61 a' } as const
const drug = { agent: 'anastrozole', dose: '1 mg', every: '1 d' } as const

describe('a person', () => {
  it('of the contract is read with every fact in one unit', () => {
    expect(readPerson(contractPerson)).toMatchObject({
      sex: 'female',
      birthDate: '1962-04-11',
      height: 165,
      weight: 70,
      menopause: { kind: 'natural', date: '2012-06' },
      indication: 'early-breast-cancer',
      medications: [{ agent: 'anastrozole', milligrams: 1, everyDays: 1, from: '2024-01-10', plannedDays: 5 * 365.25 }],
      labs: [{ analyte: '25-hydroxyvitamin-d', value: 48, method: 'LC-MS/MS' }],
      history: { alcohol: (5 * 14) / 7, oralGlucocorticoid: { milligramsPerDay: 5, months: 4 } },
      intake: { calcium: 800, vitaminD: 10 },
    })
    expect(readPerson(contractPerson).scans[0]!.sites).toEqual({
      lumbarSpine: { density: 0.921, tScore: -1.1, zScore: 0.4, vertebrae: 'L1-L4' },
      totalHip: { tScore: -0.9, side: 'left' },
      femoralNeck: { tScore: -1.4, side: 'left' },
    })
  })

  it('needs a sex and an age, and nothing else', () => {
    const person = readPerson(woman)
    expect(person.ageYears).toBe(61)
    expect([person.height, person.weight, person.menopause, person.fractures, person.history.smoking]).toEqual(
      Array.from({ length: 5 }),
    )
  })

  it('whose fact is told as null is as if nobody had told it', () => {
    const { safety, height, history } = readPerson({
      ...woman,
      height: null,
      history: { smoking: null, alcohol: null },
      safety: { stroke: null, kidneyStones: false, skeletalRadiotherapy: '2018-08-15' },
    })
    expect(safety).toEqual({ kidneyStones: false, skeletalRadiotherapy: '2018-08-15' })
    expect({ height, history }).toEqual({ height: undefined, history: {} })
  })

  it('may tell every quantity in the units of another country', () => {
    const person = readPerson({
      ...woman,
      height: '65 [in_i]',
      weight: '155 [lb_av]',
      labs: [{ date: '2024', analyte: 'calcium', value: '9.4 mg/dL' }],
      intake: { vitaminD: '800 [iU]/d' },
    })
    expect(person.height).toBeCloseTo(165.1, 9)
    expect(person.weight).toBeCloseTo(70.3068, 4)
    expect(person.labs[0]!.value).toBeCloseTo(94 / 40.078, 6)
    expect(person.intake.vitaminD).toBeCloseTo(20, 9)
  })

  it.each(AGENTS)('may take %s', (agent) => {
    expect(readPerson({ ...woman, medications: [{ ...drug, agent, dose: '20 ug' }] }).medications[0]!.agent).toBe(agent)
  })
})

describe('a person who cannot be', () => {
  it.each([
    [
      'an unknown field',
      { wieght: '70 kg' },
      UnknownField,
      /^person\.wieght: is not a known field\. Did you mean "weight"\?/,
    ],
    [
      'a weight beyond belief',
      { weight: '700 kg' },
      OutOfRange,
      'person.weight: 700 kg is outside the allowed range, 25 to 350 kg.',
    ],
    [
      'a weight in pounds beyond belief',
      { weight: '1540 [lb_av]' },
      OutOfRange,
      /1540 \[lb_av\] \(698\.532 kg\) is outside/,
    ],
    [
      'a weight in a wrong unit',
      { weight: '70 cm' },
      WrongUnit,
      'person.weight: "70 cm" cannot be read as a quantity in kg; 25 to 350 kg is allowed.',
    ],
    [
      'a weight without unit',
      { weight: 70 },
      UnusableDocument,
      /^person\.weight: 70 is not allowed\. A text with its unit/,
    ],
    ['a child', { age: '12 a' }, OutOfRange, 'person.age: 12 a is outside the allowed range, 18 to 110 a.'],
    ['no such month', { birthDate: '1962-13-01' }, Malformed, /^person\.birthDate: "1962-13-01" is not a day/],
    ['no age', { age: undefined }, UnusableDocument, /^person\.birthDate: is missing; .* \(18 to 110 a\)/],
    ['no sex', { sex: undefined }, UnusableDocument, 'person.sex: is missing. Allowed: female, male.'],
    [
      'a dose a thousand times too large',
      { medications: [{ ...drug, dose: '1 g' }] },
      OutOfRange,
      'person.medications[0].dose: 1000 mg is outside the allowed range, 0 to 10 mg.',
    ],
    [
      'a misspelt drug',
      { medications: [{ ...drug, agent: 'anastrozol' }] },
      UnknownName,
      /^person\.medications\[0\]\.agent: .* Did you mean "anastrozole"\?/,
    ],
    [
      'a drug without interval',
      { medications: [{ ...drug, every: undefined }] },
      UnusableDocument,
      /^person\.medications\[0\]\.every: is missing/,
    ],
    [
      'a drug that ends before it begins',
      { medications: [{ ...drug, from: '2024', to: '2023' }] },
      UnusableDocument,
      /before the beginning/,
    ],
    [
      'a T-score of −14',
      { scans: [{ date: '2024', totalHip: { tScore: -14 } }] },
      OutOfRange,
      'person.scans[0].totalHip.tScore: -14 is outside the allowed range, -9 to 9.',
    ],
    [
      'a misspelt field deep inside',
      { scans: [{ date: '2024', totalHip: { tscore: -1 } }] },
      UnknownField,
      /Did you mean "tScore"\? Known: density, tScore, zScore, side, vertebrae\./,
    ],
    [
      'calcium by a slip of the decimal point',
      { labs: [{ date: '2024', analyte: 'calcium', value: '94 mg/dL' }] },
      OutOfRange,
      /^person\.labs\[0\]\.value: 94 mg\/dL \(23\.4543 mmol\/L\)/,
    ],
    [
      'a misspelt safety fact',
      { safety: { strok: true } },
      UnknownField,
      /^person\.safety\.strok: .*Did you mean "stroke"\?/,
    ],
    ['another kind of document', { osteon: 'plan/1' }, WrongKind, /^person\.osteon: this is a plan/],
  ] as const)('has %s: refused by path, value and what is allowed', (_what, change, kind, message) => {
    const read = (): unknown => readPerson({ ...woman, ...change })
    expect(read).toThrow(kind)
    expect(read).toThrow(message)
  })

  it('is told under the name of her document', () => {
    expect(() => readPerson({ ...woman, age: '12 a' }, 'anna.json')).toThrow('anna.json.age: 12 a is outside')
  })

  it('is refused by an error of ours, whatever was handed in', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => readPerson(value)).toThrow(OsteonError)
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(contractPerson)), fc.anything(), (field, value) => {
        try {
          readPerson({ ...contractPerson, [field]: value })
        } catch (error) {
          expect(error).toBeInstanceOf(OsteonError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
