import { describe, expect, it } from 'vitest'

import { calculators, scoresOf } from '../../../src/clinic/risk/index.ts'
import type { Score } from '../../../src/clinic/risk/index.ts'
import { TODAY, scan, woman } from '../people.ts'

/** What one calculator says of a woman with these facts. */
function scoreOf(id: string, facts: object): Score {
  return scoresOf(woman(facts), TODAY).find(({ calculator }) => calculator.id === id)!.score
}

const pointsOf = (score: Score): number | undefined => (score.kind === 'scored' ? score.points : undefined)
const classOf = (score: Score): string | undefined => (score.kind === 'scored' ? score.category : undefined)
const aged = (years: number): object => ({ birthDate: undefined, age: `${years} a` })

describe('a calculator', () => {
  it.each(calculators)('$name names its source, its formula, and whether it was read', ({ source, formula, basis }) => {
    expect(source.citation).toMatch(/\.$/)
    expect(formula.length).toBeGreaterThan(20)
    expect(['read', 'recalled']).toContain(basis)
  })

  it.each(calculators)('$name says what is missing of somebody of whom nothing is known', ({ id }) => {
    const score = scoreOf(id, { medications: [] })
    expect(score.kind).toBe('missing')
  })

  it('fills nothing in: the facts that it asks for are exactly those that are not told', () => {
    expect(scoreOf('ost', {})).toEqual({ kind: 'missing', missing: ['weight'] })
    expect(scoreOf('osiris', { weight: '70 kg' })).toEqual({ kind: 'missing', missing: ['fractures'] })
    expect(scoreOf('osiris', { weight: '70 kg', fractures: [{ site: 'wrist', date: '2019' }] })).toEqual({
      kind: 'missing',
      missing: ['fractures[0].lowTrauma'],
    })
  })
})

describe('OST', () => {
  it.each([
    [80, 56, -4.8, 'flagged'],
    [60, 69, 1.8, 'flagged'],
    [60, 70, 2, 'not flagged'],
    [60, 71, 2.2, 'not flagged'],
  ])('at %i years and %i kg is %d: %s', (years, kilograms, points, category) => {
    const score = scoreOf('ost', { ...aged(years), weight: `${kilograms} kg` })
    expect([pointsOf(score), classOf(score)]).toEqual([points, category])
  })
})

describe('ORAI', () => {
  it.each([
    [54, 70, 2, 'no scan by this score'],
    [55, 70, 7, 'no scan by this score'],
    [64, 69.9, 10, 'scan recommended'],
    [65, 70, 11, 'scan recommended'],
    [74, 60, 14, 'scan recommended'],
    [75, 59.9, 26, 'scan recommended'],
  ])('at %i years and %d kg without estrogen is %i', (years, kilograms, points, category) => {
    const score = scoreOf('orai', { ...aged(years), weight: `${kilograms} kg` })
    expect([pointsOf(score), classOf(score)]).toEqual([points, category])
  })

  it('counts two points less with estrogen now, and asks where no medicine is told', () => {
    const estrogen = [{ agent: 'estradiol', dose: '1 mg', every: '1 d' }]
    expect(pointsOf(scoreOf('orai', { weight: '70 kg', medications: estrogen }))).toBe(5)
    expect(scoreOf('orai', { weight: '70 kg', medications: [] })).toEqual({ kind: 'missing', missing: ['medications'] })
  })

  it('is for women', () => {
    expect(scoreOf('orai', { sex: 'male', weight: '70 kg' }).kind).toBe('not applicable')
  })
})

describe('OSIRIS', () => {
  it.each([
    [61, 70, [], 2, 'low'],
    [69, 74, [], 1, 'intermediate'],
    [80, 66, [], -3, 'intermediate'],
    [80, 61, [], -4, 'high'],
    [61, 70, [{ site: 'wrist', lowTrauma: true }], 0, 'intermediate'],
  ])('at %i years and %i kg after %j is %i: %s', (years, kilograms, fractures, points, category) => {
    const score = scoreOf('osiris', { ...aged(years), weight: `${kilograms} kg`, fractures })
    expect([pointsOf(score), classOf(score)]).toEqual([points, category])
  })
})

describe('the Fracture Index', () => {
  const known = {
    weight: '70 kg',
    fractures: [],
    history: { parentHipFracture: false, smoking: 'never', usesArmsToRise: false },
  }
  const index = (facts: object, hip = -0.5): Score =>
    scoreOf('fracture-index', { ...known, scans: [scan({ totalHip: { tScore: hip } })], ...facts })

  it.each([
    [64, 0],
    [65, 1],
    [70, 2],
    [75, 3],
    [80, 4],
    [85, 5],
  ])('counts age %i with %i', (years, points) => {
    expect(pointsOf(index(aged(years)))).toBe(points)
  })

  it.each([
    [-0.99, 0],
    [-1, 0],
    [-1.01, 2],
    [-1.99, 2],
    [-2, 3],
    [-2.5, 3],
    [-2.51, 4],
  ])('counts a total-hip T-score of %d with %i', (tScore, points) => {
    expect(pointsOf(index({}, tScore))).toBe(points)
  })

  it('counts 57 kg, smoking, arms, the mother and a fracture after 50', () => {
    const history = { maternalHipFracture: true, smoking: 'current', usesArmsToRise: true }
    expect(pointsOf(index({ weight: '57 kg', history, fractures: [{ site: 'rib', date: '2020-01-01' }] }))).toBe(6)
    expect(pointsOf(index({ weight: '57.1 kg', fractures: [{ site: 'rib', date: '2010-01-01' }] }))).toBe(0)
  })

  it('asks which parent, and on which day where a year leaves it open', () => {
    const history = { parentHipFracture: true, smoking: 'never', usesArmsToRise: false }
    expect(index({ history })).toEqual({ kind: 'missing', missing: ['history.maternalHipFracture'] })
    expect(index({ fractures: [{ site: 'rib', date: '2015' }] })).toEqual({
      kind: 'missing',
      missing: ['fractures[0].date'],
    })
  })
})

describe('CAROC', () => {
  const healthy = { fractures: [], history: { oralGlucocorticoid: { dose: '0 mg/d', months: 0 } } }
  const caroc = (years: number, neck: number, facts: object = {}): string | undefined =>
    classOf(
      scoreOf('caroc', { ...healthy, ...aged(years), scans: [scan({ femoralNeck: { tScore: neck } })], ...facts }),
    )

  it.each([
    ['female', 50, -2.5, -3.8],
    ['female', 60, -2.3, -3.7],
    ['female', 65, -1.9, -3.5],
    ['female', 75, -1.2, -2.9],
    ['female', 85, 0.1, -2.2],
    ['male', 50, -2.5, -3.9],
    ['male', 70, -2.3, -3.7],
    ['male', 85, -2.0, -3.8],
  ])('of a %s of %i is low above %d, high below %d, moderate between', (sex, years, moderate, high) => {
    expect(caroc(years, moderate + 0.01, { sex })).toBe('low')
    expect(caroc(years, moderate, { sex })).toBe('moderate')
    expect(caroc(years, high, { sex })).toBe('moderate')
    expect(caroc(years, high - 0.01, { sex })).toBe('high')
  })

  it('lies on straight lines between the printed ages, and stays after 85', () => {
    expect(caroc(62.5, -2.09)).toBe('low')
    expect(caroc(62.5, -2.11)).toBe('moderate')
    expect(caroc(90, 0.11)).toBe('low')
  })

  it('is at least moderate where spine or total hip are at −2.5 or lower', () => {
    const spine = (tScore: number): object => ({
      scans: [scan({ femoralNeck: { tScore: -0.5 }, lumbarSpine: { tScore } })],
    })
    expect(caroc(60, -0.5, spine(-2.49))).toBe('low')
    expect(caroc(60, -0.5, spine(-2.5))).toBe('moderate')
  })

  it('steps up once for a fragility fracture or a long glucocorticoid, and is high with both or with hip or spine', () => {
    const wrist = { site: 'wrist', date: '2020-05-01', lowTrauma: true }
    const steroid = { history: { oralGlucocorticoid: { dose: '7.5 mg/d', months: 4 } } }
    expect(caroc(61, -1, { fractures: [wrist] })).toBe('moderate')
    expect(caroc(61, -1, steroid)).toBe('moderate')
    expect(caroc(61, -1, { fractures: [wrist], ...steroid })).toBe('high')
    expect(caroc(61, -1, { fractures: [{ ...wrist, site: 'vertebra' }] })).toBe('high')
    expect(caroc(61, -1, { fractures: [{ ...wrist, site: 'finger' }] })).toBe('low')
  })

  it('begins at 50, and asks for what it needs', () => {
    expect(scoreOf('caroc', { ...healthy, ...aged(49) }).kind).toBe('not applicable')
    expect(scoreOf('caroc', {})).toEqual({
      kind: 'missing',
      missing: ['scans.femoralNeck.tScore', 'fractures', 'history.oralGlucocorticoid'],
    })
  })
})
