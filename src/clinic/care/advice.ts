import type { Medicines } from '../../person/index.ts'
import type { Comparison as VerdictComparison, Region } from '../guidelines/index.ts'
import type { LivingItem } from '../living/index.ts'
import type { Question, Sentence } from '../sentences/index.ts'
import type { ToldMedicine } from './gates.ts'
import type { PlanAdvice } from './plan-advice.ts'
import type { RiskAdvice } from './risk.ts'
import type { ScanAdvice } from './scans.ts'
import type { AdviceStamp } from './stamp.ts'
import type { ToldVerdict } from './verdicts.ts'

/** A fact that nobody told; rules never fill one in. */
export interface Missing {
  /** Path in `person/1`, or what is asked at the visit. */
  readonly fact: string
  readonly standIn: string
  /** The rules and calculators that wait for it. */
  readonly source: string
}

/** `advice/1`: what guidelines say of somebody, what speaks against a medicine, what is due, what is missing. */
export interface Advice {
  readonly osteon: 'advice/1'
  readonly stamp: AdviceStamp
  /** Day of the answer, ISO 8601. */
  readonly on: string
  readonly person: {
    readonly sex: 'female' | 'male'
    readonly age: number
    readonly facts: readonly string[]
    /** The drugs taken on the day, and those to come by the record or a plan that no rule closes. */
    readonly medicines: Medicines
  }
  /** Regions whose guidelines were asked. */
  readonly regions: readonly Region[]
  readonly missing: readonly Missing[]
  readonly verdicts: readonly ToldVerdict[]
  readonly comparisons: readonly VerdictComparison[]
  readonly disagreements: readonly Sentence[]
  /** Every medicine that a guideline names, led through its gates. */
  readonly medicines: readonly ToldMedicine[]
  /** The first is "as now". */
  readonly plans: readonly PlanAdvice[]
  readonly scans: ScanAdvice
  readonly risk: RiskAdvice
  readonly living: readonly LivingItem[]
  readonly questions: readonly Question[]
  readonly remarks: readonly Sentence[]
}
