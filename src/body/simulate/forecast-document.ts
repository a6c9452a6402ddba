import type { Medicines, Person } from '../../person/index.ts'
import type { SystemicNote } from './systemic.ts'

/** What identifies a computation well enough to repeat it. */
export interface Stamp {
  /** Name and version of the model. */
  readonly model: string
  /** SHA-256 of every parameter's name, value and unit. */
  readonly parameters: string
  /** Method and tolerances of the solver. */
  readonly solver: string
  /** Version of the package. */
  readonly osteon: string
}

/** A fact that nobody told, and what stands in for it. */
export interface StandIn {
  /** Path of the fact in `person/1`, such as `height`. */
  readonly fact: string
  /** What is assumed instead, in words with its unit. */
  readonly standIn: string
  /** Where the assumption comes from. */
  readonly source: string
}

/** A skeletal site, as the documents name it. */
export type Site = 'lumbarSpine' | 'totalHip' | 'femoralNeck' | 'distalRadius'

/** Where one site stands on the day of the forecast. */
export interface Standing {
  readonly site: Site
  /** Latest measurement, if there is one. */
  readonly measured?: {
    readonly date: string
    readonly tScore: number
    readonly density: number
    readonly device?: string
  }
  /** T-score and density (g/cm2) on the day of the forecast: median and ranges over the weighed ensemble. */
  readonly tScore: Band
  readonly density: Band
}

/** A median with the ranges that hold 80 % and 95 % of the weighed ensemble. */
export interface Band {
  readonly median: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

/** The course of one outcome under one plan. All lists are as long as `months`. */
export interface OutcomeCourse {
  /** Contract name: `bmd.<site>` and markers in percent change from the day of the forecast, `tScore.<site>` absolute. */
  readonly outcome: string
  readonly unit: string
  readonly months: readonly number[]
  readonly median: readonly number[]
  readonly low80: readonly number[]
  readonly high80: readonly number[]
  readonly low95: readonly number[]
  readonly high95: readonly number[]
  /** Some plausible courses, one list each, for pictures that show lines instead of bands. */
  readonly lines: readonly (readonly number[])[]
}

/** What the second model says of a plan of two or more bone drugs; its distance from the first widens the ranges. */
export interface SecondModel {
  /** Its name among the models. */
  readonly model: 'jorg'
  /** Percent change of the total hip by the second model, one value a month told. */
  readonly totalHip: readonly number[]
  /** Distance of the two models at the total hip, in points. */
  readonly distance: readonly number[]
  /** Drugs that it has no entry for: from the first of these months on the last distance is kept. */
  readonly without: readonly { readonly drug: string; readonly fromMonth: number }[]
}

/** What is expected under one plan. */
export interface PlanForecast {
  readonly name: string
  /** The plan in words, one line an item, with dates. */
  readonly items: readonly string[]
  /** Absent where fewer than two bone drugs are given, and for men. */
  readonly secondModel?: SecondModel
  readonly outcomes: readonly OutcomeCourse[]
}

/** A scan of the person, as it entered the forecast. */
export interface ScanPoint {
  readonly site: Site
  readonly date: string
  /** Months from the day of the forecast (negative: before it). */
  readonly month: number
  readonly tScore: number
  /** Standard error of one measurement, in T-score units. */
  readonly error: number
}

/** Of whom a forecast speaks. */
export interface ToldPerson {
  readonly sex: 'female' | 'male'
  readonly age: number
  /** What is known of the person, in a few words each. */
  readonly facts: readonly string[]
  readonly indication?: Person['indication']
  readonly menopause?: NonNullable<Person['menopause']>['kind'] | undefined
  /** The drugs taken on the day of the forecast, and those to come by the record or a plan. */
  readonly medicines: Medicines
}

/** `forecast/1`: where the bones stand and what could happen under each plan. */
export interface Forecast {
  readonly osteon: 'forecast/1'
  readonly stamp: Stamp
  /** Day from which the forecast runs, ISO 8601. */
  readonly on: string
  readonly years: number
  readonly draws: number
  readonly seed: number
  /** Number of draws that the weighing by scans and labs leaves, in effect. */
  readonly effectiveDraws: number
  readonly person: ToldPerson
  readonly missing: readonly StandIn[]
  /** Remarks on what was not used or not modelled, one sentence each. */
  readonly remarks: readonly string[]
  /** What is known of the rest of the body under these drugs and exercises. */
  readonly systemic: readonly SystemicNote[]
  readonly standing: readonly Standing[]
  readonly scans: readonly ScanPoint[]
  /** The first is "as now". */
  readonly plans: readonly PlanForecast[]
}
