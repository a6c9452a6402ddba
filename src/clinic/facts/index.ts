/**
 * What follows from the facts about a person on a day, for the tables to read; nothing has a default.
 *
 * @module
 */
export { asked } from './asked.ts'
export {
  age,
  bodyMassIndex,
  calciumIntake,
  afterMenopause,
  generalPopulation,
  longSteroid,
  manKind,
  menopause,
  menopauseForAdjuvant,
  reidAlgorithm,
  sexOf,
} from './body.ts'
export { CUTOFFS } from './cutoffs.ts'
export type { Cutoff } from './cutoffs.ts'
export {
  annualLoss,
  lossBeyondError,
  lossSince,
  monthsSinceScan,
  osteopenicAtFirst,
  tScore,
  tScoreEver,
  tScoreWithForearm,
  zScore,
} from './density.ts'
export {
  ANTIRESORPTIVES,
  BISPHOSPHONATES,
  ORAL_BISPHOSPHONATES,
  antiresorptive,
  begunOn,
  denosumabCourse,
  denosumabEnded,
  monthsOn,
  onDenosumab,
  takes,
  takesEstrogenic,
  takesVitaminKAntagonist,
} from './drugs.ts'
export { fractureClass, hipOrVertebralFracture, recentFracture } from './fractures.ts'
export {
  bisphosphonateCourse,
  deprivation,
  indication,
  inhibitorCourse,
  inhibitorStatus,
  plannedEnd,
} from './inhibitor.ts'
export {
  adjustedCalcium,
  alkalinePhosphatase,
  estradiolByMassSpectrometry,
  parathyroidHormone,
  vitaminD,
} from './laboratory.ts'
export { from } from './logic.ts'
export { creatinineClearance, creatinineRise, filtration } from './renal.ts'
export {
  ascoFactors,
  esmoFactors,
  fraxHip,
  fraxMajor,
  hadjiFactors,
  longCourseReasons,
  reidFactors,
  veryHighReasons,
} from './risk-factors.ts'
export {
  boneMetastases,
  dentalTrouble,
  everHad,
  pregnancy,
  recentCardiovascularEvent,
  recentDentalExam,
} from './safety.ts'
export type { SafetyFact } from './safety.ts'
export { ageAt, dayOf, isWithin, visitOf, wholeDay } from './visit.ts'
export type { Asked, Visit } from './visit.ts'
