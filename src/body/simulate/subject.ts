/** What the model needs to know of one person on day 0. Every number is there; what stands in for a missing fact was chosen before. */
export interface Subject {
  readonly sex: 'female' | 'male'
  /** Age on day 0, in years. */
  readonly age: number
  /** In kg/m2. */
  readonly bodyMassIndex: number
  readonly smokes: boolean
  /** Calcium eaten and taken, in mg/d. */
  readonly calciumIntake: number
  /** 25-hydroxyvitamin D at the usual intake, in nmol/L. */
  readonly vitaminD: number
  /** Alcohol in g/d; none where it is absent. */
  readonly alcohol?: number
  /** Age at the final menstrual period, in years; later than any age where it has not come. */
  readonly finalPeriodAge: number
  /** Glomerular filtration up to the age of 40, in mL/min; healthy where it is absent. */
  readonly filtrationInYouth?: number
  /** Magnesium in serum, in mmol/L; enough where it is absent. */
  readonly magnesium?: number
}

/** Something that happens to a person at known days. Days count from day 0; days before it are negative. */
export type Treatment =
  /** An amount that arrives at once, again and again: into a state of the model, in mg. */
  | { readonly kind: 'doses'; readonly into: string; readonly amount: number; readonly days: readonly number[] }
  /** An input of the model that is held between two days: `set` replaces what was, `add` adds to it. */
  | {
      readonly kind: 'level'
      readonly input: string
      readonly how: 'set' | 'add'
      readonly value: number
      readonly from: number
      readonly to: number
    }

/** A past treatment, without what it would have gone on to do. */
export function untilToday(treatment: Treatment): Treatment {
  return treatment.kind === 'doses'
    ? { ...treatment, days: treatment.days.filter((day) => day < 0) }
    : { ...treatment, to: Math.min(treatment.to, 0) }
}

/** Age at which a history starts at the young reference, in years; two years earlier for whoever is younger. */
export const HISTORY_AGE = 35
const SHORTEST_HISTORY = 2

/** How long a person's history is run before day 0, in years. */
export function historyYears(subject: Subject): number {
  return subject.age - Math.min(HISTORY_AGE, subject.age - SHORTEST_HISTORY)
}
