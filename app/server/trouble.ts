import { OsteonError } from '../../src/units/index.ts'

/** Data that a service needs and nobody handed over, or that cannot be used. */
export class DataMissing extends OsteonError {
  readonly code = 'data-missing'
}
