import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../../person/index.ts'
import { between, calciumAndD, drug, held, inhibitor, level, tamoxifen, woman } from '../study.ts'
import type { Arm, Family, Months, Quantity, Reading } from '../study.ts'

const ALL: Months = [0, 600]
const zoledronate = (mg: number, everyDays: number) => drug('zoledronic-acid', mg, everyDays, ALL)
const denosumab = drug('denosumab', 60, DAYS_PER_YEAR / 2, ALL)

/** A woman of a trial of osteoporosis, with calcium and vitamin D, and her T-scores on day 0 as far as they are told. */
const osteoporotic =
  (age: number, bones: NonNullable<Arm['bones']>) =>
  (treatments: Arm['treatments']): Arm => ({
    subject: woman(age, age - 50),
    treatments: [...calciumAndD, ...treatments],
    bones,
  })

/** A woman with breast cancer, of typical density. */
const survivor = (age: number, treatments: Arm['treatments']): Arm => ({
  subject: woman(age, age - 50),
  treatments,
  breastCancer: true,
})
/** A woman of typical density without cancer. */
const healthy = (age: number, treatments: Arm['treatments']): Arm => ({ subject: woman(age, age - 50), treatments })

/** One arm's chance of a fracture against another's. */
const ratio = (row: number, [of, from]: readonly [string, string], what: Quantity, month: number): Reading =>
  between('times', [row, of, from], what, month)

/** One arm's chance of a fracture, in percent. */
const chance = (row: number, of: string, what: Quantity, month: number): Reading => level(row, of, what, month, '%')

const freedom = osteoporotic(72, { lumbarSpine: -2.8, femoralNeck: -2.2 })
const horizon = osteoporotic(73, { lumbarSpine: -2.5, femoralNeck: -2.7, priorFracture: 0.63, priorVertebral: 0.63 })
const vert = osteoporotic(69, { lumbarSpine: -2.4, femoralNeck: -2.4, priorFracture: 1, priorVertebral: 1 })
const bone = osteoporotic(69, { lumbarSpine: -2.8, femoralNeck: -2, priorFracture: 1, priorVertebral: 1 })
const fit = osteoporotic(71, { lumbarSpine: -2.2, femoralNeck: -2.3, priorFracture: 1, priorVertebral: 1 })
const more = osteoporotic(67, { lumbarSpine: -2.6, femoralNeck: -2.2, priorVertebral: 0.37 })
const neer = osteoporotic(69.5, { lumbarSpine: -2.6, femoralNeck: -2.5, priorFracture: 1, priorVertebral: 1 })
const frame = osteoporotic(71, { lumbarSpine: -2.7, femoralNeck: -2.75 })

const onLetrozole = [...calciumAndD, ...inhibitor(undefined, 'letrozole')]
const zfast = {
  upfront: survivor(58, [...onLetrozole, ...zoledronate(4, DAYS_PER_YEAR / 2)]),
  delayed: survivor(58, onLetrozole),
}

const ON_RADIOGRAPHS = 'ratios of fractures on radiographs are held against those of fractures that are noticed'

/** Trials of drugs against osteoporosis: how many bones broke. */
export const fracturesUnderDrugs: Family = {
  mechanism: 'fractures under drugs',
  studies: [
    {
      id: 'FREEDOM',
      conduct: `age 72, 22 years after the final period, spine −2.8, neck −2.2, calcium and vitamin D; ${ON_RADIOGRAPHS}`,
      arms: { denosumab: freedom(denosumab), placebo: freedom([]) },
      readings: [
        ratio(126, ['denosumab', 'placebo'], 'vertebralFracture', 36),
        ratio(127, ['denosumab', 'placebo'], 'hipFracture', 36),
        ratio(128, ['denosumab', 'placebo'], 'nonvertebralFracture', 36),
        chance(131, 'denosumab', 'hipFracture', 36),
        chance(132, 'placebo', 'hipFracture', 36),
      ],
    },
    {
      id: 'HORIZON_PFT',
      conduct: `age 73, 23 years after the final period, spine −2.5, neck −2.7, 63 % with a vertebral fracture before, calcium and vitamin D; ${ON_RADIOGRAPHS}`,
      arms: { zoledronate: horizon(zoledronate(5, DAYS_PER_YEAR)), placebo: horizon([]) },
      readings: [
        ratio(156, ['zoledronate', 'placebo'], 'vertebralFracture', 36),
        ratio(157, ['zoledronate', 'placebo'], 'hipFracture', 36),
        ratio(158, ['zoledronate', 'placebo'], 'nonvertebralFracture', 36),
      ],
    },
    {
      id: 'FLEX',
      conduct: 'age 73, 23 years after the final period, neck −2.1, five years of alendronate 10 mg a day before',
      arms: {
        continued: osteoporotic(73, { lumbarSpine: -1.3, femoralNeck: -2.1 })(
          drug('alendronic-acid', 10, 1, [-60, 600]),
        ),
        stopped: osteoporotic(73, { lumbarSpine: -1.3, femoralNeck: -2.1 })(drug('alendronic-acid', 10, 1, [-60, 0])),
      },
      readings: [
        ratio(182, ['continued', 'stopped'], 'nonvertebralFracture', 60),
        ratio(183, ['continued', 'stopped'], 'vertebralFracture', 60),
      ],
    },
    {
      id: 'VERT_NA',
      conduct: `age 69, 19 years after the final period, T −2.4, with a vertebral fracture before, calcium and vitamin D; ${ON_RADIOGRAPHS}`,
      arms: { risedronate: vert(drug('risedronic-acid', 5, 1, ALL)), placebo: vert([]) },
      readings: [
        ratio(184, ['risedronate', 'placebo'], 'vertebralFracture', 36),
        ratio(185, ['risedronate', 'placebo'], 'vertebralFracture', 12),
        ratio(188, ['risedronate', 'placebo'], 'nonvertebralFracture', 36),
      ],
    },
    {
      id: 'BONE_IBN',
      conduct: `age 69, 19 years after the final period, spine −2.8, neck −2.0, with a vertebral fracture before, calcium and vitamin D; intermittent: 240 mg in three months, taken evenly; ${ON_RADIOGRAPHS}`,
      arms: {
        daily: bone(drug('ibandronic-acid', 2.5, 1, ALL)),
        intermittent: bone(drug('ibandronic-acid', 2.63, 1, ALL)),
        placebo: bone([]),
      },
      readings: [
        ratio(193, ['daily', 'placebo'], 'vertebralFracture', 36),
        ratio(194, ['intermittent', 'placebo'], 'vertebralFracture', 36),
      ],
    },
    {
      id: 'FIT1',
      conduct: `age 71, 21 years after the final period, spine −2.2, neck −2.3, with a vertebral fracture before; 5 mg a day for two years, then 10; ${ON_RADIOGRAPHS}`,
      arms: {
        alendronate: fit([...drug('alendronic-acid', 5, 1, [0, 24]), ...drug('alendronic-acid', 10, 1, [24, 600])]),
        placebo: fit([]),
      },
      readings: [
        ratio(328, ['alendronate', 'placebo'], 'vertebralFracture', 36),
        ratio(329, ['alendronate', 'placebo'], 'hipFracture', 36),
      ],
    },
    {
      id: 'MORE_3Y',
      conduct: `age 67, 17 years after the final period, spine −2.6, neck −2.2, 37 % with a vertebral fracture before, calcium and vitamin D; ${ON_RADIOGRAPHS}`,
      arms: { raloxifene: more(held('raloxifeneTaken', 1)), placebo: more([]) },
      readings: [
        ratio(207, ['raloxifene', 'placebo'], 'vertebralFracture', 36),
        ratio(208, ['raloxifene', 'placebo'], 'nonvertebralFracture', 36),
      ],
    },
    {
      id: 'NEER2001_FPT',
      conduct: `age 69.5, 19.5 years after the final period, spine −2.6, neck −2.5, with a vertebral fracture before, calcium and vitamin D; ${ON_RADIOGRAPHS}`,
      arms: {
        teriparatide: neer(drug('teriparatide', 0.02, 1, ALL)),
        twice: neer(drug('teriparatide', 0.04, 1, ALL)),
        placebo: neer([]),
      },
      readings: [
        ratio(211, ['teriparatide', 'placebo'], 'vertebralFracture', 21),
        ratio(212, ['teriparatide', 'placebo'], 'nonvertebralFracture', 21),
        ratio(213, ['twice', 'placebo'], 'vertebralFracture', 21),
      ],
    },
    {
      id: 'FRAME',
      conduct: `age 71, 21 years after the final period, spine −2.7, neck −2.75, calcium and vitamin D; twelve doses of 210 mg, then denosumab in both arms; ${ON_RADIOGRAPHS}`,
      arms: {
        romosozumab: frame([
          ...drug('romosozumab', 210, DAYS_PER_MONTH, [0, 12]),
          ...drug('denosumab', 60, DAYS_PER_YEAR / 2, [12, 600]),
        ]),
        placebo: frame(drug('denosumab', 60, DAYS_PER_YEAR / 2, [12, 600])),
      },
      readings: [
        ratio(235, ['romosozumab', 'placebo'], 'vertebralFracture', 12),
        ratio(236, ['romosozumab', 'placebo'], 'vertebralFracture', 24),
        ratio(237, ['romosozumab', 'placebo'], 'anyFracture', 12),
      ],
    },
  ],
}

const abcsg = (treatments: Arm['treatments']): Arm => survivor(64, [...calciumAndD, ...inhibitor(), ...treatments])
const atScores = (arm: Arm, tScore: number): Arm => ({ ...arm, bones: { lumbarSpine: tScore, femoralNeck: tScore } })

/** Trials in women on an aromatase inhibitor or tamoxifen: how many bones broke. */
export const fracturesUnderInhibitors: Family = {
  mechanism: 'fractures under aromatase inhibitors',
  studies: [
    {
      id: 'ATAC_BONE_2Y',
      conduct: 'the main trial: age 64, 14 years after the final period, typical density',
      arms: { anastrozole: survivor(64, inhibitor()), tamoxifen: survivor(64, tamoxifen()) },
      readings: [ratio(5, ['anastrozole', 'tamoxifen'], 'anyFracture', 60)],
    },
    {
      id: 'ATAC_FX',
      conduct: 'age 64, 14 years after the final period, typical density',
      arms: { anastrozole: survivor(64, inhibitor()), tamoxifen: survivor(64, tamoxifen()) },
      readings: [chance(74, 'anastrozole', 'anyFracture', 60), chance(75, 'tamoxifen', 'anyFracture', 60)],
    },
    {
      id: 'BIG1_98_FX',
      conduct: 'age 61, 11 years after the final period, typical density',
      arms: { letrozole: survivor(61, inhibitor(undefined, 'letrozole')), tamoxifen: survivor(61, tamoxifen()) },
      readings: [chance(72, 'letrozole', 'anyFracture', 26), chance(73, 'tamoxifen', 'anyFracture', 26)],
    },
    {
      id: 'ABCSG8_FX',
      conduct: 'age 62, 12 years after the final period, two years of tamoxifen before',
      arms: {
        anastrozole: survivor(62, [...tamoxifen([-24, 0]), ...inhibitor()]),
        tamoxifen: survivor(62, tamoxifen([-24, 600])),
      },
      readings: [chance(76, 'anastrozole', 'anyFracture', 28), chance(77, 'tamoxifen', 'anyFracture', 28)],
    },
    {
      id: 'IBIS2_MAIN',
      conduct: 'age 60, 10 years after the final period, typical density',
      arms: { anastrozole: healthy(60, inhibitor()), placebo: healthy(60, []) },
      readings: [chance(303, 'anastrozole', 'anyFracture', 60), chance(304, 'placebo', 'anyFracture', 60)],
    },
    {
      id: 'ABCSG18',
      conduct:
        'age 64, 14 years after the final period, calcium, vitamin D and an aromatase inhibitor in both arms; subgroups at T −0.3 and −1.7',
      arms: {
        denosumab: abcsg(denosumab),
        placebo: abcsg([]),
        denserDenosumab: atScores(abcsg(denosumab), -0.3),
        denserPlacebo: atScores(abcsg([]), -0.3),
        thinnerDenosumab: atScores(abcsg(denosumab), -1.7),
        thinnerPlacebo: atScores(abcsg([]), -1.7),
      },
      readings: [
        ratio(49, ['denosumab', 'placebo'], 'anyFracture', 36),
        ratio(50, ['denserDenosumab', 'denserPlacebo'], 'anyFracture', 36),
        ratio(51, ['thinnerDenosumab', 'thinnerPlacebo'], 'anyFracture', 36),
        chance(52, 'denosumab', 'anyFracture', 36),
        chance(53, 'placebo', 'anyFracture', 36),
        chance(54, 'denosumab', 'anyFracture', 84),
        chance(55, 'placebo', 'anyFracture', 84),
      ],
    },
    {
      id: 'ZFAST_36M',
      conduct: 'age 58, 8 years after the final period, calcium and vitamin D; the delayed arm without zoledronate',
      arms: zfast,
      readings: [chance(40, 'upfront', 'anyFracture', 36), chance(41, 'delayed', 'anyFracture', 36)],
    },
    {
      id: 'ZFAST_61M',
      conduct: 'as ZFAST_36M',
      arms: zfast,
      readings: [chance(44, 'upfront', 'anyFracture', 61), chance(45, 'delayed', 'anyFracture', 61)],
    },
  ],
}

const smoker = (age: number): Arm => ({ subject: woman(age, age - 50, { smokes: true }), treatments: [] })
const plain = (age: number): Arm => ({ subject: woman(age, age - 50), treatments: [] })
const drinker = (grams: number): Arm => ({ subject: woman(65, 15, { alcohol: grams }), treatments: [] })
const supplied = (calcium: number, vitaminD: number) => [
  ...held('calciumIntake', calcium),
  ...held('vitaminDOwn', vitaminD),
]

/** Habits and food: how many bones broke. */
export const fracturesAndHabits: Family = {
  mechanism: 'fractures and habits',
  studies: [
    {
      id: 'LAW1997_SMOKE',
      conduct: 'final period at 50, smokes since youth; the year after the age',
      arms: Object.fromEntries(
        [60, 70, 80, 90].flatMap((age) => [
          [`smoker${age}`, smoker(age)],
          [`other${age}`, plain(age)],
        ]),
      ),
      readings: [60, 70, 80, 90].map((age, i) => ratio(268 + i, [`smoker${age}`, `other${age}`], 'hipFracture', 12)),
    },
    {
      id: 'KANIS2005_ALC',
      conduct: 'age 65, 15 years after the final period; 60 g a day, as how much more than two units was not told',
      arms: { drinker: drinker(60), other: plain(65) },
      readings: [
        ratio(272, ['drinker', 'other'], 'hipFracture', 60),
        ratio(273, ['drinker', 'other'], 'anyFracture', 60),
        ratio(274, ['drinker', 'other'], 'anyFracture', 60),
      ],
    },
    {
      id: 'ZHANG2015_ALC',
      conduct: 'age 65, 15 years after the final period; 6, 30 and 65 g a day',
      arms: { light: drinker(6), moderate: drinker(30), heavy: drinker(65), none: plain(65) },
      readings: [
        ratio(275, ['light', 'none'], 'hipFracture', 60),
        ratio(276, ['moderate', 'none'], 'hipFracture', 60),
        ratio(277, ['heavy', 'none'], 'hipFracture', 60),
      ],
    },
    {
      id: 'WHI_CAD',
      conduct:
        'age 62, 12 years after the final period; 1100 mg/d, then 70 % of the way (adherent: all of it) to 1800 mg/d with 65 nmol/L',
      arms: {
        supplied: { subject: woman(62, 12, { calciumIntake: 1100 }), treatments: supplied(1100 + 0.7 * 700, 65) },
        adherent: { subject: woman(62, 12, { calciumIntake: 1100 }), treatments: supplied(1800, 65) },
        control: { subject: woman(62, 12, { calciumIntake: 1100 }), treatments: [] },
      },
      readings: [
        ratio(259, ['supplied', 'control'], 'hipFracture', 84),
        ratio(260, ['supplied', 'control'], 'vertebralFracture', 84),
        ratio(261, ['supplied', 'control'], 'anyFracture', 84),
        ratio(262, ['adherent', 'control'], 'hipFracture', 84),
      ],
    },
    {
      id: 'WEAVER2016_CAD',
      conduct:
        'age 70, 20 years after the final period; 800 mg/d and 45 nmol/L, then 1800 mg/d and 75 nmol/L, five years',
      arms: {
        supplied: { subject: woman(70, 20, { vitaminD: 45 }), treatments: supplied(1800, 75) },
        control: { subject: woman(70, 20, { vitaminD: 45 }), treatments: [] },
      },
      readings: [
        ratio(256, ['supplied', 'control'], 'anyFracture', 60),
        ratio(257, ['supplied', 'control'], 'hipFracture', 60),
      ],
    },
  ],
}
