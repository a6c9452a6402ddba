import { usualTScore } from '../../person/index.ts'
import type { PopulationQuantity, Site } from '../../person/index.ts'
import type { Asked, Family } from './asked.ts'

/** What kind of people a trial enrols. */
export type Kind = 'after menopause' | 'before menopause' | 'men'

function asked(family: Family, [mean, sd]: readonly [number, number], [min, max]: readonly [number, number]): Asked {
  return { family, mean, sd, min, max }
}

type Quantities = Readonly<Record<Exclude<PopulationQuantity, 'yearsSinceMenopause' | 'weight' | 'estradiol'>, Asked>>

/**
 * People of whom nothing is told: women after menopause as trials of aromatase inhibitors enrol them.
 *
 * Age and body mass: means of such trials (ATAC, IBIS-II, Z-FAST, ABCSG-18: 60 to 64 a, 26 to 28 kg/m2). Calcium and
 * vitamin D: the typical woman of the proposal (sections 7 and 12) with the spread of dietary surveys. Blood values:
 * middle and width of reference intervals, from knowledge. Origin of every number: assumed.
 */
const WOMEN: Quantities = {
  age: asked('normal', [61, 8], [45, 85]),
  bodyMassIndex: asked('log-normal', [27, 4.8], [17, 50]),
  height: asked('normal', [162, 6.5], [140, 185]),
  calciumIntake: asked('log-normal', [800, 300], [200, 2500]),
  vitaminD: asked('log-normal', [60, 22], [15, 200]),
  calcium: asked('normal', [2.35, 0.08], [2.1, 2.65]),
  pth: asked('log-normal', [4.5, 1.6], [1, 15]),
  testosterone: asked('log-normal', [0.8, 0.35], [0.1, 3]),
  creatinine: asked('log-normal', [66, 12], [35, 150]),
}

/** How women before menopause differ. Origin: assumed (ABCSG-12 and SOFT: about 42 to 45 a). */
const YOUNGER: Partial<Quantities> = { age: asked('normal', [42, 6], [22, 52]) }

/** How men differ. Origin: assumed, as above. */
const MEN: Partial<Quantities> = {
  age: asked('normal', [60, 10], [40, 85]),
  bodyMassIndex: asked('log-normal', [27.5, 4.2], [18, 50]),
  height: asked('normal', [176, 7], [155, 200]),
  calciumIntake: asked('log-normal', [900, 350], [200, 3000]),
  testosterone: asked('log-normal', [15, 5], [5, 40]),
  creatinine: asked('log-normal', [85, 15], [45, 180]),
}

/** The reference distributions of a kind of people. */
export function referenceOf(kind: Kind): Quantities {
  if (kind === 'after menopause') return WOMEN
  return { ...WOMEN, ...(kind === 'men' ? MEN : YOUNGER) }
}

/** Shares of smokers among them. Origin: assumed, as in trials of women around 60. */
export const SMOKING = { never: 0.6, former: 0.28, current: 0.12 } as const

/** Age at menopause among women past it, natural and otherwise (SWAN and IBIS-II, rounded; assumed). */
export const MENOPAUSE = { mean: 50, sd: 4.5, range: [36, 60] } as const
/** Years without a period after which it is known to have been the last (definition of menopause, WHO 1996, from knowledge). */
export const AFTER_MENOPAUSE = 1
/** Age at the menopause that is still to come (Gold 2001, as in `prepare`; spread assumed), at least so many years ahead. */
export const COMING_MENOPAUSE = { mean: 51.4, sd: 3, ahead: 2 } as const

/** Rise of T-score with a later menopause, per year. Origin: assumed. */
const PER_LATER_YEAR = 0.02

/** Spread of T-score among people alike in age and body mass. Origin: assumed, from NHANES III and the manufacturer's curves. */
export const T_SD: Readonly<Record<Site, number>> = {
  lumbarSpine: 1.15,
  totalHip: 0.95,
  femoralNeck: 0.9,
  distalRadius: 1.1,
}

/** Someone's facts on which her density rests. */
export interface Bearer {
  readonly sex: 'female' | 'male'
  readonly age: number
  readonly bodyMassIndex: number
  /** Absent in men and before menopause. */
  readonly menopauseAge?: number | undefined
}

/**
 * Mean T-score of people like somebody.
 *
 * @param site - skeletal site
 * @param bearer - sex, age, body mass index, age at menopause
 * @returns the mean T-score
 *
 * @example
 * meanTScore('totalHip', { sex: 'female', age: 60, bodyMassIndex: 27 }) // → −0.95
 */
export function meanTScore(site: Site, bearer: Bearer): number {
  const later = bearer.menopauseAge === undefined ? 0 : bearer.menopauseAge - MENOPAUSE.mean
  return usualTScore(site, bearer) + PER_LATER_YEAR * later
}
