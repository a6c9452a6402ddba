import type { Forecast } from '../../../src/body/simulate/index.ts'
import type { Site } from '../../../src/person/index.ts'

/** One picture: a site under some of the plans. */
export interface Picture {
  readonly forecast: Forecast
  readonly site: Site
  /** Indices of the plans. */
  readonly plans: readonly number[]
}
