/**
 * Facts about somebody, and plans for her: the documents of the contract, checked on entry.
 *
 * @module
 */
export { AGES, ageOn } from './age.ts'
export { DAYS_PER_MONTH, DAYS_PER_YEAR, addMonths, dateOf, dayNumber, monthsBetween } from './calendar.ts'
export { largestDose } from './doses.ts'
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
export { WrongKind, refuseOtherKind } from './kinds.ts'
export { holdsOf, isTaken, latestLab, latestScanValue, scansUntil } from './latest.ts'
export type { Known } from './latest.ts'
export { medicinesOn } from './medicines.ts'
export type { Medicines } from './medicines.ts'
export { wholeMonths } from './months.ts'
export { AGENTS, ANALYTES, ANALYTE_UNITS, INHIBITORS, POPULATION_UNITS, SITES } from './names.ts'
export type { Agent, Analyte, PopulationQuantity, Site } from './names.ts'
export { SAFETY_FACTS, readPerson } from './person.ts'
export { readPlan, readScenario } from './plan.ts'
export { readProtocol } from './protocol.ts'
export { UnusableDocument, check } from './read.ts'
export { USUAL_AGES, densityByIndex, usualDensity, usualTScore } from './usual-density.ts'
export type { Bearer, UsualDensity } from './usual-density.ts'
export { agentWords, capital, doseWords, eitherWords, intervalWords, regimenWords } from './words.ts'
export { youngReference } from './young-reference.ts'
export type { YoungReference } from './young-reference.ts'
