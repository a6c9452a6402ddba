import { describe, expect, it } from 'vitest'

import { readEvidence } from '../../../src/body/validation/evidence-rows.ts'
import { demandsOn, validate } from '../../../src/body/validation/index.ts'
import { evidenceText } from './evidence.ts'

const evidence = readEvidence(evidenceText)
const validation = validate(evidenceText)
const { rows, unexpressed, scores } = validation

/** Counted rows that are met at present, and how many count, by mechanism. */
const FLOORS: Readonly<Record<string, readonly [number, number]>> = {
  all: [180, 199],
  'aromatase inhibitors': [15, 18],
  'selective estrogen receptor modulators': [12, 12],
  'menopause and ageing': [23, 23],
  'oral bisphosphonates': [21, 21],
  zoledronate: [15, 19],
  denosumab: [9, 9],
  'denosumab stopped': [0, 0],
  'ovarian suppression and failure': [6, 7],
  'teriparatide and combination': [11, 11],
  romosozumab: [0, 0],
  exercise: [6, 6],
  'placebo with calcium and vitamin D': [0, 0],
  'calcium and vitamin D': [3, 3],
  smoking: [2, 2],
  'estrogens in blood': [25, 30],
  'fractures under drugs': [8, 8],
  'fractures under aromatase inhibitors': [14, 18],
  'fractures and habits': [10, 12],
}

describe('the evidence table', () => {
  it('is here whole: each row is run once, or has one reason why it cannot be', () => {
    const all = [...rows, ...unexpressed].map(({ row }) => row).toSorted((a, b) => a - b)
    expect(all).toEqual(evidence.map(({ row }) => row))
  })

  it('stands beside the study that it belongs to', () => {
    for (const { row, study } of [...rows, ...unexpressed]) expect(evidence[row]!.study).toBe(study)
  })

  it('has a number wherever a row is run', () => {
    for (const { published, ours } of rows) expect([published, ours].every(Number.isFinite)).toBe(true)
  })

  it.each([
    ['LS_BMD', 'lumbar spine'],
    ['TH_BMD', 'total hip'],
    ['FN_BMD', 'femoral neck'],
    ['radius_BMD', 'one-third radius'],
    ['CTX', 'CTX'],
    ['NTX', 'NTX'],
    ['P1NP', 'P1NP'],
    ['BSAP', 'BSAP'],
    ['E2', 'estradiol'],
    ['E1S', 'estrone sulfate'],
  ])('has %s compared with our %s', (endpoint, words) => {
    const own = rows.filter(({ row }) => evidence[row]!.endpoint === endpoint)
    expect(new Set(own.map(({ quantity }) => quantity))).toEqual(new Set([words]))
  })
})

describe('our values', () => {
  it('are the same for one study alone as among all', () => {
    const alone = validate(evidenceText, { studies: ['ARIBON_2Y'] })
    expect(alone.rows).toEqual(rows.filter(({ study }) => study === 'ARIBON_2Y'))
    expect(alone.rows.map(({ mechanism }) => mechanism)).toContain('oral bisphosphonates')
  })
})

describe('a study that nobody knows', () => {
  it('is refused with the nearest name', () => {
    expect(() => validate(evidenceText, { studies: ['FREEDON'] })).toThrow('Did you mean "FREEDOM"')
  })
})

describe('the scores', () => {
  it.each(Object.entries(FLOORS))('of %s do not fall', (name, [met, counted]) => {
    const score = [scores.total, ...scores.mechanisms].find((each) => each.name === name)!
    expect(score.counted).toBe(counted)
    expect(score.met).toBeGreaterThanOrEqual(met)
  })

  it('tell an error of density of at most 0.8 points, as demanded', () => {
    expect(scores.total.densityError).toBeLessThanOrEqual(0.8)
  })

  it('are met by nine rows of ten, as demanded', () => {
    expect(scores.total.share).toBeGreaterThanOrEqual(0.9)
  })

  it('are met by seven rows of ten in every mechanism, as demanded', () => {
    for (const { share } of scores.mechanisms) expect(share ?? 1).toBeGreaterThanOrEqual(0.7)
  })

  it('say openly what they must be and what they are', () => {
    const [share, error, mechanisms] = demandsOn(validation)
    expect(share!.holds).toBe(scores.total.share! >= 0.9)
    expect(error!.holds).toBe(scores.total.densityError! <= 0.8)
    expect(mechanisms!.holds).toBe(scores.mechanisms.every((each) => (each.share ?? 1) >= 0.7))
  })

  it('have a reason for every counted row that is not met, and for no other', () => {
    const missed = rows.filter(({ isCounted, isMet }) => isCounted && !isMet).map(({ row }) => row)
    expect(rows.filter(({ gap }) => gap !== null).map(({ row }) => row)).toEqual(missed)
  })
})

describe('the document', () => {
  it('is JSON that carries everything', () => {
    expect(validation.osteon).toBe('validation/1')
    expect(JSON.parse(JSON.stringify(validation))).toMatchObject({
      stamp: { model: expect.stringMatching(/^skeleton /) },
    })
  })
})
