import { DAYS_PER_YEAR } from '../../../person/index.ts'
import { between, calciumAndD, change, drug, estradiolAt, inhibitor, tamoxifen, woman, youngWoman } from '../study.ts'
import type { Arm, Family, Months, Study } from '../study.ts'

const [HALF_A_YEAR, QUARTER] = [DAYS_PER_YEAR / 2, DAYS_PER_YEAR / 4]

/** Standard deviations of logarithms of markers among people (proposal, end of section 3). */
const [RESORPTION_SPREAD, BSAP_SPREAD] = [0.45, 0.25]

const onInhibitor = (zoledronate: Arm['treatments']): Arm => ({
  subject: woman(58, 8),
  treatments: [...calciumAndD, ...inhibitor(undefined, 'letrozole'), ...zoledronate],
})
/** A dose every half a year up to month 60, that one included. */
const sixMonthly = (from: number): Arm['treatments'] => drug('zoledronic-acid', 4, HALF_A_YEAR, [from, 60.5])

const zfast = {
  upfront: onInhibitor(sixMonthly(0)),
  delayed: onInhibitor([]),
  rescued: onInhibitor(sixMonthly(24)),
}

/** Upfront minus delayed, of whom a share had begun zoledronate from the second year on. */
function zfastLater(id: string, month: number, rescued: number, rows: Months): Study {
  const delayed = { delayed: 1 - rescued, rescued }
  return {
    id,
    conduct: `as ZFAST_12M; ${100 * rescued} % of the delayed arm on zoledronate from year 2`,
    arms: zfast,
    readings: [
      between('difference', [rows[0], 'upfront', delayed], 'lumbarSpine', month),
      between('difference', [rows[1], 'upfront', delayed], 'totalHip', month),
    ],
  }
}

const once = (milligrams: number): Arm => ({
  subject: woman(65, 15),
  treatments: drug('zoledronic-acid', milligrams, DAYS_PER_YEAR, [0, 0]),
})
const untreated: Arm = { subject: woman(65, 15), treatments: [] }

/** Of the estradiol of ovarian suppression nothing comes from the ovaries (proposal, section 4). */
const suppressed = (treatments: Arm['treatments']): Arm => ({
  subject: youngWoman(45),
  treatments: [...estradiolAt(22), ...treatments, ...drug('zoledronic-acid', 4, HALF_A_YEAR, [0, 36])],
  settings: { 'ovary.postmenopausal': 20, 'peripheralEstrogen.level': 20 },
})

/** Zoledronic acid. Conduct: proposal, section 18. */
export const zoledronate: Family = {
  mechanism: 'zoledronate',
  studies: [
    {
      id: 'ZFAST_12M',
      conduct: 'age 58, 8 years after the final period, calcium and vitamin D; 4 mg at 0, 0.5 … 5 years',
      arms: zfast,
      readings: [
        between('difference', [32, 'upfront', 'delayed'], 'lumbarSpine', 12),
        between('difference', [33, 'upfront', 'delayed'], 'totalHip', 12),
        change(34, 'upfront', 'ntx', 12, { spread: RESORPTION_SPREAD }),
        change(35, 'upfront', 'bsap', 12, { spread: BSAP_SPREAD }),
      ],
    },
    zfastLater('ZFAST_36M', 36, 0.15, [38, 39]),
    zfastLater('ZFAST_61M', 61, 0.25, [42, 43]),
    {
      id: 'LEAL_ZOL',
      conduct:
        'age 60, 10 years after the final period, calcium and vitamin D; 4 mg every 3 months four times, on tamoxifen (70 % taken) since a year',
      arms: {
        zoledronate: {
          subject: woman(60, 10),
          treatments: [
            ...calciumAndD,
            ...tamoxifen([-12, Infinity], 0.7),
            ...drug('zoledronic-acid', 4, QUARTER, [0, 12]),
          ],
        },
      },
      readings: [change(82, 'zoledronate', 'lumbarSpine', 12), change(83, 'zoledronate', 'totalHip', 12)],
    },
    {
      id: 'HORIZON_PFT',
      conduct: 'age 73, 23 years after the final period, calcium and vitamin D in both arms; 5 mg a year',
      arms: {
        zoledronate: {
          subject: woman(73, 23),
          treatments: [...calciumAndD, ...drug('zoledronic-acid', 5, DAYS_PER_YEAR, [0, 36])],
        },
        placebo: { subject: woman(73, 23), treatments: calciumAndD },
      },
      readings: [
        between('difference', [161, 'zoledronate', 'placebo'], 'lumbarSpine', 36),
        between('difference', [162, 'zoledronate', 'placebo'], 'totalHip', 36),
        between('difference', [163, 'zoledronate', 'placebo'], 'femoralNeck', 36),
        between('ratio', [164, 'zoledronate', 'placebo'], 'ctx', 12),
        between('ratio', [165, 'zoledronate', 'placebo'], 'p1np', 12),
        between('ratio', [166, 'zoledronate', 'placebo'], 'bsap', 12),
      ],
    },
    {
      id: 'GREY2009_ZOL1',
      conduct: 'age 65, 15 years after the final period, no calcium or vitamin D; 5 mg once; osteocalcin as P1NP',
      arms: { zoledronate: once(5), placebo: untreated },
      readings: [
        between('difference', [167, 'zoledronate', 'placebo'], 'lumbarSpine', 24),
        between('difference', [168, 'zoledronate', 'placebo'], 'totalHip', 24),
        between('ratio', [170, 'zoledronate', 'placebo'], ['ctx', 'p1np', 'bsap', 'p1np'], 24),
      ],
    },
    {
      id: 'GREY2014_DOSE',
      conduct: 'as GREY2009_ZOL1; 1, 2.5 or 5 mg once',
      arms: { one: once(1), twoAndAHalf: once(2.5), five: once(5), placebo: untreated },
      readings: [
        between('difference', [171, 'one', 'placebo'], 'lumbarSpine', 24),
        between('difference', [172, 'one', 'placebo'], 'totalHip', 24),
        between('difference', [173, 'twoAndAHalf', 'placebo'], 'lumbarSpine', 24),
        between('difference', [174, 'twoAndAHalf', 'placebo'], 'totalHip', 24),
        between('difference', [175, 'five', 'placebo'], 'lumbarSpine', 24),
        between('difference', [176, 'five', 'placebo'], 'totalHip', 24),
      ],
    },
    {
      id: 'ABCSG12_5Y',
      conduct:
        'age 45, before menopause, estradiol 20 pmol/L; tamoxifen or inhibitor half each for 3 years; 4 mg every 6 months six times',
      arms: { inhibitor: suppressed(inhibitor([0, 36])), tamoxifen: suppressed(tamoxifen([0, 36])) },
      readings: [change(324, { inhibitor: 0.5, tamoxifen: 0.5 }, 'lumbarSpine', 36)],
    },
  ],
}
