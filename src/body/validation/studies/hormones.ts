import { between, change, inhibitor, left, level, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

/** Age and years since the final period do not matter to these hormones once the ovaries rest. */
const onInhibitor = (bodyMassIndex = 26): Arm => ({
  subject: woman(63, 13, { bodyMassIndex }),
  treatments: inhibitor(),
})

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
      conduct: 'age 63, 13 years after the final period; the model has one aromatase inhibitor for both',
      arms: { inhibitor: onInhibitor() },
      readings: [
        change(84, 'inhibitor', 'estrone', 1.5),
        change(85, 'inhibitor', 'estrone', 1.5),
        change(86, 'inhibitor', 'estradiol', 1.5),
        change(87, 'inhibitor', 'estradiol', 1.5),
        change(88, 'inhibitor', 'estroneSulfate', 1.5),
        change(89, 'inhibitor', 'estroneSulfate', 1.5),
        level(90, 'inhibitor', 'aromatase', 1.5, '%'),
        level(91, 'inhibitor', 'aromatase', 1.5, '%'),
      ],
    },
    {
      id: 'DIXON2008',
      conduct: 'as GEISLER2002; levels are the share that is left of the printed 25.7 pmol/L',
      arms: { inhibitor: onInhibitor() },
      readings: [
        level(92, 'inhibitor', 'estradiol', 0, 'pmol/L'),
        left(93, 'inhibitor', 'estradiol', 3, DIXON_BASELINE),
        left(94, 'inhibitor', 'estradiol', 3, DIXON_BASELINE),
        left(95, 'inhibitor', 'estradiol', 3),
        left(96, 'inhibitor', 'estradiol', 3),
        left(97, 'inhibitor', 'estroneSulfate', 3),
        left(98, 'inhibitor', 'estroneSulfate', 3),
      ],
    },
    {
      id: 'KYVERNITAKIS2015',
      conduct: 'as GEISLER2002',
      arms: { inhibitor: onInhibitor() },
      readings: [change(99, 'inhibitor', 'estradiol', 24), change(103, 'inhibitor', 'testosterone', 24)],
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
      conduct: 'age 63, 13 years after the final period, body mass index 33 and 23',
      arms: { obese: onInhibitor(OBESE_AND_OVER), slim: onInhibitor(SLIM) },
      readings: [level(282, 'obese', 'estradiol', 0, 'pmol/L'), level(284, 'slim', 'estradiol', 0, 'pmol/L')],
    },
    {
      id: 'MCTIERNAN2006',
      conduct: 'as OH2017_WHI, body mass index 27 against 26',
      arms: { heavier: onInhibitor(27), typical: onInhibitor(26) },
      readings: [between('logarithm', [286, 'heavier', 'typical'], 'estradiol', 0)],
    },
  ],
}
