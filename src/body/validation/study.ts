import type { Settings } from '../../engine/model/index.ts'
import { DAYS_PER_MONTH } from '../../person/index.ts'
import { treatmentsOf } from '../simulate/index.ts'
import type { Subject, Treatment } from '../simulate/index.ts'

/** What is read off a course: a site's density, a marker, a hormone. */
export type Quantity = keyof typeof QUANTITIES

/** Everything that is read, by the model's own name, and what kind of thing it is. */
export const QUANTITIES = {
  lumbarSpine: { kind: 'density', signal: 'lumbarSpineDensity', words: 'lumbar spine' },
  totalHip: { kind: 'density', signal: 'totalHipDensity', words: 'total hip' },
  femoralNeck: { kind: 'density', signal: 'femoralNeckDensity', words: 'femoral neck' },
  distalRadius: { kind: 'density', signal: 'distalRadiusDensity', words: 'one-third radius' },
  ctx: { kind: 'marker', signal: 'ctx', words: 'CTX' },
  ntx: { kind: 'marker', signal: 'ntx', words: 'NTX' },
  p1np: { kind: 'marker', signal: 'p1np', words: 'P1NP' },
  bsap: { kind: 'marker', signal: 'bsap', words: 'BSAP' },
  estradiol: { kind: 'hormone', signal: 'estradiol', words: 'estradiol' },
  estrone: { kind: 'hormone', signal: 'estrone', words: 'estrone' },
  estroneSulfate: { kind: 'hormone', signal: 'estroneSulfate', words: 'estrone sulfate' },
  testosterone: { kind: 'hormone', signal: 'testosterone', words: 'testosterone' },
  freeEstradiol: { kind: 'hormone', signal: 'freeEstradiol', words: 'free estradiol' },
  dheas: { kind: 'hormone', signal: 'dheas', words: 'DHEA sulfate' },
  shbg: { kind: 'hormone', signal: 'shbg', words: 'SHBG' },
  lh: { kind: 'hormone', signal: 'lh', words: 'LH' },
  fsh: { kind: 'hormone', signal: 'fsh', words: 'FSH' },
  vertebralFracture: { kind: 'fracture', signal: 'vertebral', words: 'vertebral fracture' },
  hipFracture: { kind: 'fracture', signal: 'hip', words: 'hip fracture' },
  nonvertebralFracture: { kind: 'fracture', signal: 'nonvertebral', words: 'nonvertebral fracture' },
  anyFracture: { kind: 'fracture', signal: 'any', words: 'any fracture' },
  aromatase: { kind: 'hormone', signal: 'aromataseBlocked', words: 'aromatase blocked' },
} as const

/** The typical person of one arm, and all that happens to her. Day 0 is the day of randomisation. */
export interface Arm {
  readonly subject: Subject
  readonly treatments: readonly Treatment[]
  /** Numbers of the model that are hers, in their declared units, where she differs from the typical woman. */
  readonly settings?: Settings
  /** T-scores on day 0 where fractures are read and the study's women were not typical, and the share with earlier ones. */
  readonly bones?: {
    readonly lumbarSpine: number
    readonly femoralNeck: number
    readonly priorFracture?: number
    readonly priorVertebral?: number
  }
  /** Whether fractures are those of women who had breast cancer. */
  readonly breastCancer?: boolean
}

/** Arms by their shares; one arm alone has the share 1. */
export type Mixture = Readonly<Record<string, number>>

/** How a published number is made of courses. */
export type How =
  /** Percent change since an earlier month. */
  | { readonly kind: 'change' }
  /** The same, divided by the years between. */
  | { readonly kind: 'perYear' }
  /** What is left of the earlier value, times a factor. */
  | { readonly kind: 'left'; readonly factor: number }
  /** The value itself, in a unit. */
  | { readonly kind: 'level'; readonly unit: string }
  /** Difference of the percent changes of two arms. */
  | { readonly kind: 'difference'; readonly from: Mixture }
  /** Percent by which one arm's ratio to its own baseline lies above the other's. */
  | { readonly kind: 'ratio'; readonly from: Mixture }
  /** Percent by which one arm's level lies above the other's. */
  | { readonly kind: 'levels'; readonly from: Mixture }
  /** One arm's level in units of the other's. */
  | { readonly kind: 'times'; readonly from: Mixture }
  /** The natural logarithm of that. */
  | { readonly kind: 'logarithm'; readonly from: Mixture }

/** How one published number is read off the courses of a study's arms. */
export interface Reading {
  /** Place in the evidence table. */
  readonly row: number
  readonly of: Mixture
  /** The mean of several where several were averaged. */
  readonly quantities: readonly Quantity[]
  readonly month: number
  readonly how: How
  /** Month from which the change counts; 0 unless told. */
  readonly since?: number
  /** Days before the month at which it is read, where a marker was drawn before a dose. */
  readonly daysBefore?: number
  /** Standard deviation of the logarithm among people, where a mean percent change was printed (proposal, section 3). */
  readonly spread?: number
  /** Taken off our value, where the source took it off its own. */
  readonly less?: number
  /** Density that turns a slope in g/cm2 into percent. */
  readonly perDensity?: number
}

/** One study: how it is run with typical subjects, and which published numbers are read off it. */
export interface Study {
  readonly id: string
  /** What was assumed, with its place in the source. */
  readonly conduct: string
  readonly arms: Readonly<Record<string, Arm>>
  readonly readings: readonly Reading[]
}

/** The studies of one mechanism. */
export interface Family {
  readonly mechanism: string
  readonly studies: readonly Study[]
}

/** A span of months from randomisation. */
export type Months = readonly [number, number]

const ALWAYS: Months = [0, Infinity]
/** Age of the final period of somebody who does not reach it, in years. */
const NEVER = 200

/**
 * The typical woman: body mass index 26, does not smoke, 800 mg calcium a day, 60 nmol/L 25-hydroxyvitamin D.
 *
 * Source: proposal, sections 7, 12 and 18.
 *
 * @param age - in years
 * @param yearsSince - years since her final period; negative before it
 * @param own - where she differs
 * @returns the woman
 *
 * @example
 * woman(61, 11).finalPeriodAge // → 50
 */
export function woman(age: number, yearsSince: number, own: Partial<Subject> = {}): Subject {
  return {
    sex: 'female',
    age,
    bodyMassIndex: 26,
    smokes: false,
    calciumIntake: 800,
    vitaminD: 60,
    finalPeriodAge: age - yearsSince,
    ...own,
  }
}

/** A woman whose final period does not come within the study. */
export function youngWoman(age: number): Subject {
  return woman(age, age - NEVER)
}

/** An input of the model that is set for some months. */
export function held(input: string, value: number, [from, to]: Months = ALWAYS): readonly Treatment[] {
  return [{ kind: 'level', input, how: 'set', value, from: from * DAYS_PER_MONTH, to: to * DAYS_PER_MONTH }]
}

/** A drug in mg every so many days. */
export function drug(agent: string, dose: number, everyDays: number, [from, to]: Months): readonly Treatment[] {
  const regimen = { dose, every: everyDays, from: from * DAYS_PER_MONTH, to: to * DAYS_PER_MONTH, adherence: 1 }
  return treatmentsOf(agent, regimen)!
}

/** Usual daily doses of the aromatase inhibitors, in mg. */
const INHIBITORS = { anastrozole: 1, letrozole: 2.5, exemestane: 25 } as const

/** An aromatase inhibitor in its usual dose. */
export function inhibitor(
  months: Months = ALWAYS,
  agent: keyof typeof INHIBITORS = 'anastrozole',
): readonly Treatment[] {
  return drug(agent, INHIBITORS[agent], 1, months)
}

/** Tamoxifen in its usual dose, or the share of it that is taken. */
export function tamoxifen(months: Months = ALWAYS, share = 1): readonly Treatment[] {
  return held('tamoxifenTaken', share, months)
}

/** Calcium 1500 mg a day in all and 25-hydroxyvitamin D 75 nmol/L from randomisation on (proposal, section 18). */
export const calciumAndD: readonly Treatment[] = [...held('calciumIntake', 1500), ...held('vitaminDOwn', 75)]

/** Estradiol before menopause and after it in the typical woman, in pmol/L (proposal, section 5). */
const [BEFORE, AFTER] = [400, 22]

/** What is left of the ovaries where estradiol is brought to a level, in pmol/L. */
export function estradiolAt(picomolar: number): readonly Treatment[] {
  return held('ovarianActivity', (picomolar - AFTER) / (BEFORE - AFTER))
}

type More = Partial<Pick<Reading, 'since' | 'daysBefore' | 'spread' | 'less' | 'perDensity'>>
type Of = string | Mixture
type What = Quantity | readonly Quantity[]

function mixtureOf(of: Of): Mixture {
  return typeof of === 'string' ? { [of]: 1 } : of
}

function reading(row: number, of: Of, what: What, month: number, how: How, more: More): Reading {
  return { row, of: mixtureOf(of), quantities: typeof what === 'string' ? [what] : what, month, how, ...more }
}

/** Percent change of an arm since randomisation. */
export function change(row: number, of: Of, what: What, month: number, more: More = {}): Reading {
  return reading(row, of, what, month, { kind: 'change' }, more)
}

/** Percent change of an arm a year. */
export function slope(row: number, of: Of, what: What, [since, month]: Months, more: More = {}): Reading {
  return reading(row, of, what, month, { kind: 'perYear' }, { since, ...more })
}

/** What is left of the value at randomisation, in percent, or times another factor. */
export function left(row: number, of: Of, what: What, month: number, factor = 100): Reading {
  return reading(row, of, what, month, { kind: 'left', factor }, {})
}

/** The value itself. */
export function level(row: number, of: Of, what: What, month: number, unit: string): Reading {
  return reading(row, of, what, month, { kind: 'level', unit }, {})
}

/** Difference between two arms, in the way that is named. */
export function between(
  kind: 'difference' | 'ratio' | 'levels' | 'times' | 'logarithm',
  [row, of, from]: readonly [number, Of, Of],
  what: What,
  month: number,
  more: More = {},
): Reading {
  return reading(row, of, what, month, { kind, from: mixtureOf(from) }, more)
}
