/**
 * Care: from a person to what guidelines say, what speaks against a medicine, what is due and what is missing.
 *
 * @module
 */
export { advise } from './advise.ts'
export type { Advice, Missing } from './advice.ts'
export { isConcerned } from './concerned.ts'
export type { ToldGate, ToldMedicine } from './gates.ts'
export type { PlanAdvice, PlannedDrug } from './plan-advice.ts'
export type { RiskAdvice, ToldScore } from './risk.ts'
export { explainRule, ruleIds } from './rules.ts'
export type { RuleExplanation } from './rules.ts'
export type { ScanAdvice } from './scans.ts'
export type { AdviceStamp } from './stamp.ts'
export { standWords, topicWords } from './verdicts.ts'
export type { ToldVerdict } from './verdicts.ts'
