import {
  chen2005,
  cosman2022,
  costa2013,
  ettinger2010,
  frisbee,
  kanis2004Family,
  kanis2004Prior,
  klotzbuecher2000,
  lifeTables2019,
  marshall1996,
  study,
} from '../../evidence/index.ts'
import type { Origin, Reference } from '../../evidence/index.ts'

/** A number of the fracture layer, with the way back to its source. */
export interface FractureNumber {
  readonly value: number
  readonly unit: string
  readonly meaning: string
  readonly origin: Origin
  readonly source: Reference
  readonly where: string
}

const johnell = study('JOHNELL2005')
const kanisAlcohol = study('KANIS2005_ALC')
const law = study('LAW1997_SMOKE')

/** Every number of the fracture layer that is no table, by its name under `fracture.`. */
export const fractureNumbers = {
  hipPerSd: {
    value: 1.058,
    unit: '1',
    meaning: 'logarithm of the risk ratio of hip fracture per SD of neck density at 65 years (2.88)',
    origin: 'measured',
    source: johnell,
    where: 'abstract: women at 65 years, 2.31 to 3.59',
  },
  densityAge: {
    value: 65,
    unit: 'a',
    meaning: 'age at which the two risk ratios of the femoral neck were printed',
    origin: 'measured',
    source: johnell,
    where: 'abstract',
  },
  hipPerSdByAge: {
    value: -0.018,
    unit: '/a',
    meaning: 'how that logarithm changes with age',
    origin: 'assumed',
    source: johnell,
    where: 'abstract: higher at 50 than at 80; the slope is from knowledge of the paper (3.7 at 50, 1.9 at 85)',
  },
  otherPerSd: {
    value: 0.322,
    unit: '1',
    meaning: 'logarithm of the risk ratio of other nonvertebral fractures per SD of neck density at 65 years (1.38)',
    origin: 'measured',
    source: johnell,
    where: 'abstract: any osteoporotic fracture, women at 65 years, 1.28 to 1.48',
  },
  otherPerSdByAge: {
    value: 0.006,
    unit: '/a',
    meaning: 'how that logarithm changes with age',
    origin: 'assumed',
    source: johnell,
    where: 'abstract: it rises with age; the slope is from knowledge of the paper',
  },
  spinePerSd: {
    value: 0.693,
    unit: '1',
    meaning: 'logarithm of the risk ratio of vertebral fracture per SD of spine density (2.0)',
    origin: 'assumed',
    source: marshall1996,
    where: 'abstract, from knowledge: 2.3, 1.9 to 2.8; model facts, part 9: 1.5 to 2.0',
  },

  priorFractureAny: {
    value: 1.77,
    unit: '1',
    meaning: 'risk ratio of a fracture after a fracture, at equal density',
    origin: 'measured',
    source: kanis2004Prior,
    where: 'abstract, from knowledge',
  },
  priorFractureHip: {
    value: 1.62,
    unit: '1',
    meaning: 'risk ratio of hip fracture after a fracture, at equal density',
    origin: 'measured',
    source: kanis2004Prior,
    where: 'abstract, from knowledge',
  },
  priorFractureShare: {
    value: 0.25,
    unit: '1',
    meaning: 'share of the population with a fracture since 50',
    origin: 'assumed',
    source: kanis2004Prior,
    where: 'about a quarter of women at 65',
  },
  priorVertebral: {
    value: 4.4,
    unit: '1',
    meaning: 'risk ratio of a vertebral fracture after one',
    origin: 'measured',
    source: klotzbuecher2000,
    where: 'abstract, from knowledge',
  },
  priorVertebralShare: {
    value: 0.2,
    unit: '1',
    meaning: 'share of the population with a vertebral fracture, noticed or not',
    origin: 'assumed',
    source: klotzbuecher2000,
    where: 'about a fifth of women at 65 to 70',
  },
  parentHipAny: {
    value: 1.18,
    unit: '1',
    meaning: 'risk ratio of a fracture after a broken hip of a parent',
    origin: 'measured',
    source: kanis2004Family,
    where: 'abstract, from knowledge',
  },
  parentHipHip: {
    value: 1.49,
    unit: '1',
    meaning: 'risk ratio of hip fracture after a broken hip of a parent',
    origin: 'measured',
    source: kanis2004Family,
    where: 'abstract, from knowledge',
  },
  breastCancer: {
    value: 1.15,
    unit: '1',
    meaning:
      'risk ratio of fractures other than of the hip after breast cancer, at equal hormones, falls and medicines',
    origin: 'measured',
    source: chen2005,
    where: 'abstract: 1.15, 1.05 to 1.25; hip 0.93, 0.64 to 1.33',
  },
  smokingHipByAge: {
    value: 0.01,
    unit: '/a',
    meaning: 'growth of the logarithm of the hip fracture ratio of smokers beyond density, from 60 years on',
    origin: 'fitted',
    source: law,
    where: 'hip 1.17 at 60, 1.41 at 70, 1.71 at 80; density tells the rest',
  },
  smokingFrom: {
    value: 60,
    unit: 'a',
    meaning: 'age from which hips of smokers break more than their density tells',
    origin: 'fitted',
    source: law,
    where: 'hip 1.17 at 60, which density tells',
  },
  freeDrinks: {
    value: 2,
    unit: '{drink}',
    meaning: 'drinks a day up to which no more bones break',
    origin: 'measured',
    source: kanisAlcohol,
    where: 'no rise up to 2 units a day',
  },
  alcoholHip: {
    value: 0.12,
    unit: '/{drink}',
    meaning: 'logarithm of the hip fracture ratio per daily drink above two',
    origin: 'fitted',
    source: kanisAlcohol,
    where: '1.68 above 2 units a day; 1.71 at 50 g a day and more (ZHANG2015_ALC)',
  },
  alcoholAny: {
    value: 0.07,
    unit: '/{drink}',
    meaning: 'logarithm of the ratio of other fractures per daily drink above two',
    origin: 'fitted',
    source: kanisAlcohol,
    where: '1.23 for any fracture above 2 units a day',
  },

  fallShareHip: {
    value: 0.76,
    unit: '1',
    meaning: 'share of hip fractures that come of a fall',
    origin: 'measured',
    source: costa2013,
    where: 'abstract: 68 to 83 %',
  },
  fallShareOther: {
    value: 0.77,
    unit: '1',
    meaning: 'share of other nonvertebral fractures that come of a fall',
    origin: 'measured',
    source: costa2013,
    where: 'abstract: 68 to 86 %',
  },

  reboundPerYear: {
    value: 0.25,
    unit: '/a',
    meaning: 'excess of the vertebral hazard at its peak, per year of denosumab',
    origin: 'fitted',
    source: cosman2022,
    where: 'abstract: multiple fractures 2.9 per 100 years after up to 3 years, 7.5 after more, 3.6 after placebo',
  },
  reboundMostYears: {
    value: 10,
    unit: 'a',
    meaning: 'years of denosumab beyond which the excess grows no more',
    origin: 'assumed',
    source: cosman2022,
    where: 'longest treatment in the trial',
  },
  reboundPeak: {
    value: 0.5,
    unit: 'a',
    meaning: 'time from the end of the effect to the peak of the excess',
    origin: 'assumed',
    source: cosman2022,
    where: 'model facts, part 9: 7 to 20 months after the last dose',
  },
  denosumabEffect: {
    value: 0.5,
    unit: 'a',
    meaning: 'time for which one dose holds',
    origin: 'measured',
    source: study('DMAB_DISC_BONE2011'),
    where: 'dosing interval; turnover rises after it',
  },
  denosumabGap: {
    value: 0.75,
    unit: 'a',
    meaning: 'longest gap between doses that counts as one treatment',
    origin: 'assumed',
    source: study('DMAB_DISC_BONE2011'),
    where: 'three months late, before the excess of turnover',
  },

  placeSpread: {
    value: 0.3,
    unit: '1',
    meaning: 'standard deviation of the logarithm of all hazards between places',
    origin: 'assumed',
    source: frisbee,
    where: 'all fractures of women: 15.5, 26 and 41 of 1000 a year in three cohorts',
  },

  deathsAt60Women: {
    value: 0.0062,
    unit: '/a',
    meaning: 'deaths of women at 60 years',
    origin: 'assumed',
    source: lifeTables2019,
    where: 'from knowledge',
  },
  deathsAt60Men: {
    value: 0.0105,
    unit: '/a',
    meaning: 'deaths of men at 60 years',
    origin: 'assumed',
    source: lifeTables2019,
    where: 'from knowledge',
  },
  deathsByAge: {
    value: 0.095,
    unit: '/a',
    meaning: 'growth of the logarithm of deaths with age',
    origin: 'assumed',
    source: lifeTables2019,
    where: 'from knowledge; doubling in 7.3 years',
  },
} as const satisfies Readonly<Record<string, FractureNumber>>

/** Values by age at the middle of each age group. */
export interface ByAge {
  readonly ages: readonly number[]
  readonly women: readonly number[]
  readonly men: readonly number[]
  readonly unit: string
  readonly meaning: string
  readonly origin: Origin
  readonly source: Reference
  readonly where: string
}

const MIDDLES = [52.5, 57.5, 62.5, 67.5, 72.5, 77.5, 82.5, 88]

/** Fractures of 1000 people a year, by age. */
export const fractureTables = {
  hip: {
    ages: MIDDLES,
    women: [0.29, 0.57, 1.05, 2.03, 3.94, 7.93, 14.47, 26.05],
    men: [0.28, 0.38, 0.66, 1.18, 2.1, 4.02, 8.13, 16.3],
    unit: '/(1000.a)',
    meaning: 'hip fractures',
    origin: 'measured',
    source: ettinger2010,
    where: 'table 1, National Inpatient Sample 2006',
  },
  vertebral: {
    ages: MIDDLES,
    women: [0.5, 0.8, 1.3, 2, 3.2, 5.2, 7.5, 10],
    men: [0.4, 0.6, 0.8, 1.1, 1.7, 2.6, 4, 6],
    unit: '/(1000.a)',
    meaning: 'clinical vertebral fractures',
    origin: 'assumed',
    source: costa2013,
    where: '8 % of all fractures of women of 55 and more; 1.2 per 1000 women over 50 are coded in UK practices',
  },
  other: {
    ages: MIDDLES,
    women: [14.5, 17, 20, 24, 27.5, 32, 37, 43],
    men: [11, 11, 11, 12, 12.5, 14.5, 17.5, 21],
    unit: '/(1000.a)',
    meaning: 'other nonvertebral fractures',
    origin: 'assumed',
    source: frisbee,
    where:
      'all fractures of women: between the 26 of 1000 a year that GLOW was told of (costa-2013) and the 41 that were checked here; men by their ratio in UK practices (7.2 to 15.5, curtis-2016)',
  },
} as const satisfies Readonly<Record<string, ByAge>>
