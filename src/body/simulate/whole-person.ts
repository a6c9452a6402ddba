import { assemble, variant } from '../../engine/model/index.ts'
import { alcohol, bodyMass, falls, loading, vitaminD, vitaminK } from '../lifestyle/index.ts'
import {
  alendronicAcid,
  anastrozole,
  bisphosphonateAction,
  exemestane,
  ibandronicAcid,
  letrozole,
  ranklBlockade,
  risedronicAcid,
  romosozumab,
  serms,
  sexSteroids,
  teriparatide,
  zoledronicAcid,
} from '../pharmacology/index.ts'
import {
  adrenalAndrogens,
  aromatase,
  calciumSupply,
  cellDensities,
  circulatingSteroids,
  corticalBone,
  distalRadius,
  estrogenSignal,
  femoralNeck,
  gonadotrophins,
  liningCells,
  lumbarSpine,
  mineralExchange,
  osteoblasts,
  osteoclastPrecursors,
  osteoclasts,
  ovary,
  peripheralEstrogen,
  ranklDrive,
  sexHormoneBinding,
  testosterone,
  totalHip,
  trabecularBone,
  turnoverMarkers,
} from '../physiology/index.ts'
import {
  calcitriol,
  denosumab,
  extracellularCalcium,
  gutCalcium,
  kidney,
  kidneyFunction,
  parathyroidGland,
  parathyroidHormone,
  phosphate,
  rankRanklOpg,
  teriparatidePulses,
  tgfBeta,
} from '../published/index.ts'

/** Everything from the drug and the hormone to what a scanner sees. */
const skeleton = [
  // what comes from outside
  anastrozole,
  letrozole,
  exemestane,
  sexSteroids,
  denosumab,
  romosozumab,
  teriparatide,
  zoledronicAcid,
  alendronicAcid,
  risedronicAcid,
  ibandronicAcid,

  // food and habits
  bodyMass,
  loading,
  falls,
  alcohol,
  vitaminD,
  vitaminK,
  calciumSupply,

  // hormones
  ovary,
  peripheralEstrogen,
  aromatase,
  testosterone,
  circulatingSteroids,
  gonadotrophins,
  adrenalAndrogens,
  sexHormoneBinding,
  serms,
  estrogenSignal,

  // cells
  ranklBlockade,
  bisphosphonateAction,
  ranklDrive,
  osteoclastPrecursors,
  osteoclasts,
  osteoblasts,
  liningCells,

  // bone and what is measured of it
  trabecularBone,
  corticalBone,
  lumbarSpine,
  totalHip,
  femoralNeck,
  distalRadius,
  turnoverMarkers,
]

/**
 * The model of a whole person's skeleton, without what it only drives: calcium, phosphate, PTH, calcitriol.
 *
 * Ensembles run this one; the density and the markers are those of `wholePerson`.
 */
export const skeletonOnly = assemble({
  name: 'skeleton',
  about: 'The skeleton of a whole person: hormones, bone cells, drugs, density at four sites, turnover markers.',
  clockUnit: 'd',
  modules: skeleton,
})

/** In the published modules estrogen is told relative to before menopause: here it is the signal that bone feels. */
const byEstrogenSignal = { estrogen: 'estrogenEffect' } as const

/** What the skeleton drives and what does not act back: minerals and their hormones, RANKL and its relatives. */
const driven = [
  cellDensities,
  mineralExchange,
  variant(tgfBeta, { name: 'tgf beta', names: byEstrogenSignal }),
  rankRanklOpg,
  extracellularCalcium,
  gutCalcium,
  variant(kidney, { name: 'kidney', names: byEstrogenSignal }),
  kidneyFunction,
  phosphate,
  calcitriol,
  parathyroidGland,
  parathyroidHormone,
  variant(teriparatidePulses, { name: 'teriparatide pulses', names: {} }),
]

/** The whole person: the skeleton, and what it drives. */
export const wholePerson = assemble({
  name: 'whole-person',
  about: 'A whole person: hormones, bone cells, drugs, density, markers, and the minerals and signals that they drive.',
  clockUnit: 'd',
  modules: [...skeleton, ...driven],
})
