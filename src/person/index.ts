/**
 * Facts about somebody, and plans for her: the documents of the contract, checked on entry.
 *
 * @module
 */
export { AGES, ageOn } from './age.ts'
export { DAYS_PER_MONTH, DAYS_PER_YEAR, dateOf, dayNumber } from './calendar.ts'
export { LARGEST_DOCUMENT, readDocument, refuseTooLarge } from './document.ts'
export type {
  Exercise,
  Fracture,
  IsoDate,
  Lab,
  Medication,
  Moment,
  Person,
  Plan,
  PlanItem,
  Population,
  Protocol,
  Rescue,
  Scan,
  Scenario,
  SiteResult,
  Spread,
  Told,
  TrialArm,
} from './facts.ts'
export { AGENTS, ANALYTES, ANALYTE_UNITS, POPULATION_UNITS, SITES } from './names.ts'
export type { Agent, Analyte, PopulationQuantity, Site } from './names.ts'
export { SAFETY_FACTS, readPerson } from './person.ts'
export { readPlan, readScenario } from './plan.ts'
export { readProtocol } from './protocol.ts'
export { UnusableDocument } from './read.ts'
