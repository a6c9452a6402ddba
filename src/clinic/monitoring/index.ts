/**
 * Follow-up: what is due when, whether scans differ by more than the error of measuring, and checks of what they tell.
 *
 * @module
 */
export { checkTScores } from './check-t-scores.ts'
export type { TScoreWarning } from './check-t-scores.ts'
export { compareScans, latestComparisons } from './compare-scans.ts'
export type { Comparison, Pair } from './compare-scans.ts'
export { BONE_DRUGS, coursesAsNow, coursesUnder, doseDates, isCurrent } from './courses.ts'
export type { DrugCourse } from './courses.ts'
export type { Due } from './due.ts'
export { LSC_FACTOR, leastSignificantChange } from './least-significant-change.ts'
export type { CentrePrecision, LeastSignificantChange, Measuring, Vertebrae } from './least-significant-change.ts'
export { scheduleOf } from './schedule.ts'
export { STANDARDISATION_ERROR, makerOf, standardisedDensity } from './standardised-density.ts'
export type { Maker } from './standardised-density.ts'
