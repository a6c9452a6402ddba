/**
 * Fractures: from density, drugs, habits and age to the chance that a bone breaks.
 *
 * @module
 */
export { fractureIncidence, incidenceOn } from './course.ts'
export type { FractureMoment, Incidence } from './course.ts'
export { drugSignals, drugTable } from './drugs.ts'
export type { FractureSite } from './incidence.ts'
export { fractureNumbers, fractureTables } from './numbers.ts'
export type { FractureFacts } from './people.ts'
