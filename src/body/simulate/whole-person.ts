import { assemble } from '../../engine/model/index.ts'
import { loading } from '../lifestyle/index.ts'
import {
  alendronicAcid,
  anastrozole,
  bisphosphonateAction,
  ibandronicAcid,
  ranklBlockade,
  risedronicAcid,
  romosozumab,
  serms,
  teriparatide,
  zoledronicAcid,
} from '../pharmacology/index.ts'
import {
  aromatase,
  calciumSupply,
  circulatingSteroids,
  corticalBone,
  distalRadius,
  estrogenSignal,
  femoralNeck,
  liningCells,
  lumbarSpine,
  osteoblasts,
  osteoclastPrecursors,
  osteoclasts,
  ovary,
  peripheralEstrogen,
  ranklDrive,
  totalHip,
  trabecularBone,
  turnoverMarkers,
} from '../physiology/index.ts'
import { denosumab } from '../published/index.ts'

/** Everything from the drug and the hormone to what a scanner sees. */
const skeleton = [
  // what comes from outside
  anastrozole,
  denosumab,
  romosozumab,
  teriparatide,
  zoledronicAcid,
  alendronicAcid,
  risedronicAcid,
  ibandronicAcid,
  loading,
  calciumSupply,

  // hormones
  ovary,
  peripheralEstrogen,
  aromatase,
  circulatingSteroids,
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
