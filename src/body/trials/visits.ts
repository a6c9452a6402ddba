import { exp, log } from '../../engine/arithmetic/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import type { Site } from '../../person/index.ts'
import { SCAN_ERROR, levelOf, ownCourse, quantityOf, sampleError, youngReference } from '../simulate/index.ts'
import type { Draw, Outcome } from '../simulate/index.ts'
import type { Candidate } from './candidate.ts'
import { hourOf, normalLot } from './lots.ts'
import type { Whose } from './lots.ts'

/** Saved signals and states of one day, in coherent units. */
export interface Row {
  readonly day: number
  readonly signals: Float64Array
  readonly states: Float64Array
}

/** Whose visits they are. */
export interface Visitor {
  readonly whose: Whose
  readonly candidate: Candidate
  readonly draw: Draw
  readonly assembly: Assembly
  /** Row of day 0, at which her density is that of her T-scores. */
  readonly start: Row
  /** Levels on day 0 that her population tells, by quantity, in the unit of the outcome. */
  readonly levels: Readonly<Record<string, number | undefined>>
}

/**
 * Spread of the logarithm of a level between people alike in everything the model knows, where it is not told. What is
 * absent, as estradiol, has its spread in the person's parameters. Origin: assumed, from widths of reference intervals.
 */
const LEVEL_SD: Readonly<Record<string, number>> = {
  ctx: 0.35,
  ntx: 0.35,
  p1np: 0.3,
  bsap: 0.25,
  estrone: 0.4,
  estroneSulfate: 0.5,
  dheas: 0.5,
  shbg: 0.4,
  testosterone: 0.4,
  lh: 0.35,
  fsh: 0.3,
  pth: 0.3,
  calcitriol: 0.25,
  calcium: 0.03,
  phosphate: 0.1,
}

/** What is true of a subject on a day, and what is measured of her. */
export class Visits {
  readonly #visitor: Visitor

  constructor(visitor: Visitor) {
    this.#visitor = visitor
  }

  /** True areal density at a site, in g/cm2. */
  density(site: Site, row: Row): number {
    const { candidate, draw, assembly, start } = this.#visitor
    const { mean, sd } = youngReference(site)
    const name = `${site}Density`
    const course = log(quantityOf(assembly, name, row) / quantityOf(assembly, name, start))
    return (mean + sd * candidate.tScores[site]) * exp(course + ownCourse(draw, site, row.day / DAYS_PER_YEAR))
  }

  /** True T-score at a site. */
  tScore(site: Site, row: Row): number {
    const { mean, sd } = youngReference(site)
    return (this.density(site, row) - mean) / sd
  }

  /**
   * An outcome as a trial measures it, with the error of each scan and sample.
   *
   * @param outcome - what is measured
   * @param row - the day
   * @param reference - the day that changes are counted from
   * @returns the value in the unit of the outcome
   */
  measured(outcome: Outcome, row: Row, reference: Row): number {
    const now = this.#sample(outcome, row)
    switch (outcome.how) {
      case 'tScore': {
        const { mean, sd } = youngReference(outcome.site!)
        return (now - mean) / sd
      }
      case 'change':
        return row.day === reference.day ? 0 : 100 * (now / this.#sample(outcome, reference) - 1)
      default:
        return levelOf(outcome, now) * this.#ownLevel(outcome)
    }
  }

  /** One scan or one sample. The scan of day 0 is the one by which she was enrolled. */
  #sample({ quantity, site }: Outcome, row: Row): number {
    const { whose, candidate, assembly } = this.#visitor
    if (site === undefined) {
      const error = sampleError(quantity) * normalLot(whose, `sample of ${quantity}`, hourOf(row.day))
      return quantityOf(assembly, quantity, row) * exp(error)
    }
    const isFirst = row.day === 0
    const error = isFirst ? candidate.scanErrors[site] : normalLot(whose, `scan of ${site}`, hourOf(row.day))
    return this.density(site, row) * (1 + SCAN_ERROR[site] * error)
  }

  /** How her level relates to the model's: as it is told, or by chance. Her changes are the model's. */
  #ownLevel(outcome: Outcome): number {
    const { assembly, levels, start, whose } = this.#visitor
    const { quantity } = outcome
    const told = levels[quantity]
    if (told !== undefined) return told / levelOf(outcome, quantityOf(assembly, quantity, start))
    return exp((LEVEL_SD[quantity] ?? 0) * normalLot(whose, `level of ${quantity}`, 0))
  }
}
