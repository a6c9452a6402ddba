/**
 * Evidence: what numbers, rules and methods rest on.
 *
 * @module
 */
import * as ageing from './ageing.ts'
import * as clinical from './clinical.ts'
import { corrections } from './corrections.ts'
import * as endocrinology from './endocrinology.ts'
import * as exercise from './exercise.ts'
import * as fractureStudies from './fracture-studies.ts'
import * as living from './living.ts'
import * as methods from './methods.ts'
import * as minerals from './minerals.ts'
import * as models from './models.ts'
import * as pharmacokinetics from './pharmacokinetics.ts'
import type { Reference } from './reference.ts'
import * as riskCalculators from './risk-calculators.ts'
import { studies } from './studies.ts'
import { systemicReferences } from './systemic.ts'
import * as terminologies from './terminologies.ts'

export { berger2008, cawthon2009, ensrud1995, riggs2008 } from './ageing.ts'
export {
  aace2020,
  asco2019,
  ascoOntario2022,
  bhof2022,
  clinicalGuidance,
  esmo2020,
  hadji2017,
  hadji2025,
  iscd2023,
  leslie2019,
  mazess1999,
  nhanes3,
  niceNg101,
  nogg2021,
  varatharajan2026,
} from './clinical.ts'
export { corrections } from './corrections.ts'
export type { Correction } from './corrections.ts'
export {
  androgelLabel,
  aromasinLabel,
  burnettBowie2009,
  coviello2006,
  davis2019,
  feldman2002,
  femaraLabel,
  geisler1998,
  laughlin2000,
  longcope1971,
  orentreich1984,
  sasano1997,
  sodergard1982,
} from './endocrinology.ts'
export { dalsky1988, hinton2015, kemmler2016 } from './exercise.ts'
export {
  chen2005,
  cosman2022,
  costa2013,
  cummings2018,
  curtis2016,
  ettinger2010,
  frisbee,
  kanis2004Family,
  kanis2004Prior,
  kanis2008,
  klotzbuecher2000,
  lifeTables2019,
  marshall1996,
  sherrington2019,
} from './fracture-studies.ts'
export { foodData, giangregorio2014, rizzoli2014 } from './living.ts'
export { hairerWanner1996, salmon2011, steinebach2023 } from './methods.ts'
export {
  dean2008,
  finkelstein2009,
  hattersley2016,
  heaney1975,
  inker2021,
  miyauchi2008,
  satterwhite2010,
} from './minerals.ts'
export {
  calibration,
  eudy2015,
  fu2023,
  hasegawaDuffull2018,
  jorg2022,
  lemaire2004,
  modelFacts,
  nelson2026,
  openBoneMin,
  petersonRiggs2010,
  petersonRiggs2012,
  proposal,
  riggs2012,
  zebaze2010,
} from './models.ts'
export {
  abaloparatideLabel,
  bargerLux1998,
  choi2025,
  ekwaru2014,
  mauras2009,
  mori2018,
  peterson2004,
  pillai2004,
  santen2007,
  sutjandra2011,
} from './pharmacokinetics.ts'
export { cite } from './reference.ts'
export type { Origin, Reference } from './reference.ts'
export { caroc, cms249, fractureIndex, frax, orai, osiris, ost } from './risk-calculators.ts'
export { studies, study } from './studies.ts'
export { statements } from './systemic.ts'
export type { Finding, Statement } from './systemic.ts'
export { loinc, rxNorm, snomedCt, ucum } from './terminologies.ts'

/** Every reference once, in the order of its id. */
export const references: readonly Reference[] = [
  ...new Set([
    ...Object.values(models),
    ...Object.values(ageing),
    ...Object.values(methods),
    ...Object.values(clinical),
    ...Object.values(endocrinology),
    ...Object.values(exercise),
    ...Object.values(fractureStudies),
    ...Object.values(minerals),
    ...Object.values(pharmacokinetics),
    ...Object.values(living),
    ...Object.values(riskCalculators),
    ...Object.values(terminologies),
    ...studies,
    ...systemicReferences,
    ...corrections.map(({ meant }) => meant),
  ]),
].toSorted((a, b) => a.id.localeCompare(b.id))
