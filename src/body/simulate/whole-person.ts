import { assemble, variant } from '../../engine/model/index.ts'
import { alcohol, bodyMass, falls, loading, vitaminD, vitaminK } from '../lifestyle/index.ts'
import {
  abaloparatide,
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
  boneEstradiol,
  calcitriol,
  calciumAbsorption,
  calciumExcretion,
  calciumSupply,
  cellDensities,
  circulatingSteroids,
  corticalBone,
  distalRadius,
  estrogenSignal,
  fadingLoad,
  femoralNeck,
  glomerularFiltration,
  gonadotrophins,
  liningCells,
  lumbarSpine,
  mineralExchange,
  osteoblastProtection,
  osteoblasts,
  osteoclastPrecursors,
  osteoclasts,
  ovary,
  parathyroid,
  peripheralEstrogen,
  plasmaCalcium,
  plasmaPhosphate,
  pthReceptor,
  pthResponse,
  pthResponseByTheHour,
  ranklDrive,
  sexHormoneBinding,
  testosterone,
  totalHip,
  trabecularBone,
  turnoverMarkers,
} from '../physiology/index.ts'
import { denosumab, osteoblastSurvival, rankRanklOpg, tgfBeta } from '../published/index.ts'

/** Everything from the drug and the hormone to what a scanner sees. */
const skeleton = [
  // what comes from outside
  anastrozole,
  letrozole,
  exemestane,
  sexSteroids,
  denosumab,
  romosozumab,
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
  boneEstradiol,
  serms,
  estrogenSignal,

  // cells
  pthResponse,
  ranklBlockade,
  bisphosphonateAction,
  ranklDrive,
  osteoclastPrecursors,
  osteoclasts,
  osteoblasts,
  liningCells,

  // bone and what is measured of it
  fadingLoad,
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

/** What the skeleton drives and what does not act back: minerals and their hormones, RANKL and its relatives. */
const driven = [
  // minerals
  glomerularFiltration,
  teriparatide,
  abaloparatide,
  pthReceptor,
  mineralExchange,
  calciumAbsorption,
  calciumExcretion,
  plasmaCalcium,
  plasmaPhosphate,
  calcitriol,
  parathyroid,

  // the published system of RANKL; its PTH holds teriparatide and abaloparatide, and its estrogen is the signal that bone feels
  cellDensities,
  variant(tgfBeta, { name: 'tgf beta', names: { estrogen: 'estrogenEffect' } }),
  variant(rankRanklOpg, { name: 'rank rankl opg', names: { pth: 'pthActivity' } }),
]

/** The whole person: the skeleton, and what it drives. */
export const wholePerson = assemble({
  name: 'whole-person',
  about: 'A whole person: hormones, bone cells, drugs, density, markers, and the minerals and signals that they drive.',
  clockUnit: 'd',
  modules: [...skeleton, ...driven],
})

/** What an injection does inside the osteoblast: after the published structure, driven by the receptor. */
const insideOsteoblasts = [
  variant(osteoblastSurvival, { name: 'osteoblast survival', names: { pth: 'receptorActivity' } }),
  osteoblastProtection,
]

/** One interval between injections of teriparatide or abaloparatide: plasma, the receptor, the osteoblast. */
export const pthCycle = assemble({
  name: 'pth-cycle',
  about: 'Teriparatide and abaloparatide from the injection to the survival of osteoblasts, hour by hour.',
  clockUnit: 'h',
  modules: [teriparatide, abaloparatide, pthReceptor, ...insideOsteoblasts],
})

/** The whole person, whose every injection of teriparatide or abaloparatide is followed by itself. */
export const wholePersonByTheHour = assemble({
  name: 'whole-person-by-the-hour',
  about: 'The whole person, with every injection of teriparatide and abaloparatide followed from hour to hour.',
  clockUnit: 'd',
  modules: [
    ...skeleton.map((module) => (module === pthResponse ? pthResponseByTheHour : module)),
    ...driven,
    ...insideOsteoblasts,
  ],
})
