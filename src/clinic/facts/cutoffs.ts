import { clinicalGuidance, esmo2020, hadji2017, iscd2023, niceNg101, nogg2021 } from '../../evidence/index.ts'
import type { Origin, Reference } from '../../evidence/index.ts'

/** One number that turns a fact into yes or no, or into a level. */
export interface Cutoff {
  readonly value: number
  readonly unit: string
  readonly meaning: string
  readonly origin: Origin
  readonly source: Reference
  readonly where: string
  readonly basis: 'read' | 'recalled'
}

const guidance = { source: clinicalGuidance, origin: 'assumed', basis: 'recalled' } as const
const hadji = {
  source: hadji2017,
  origin: 'measured',
  basis: 'recalled',
  where: 'list of risk factors; guidance 1.1',
} as const
const esmo = {
  source: esmo2020,
  origin: 'measured',
  basis: 'recalled',
  where: 'list of risk factors; guidance 1.2 E2',
} as const
const reid = {
  source: niceNg101,
  origin: 'measured',
  basis: 'recalled',
  where: 'Reid 2008, algorithm 2, clinical risk factors',
} as const
const asco = {
  source: clinicalGuidance,
  origin: 'assumed',
  basis: 'recalled',
  where: 'ASCO 2019 prints no number; guidance 1.3 A1',
} as const

/** The cut-offs behind derived facts; thresholds of the tables stand in the tables. */
export const CUTOFFS = {
  hadjiAge: { ...hadji, value: 65, unit: 'a', meaning: 'older than this is a risk factor' },
  hadjiBodyMass: {
    ...hadji,
    value: 20,
    unit: 'kg/m2',
    meaning: 'a body mass index below this is a risk factor; summaries disagree, ESMO prints 24',
  },
  hadjiSteroidMonths: {
    ...hadji,
    value: 6,
    unit: 'mo',
    meaning: 'oral glucocorticoid for longer than this is a risk factor',
  },
  esmoAge: { ...esmo, value: 65, unit: 'a', meaning: 'older than this is a risk factor' },
  esmoBodyMass: { ...esmo, value: 24, unit: 'kg/m2', meaning: 'a body mass index below this is a risk factor' },
  esmoSteroidMonths: {
    ...esmo,
    value: 6,
    unit: 'mo',
    meaning: 'oral glucocorticoid for longer than this is a risk factor',
  },
  ascoAge: { ...asco, value: 65, unit: 'a', meaning: 'this age or more is taken as advanced' },
  ascoBodyMass: {
    ...asco,
    value: 20,
    unit: 'kg/m2',
    meaning: 'a body mass index below this is taken as low body weight',
  },
  ascoSteroidMonths: {
    ...asco,
    value: 3,
    unit: 'mo',
    meaning: 'oral glucocorticoid for this long or longer is taken as long-term',
  },
  ascoAlcohol: {
    ...asco,
    value: 24,
    unit: 'g/d',
    meaning: 'this much ethanol or more is taken as excess: three units of 8 g',
  },
  reidBodyMass: { ...reid, value: 22, unit: 'kg/m2', meaning: 'a body mass index below this is a risk factor' },
  reidSteroidMonths: {
    ...reid,
    value: 6,
    unit: 'mo',
    meaning: 'oral glucocorticoid for longer than this is a risk factor',
  },
  reidAlcohol: {
    ...reid,
    value: 32,
    unit: 'g/d',
    meaning: 'this much ethanol or more is a risk factor: four units of 8 g',
  },
  fragilityAge: { ...hadji, value: 50, unit: 'a', meaning: 'a fragility fracture from this age on counts' },
  amenorrhoea: {
    ...guidance,
    basis: 'read',
    value: 12,
    unit: 'mo',
    meaning: 'without periods before systemic therapy: menopause for an adjuvant bisphosphonate',
    where: 'ASCO-OH 2022; guidance 1.4',
  },
  lowCalcium: {
    ...guidance,
    value: 2.2,
    unit: 'mmol/L',
    meaning: 'albumin-adjusted calcium below this is low',
    where: 'usual reference range; guidance 1.7 prints no number',
  },
  highCalcium: {
    ...guidance,
    value: 2.6,
    unit: 'mmol/L',
    meaning: 'albumin-adjusted calcium above this is high',
    where: 'usual reference range; guidance 1.7 prints no number',
  },
  adjustPerAlbumin: {
    ...guidance,
    value: 0.02,
    unit: 'mmol/g',
    meaning: 'added to total calcium for each g/L of albumin below the usual',
    where: 'Payne 1973, as laboratories use it',
  },
  usualAlbumin: {
    ...guidance,
    value: 40,
    unit: 'g/L',
    meaning: 'albumin at which total calcium stands as it is',
    where: 'Payne 1973, as laboratories use it',
  },
  highPhosphatase: {
    ...guidance,
    value: 130,
    unit: 'U/L',
    meaning: 'alkaline phosphatase above this is high',
    where: 'usual reference range; guidance 1.7 prints no number',
  },
  creatinineAge: {
    ...guidance,
    value: 3,
    unit: 'mo',
    meaning: 'a creatinine older than this does not serve before a dose',
    where: 'guidance 1.7: "before each dose"; the number is ours',
  },
  calciumAge: {
    ...guidance,
    value: 3,
    unit: 'mo',
    meaning: 'a calcium older than this does not serve before a dose',
    where: 'guidance 1.7: "before each dose"; the number is ours',
  },
  vitaminDAge: {
    ...guidance,
    value: 12,
    unit: 'mo',
    meaning: 'a 25-hydroxyvitamin D older than this does not serve before a dose',
    where: 'guidance 1.7; the number is ours',
  },
  otherLabAge: {
    ...guidance,
    value: 12,
    unit: 'mo',
    meaning: 'another laboratory value older than this does not serve',
    where: 'guidance 1.7; the number is ours',
  },
  dentalAge: {
    ...guidance,
    value: 12,
    unit: 'mo',
    meaning: 'a dental examination older than this does not serve before a first dose',
    where: 'guidance 1.7; the number is ours',
  },
  obese: {
    ...guidance,
    value: 30,
    unit: 'kg/m2',
    meaning: 'from this body mass index on, adjusted weight enters Cockcroft-Gault',
    where: 'guidance 1.7: "actual weight unless obese"',
  },
  prematureAge: {
    ...reid,
    value: 45,
    unit: 'a',
    meaning: 'menopause before this age is premature',
    where: 'Reid 2008, algorithm 1; guidance 1.5',
  },
  manAge: {
    source: iscd2023,
    origin: 'measured',
    basis: 'read',
    value: 50,
    unit: 'a',
    meaning: 'from this age on T-scores count in men',
    where: 'guidance 1.9',
  },
  fallsHigh: {
    ...guidance,
    value: 2,
    unit: '{falls}',
    meaning: 'as many falls in 12 months are taken as a high risk of falls',
    where: 'AACE 2020 prints no number; guidance 1.6',
  },
  longCourseAge: {
    source: nogg2021,
    origin: 'measured',
    basis: 'recalled',
    value: 70,
    unit: 'a',
    meaning: 'this age or more at the start is a reason for a long course',
    where: 'guidance 1.5',
  },
  longCourseSteroid: {
    source: nogg2021,
    origin: 'measured',
    basis: 'recalled',
    value: 7.5,
    unit: 'mg/d',
    meaning: 'as much prednisolone or more is a reason for a long course',
    where: 'guidance 1.5',
  },
} satisfies Readonly<Record<string, Cutoff>>
