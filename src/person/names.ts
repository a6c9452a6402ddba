/** Skeletal sites of a scan. */
export const SITES = ['lumbarSpine', 'totalHip', 'femoralNeck', 'distalRadius'] as const
/** A skeletal site. */
export type Site = (typeof SITES)[number]

/** Drugs and supplements by international non-proprietary name. */
export const AGENTS = [
  'anastrozole',
  'letrozole',
  'exemestane',
  'tamoxifen',
  'goserelin',
  'testosterone',
  'estradiol',
  'zoledronic-acid',
  'risedronic-acid',
  'ibandronic-acid',
  'alendronic-acid',
  'denosumab',
  'raloxifene',
  'teriparatide',
  'abaloparatide',
  'romosozumab',
  'calcium',
  'colecalciferol',
  'menaquinone-7',
  'magnesium',
] as const
/** A drug or supplement. */
export type Agent = (typeof AGENTS)[number]

/** Aromatase inhibitors. */
export const INHIBITORS: readonly Agent[] = ['anastrozole', 'letrozole', 'exemestane']

/** How menopause came about. */
export const MENOPAUSE_KINDS = ['natural', 'surgical', 'ovarian-suppression', 'chemotherapy', 'none'] as const

/** Why an aromatase inhibitor is taken. */
export const INDICATIONS = [
  'early-breast-cancer',
  'metastatic-breast-cancer',
  'prevention',
  'testosterone-therapy',
  'other',
] as const

/** What a laboratory measures. */
export const ANALYTES = [
  '25-hydroxyvitamin-d',
  'calcium',
  'albumin',
  'creatinine',
  'egfr',
  'pth',
  'ctx',
  'p1np',
  'bsap',
  'ntx',
  'alp',
  'tsh',
  'estradiol',
  'estrone',
  'testosterone',
  'phosphate',
  'magnesium',
] as const
/** An analyte. */
export type Analyte = (typeof ANALYTES)[number]

/** What somebody can say of smoking. */
export const SMOKING_HABITS = ['never', 'former', 'current'] as const

/** Kinds of exercise. */
export const EXERCISE_KINDS = ['resistance', 'impact', 'weight-bearing-aerobic', 'balance'] as const

/** What an analyte is told in, the range that is believed, and its molar mass where mass may be written instead. */
export interface AnalyteUnit {
  readonly unit: string
  readonly range: readonly [number, number]
  readonly molarMass?: number
  /** Other spellings of the unit, whose numbers are the same. */
  readonly same?: readonly string[]
}

/** Filtration is told per body surface, which changes nothing in its number. */
const PER_BODY_SURFACE = ['mL/min/{1.73_m2}', 'mL/min/{1.73m2}', 'mL/min/1.73m2', 'mL/min/1.73.m2', 'mL/min/1.73 m2']

/**
 * Units and believable ranges. Ranges are wide: they catch slips of unit and decimal point, not illness.
 *
 * Molar masses: IUPAC atomic weights; 25-hydroxyvitamin D3 400.64, estradiol 272.38, estrone 270.37, testosterone
 * 288.42, creatinine 113.12 g/mol; PTH (1-84) 9425 g/mol. Ranges: assumed.
 */
export const ANALYTE_UNITS: Readonly<Record<Analyte, AnalyteUnit>> = {
  '25-hydroxyvitamin-d': { unit: 'nmol/L', range: [1, 600], molarMass: 400.64 },
  calcium: { unit: 'mmol/L', range: [0.8, 5], molarMass: 40.078 },
  albumin: { unit: 'g/L', range: [5, 80] },
  creatinine: { unit: 'umol/L', range: [10, 2500], molarMass: 113.12 },
  egfr: { unit: 'mL/min', range: [1, 250], same: PER_BODY_SURFACE },
  pth: { unit: 'pmol/L', range: [0.05, 400], molarMass: 9425 },
  ctx: { unit: 'ng/L', range: [5, 6000] },
  p1np: { unit: 'ug/L', range: [1, 1500] },
  bsap: { unit: 'ug/L', range: [1, 500] },
  ntx: { unit: 'nmol/mmol', range: [1, 1500], same: ['nmol{BCE}/mmol', 'nmol{BCE}/mmol{creat}'] },
  alp: { unit: 'U/L', range: [5, 5000], same: ['[IU]/L', 'IU/L'] },
  tsh: { unit: 'm[IU]/L', range: [0.001, 500], same: ['u[IU]/mL', 'mIU/L', 'uIU/mL', 'mU/L'] },
  estradiol: { unit: 'pmol/L', range: [0.1, 20000], molarMass: 272.38 },
  estrone: { unit: 'pmol/L', range: [0.1, 20000], molarMass: 270.37 },
  testosterone: { unit: 'nmol/L', range: [0.01, 150], molarMass: 288.42 },
  phosphate: { unit: 'mmol/L', range: [0.1, 6], molarMass: 30.974 },
  magnesium: { unit: 'mmol/L', range: [0.1, 5], molarMass: 24.305 },
}

/** Quantities by which a trial tells its population, beside T-scores: unit, and range of a mean. */
export const POPULATION_UNITS = {
  age: { unit: 'a', range: [18, 110] },
  yearsSinceMenopause: { unit: 'a', range: [-60, 70] },
  bodyMassIndex: { unit: 'kg/m2', range: [10, 90] },
  weight: { unit: 'kg', range: [25, 350] },
  height: { unit: 'cm', range: [100, 230] },
  calciumIntake: { unit: 'mg/d', range: [0, 5000] },
  vitaminD: ANALYTE_UNITS['25-hydroxyvitamin-d'],
  calcium: ANALYTE_UNITS.calcium,
  pth: ANALYTE_UNITS.pth,
  testosterone: ANALYTE_UNITS.testosterone,
  estradiol: ANALYTE_UNITS.estradiol,
  creatinine: ANALYTE_UNITS.creatinine,
} as const satisfies Readonly<Record<string, AnalyteUnit>>
/** A quantity by which a trial tells its population. */
export type PopulationQuantity = keyof typeof POPULATION_UNITS
