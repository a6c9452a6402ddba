/**
 * Published calculators of fracture risk, results of FRAX made elsewhere, and what drugs did to people in trials.
 *
 * @module
 */
export { calculators, scoresOf } from './calculators.ts'
export type { Scored } from './calculators.ts'
export { DRUG_EFFECTS, effectsOf } from './drug-effects.ts'
export type { DrugEffect } from './drug-effects.ts'
export { riskFacts } from './facts.ts'
export type { Asked, RiskFacts } from './facts.ts'
export { FRAX_COLUMNS, fraxCsv, readFraxCsv } from './frax-exchange.ts'
export type { FraxResult } from './frax-exchange.ts'
export type { Calculator, Basis, Score, Used } from './score.ts'
