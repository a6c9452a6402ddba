import { between, change, slope, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

/** Month of the final period in the cohorts, which are followed from age 47 with the final period at 52 (section 18). */
const FINAL = 60
const cohort: Readonly<Record<string, Arm>> = { women: { subject: woman(47, -5), treatments: [] } }

const withEstradiol = (afterMenopause: number): Arm => ({
  subject: woman(72, 22),
  treatments: [],
  settings: { 'ovary.postmenopausal': afterMenopause, 'peripheralEstrogen.level': afterMenopause },
})

/** Natural menopause, and bone afterwards without drugs. Conduct: proposal, section 18. */
export const menopauseAndAgeing: Family = {
  mechanism: 'menopause and ageing',
  studies: [
    {
      id: 'IBIS2_BONE_3Y',
      conduct: 'age 60, 10 years after the final period, no calcium or vitamin D',
      arms: { placebo: { subject: woman(60, 10), treatments: [] } },
      readings: [change(7, 'placebo', 'lumbarSpine', 36), change(9, 'placebo', 'totalHip', 36)],
    },
    {
      id: 'LONNING_EXE',
      conduct: 'age 60, 10 years after the final period, no calcium or vitamin D',
      arms: { placebo: { subject: woman(60, 10), treatments: [] } },
      readings: [slope(71, 'placebo', 'femoralNeck', [0, 24])],
    },
    {
      id: 'SWAN_GREENDALE2012',
      conduct: 'age 47, final period at 52, calcium 800 mg/d',
      arms: cohort,
      readings: [
        change(106, 'women', 'lumbarSpine', FINAL + 60),
        change(107, 'women', 'lumbarSpine', FINAL + 24, { since: FINAL - 12 }),
        change(108, 'women', 'femoralNeck', FINAL + 60),
        change(109, 'women', 'femoralNeck', FINAL + 24, { since: FINAL - 12 }),
      ],
    },
    {
      id: 'SOWERS2010',
      conduct:
        'as SWAN; no years are printed for the FSH stages: 4 to 1 years before and 2 to 6 years after the final period give the values of the proposal',
      arms: cohort,
      readings: [
        slope(110, 'women', 'lumbarSpine', [FINAL - 24, FINAL]),
        slope(111, 'women', 'lumbarSpine', [FINAL, FINAL + 24]),
        slope(112, 'women', 'lumbarSpine', [FINAL + 24, FINAL + 84]),
        slope(113, 'women', 'femoralNeck', [FINAL - 48, FINAL - 12]),
        slope(114, 'women', 'femoralNeck', [FINAL + 24, FINAL + 72]),
      ],
    },
    {
      id: 'SWAN_FINKELSTEIN2008',
      conduct:
        'as SWAN, from 1.5 years before the final period to it, and 3 years on; slopes in g/cm2 over the densities of section 18: spine 1.04 and 1.02, hip 0.95 and 0.94',
      arms: cohort,
      readings: [
        slope(115, 'women', 'lumbarSpine', [FINAL - 18, FINAL], { perDensity: 1.04 }),
        slope(116, 'women', 'totalHip', [FINAL - 18, FINAL], { perDensity: 0.95 }),
        slope(117, 'women', 'lumbarSpine', [FINAL, FINAL + 36], { perDensity: 1.02 }),
        slope(118, 'women', 'totalHip', [FINAL, FINAL + 36], { perDensity: 0.94 }),
      ],
    },
    {
      id: 'RECKER2000',
      conduct:
        'as SWAN; the estrogen component is the change less the age slope of −0.45 % a year at the neck, as printed',
      arms: cohort,
      readings: [
        change(120, 'women', 'lumbarSpine', FINAL + 42, { since: FINAL - 30 }),
        change(122, 'women', 'femoralNeck', FINAL + 42, { since: FINAL - 30, less: -0.45 * 6 }),
        slope(123, 'women', 'lumbarSpine', [0, 24]),
        slope(125, 'women', 'femoralNeck', [0, 24]),
      ],
    },
    {
      id: 'ETTINGER1998_SOF',
      conduct: 'age 72, 22 years after the final period; estradiol after menopause 55 against 12 pmol/L',
      arms: { high: withEstradiol(50), low: withEstradiol(12) },
      readings: [
        between('levels', [290, 'high', 'low'], 'totalHip', 0),
        between('levels', [291, 'high', 'low'], 'lumbarSpine', 0),
        between('levels', [293, 'high', 'low'], 'distalRadius', 0),
      ],
    },
  ],
}
