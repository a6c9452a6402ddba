import { Matrix, inverse } from 'ml-matrix'

import { log, squareRoot } from '../../engine/arithmetic/index.ts'
import type { Settings } from '../../engine/model/index.ts'
import { skeletonOnly, stampOf } from '../simulate/index.ts'
import type { Stamp } from '../simulate/index.ts'
import { QUANTITIES, acceptedFor, isMet, readEvidence } from '../validation/index.ts'
import type { EvidenceRow, PlacedReading, Quantity } from '../validation/index.ts'
import { leastSquares } from './least-squares.ts'
import type { Fitted, Problem } from './least-squares.ts'
import { misfitOf } from './misfit.ts'
import type { Aim, Work } from './misfit.ts'
import { peopleOf } from './people.ts'
import type { People } from './people.ts'
import type { Targets } from './targets.ts'
import { SQUARES, startOf, workOf } from './work.ts'

/** One published number beside what a fit without its trial expected of a trial like it. */
export interface Expected {
  readonly row: number
  readonly study: string
  readonly kind: 'density' | 'marker'
  readonly quantity: string
  readonly month: number
  readonly n: number
  readonly published: number
  /** Mean of the virtual people of the arm, or of its difference from the other. */
  readonly expected: number
  /** The same of typical subjects. */
  readonly typical: number
  /** Standard deviations that make the interval: of what the data tell of the parameters, of who was enrolled, of trials. */
  readonly errors: { readonly parameters: number; readonly people: number; readonly trials: number }
  /** The 80 % prediction interval. */
  readonly interval: readonly [number, number]
  readonly isInside: boolean
  /** Whether the expected value meets the rule of validation. */
  readonly isMet: boolean
}

/** Standard deviation of density change at two years among the virtual people of one arm, with the error of two scans. */
export interface ArmSpread {
  readonly study: string
  readonly arm: string
  readonly site: string
  readonly month: number
  readonly sd: number
}

/** `held-out/1`: every trial predicted by a fit that did not see it. */
export interface HeldOut {
  readonly osteon: 'held-out/1'
  readonly stamp: Stamp
  readonly people: number
  readonly trials: number
  readonly rows: readonly Expected[]
  /** Spread between trials alike in all that is modelled: points of density, and the logarithm of a marker. */
  readonly betweenTrials: { readonly density: number; readonly marker: number }
  readonly spreads: readonly ArmSpread[]
}

/** How to predict. */
export interface HeldOutOptions {
  /** Virtual people an arm. */
  readonly people: number
  readonly mostSteps: number
  readonly settings?: Settings
  readonly progress?: (what: string, done: number, of: number) => void
}

/** Quantile that leaves a tenth above. */
const TENTH = 1.2816
const AGAIN = { share: 1e-3, mostSteps: 8 } as const

/**
 * Predicts every trial by a fit to all others, with the spread of people and of trials.
 *
 * Reports of one trial, whose ids begin alike, are left out together. The prior is that of the ranges, which knows nothing
 * of the trial that is left out, as the present values do.
 *
 * @param text - the evidence table, as CSV
 * @param targets - what is fitted
 * @param options - people an arm, patience
 * @returns every counted number of density and markers beside its 80 % prediction interval
 *
 * Method: a fit to all, then one without each trial from there with the slopes of the first. Variance of an arm's mean:
 * JCJᵀ of that fit, plus the variance among virtual people over the size of the arm (or the printed interval), plus the
 * variance between trials, which is such that the held-out misfits of all other trials are as large as expected
 * (DerSimonian & Laird 1986, Control Clin Trials 7:177-188, by moments).
 *
 * @example
 * heldOut(text, targets, { people: 20, mostSteps: 1 }).rows.every(({ interval: [low, high] }) => low < high)
 * // → true
 */
export function heldOut(text: string, targets: Targets, options: HeldOutOptions): HeldOut {
  const work = workOf(text, { ...targets, prior: 'range' }, options)
  const problem = misfitOf(work)
  const best = leastSquares(problem, startOf(work), {
    loss: SQUARES,
    patience: {
      share: 1e-4,
      mostSteps: options.mostSteps,
      progress: (step) => options.progress?.('fit to all, step', step, options.mostSteps),
    },
  })
  const all: All = { work, problem, best, slopes: problem.slopes(best.point, best.residuals), counted: countedOf(work) }
  const trials = [...Map.groupBy(all.counted, ({ placed }) => trialOf(placed.study)).values()]
  const misses = trials.flatMap((own, i) => {
    options.progress?.('trials left out', i + 1, trials.length)
    return without(all, own)
  })
  const people = peopleOf(work.rehearsal.lot, work.typical, options.people)
  const evidence = readEvidence(text)
  const kept = misses.filter(({ counted: { placed } }) => ['density', 'marker'].includes(kindOf(placed)))
  const told = kept.map((miss) => measured(miss, evidence, people))
  return {
    osteon: 'held-out/1',
    stamp: stampOf(skeletonOnly, 'Rodas4, 0.00001', options.settings),
    people: options.people,
    trials: trials.length,
    rows: told.map((each) => expectedOf(each, told)).toSorted((a, b) => a.row - b.row),
    betweenTrials: { density: betweenTrials(told, 'density'), marker: betweenTrials(told, 'marker') },
    spreads: spreadsOf(work, people),
  }
}

/** The first word of an id names the trial; its reports share it. */
function trialOf(study: string): string {
  return study.split('_')[0]!
}

function kindOf({ reading }: PlacedReading): (typeof QUANTITIES)[Quantity]['kind'] {
  return QUANTITIES[reading.quantities[0]!].kind
}

interface Counted {
  readonly placed: PlacedReading
  readonly aim: Aim
  /** Place among the residuals. */
  readonly place: number
}

interface All {
  readonly work: Work
  readonly problem: Problem
  readonly best: Fitted
  readonly slopes: readonly Float64Array[]
  readonly counted: readonly Counted[]
}

function countedOf({ rehearsal, aims }: Work): readonly Counted[] {
  return rehearsal.lot.readings
    .map((placed, i) => ({ placed, aim: aims[i] }))
    .filter((each): each is Omit<Counted, 'place'> => each.aim !== undefined)
    .map((each, place) => ({ ...each, place }))
}

/** What a fit without a trial expects of its rows with typical subjects. */
interface Miss {
  readonly counted: Counted
  readonly expected: number
  readonly parameterSd: number
}

function without({ work, problem, best, slopes }: All, own: readonly Counted[]): Miss[] {
  const out = new Set(own.map(({ place }) => place))
  const seen = (row: Float64Array): Float64Array => row.filter((_value, i) => !out.has(i))
  const others = slopes.map(seen)
  const rest: Problem = {
    low: problem.low,
    high: problem.high,
    residuals: (point) => seen(problem.residuals(point)),
    slopes: () => others,
  }
  const { point } = leastSquares(rest, best.point, { loss: SQUARES, patience: AGAIN })
  const residuals = problem.residuals(point)
  const covariance = covarianceOf(others, work)
  return own.map((counted) => {
    const { aim, place } = counted
    const j = slopes.map((row) => row[place]! * aim.error)
    return {
      counted,
      expected: aim.published + residuals[place]! * aim.error,
      parameterSd: squareRoot(quadratic(covariance, j)),
    }
  })
}

/** Inverse curvature; the priors are among the residuals. */
function covarianceOf(slopes: readonly Float64Array[], { coordinates }: Work): Matrix {
  const scaled = new Matrix(slopes.map((row, j) => [...row].map((value) => value * coordinates[j]!.priorSd)))
  const covariance = inverse(scaled.mmul(scaled.transpose()))
  covariance.apply((i, j) =>
    covariance.set(i, j, covariance.get(i, j) * coordinates[i]!.priorSd * coordinates[j]!.priorSd),
  )
  return covariance
}

function quadratic(matrix: Matrix, vector: readonly number[]): number {
  const column = Matrix.columnVector([...vector])
  return Math.max(0, column.transpose().mmul(matrix).mmul(column).get(0, 0))
}

/** A miss with its variances, on the scale on which trials differ: points of density in all, the logarithm of a marker. */
interface Measured extends Miss {
  readonly typical: number
  readonly kind: 'density' | 'marker'
  readonly row: EvidenceRow
  readonly n: number
  readonly peopleSd: number
  /** Points of the row in one of that scale. */
  readonly unit: number
  readonly scaled: { readonly miss: number; readonly variance: number }
}

/** Size of an arm whose size is not printed. Origin: assumed. */
const USUAL_SIZE = 100

function measured(miss: Miss, evidence: readonly EvidenceRow[], people: People): Measured {
  const { placed, aim } = miss.counted
  const kind = kindOf(placed) as 'density' | 'marker'
  const row = evidence[placed.reading.row]!
  const n = row.n ?? USUAL_SIZE
  const spreads = armsOf(placed).map(({ arm, share }) => ({ ...people(placed, arm), share }))
  const expected = miss.expected + spreads.reduce((sum, { share, shift }) => sum + share * shift, 0) / yearsOf(placed)
  const among = spreads.reduce((sum, { share, sd }) => sum + share * share * sd * sd, 0) / n
  const printed = row.lower95 === undefined ? undefined : (row.upper95! - row.lower95) / 2 / 1.96
  const peopleSd = printed ?? squareRoot(among) / yearsOf(placed)
  const variance = miss.parameterSd * miss.parameterSd + peopleSd * peopleSd
  const unit = kind === 'marker' ? 100 + expected : 1 / yearsOf(placed)
  const gap = kind === 'marker' ? log((100 + aim.published) / (100 + expected)) : (aim.published - expected) / unit
  return {
    ...miss,
    typical: miss.expected,
    expected,
    kind,
    row,
    n,
    peopleSd,
    unit,
    scaled: { miss: gap, variance: variance / (unit * unit) },
  }
}

/** Years over which a slope was taken; 1 for everything else. */
function yearsOf({ reading: { how, month, since = 0 } }: PlacedReading): number {
  return how.kind === 'perYear' ? (month - since) / 12 : 1
}

function armsOf({ reading: { of, how } }: PlacedReading): readonly { readonly arm: string; readonly share: number }[] {
  const from = 'from' in how ? how.from : {}
  return [
    ...Object.entries(of).map(([arm, share]) => ({ arm, share })),
    ...Object.entries(from).map(([arm, share]) => ({ arm, share: -share })),
  ]
}

/** Standard deviation between trials, by moments: with it, squared misses are on average what they should be. */
function betweenTrials(all: readonly Measured[], kind: 'density' | 'marker'): number {
  const own = all.filter((each) => each.kind === kind).map(({ scaled }) => scaled)
  const excess = (variance: number): number =>
    own.reduce((sum, { miss, variance: within }) => sum + (miss * miss) / (within + variance), 0) - own.length
  if (own.length === 0 || excess(0) <= 0) return 0
  let [low, high] = [0, own.reduce((most, { miss }) => Math.max(most, miss * miss), 0)]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return squareRoot((low + high) / 2)
}

const HALVINGS = 40

function expectedOf(each: Measured, all: readonly Measured[]): Expected {
  const { counted, kind, row, n, expected, typical, parameterSd, peopleSd, unit, scaled } = each
  const { placed, aim } = counted
  const others = all.filter(({ counted: { placed: other } }) => trialOf(other.study) !== trialOf(placed.study))
  const trials = betweenTrials(others, kind)
  const half = TENTH * squareRoot(scaled.variance + trials * trials) * unit
  const interval = [expected - half, expected + half] as const
  return {
    row: row.row,
    study: placed.study,
    kind,
    quantity: placed.reading.quantities.map((quantity) => QUANTITIES[quantity].words).join(', '),
    month: placed.reading.month,
    n,
    published: aim.published,
    expected,
    typical,
    errors: {
      parameters: parameterSd,
      people: peopleSd,
      trials: trials * unit,
    },
    interval,
    isInside: interval[0] <= aim.published && aim.published <= interval[1],
    isMet: isMet(expected, acceptedFor({ ...row, value: aim.published, isPercent: true })),
  }
}

/** Months that count as two years. */
const TWO_YEARS = [21, 24] as const

function spreadsOf(work: Work, people: People): readonly ArmSpread[] {
  const { readings } = work.rehearsal.lot
  const found = readings
    .filter(
      ({ reading: { month, since = 0, how } }) =>
        month >= TWO_YEARS[0] && month <= TWO_YEARS[1] && since === 0 && how.kind !== 'level',
    )
    .filter((placed) => kindOf(placed) === 'density')
    .flatMap((placed) =>
      armsOf(placed).map(({ arm }) => ({
        study: placed.study,
        arm,
        site: QUANTITIES[placed.reading.quantities[0]!].words,
        month: placed.reading.month,
        sd: people(placed, arm).sd,
      })),
    )
  const nameOf = ({ study, arm, site }: ArmSpread): string => [study, arm, site].join()
  return found.filter((one, i) => found.findIndex((other) => nameOf(other) === nameOf(one)) === i)
}

/**
 * Share of rows whose published number lies inside, by kind.
 *
 * @param rows - rows that were left out, with their intervals
 * @param kind - density or marker; both where it is left out
 * @returns how many lie inside, of how many
 *
 * @example
 * coverageOf([]) // → { inside: 0, of: 0 }
 */
export function coverageOf(
  rows: readonly Expected[],
  kind?: Expected['kind'],
): { readonly inside: number; readonly of: number } {
  const own = rows.filter((row) => kind === undefined || row.kind === kind)
  return { inside: own.filter(({ isInside }) => isInside).length, of: own.length }
}
