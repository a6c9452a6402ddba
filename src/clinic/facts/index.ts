/**
 * What follows from the facts about a person on a day, for the tables to read; nothing has a default.
 *
 * @module
 */
export { asked } from './asked.ts'
export { age, bodyMassIndex, menopause, menopauseForAdjuvant } from './body.ts'
export { CUTOFFS } from './cutoffs.ts'
export type { Cutoff } from './cutoffs.ts'
export {
  annualLoss,
  boneChanges,
  leastSignificant,
  lossBeyondError,
  osteopenicAtFirst,
  tScore,
  tScoreEver,
  tScoreSpineHip,
  tScoreWithForearm,
  zScore,
} from './density.ts'
export type { BoneChange } from './density.ts'
export {
  ANTIRESORPTIVES,
  ORAL_BISPHOSPHONATES,
  denosumabCourse,
  denosumabEnded,
  monthsOn,
  onDenosumab,
  takes,
  takesEstrogenic,
  takesVitaminKAntagonist,
} from './drugs.ts'
export {
  fragilityFracture,
  hipFracture,
  hipOrVertebralFracture,
  otherMajorFracture,
  recentFracture,
  severalFractures,
  vertebralFracture,
} from './fractures.ts'
export { INHIBITORS, deprivation, indication, inhibitorCourse, inhibitorStatus, plannedEnd } from './inhibitor.ts'
export {
  adjustedCalcium,
  alkalinePhosphatase,
  estradiolByMassSpectrometry,
  parathyroidHormone,
  vitaminD,
} from './laboratory.ts'
export { creatinineClearance, filtration } from './renal.ts'
export { ascoFactors, esmoFactors, fraxHip, fraxMajor, hadjiFactors, reidFactors } from './risk-factors.ts'
export {
  boneMetastases,
  dentalTrouble,
  everHad,
  pregnancy,
  recentCardiovascularEvent,
  recentDentalExam,
} from './safety.ts'
export type { SafetyFact } from './safety.ts'
export { ageAt, dayOf, isWithin, monthsAfter, visitOf } from './visit.ts'
export type { Asked, Visit } from './visit.ts'
