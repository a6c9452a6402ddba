import { exp } from '../../engine/arithmetic/index.ts'
import { study } from '../../evidence/index.ts'
import type { Reference } from '../../evidence/index.ts'
import type { Hazards } from './incidence.ts'

/** What a drug does to fractures beyond density. */
export interface DrugFactor {
  /** Signal of the whole person that tells how much it acts. */
  readonly signal: string
  /** Action where the drug acts fully, of the signal: 1 − signal where it tells what is left. */
  readonly of: 'signal' | 'what is missing of 1'
  /** Logarithm of the factor on each hazard at an action of 1. */
  readonly vertebral: number
  readonly hip: number
  readonly other: number
  readonly source: Reference
  /** What it was fitted to. */
  readonly where: string
}

/** Every drug that acts on fractures beyond density. Logarithms were fitted so that the trials that are named come out. */
export const drugTable: Readonly<Record<string, DrugFactor>> = {
  bisphosphonates: {
    signal: 'osteoclastInhibition',
    of: 'signal',
    vertebral: -1.6,
    hip: -0.8,
    other: -0.36,
    source: study('HORIZON_PFT'),
    where: 'vertebral 0.30, hip 0.59, nonvertebral 0.75 at 36 months, with VERT_NA, BONE_IBN and FIT1',
  },
  denosumab: {
    signal: 'ranklLeft',
    of: 'what is missing of 1',
    vertebral: -1.1,
    hip: -0.43,
    other: -0.33,
    source: study('FREEDOM'),
    where: 'vertebral 0.32, hip 0.60, nonvertebral 0.80 at 36 months; ABCSG18 0.50 for any',
  },
  teriparatide: {
    signal: 'fastPthSignal',
    of: 'signal',
    vertebral: -1.4,
    hip: -0.68,
    other: -0.68,
    source: study('NEER2001_FPT'),
    where: 'vertebral 0.35, nonvertebral 0.47 at 21 months; hip as the others',
  },
  romosozumab: {
    signal: 'wntSignal',
    of: 'signal',
    vertebral: -1.55,
    hip: -0.45,
    other: -0.45,
    source: study('FRAME'),
    where: 'vertebral 0.27, clinical 0.64 at 12 months; hip as the others',
  },
  raloxifene: {
    signal: 'raloxifeneOccupancy',
    of: 'signal',
    vertebral: -0.3,
    hip: 0,
    other: 0,
    source: study('MORE_3Y'),
    where: 'vertebral 0.70, nonvertebral 0.9 at 36 months',
  },
  tamoxifen: {
    signal: 'tamoxifenOccupancy',
    of: 'signal',
    vertebral: -0.26,
    hip: -0.26,
    other: -0.26,
    source: study('ATAC_BONE_2Y'),
    where: 'anastrozole against tamoxifen 1.49 for any at 60 months',
  },
}

/**
 * What an aromatase inhibitor adds beyond density, while nothing holds resorption back.
 *
 * Fitted between IBIS2_MAIN (anastrozole against placebo 1.1) and ABCSG18 (denosumab beside an inhibitor halves what it
 * lowers by a fifth without one). Signal: `aromataseBlocked`.
 */
const inhibitorExcess = { signal: 'aromataseBlocked', value: 0.08, source: study('ABCSG18') } as const

const DRUGS = Object.values(drugTable)

/** Signals of the whole person that the fracture layer reads. */
export const drugSignals: readonly string[] = [...DRUGS.map(({ signal }) => signal), inhibitorExcess.signal]

/**
 * Factors on the hazards that drugs make beyond density.
 *
 * @param signals - values of `drugSignals`; one that is absent does not act
 * @returns one factor a hazard
 *
 * @example
 * drugFactors({}).hip // → 1
 */
export function drugFactors(signals: Readonly<Record<string, number>>): Hazards {
  const free = (signals['ranklLeft'] ?? 1) * (1 - (signals['osteoclastInhibition'] ?? 0))
  const excess = inhibitorExcess.value * (signals[inhibitorExcess.signal] ?? 0) * free
  const sum = { vertebral: excess, hip: excess, other: excess }
  for (const { signal, of, vertebral, hip, other } of DRUGS) {
    const value = signals[signal]
    if (value === undefined) continue
    const action = of === 'signal' ? value : 1 - value
    sum.vertebral += vertebral * action
    sum.hip += hip * action
    sum.other += other * action
  }
  return { vertebral: exp(sum.vertebral), hip: exp(sum.hip), other: exp(sum.other) }
}
