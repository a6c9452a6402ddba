/**
 * Our rules as others can run them: FHIR PlanDefinition and Library with the Clinical Quality Language.
 *
 * @module
 */
export { cqlOf, libraryName, parametersOf } from './cql.ts'
export { resourcesOf, rulesBundle } from './plan-definition.ts'
export type { Resource } from './plan-definition.ts'
