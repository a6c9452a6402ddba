import { EigenvalueDecomposition, Matrix, inverse } from 'ml-matrix'

import { squareRoot } from '../../engine/arithmetic/index.ts'
import type { Prior } from './misfit.ts'
import { valueAt } from './coordinates.ts'
import type { Coordinate } from './coordinates.ts'

/** How well a fit knows one coordinate. */
export interface Knowledge {
  readonly name: string
  readonly symbol: string
  readonly unit: string
  readonly start: number
  readonly value: number
  /** Standard error of the value, in its unit; for a logarithm, value times the standard error of the logarithm. */
  readonly error: number
  readonly relativeError: number
  readonly atBound: 'lower' | 'upper' | null
  readonly range: readonly [number, number]
  /** Share of the prior's variance that the data took away: 0 where they say nothing, 1 where they say all. */
  readonly told: number
}

/** Two coordinates that the data can hardly tell apart. */
export interface Pair {
  readonly names: readonly [string, string]
  readonly correlation: number
}

/** A direction in which the coordinates may move together. */
export interface Direction {
  /** What the data know of it, in units of what the weak prior knows: below 1 they know less than the prior. */
  readonly information: number
  /** Shares of the leading coordinates, the largest first; their squares over all coordinates add up to 1. */
  readonly shares: readonly { readonly name: string; readonly share: number }[]
}

/** What a fit knows and what it does not. */
export interface Identifiability {
  readonly parameters: readonly Knowledge[]
  /** Pairs with a correlation beyond 0.8, the closest first. */
  readonly correlations: readonly Pair[]
  /** Directions of which the data know less than the prior, the least known first. */
  readonly directions: readonly Direction[]
  /** Covariance of the coordinates, a row each. */
  readonly covariance: readonly (readonly number[])[]
}

const CLOSE = 0.8
const LEADING = 4
/** Share of a range within which a coordinate counts as at its bound. */
const AT_BOUND = 1e-6

/**
 * What a fit knows of its coordinates, from the curvature of its cost.
 *
 * @param coordinates - what was fitted
 * @param point - where it ended
 * @param curvature.data - JᵀWJ of the readings alone
 * @param curvature.prior - whether the weak prior took part
 * @returns standard errors, correlations, and the directions that the data leave open
 *
 * Method: covariance is the inverse of the curvature (Seber & Wild 2003, Nonlinear regression, section 2.1); the
 * directions are eigenvectors of the curvature in units of the prior's standard deviations. A coordinate at a bound is
 * taken as if it were free, and is marked. Without the prior the inverse is held up by a thousandth of it.
 *
 * @example
 * identifiabilityOf(coordinates, point, { data, prior: 'weak' }).parameters.length === coordinates.length // → true
 */
export function identifiabilityOf(
  coordinates: readonly Coordinate[],
  point: Float64Array,
  curvature: { readonly data: Matrix; readonly prior: Prior },
): Identifiability {
  const sds = coordinates.map(({ priorSd }) => priorSd)
  const scaled = curvature.data.clone()
  scaled.apply((i, j) => scaled.set(i, j, scaled.get(i, j) * sds[i]! * sds[j]!))
  const held = HOLDS[curvature.prior]
  const spread = inverse(Matrix.add(scaled, Matrix.eye(sds.length).mul(held)))
  return {
    parameters: coordinates.map((coordinate, i) => knowledgeOf(coordinate, point[i]!, spread.get(i, i))),
    correlations: pairsOf(coordinates, spread),
    directions: directionsOf(coordinates, scaled),
    covariance: sds.map((_sd, i) => sds.map((_other, j) => spread.get(i, j) * sds[i]! * sds[j]!)),
  }
}

/** Precision of each prior in units of the weak one. */
const HOLDS: Readonly<Record<Prior, number>> = { weak: 1, range: 1 / 4, none: 1e-3 }

function knowledgeOf(coordinate: Coordinate, at: number, variance: number): Knowledge {
  const { name, entry, start, range, isLogarithm, bounds, priorSd } = coordinate
  const value = valueAt(coordinate, at)
  const spread = squareRoot(variance) * priorSd
  const error = isLogarithm ? value * spread : spread
  const near = AT_BOUND * (bounds[1] - bounds[0])
  return {
    name,
    symbol: entry.declared.symbol ?? entry.name,
    unit: entry.declared.unit,
    start: valueAt(coordinate, start),
    value,
    error,
    relativeError: Math.abs(error / value),
    atBound: at <= bounds[0] + near ? 'lower' : at >= bounds[1] - near ? 'upper' : null,
    range,
    told: Math.max(0, 1 - variance),
  }
}

function pairsOf(coordinates: readonly Coordinate[], spread: Matrix): Pair[] {
  return coordinates
    .flatMap(({ name }, i) =>
      coordinates.slice(0, i).map((other, j) => ({
        names: [other.name, name] as const,
        correlation: spread.get(i, j) / squareRoot(spread.get(i, i) * spread.get(j, j)),
      })),
    )
    .filter(({ correlation }) => Math.abs(correlation) > CLOSE)
    .toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
}

function directionsOf(coordinates: readonly Coordinate[], scaled: Matrix): Direction[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(scaled, { assumeSymmetric: true })
  return realEigenvalues
    .map((information, k) => ({
      information: Math.max(0, information),
      shares: leading(coordinates, eigenvectorMatrix.getColumn(k)),
    }))
    .filter(({ information }) => information < 1)
    .toSorted((a, b) => a.information - b.information)
}

function leading(coordinates: readonly Coordinate[], vector: readonly number[]): Direction['shares'] {
  return coordinates
    .map(({ name }, i) => ({ name, share: vector[i]! }))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, LEADING)
}
