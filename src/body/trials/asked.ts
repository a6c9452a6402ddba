import { exp, log, normalProbability, normalQuantile, power, squareRoot } from '../../engine/arithmetic/index.ts'
import type { Spread } from '../../person/index.ts'

/** Form of a distribution; `gamma` is for what is counted from an event and is seldom near it. */
export type Family = 'normal' | 'log-normal' | 'gamma'

/** The distribution of a quantity among the people who are asked, and the limits within which they are enrolled. */
export interface Asked {
  readonly family: Family
  readonly mean: number
  readonly sd: number
  readonly min: number
  readonly max: number
}

/**
 * The people to be asked so that those enrolled are as they are told to be.
 *
 * Limits cut a distribution, which moves its mean and narrows it. Where mean, standard deviation and a limit are all
 * told, the people asked are such that those within the limits have that mean and standard deviation, as a trial's
 * table of its subjects tells them. Where no such distribution exists, as with a wide spread and tight limits, mean and
 * standard deviation are those of the people asked.
 *
 * @param told - mean, standard deviation, limits
 * @param reference - what stands in for each of them that is absent; its limits count where only limits are told
 * @returns the distribution of the people asked
 *
 * Method: mean and deviation are moved by what those of the cut distribution miss, until they are met within 1 %.
 *
 * @example
 * askedOf({ mean: 61, sd: 8, min: 45, max: 80 }, reference).sd // → 9.4, of which 8 are left between the limits
 */
export function askedOf(told: Spread | undefined, reference: Asked): Asked {
  if (!told) return reference
  const isAbout = told.mean !== undefined || told.sd !== undefined
  const [low, high] = isAbout ? [-Infinity, Infinity] : [reference.min, reference.max]
  const asked: Asked = {
    family: reference.family,
    mean: told.mean ?? reference.mean,
    sd: told.sd ?? reference.sd,
    min: told.min ?? low,
    max: told.max ?? high,
  }
  const isCut = told.min !== undefined || told.max !== undefined
  const isTold = told.mean !== undefined && told.sd !== undefined && told.sd > 0
  return isCut && isTold ? (beforeCut(asked) ?? asked) : asked
}

/** Share of the people asked who lie within the limits. */
export function shareWithin(asked: Asked): number {
  const [low, high] = probabilitiesOf(asked)
  return high - low
}

/**
 * The value of somebody within the limits.
 *
 * @param asked - the people asked
 * @param z - a standard normal number that says where she stands among those within the limits
 * @returns the value
 *
 * @example
 * valueWithin({ family: 'normal', mean: 61, sd: 8, min: -Infinity, max: Infinity }, 1) // → 69
 */
export function valueWithin(asked: Asked, z: number): number {
  const { min, max, sd } = asked
  if (sd === 0 || (min === -Infinity && max === Infinity)) return valueAt(asked, z)
  const [low, high] = probabilitiesOf(asked)
  const probability = low + normalProbability(z) * (high - low)
  const inside = Math.min(1 - Number.EPSILON, Math.max(Number.MIN_VALUE, probability))
  return Math.min(max, Math.max(min, valueAt(asked, normalQuantile(inside))))
}

/** The value that lies so many standard deviations from the middle, limits or not. */
export function valueAt(asked: Asked, z: number): number {
  switch (formOf(asked)) {
    case 'normal':
      return asked.mean + asked.sd * z
    case 'log-normal': {
      const { middle, spread } = logarithms(asked)
      return exp(middle + spread * z)
    }
    case 'gamma': {
      const { middle, spread } = cubeRoots(asked)
      const root = Math.max(0, middle + spread * z)
      return asked.mean * root * root * root
    }
  }
}

/** Only what is positive on average has a form that is positive throughout. */
function formOf({ family, mean }: Asked): Family {
  return mean <= 0 ? 'normal' : family
}

/** Middle and spread of the logarithm. */
function logarithms({ mean, sd }: Asked): { readonly middle: number; readonly spread: number } {
  const variation = sd / mean
  const variance = log(1 + variation * variation)
  return { middle: log(mean) - variance / 2, spread: squareRoot(variance) }
}

/**
 * Middle and spread of the cube root in units of the mean's: that of a gamma distribution is nearly normal.
 *
 * Source: Wilson & Hilferty 1931, Proceedings of the National Academy of Sciences 17:684-688.
 */
function cubeRoots({ mean, sd }: Asked): { readonly middle: number; readonly spread: number } {
  const spread = sd / (3 * mean)
  return { middle: 1 - spread * spread, spread }
}

/** Shares of the people asked who lie below the lower and below the upper limit. */
function probabilitiesOf(asked: Asked): readonly [number, number] {
  const { min, max, mean, sd } = asked
  if (sd === 0) return mean >= min && mean <= max ? [0, 1] : [0, 0]
  return [normalProbability(placeOf(asked, min)), normalProbability(placeOf(asked, max))]
}

function placeOf(asked: Asked, value: number): number {
  switch (formOf(asked)) {
    case 'normal':
      return (value - asked.mean) / asked.sd
    case 'log-normal': {
      const { middle, spread } = logarithms(asked)
      return value <= 0 ? -Infinity : (log(value) - middle) / spread
    }
    case 'gamma': {
      const { middle, spread } = cubeRoots(asked)
      if (value <= 0) return -Infinity
      return value === Infinity ? Infinity : (power(value / asked.mean, 1 / 3) - middle) / spread
    }
  }
}

const ROUNDS = 200
/** How near mean and deviation must come, in told deviations. */
const NEAR = 0.01
/** Widest distribution that is asked, and furthest middle, in told deviations: beyond them limits alone would shape who is enrolled. */
const WIDEST = 3
const FURTHEST = 3

function beforeCut(wanted: Asked): Asked | undefined {
  let asked = wanted
  for (let round = 0; round < ROUNDS; round++) {
    const cut = cutMoments(asked)
    if (!cut) return undefined
    const [off, ratio] = [wanted.mean - cut.mean, wanted.sd / cut.sd]
    if (Math.abs(off) < NEAR * wanted.sd && Math.abs(ratio - 1) < NEAR) return asked
    asked = { ...asked, mean: asked.mean + off / 2, sd: asked.sd * squareRoot(ratio) }
    if (asked.sd > WIDEST * wanted.sd || Math.abs(asked.mean - wanted.mean) > FURTHEST * wanted.sd) return undefined
  }
  return undefined
}

/** Number of even quantiles that stand for a distribution. */
const GRID = 500

/** Mean and deviation of those within the limits; none where hardly anybody is. */
function cutMoments(asked: Asked): { readonly mean: number; readonly sd: number } | undefined {
  if (shareWithin(asked) < 1 / GRID) return undefined
  let [sum, squares] = [0, 0]
  for (let k = 0; k < GRID; k++) {
    const value = valueWithin(asked, normalQuantile((k + 0.5) / GRID))
    sum += value
    squares += value * value
  }
  const mean = sum / GRID
  const variance = squares / GRID - mean * mean
  return variance > 0 ? { mean, sd: squareRoot(variance) } : undefined
}
