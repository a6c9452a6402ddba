/** Within what a parameter is fitted, in its declared unit. */
export type Range = readonly [number, number]

/** Milligrams of oral bisphosphonate in the unit in which the proposal counts what lies on bone: 365 mg swallowed. */
const ORAL_UNIT = 365

/**
 * Ranges of fitted parameters whose declaration tells none, or a wider one.
 *
 * Source: proposal, section 5, column "bounds"; the upper end of `trabecularBone.pthOverfilling` is ours, since the present
 * value lies beyond the proposal's, and of `corticalBone.porosity`, since from 2.5 on the cortex of a smoker of 80 feeds her own loss
 * until nothing is left. Origin: assumed; they are limits of plausibility, not measurements.
 */
const RANGES: Readonly<Record<string, Range>> = {
  'zoledronicAcid.halfEffect': [0.05, 20],
  'alendronicAcid.halfEffect': [0.01 * ORAL_UNIT, 20 * ORAL_UNIT],
  'risedronicAcid.halfEffect': [0.01 * ORAL_UNIT, 20 * ORAL_UNIT],
  'ibandronicAcid.halfEffect': [0.01 * ORAL_UNIT, 20 * ORAL_UNIT],
  'calciumSupply.intakePower': [0.25, 1],
  'calciumSupply.vitaminPower': [0.05, 1],
  'ovary.delay': [-1.5, 1.5],
  'ovary.width': [0.2, 1.2],
  'trabecularBone.remodelling': [0.03, 0.4],
  'trabecularBone.modelling': [0.001, 0.2],
  'trabecularBone.imbalance': [0.0005, 0.2],
  'trabecularBone.drift': [0.00001, 0.01],
  'trabecularBone.restoring': [0.01, 0.5],
  'trabecularBone.mineralGain': [0.0005, 0.06],
  'trabecularBone.pthOverfilling': [0.05, 5],
  'trabecularBone.pthModelling': [0.005, 0.3],
  'trabecularBone.wntGain': [0.05, 2],
  'trabecularBone.loadingGain': [0.003, 0.1],
  'corticalBone.remodelling': [0.005, 0.2],
  'corticalBone.modelling': [0.0005, 0.1],
  'corticalBone.porosity': [0, 2],
  'corticalBone.imbalance': [0.0003, 0.1],
  'corticalBone.drift': [0.0002, 0.01],
  'corticalBone.restoring': [0.005, 0.3],
  'corticalBone.mineralGain': [0.0005, 0.06],
  'corticalBone.pthOverfilling': [0.001, 2],
  'corticalBone.pthModelling': [0.001, 0.2],
  'corticalBone.wntGain': [0.01, 1],
  'corticalBone.loadingGain': [0.001, 0.1],
  'lumbarSpine.degeneration': [0.0001, 0.006],
  'totalHip.trabecularShare': [0.2, 0.6],
  'femoralNeck.trabecularShare': [0.15, 0.6],
}

/** Range of the fit for a parameter, where there is one. */
export function fitRange(id: string, declared: Range | undefined): Range | undefined {
  return Object.hasOwn(RANGES, id) ? RANGES[id] : declared
}
