import { describe, expect, it } from 'vitest'

import { SCAN_ERROR, sampleError, treatmentsOf } from '../../../src/body/simulate/index.ts'
import type { Treatment } from '../../../src/body/simulate/index.ts'
import { AGENTS, SITES } from '../../../src/person/index.ts'
import { aWoman, courseOf, given } from '../../support/person-course.ts'
import type { Told } from '../../support/person-course.ts'

const YEAR = 365.25
const MONTH = YEAR / 12
const HOUR = 1 / 24
/** Moments within one interval between doses, for the mean over it. */
const MOMENTS = 48
const woman = aWoman(62, 10)

/** A drug as it is usually given, and how its doses can be told one by one. */
interface Usual {
  readonly agent: string
  readonly milligrams: number
  /** Days between doses. */
  readonly every: number
  readonly years: number
  readonly route?: string
  /** The state that a dose enters, and how many mg of it one mg is. */
  readonly into?: readonly [string, number]
  /** The input that is the share of the day's dose. */
  readonly share?: string
}

const daily: readonly Usual[] = [
  { agent: 'anastrozole', milligrams: 1, every: 1, years: 5, into: ['anastrozoleInGut', 1] },
  { agent: 'letrozole', milligrams: 2.5, every: 1, years: 5, into: ['letrozoleInBody', 1] },
  { agent: 'exemestane', milligrams: 25, every: 1, years: 5, into: ['exemestaneInBody', 1] },
  { agent: 'tamoxifen', milligrams: 20, every: 1, years: 2, share: 'tamoxifenTaken' },
  { agent: 'raloxifene', milligrams: 60, every: 1, years: 2, share: 'raloxifeneTaken' },
  { agent: 'alendronic-acid', milligrams: 10, every: 1, years: 2, into: ['alendronicAcidOnSurface', 1] },
  { agent: 'risedronic-acid', milligrams: 5, every: 1, years: 2, into: ['risedronicAcidOnSurface', 1] },
  { agent: 'ibandronic-acid', milligrams: 2.5, every: 1, years: 2, into: ['ibandronicAcidOnSurface', 1] },
]
const weekly: readonly Usual[] = [
  { agent: 'alendronic-acid', milligrams: 70, every: 7, years: 2, into: ['alendronicAcidOnSurface', 1] },
  { agent: 'risedronic-acid', milligrams: 35, every: 7, years: 2, into: ['risedronicAcidOnSurface', 1] },
]
const rare: readonly Usual[] = [
  { agent: 'risedronic-acid', milligrams: 150, every: MONTH, years: 2, into: ['risedronicAcidOnSurface', 1] },
  { agent: 'ibandronic-acid', milligrams: 150, every: MONTH, years: 2, into: ['ibandronicAcidOnSurface', 1] },
  {
    agent: 'ibandronic-acid',
    milligrams: 3,
    every: 3 * MONTH,
    years: 2,
    route: 'intravenous',
    into: ['ibandronicAcidOnSurface', 167],
  },
]

/** What the model reads as the intake of a day, so that it has no single doses of it. */
const BY_THE_DAY = new Set(['calcium', 'colecalciferol', 'menaquinone-7', 'testosterone', 'estradiol', 'goserelin'])
/** Pulses that are the mechanism: their average is by their own form, and minerals see them one by one. */
const PULSED = new Set(['teriparatide', 'abaloparatide'])

const endOf = ({ years, every }: Usual): number => Math.round((years * YEAR) / every) * every

/** Every dose by itself: at once into its state, or its day's share within an hour. */
function oneByOne(usual: Usual): readonly Treatment[] {
  const { milligrams, every, into, share } = usual
  const days = Array.from({ length: Math.round(endOf(usual) / every) }, (_unused, i) => i * every)
  if (into) return [{ kind: 'doses', into: into[0], amount: into[1] * milligrams, days }]
  return days.map((day) => ({
    kind: 'level',
    input: share!,
    how: 'set',
    value: every / HOUR,
    from: day,
    to: day + HOUR,
  }))
}

/** The even run against the one dose by dose. */
interface Compared {
  /** Largest relative difference of a site's density at the end of any half year, in errors of one scan. */
  readonly inScans: number
  /** Relative difference of a quantity's mean over the last interval between doses. */
  mean(quantity: string, unit: string): number
  /** Highest over lowest value in that interval, dose by dose, less 1. */
  swing(quantity: string, unit: string): number
}

function compare(usual: Usual): Compared {
  const end = endOf(usual)
  const halves = Array.from({ length: 2 * usual.years }, (_unused, i) => ((i + 1) * end) / (2 * usual.years))
  const last = Array.from({ length: MOMENTS }, (_unused, i) => end - usual.every * (1 - (i + 0.5) / MOMENTS))
  const days = [...new Set([0, ...halves, ...last])].toSorted((a, b) => a - b)
  const { agent, milligrams, every, route } = usual
  const even = courseOf(woman, given(agent, milligrams, every, { to: end, ...(route ? { route } : {}) }), days)
  const dosed = courseOf(woman, oneByOne(usual), days)
  const at = (told: Told, quantity: string, unit: string): number[] =>
    last.map((day) => told(quantity, unit, days.indexOf(day)))
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const apart = (site: string, day: number): number =>
    Math.abs(even(`${site}Density`, '1', days.indexOf(day)) / dosed(`${site}Density`, '1', days.indexOf(day)) - 1)
  return {
    inScans: Math.max(...SITES.flatMap((site) => halves.map((day) => apart(site, day) / SCAN_ERROR[site]))),
    mean: (quantity, unit) => Math.abs(meanOf(at(even, quantity, unit)) / meanOf(at(dosed, quantity, unit)) - 1),
    swing: (quantity, unit) => Math.max(...at(dosed, quantity, unit)) / Math.min(...at(dosed, quantity, unit)) - 1,
  }
}

describe('a tablet of every day as an even intake, against every dose by itself', () => {
  it.each(daily)('differs by less than a hundredth of the error of a scan and of CTX: $agent', (usual) => {
    const { inScans, mean } = compare(usual)
    expect(inScans).toBeLessThan(1 / 100)
    expect(mean('ctx', '1')).toBeLessThan(sampleError('ctx') / 100)
    expect(mean('p1np', '1')).toBeLessThan(sampleError('p1np') / 100)
    expect(mean('estradiol', 'pmol/L')).toBeLessThan(sampleError('estradiol') / 5)
  })

  it.each(daily.slice(0, 3))('leaves estradiol nearly as low all day: $agent', (usual) => {
    expect(compare(usual).swing('estradiol', 'pmol/L')).toBeLessThan(sampleError('estradiol'))
  })
})

describe('a bisphosphonate by mouth, or by vein every third month, as an even intake', () => {
  it.each(weekly)('differs by less than a twentieth of the error of a scan where it is weekly: $agent', (usual) => {
    const { inScans, mean } = compare(usual)
    expect(inScans).toBeLessThan(1 / 20)
    expect(mean('ctx', '1')).toBeLessThan(sampleError('ctx') / 100)
  })

  it.each(rare)('differs by less than a tenth of it where doses are further apart: $agent, $milligrams mg', (usual) => {
    const { inScans, mean } = compare(usual)
    expect(inScans).toBeLessThan(1 / 10)
    expect(mean('ctx', '1')).toBeLessThan(sampleError('ctx') / 5)
  })

  it('hides that CTX rises between two doses, by more than the error of a sample where they are a quarter apart', () => {
    const [, monthly, quarterly] = rare.map((usual) => compare(usual).swing('ctx', '1'))
    expect(monthly!).toBeLessThan(sampleError('ctx') / 2)
    expect(quarterly!).toBeGreaterThan(sampleError('ctx'))
  })
})

it('compares every drug that enters as an even rate and whose doses the model could be given', () => {
  const compared = new Set([...daily, ...weekly, ...rare].map(({ agent }) => agent))
  const isEven = (agent: string): boolean =>
    (treatmentsOf(agent, { dose: 1, every: 1, from: 0, to: 10, adherence: 1 }) ?? []).some(
      ({ kind }) => kind === 'level',
    )
  const open = AGENTS.filter((agent) => isEven(agent) && !BY_THE_DAY.has(agent) && !PULSED.has(agent))
  expect(open.toSorted()).toEqual([...compared].toSorted())
})
