/**
 * Person and plan to trajectory: single runs, ensembles weighed by a person's own measurements, forecasts.
 *
 * @module
 */
export { treatmentsOf } from './agents.ts'
export type { Regimen } from './agents.ts'
export { sampleError } from './assays.ts'
export { modulesAtWork, partsAtWork } from './at-work.ts'
export { Walker } from './course.ts'
export type { Accuracy, Course, Leg, Walk } from './course.ts'
export { SCAN_ERROR, youngReference } from './densitometry.ts'
export { assayRemarks } from './estrogen-assays.ts'
export { fractureReferences } from './explain-layers.ts'
export type { Explanation } from './explain-layers.ts'
export { explain, referencesOf } from './explain.ts'
export { forecast, forecaster } from './forecast.ts'
export type { ForecastOptions } from './forecast.ts'
export type {
  Band,
  Forecast,
  OutcomeCourse,
  PlanForecast,
  ScanPoint,
  SecondModel,
  Stamp,
  StandIn,
  Standing,
} from './forecast-document.ts'
export { readModelEvents, roundTime } from './model-events.ts'
export type { ModelEvent } from './model-events.ts'
export { MODEL_TOLERANCE, runModel } from './model-run.ts'
export type { ModelRun } from './model-run.ts'
export { FRACTURE_SIGNALS, denosumabDays, momentOf } from './fractures.ts'
export { mineralFacts, ownLevels } from './minerals.ts'
export type { MineralFacts } from './minerals.ts'
export { models } from './models.ts'
export { OUTCOMES, levelOf, modelFor, outcomeNamed, quantityOf, wholeReading } from './outcomes.ts'
export type { Outcome } from './outcomes.ts'
export { simulate } from './simulate.ts'
export type { SimulationOptions, Trajectory } from './simulate.ts'
export { stampOf } from './stamp.ts'
export { prepare } from './stand-ins.ts'
export type { Prepared } from './stand-ins.ts'
export type { Subject, Treatment } from './subject.ts'
export { agentsOf, planTreatments } from './treatments.ts'
export type { Context, Told } from './treatments.ts'
export { typicalPerson } from './typical.ts'
export { drawPerson, ownCourse } from './variability.ts'
export type { Draw } from './variability.ts'
export type { SubjectCourse, WholeReading } from './whole-reading.ts'
export { pthCycle, skeletonOnly, wholePerson, wholePersonByTheHour } from './whole-person.ts'
export { jorg as secondModel } from '../published/index.ts'
