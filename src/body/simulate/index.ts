/**
 * Person and plan to trajectory: single runs, ensembles weighed by a person's own measurements, forecasts.
 *
 * @module
 */
export { explain, referencesOf } from './explain.ts'
export type { Explanation } from './explain.ts'
export { forecast } from './forecast.ts'
export type { ForecastOptions } from './forecast.ts'
export type {
  Band,
  Forecast,
  OutcomeCourse,
  PlanForecast,
  ScanPoint,
  Stamp,
  StandIn,
  Standing,
} from './forecast-document.ts'
export { OUTCOMES } from './outcomes.ts'
export { simulate } from './simulate.ts'
export type { SimulationOptions, Trajectory } from './simulate.ts'
export { skeletonOnly } from './whole-person.ts'
