import type {
  ANALYTES,
  Agent,
  EXERCISE_KINDS,
  INDICATIONS,
  MENOPAUSE_KINDS,
  PopulationQuantity,
  SMOKING_HABITS,
  Site,
} from './names.ts'

/** An ISO 8601 date: a year, a year and month, or a day. */
export type IsoDate = string

/** A drug with its dose, in mg, every so many days. */
export interface Medication {
  readonly agent: Agent
  readonly milligrams: number
  readonly everyDays: number
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  /** How long it is planned for, in days. */
  readonly plannedDays?: number | undefined
}

/** One site of one scan. */
export interface SiteResult {
  /** Areal density, in g/cm2. */
  readonly density?: number | undefined
  readonly tScore?: number | undefined
  readonly zScore?: number | undefined
  readonly side?: 'left' | 'right' | undefined
  readonly vertebrae?: string | undefined
}

/** One DXA scan. */
export interface Scan {
  readonly date: IsoDate
  readonly device?: string | undefined
  readonly facility?: string | undefined
  readonly sites: Readonly<Partial<Record<Site, SiteResult>>>
}

/** One laboratory value, in the analyte's own unit. */
export interface Lab {
  readonly date: IsoDate
  readonly analyte: (typeof ANALYTES)[number]
  readonly value: number
  readonly method?: string | undefined
}

/** One fracture. */
export interface Fracture {
  readonly site: string
  readonly date?: IsoDate | undefined
  readonly lowTrauma?: boolean | undefined
}

/** Exercise as it is done now. */
export interface Exercise {
  readonly kind: (typeof EXERCISE_KINDS)[number]
  readonly sessionsPerWeek: number
  readonly intensity: 'low' | 'moderate' | 'high'
}

/** Yes, no, or a date on which it was yes; absent where it is unknown. */
export type Told = boolean | IsoDate

/** What is known of somebody. A fact that nobody told is absent; nothing is filled in. */
export interface Person {
  readonly sex: 'female' | 'male'
  readonly birthDate?: IsoDate | undefined
  /** Age in years, where the date of birth is not told. */
  readonly ageYears?: number | undefined
  /** In cm. */
  readonly height?: number | undefined
  /** The greatest height as an adult, in cm. */
  readonly peakHeight?: number | undefined
  /** In kg. */
  readonly weight?: number | undefined
  readonly guidelineRegion?: string | undefined
  readonly menopause?:
    | { readonly kind: (typeof MENOPAUSE_KINDS)[number]; readonly date?: IsoDate | undefined }
    | undefined
  readonly indication?: (typeof INDICATIONS)[number] | undefined
  readonly medications: readonly Medication[]
  readonly otherMedications: readonly string[]
  readonly scans: readonly Scan[]
  readonly labs: readonly Lab[]
  /** Absent where nobody said whether there were any. */
  readonly fractures?: readonly Fracture[] | undefined
  readonly history: {
    readonly parentHipFracture?: boolean | undefined
    /** Whether the mother broke a hip: one calculator asks for her alone. */
    readonly maternalHipFracture?: boolean | undefined
    /** Whether the arms are needed to rise from a chair. */
    readonly usesArmsToRise?: boolean | undefined
    readonly smoking?: 'never' | 'former' | 'current' | undefined
    /** In g of ethanol a day. */
    readonly alcohol?: number | undefined
    readonly rheumatoidArthritis?: boolean | undefined
    readonly oralGlucocorticoid?: { readonly milligramsPerDay: number; readonly months: number } | undefined
    readonly falls12mo?: number | undefined
    readonly secondaryCauses?: readonly string[] | undefined
  }
  readonly safety: Readonly<Record<string, Told>>
  readonly dental?:
    | {
        readonly lastExam?: IsoDate | undefined
        readonly plannedExtraction?: boolean | undefined
        readonly activeInfection?: boolean | undefined
      }
    | undefined
  readonly frax?:
    | {
        readonly majorPercent?: number | undefined
        readonly hipPercent?: number | undefined
        readonly withBmd?: boolean | undefined
        readonly date?: IsoDate | undefined
      }
    | undefined
  /** Calcium in mg/d, vitamin D in ug/d, protein in g/d, in all. */
  readonly intake: {
    readonly calcium?: number | undefined
    readonly vitaminD?: number | undefined
    readonly protein?: number | undefined
  }
  readonly exercise: readonly Exercise[]
}

/** A moment in a plan: a number of days from its start, or a date. */
export type Moment = { readonly days: number } | { readonly date: IsoDate }

/** A rescue rule: an item begins when a measured outcome passes a number. */
export interface Rescue {
  readonly outcome: string
  readonly operator: '<' | '<=' | '>' | '>='
  readonly number: number
}

interface Span {
  /** Absent: from the start. */
  readonly from?: Moment | { readonly rescue: Rescue } | undefined
  /** Absent: to the end. */
  readonly to?: Moment | undefined
}

/** One item of a plan. */
export type PlanItem =
  | (Span & {
      readonly kind: 'drug'
      readonly agent: Agent
      readonly milligrams: number
      readonly everyDays: number
      readonly route?: string | undefined
      readonly adherence: number
    })
  /** Totals a day: calcium in mg, vitamin D in ug. */
  | (Span & { readonly kind: 'intake'; readonly nutrient: 'calcium' | 'vitamin-d'; readonly amount: number })
  | (Span & { readonly kind: 'exercise'; readonly exercise: Exercise })
  | (Span & { readonly kind: 'smoking'; readonly amount: 'never' | 'former' | 'current' })
  /** In g of ethanol a day. */
  | (Span & { readonly kind: 'alcohol'; readonly amount: number })
  /** In kg. */
  | (Span & { readonly kind: 'weight'; readonly amount: number })

/** What is to be done, and when. */
export interface Plan {
  readonly name: string
  readonly items: readonly PlanItem[]
}

/** One person on one plan. */
export interface Scenario {
  readonly person: Person
  readonly plan: Plan
  readonly years: number
  readonly everyDays: number
  readonly outcomes: readonly string[]
}

/**
 * How a quantity is spread among people: mean and standard deviation, within limits of enrolment. What is absent is
 * that of a reference distribution; a standard deviation of 0 means everybody alike.
 */
export interface Spread {
  readonly mean?: number | undefined
  readonly sd?: number | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Who is enrolled in a trial, as far as it is told. */
export interface Population {
  readonly sex: 'female' | 'male'
  /** Whether the sex was told; women stand in where it was not. */
  readonly isSexTold?: boolean
  /** Whether the women are past menopause. */
  readonly menopausal: boolean
  /** Years, years, kg/m2, kg, cm, mg/d, nmol/L, and blood values in the units of `ANALYTE_UNITS`. */
  readonly quantities: Readonly<Partial<Record<PopulationQuantity, Spread>>>
  readonly tScore: Readonly<Partial<Record<Site, Spread>>>
  /** Shares that add up to 1. */
  readonly smoking?: Readonly<Record<(typeof SMOKING_HABITS)[number], number>> | undefined
  /** What was done before the trial: each item begins before month 0 and ends there unless it says otherwise. */
  readonly before: readonly PlanItem[]
}

/** One arm of a trial. */
export interface TrialArm {
  readonly name: string
  readonly plan: Plan
}

/** A virtual trial: who, what, and what is told when. */
export interface Protocol {
  readonly name: string
  readonly subjects: number
  readonly seed: number
  readonly population: Population
  readonly arms: readonly TrialArm[]
  readonly outcomes: readonly string[]
  /** Visits, in months from the start of the plans. */
  readonly months: readonly number[]
  /** The month that changes are counted from. */
  readonly relativeTo: number
}
