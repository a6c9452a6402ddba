import { stream } from '../../engine/arithmetic/index.ts'
import { parameterVector } from '../../engine/model/index.ts'
import type { Settings } from '../../engine/model/index.ts'
import { skeletonOnly, stampOf } from '../simulate/index.ts'
import type { Stamp } from '../simulate/index.ts'
import { scoreOf, validate } from '../validation/index.ts'
import type { Score, ValidatedRow } from '../validation/index.ts'
import { moved } from './coordinates.ts'
import { identifiabilityOf } from './identifiability.ts'
import type { Identifiability } from './identifiability.ts'
import { costOf, leastSquares, slopeOf } from './least-squares.ts'
import type { Fitted, Loss } from './least-squares.ts'
import { misfitOf } from './misfit.ts'
import type { Work } from './misfit.ts'
import { parameterSetOf, settingsOf } from './parameter-set.ts'
import type { ParameterSet } from './parameter-set.ts'
import { profilesOf } from './profile.ts'
import type { Base, Profile } from './profile.ts'
import type { Targets } from './targets.ts'
import { SQUARES, TOLERANCE, seenStudies, startOf, workOf } from './work.ts'

/** How to fit. */
export interface FitOptions {
  /** Starts: the first from the present values, the others drawn within the ranges. */
  readonly starts: number
  readonly seed: number
  /** Most steps of one start. */
  readonly mostSteps: number
  /** Ids of studies that the fit does not see and that are predicted afterwards. */
  readonly leaveOut: readonly string[]
  /** Whether profile likelihood intervals are wanted: they take about a second a parameter. */
  readonly profiles?: boolean
  /** Name of the new parameter set. */
  readonly name: string
  /** Numbers to start from that differ from the declared ones, by id. */
  readonly settings?: Settings
  /** Called after every step. */
  readonly progress?: (start: number, step: number, cost: number) => void
  /** Called after every profile with how many are done. */
  readonly profiled?: (done: number, of: number) => void
}

/** `fit/1`: what came of a fit. */
export interface Fit {
  readonly osteon: 'fit/1'
  readonly stamp: Stamp
  readonly targets: Targets
  readonly leftOut: readonly string[]
  /** Rows that the fit saw. */
  readonly rows: number
  readonly cost: { readonly before: number; readonly after: number }
  readonly starts: readonly Pick<Fitted, 'cost' | 'steps' | 'ending'>[]
  /** Scores over the rows of the studies that the fit saw, fractures apart, before and after. */
  readonly score: { readonly before: Score; readonly after: Score }
  /** The same over the rows of the studies left out; none counted where none were. */
  readonly predicted: { readonly before: Score; readonly after: Score; readonly rows: readonly ValidatedRow[] }
  readonly identifiability: Identifiability
  /** Empty unless they were wanted. */
  readonly profiles: readonly Profile[]
  readonly set: ParameterSet
}

const HUBER: Loss = { huber: 1.345 }
/** A step that gains less than this share of the cost ends a start. */
const SETTLED = 1e-4

/**
 * Fits parameters to published numbers: one typical subject per arm, weighted least squares.
 *
 * @param text - the evidence table, as CSV
 * @param targets - what moves and what it is held against
 * @param options - starts, seed, patience, studies left out
 * @returns costs, scores, what is known of each parameter, and the new parameter set
 * @throws UnknownName - a parameter or study is not known
 * @throws OutOfRange - a present value lies outside its range
 *
 * Method: Levenberg-Marquardt within bounds from several starts; Rodas4, relative tolerance 1e-5.
 *
 * @example
 * fit(text, targets, { starts: 1, seed: 1, mostSteps: 1, leaveOut: [], name: 'refit' }).osteon // → 'fit/1'
 */
export function fit(text: string, targets: Targets, options: FitOptions): Fit {
  const work = workOf(text, targets, options)
  const loss = targets.loss === 'huber' ? HUBER : SQUARES
  const problem = misfitOf(work)
  const ends = startsOf(work, options).map((start, i) =>
    leastSquares(problem, start, {
      loss,
      patience: {
        share: SETTLED,
        mostSteps: options.mostSteps,
        progress: (step, cost) => options.progress?.(i, step, cost),
      },
    }),
  )
  const best = ends.reduce((one, other) => (other.cost < one.cost ? other : one))
  const rows = work.aims.filter((aim) => aim !== undefined).length
  const slopes = problem.slopes(best.point, best.residuals).map((row) => row.slice(0, rows))
  const data = slopeOf(slopes, best.residuals.slice(0, rows), loss).curvature
  const settings = settingsOf(skeletonOnly, moved(work.coordinates, best.point, work.typical))
  const before = settingsOf(skeletonOnly, work.typical)
  const seen = scoresOf(text, seenStudies(targets, options.leaveOut), { before, after: settings })
  const identifiability = identifiabilityOf(work.coordinates, best.point, { data, prior: targets.prior })
  const stamp = stampOf(skeletonOnly, `Rodas4, ${TOLERANCE}`, before)
  return {
    osteon: 'fit/1',
    stamp,
    targets,
    leftOut: options.leaveOut,
    rows,
    cost: { before: costOf(problem.residuals(startOf(work)), loss), after: best.cost },
    starts: ends.map(({ cost, steps, ending }) => ({ cost, steps, ending })),
    score: seen,
    predicted: scoresOf(text, options.leaveOut, { before, after: settings }),
    identifiability,
    profiles:
      options.profiles === true
        ? profilesOf(profileBase(work, { problem, best, loss }, { identifiability, options }))
        : [],
    set: parameterSetOf(skeletonOnly, parameterVector(skeletonOnly, settings), {
      name: options.name,
      parent: stamp.parameters,
      fit: {
        fitted: work.coordinates.map(({ name }) => name),
        studies: seenStudies(targets, options.leaveOut),
        rows,
        cost: Number(best.cost.toPrecision(6)),
        seed: options.seed,
      },
    }),
  }
}

function profileBase(
  { coordinates }: Work,
  found: Pick<Base, 'problem' | 'best' | 'loss'>,
  { identifiability, options }: { readonly identifiability: Identifiability; readonly options: FitOptions },
): Base {
  const progress = (done: number): void => options.profiled?.(done, coordinates.length)
  return { ...found, coordinates, covariance: identifiability.covariance, progress }
}

/** The present values, and points drawn evenly within the bounds. */
function startsOf(work: Work, { starts, seed }: FitOptions): readonly Float64Array[] {
  return Array.from({ length: starts }, (_unused, i) => {
    if (i === 0) return startOf(work)
    const chance = stream(seed, i)
    return Float64Array.from(work.coordinates, ({ bounds }) => bounds[0] + chance.uniform() * (bounds[1] - bounds[0]))
  })
}

function scoresOf(
  text: string,
  studies: readonly string[],
  { before, after }: { readonly before: Settings; readonly after: Settings },
): Fit['predicted'] {
  const rowsWith = (settings: Settings): readonly ValidatedRow[] =>
    validate(text, { studies, settings }).rows.filter(({ kind }) => kind !== 'fracture')
  if (studies.length === 0) return { before: NOTHING, after: NOTHING, rows: [] }
  const now = rowsWith(after)
  return { before: scoreOf('all', rowsWith(before)), after: scoreOf('all', now), rows: now }
}

const NOTHING: Score = { name: 'all', counted: 0, met: 0, share: undefined, densityError: undefined }
