import { between, change, drug, inhibitor, left, level, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

/** Age and years since the final period do not matter to these hormones once the ovaries rest. */
const onInhibitor = (bodyMassIndex = 26): Arm => ({
  subject: woman(63, 13, { bodyMassIndex }),
  treatments: inhibitor(),
})

const onLetrozole: Arm = { subject: woman(63, 13), treatments: drug('letrozole', 2.5, 1, [0, Infinity]) }

/**
 * Estrogens of the typical woman on the scale of the cohort of OH2017_WHI, in pmol/L: its lean women (evidence rows 284
 * and 285) at a body mass index of 23. Mass spectrometers differ two-fold between cohorts (model facts, part 8.2).
 */
const WHI_SCALE = { 'peripheralEstrogen.level': 52.6, 'circulatingSteroids.estroneLevel': 262 } as const

/** Body mass index of the groups: under 25, 30 to 35, 30 and over (assumed middles). */
const [SLIM, OBESE, OBESE_AND_OVER] = [23, 32.5, 33]
/** Estradiol before treatment in DIXON2008, in pmol/L (evidence row 92). */
const DIXON_BASELINE = 25.7

/** Hormones under an aromatase inhibitor, and estradiol by body mass. */
export const hormones: Family = {
  mechanism: 'estrogens in blood',
  studies: [
    {
      id: 'GEISLER2002',
      conduct: 'age 63, 13 years after the final period',
      arms: { anastrozole: onInhibitor(), letrozole: onLetrozole },
      readings: [
        change(84, 'anastrozole', 'estrone', 1.5),
        change(85, 'letrozole', 'estrone', 1.5),
        change(86, 'anastrozole', 'estradiol', 1.5),
        change(87, 'letrozole', 'estradiol', 1.5),
        change(88, 'anastrozole', 'estroneSulfate', 1.5),
        change(89, 'letrozole', 'estroneSulfate', 1.5),
        level(90, 'anastrozole', 'aromatase', 1.5, '%'),
        level(91, 'letrozole', 'aromatase', 1.5, '%'),
      ],
    },
    {
      id: 'DIXON2008',
      conduct: 'as GEISLER2002; levels are the share that is left of the printed 25.7 pmol/L',
      arms: { anastrozole: onInhibitor(), letrozole: onLetrozole },
      readings: [
        level(92, 'anastrozole', 'estradiol', 0, 'pmol/L'),
        left(93, 'anastrozole', 'estradiol', 3, DIXON_BASELINE),
        left(94, 'letrozole', 'estradiol', 3, DIXON_BASELINE),
        left(95, 'anastrozole', 'estradiol', 3),
        left(96, 'letrozole', 'estradiol', 3),
        left(97, 'anastrozole', 'estroneSulfate', 3),
        left(98, 'letrozole', 'estroneSulfate', 3),
      ],
    },
    {
      id: 'KYVERNITAKIS2015',
      conduct:
        'as GEISLER2002; other cohorts found gonadotrophins, DHEA sulfate and testosterone unchanged (facts 8.2), and so does the model',
      arms: { inhibitor: onInhibitor() },
      readings: [
        change(99, 'inhibitor', 'estradiol', 24),
        change(100, 'inhibitor', 'lh', 24),
        change(101, 'inhibitor', 'fsh', 24),
        change(102, 'inhibitor', 'dheas', 24),
        change(103, 'inhibitor', 'testosterone', 24),
      ],
    },
    {
      id: 'ARIMIDEX_LABEL',
      conduct: 'as GEISLER2002',
      arms: { inhibitor: onInhibitor() },
      readings: [change(297, 'inhibitor', 'estradiol', 0.033), change(298, 'inhibitor', 'estradiol', 0.46)],
    },
    {
      id: 'FOLKERD2012',
      conduct: 'as GEISLER2002, with a body mass index of 32.5 against 23',
      arms: { obese: onInhibitor(OBESE), slim: onInhibitor(SLIM) },
      readings: [
        between('times', [295, 'obese', 'slim'], 'estradiol', 0),
        between('times', [296, 'obese', 'slim'], 'estradiol', 3),
      ],
    },
    {
      id: 'OH2017_WHI',
      conduct:
        'age 63, 13 years after the final period, body mass index 33; on the scale of its own assay, which its lean women set at 23',
      arms: { obese: { ...onInhibitor(OBESE_AND_OVER), settings: WHI_SCALE } },
      readings: [level(282, 'obese', 'estradiol', 0, 'pmol/L'), level(283, 'obese', 'estrone', 0, 'pmol/L')],
    },
    {
      id: 'MCTIERNAN2006',
      conduct: 'age 63, 13 years after the final period, body mass index 27 against 26',
      arms: { heavier: onInhibitor(27), typical: onInhibitor(26) },
      readings: [
        between('logarithm', [286, 'heavier', 'typical'], 'estradiol', 0),
        between('logarithm', [287, 'heavier', 'typical'], 'freeEstradiol', 0),
        between('logarithm', [288, 'heavier', 'typical'], 'estrone', 0),
        between('logarithm', [289, 'heavier', 'typical'], 'shbg', 0),
      ],
    },
  ],
}
