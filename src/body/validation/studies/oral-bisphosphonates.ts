import { DAYS_PER_MONTH } from '../../../person/index.ts'
import { between, calciumAndD, change, drug, inhibitor, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

const ALWAYS = [0, 600] as const
const fiveYears = drug('alendronic-acid', 9, 1, [-60, 0])
const risedronate = drug('risedronic-acid', 5, 1, ALWAYS)

/** Standard deviations of logarithms of markers among people (proposal, end of section 3). */
const [RESORPTION_SPREAD, BSAP_SPREAD] = [0.45, 0.25]

function supplied(age: number, yearsSince: number, treatments: Arm['treatments']): Arm {
  return { subject: woman(age, yearsSince), treatments: [...calciumAndD, ...treatments] }
}

/** Risedronate, ibandronate and alendronate. Conduct: proposal, section 18. */
export const oralBisphosphonates: Family = {
  mechanism: 'oral bisphosphonates',
  studies: [
    {
      id: 'IBIS2_BONE_3Y',
      conduct: 'stratum II age 60, 10 years after the final period; stratum III 63 and 13; risedronate 5 mg/d',
      arms: {
        both60: { subject: woman(60, 10), treatments: [...inhibitor(), ...risedronate] },
        both63: { subject: woman(63, 13), treatments: [...inhibitor(), ...risedronate] },
        alone63: { subject: woman(63, 13), treatments: risedronate },
      },
      readings: [
        change(10, 'both60', 'lumbarSpine', 36),
        change(12, 'both60', 'totalHip', 36),
        change(14, 'both63', 'lumbarSpine', 36),
        change(15, 'alone63', 'lumbarSpine', 36),
        change(16, 'both63', 'totalHip', 36),
        change(17, 'alone63', 'totalHip', 36),
      ],
    },
    {
      id: 'ARIBON_2Y',
      conduct: 'age 67, 17 years after the final period, calcium and vitamin D; ibandronate 150 mg a month',
      arms: {
        ibandronate: supplied(67, 17, [...inhibitor(), ...drug('ibandronic-acid', 150, DAYS_PER_MONTH, ALWAYS)]),
      },
      readings: [
        change(18, 'ibandronate', 'lumbarSpine', 24),
        change(19, 'ibandronate', 'totalHip', 24),
        change(22, 'ibandronate', 'ntx', 12, { spread: RESORPTION_SPREAD }),
        change(23, 'ibandronate', 'ctx', 12, { spread: RESORPTION_SPREAD }),
        change(24, 'ibandronate', 'bsap', 12, { spread: BSAP_SPREAD }),
        change(28, 'ibandronate', 'lumbarSpine', 12),
        change(29, 'ibandronate', 'totalHip', 12),
      ],
    },
    {
      id: 'FLEX',
      conduct:
        'age 73, 24 years after the final period, after five years of alendronate 9 mg/d; then calcium and vitamin D with 8 mg/d or none',
      arms: {
        continued: supplied(73, 24, [...fiveYears, ...drug('alendronic-acid', 8, 1, ALWAYS)]),
        placebo: supplied(73, 24, fiveYears),
      },
      readings: [
        between('difference', [177, 'placebo', 'continued'], 'totalHip', 60),
        between('difference', [178, 'placebo', 'continued'], 'lumbarSpine', 60),
        between('ratio', [179, 'placebo', 'continued'], 'ctx', 60),
        between('ratio', [180, 'placebo', 'continued'], 'p1np', 60),
        between('ratio', [181, 'placebo', 'continued'], 'bsap', 60),
      ],
    },
    {
      id: 'VERT_NA',
      conduct: 'age 69, 24 years after the final period, calcium and vitamin D; risedronate 5 mg/d',
      arms: { risedronate: supplied(69, 24, risedronate) },
      readings: [change(189, 'risedronate', 'lumbarSpine', 36), change(190, 'risedronate', 'femoralNeck', 36)],
    },
    {
      id: 'BONE_IBN',
      conduct:
        'age 69, 20 years after the final period, calcium and vitamin D; ibandronate 2.5 and 2.63 mg/d on average',
      arms: {
        daily: supplied(69, 20, drug('ibandronic-acid', 2.5, 1, ALWAYS)),
        intermittent: supplied(69, 20, drug('ibandronic-acid', 2.63, 1, ALWAYS)),
      },
      readings: [
        change(198, 'daily', 'ctx', 3),
        change(199, 'daily', 'lumbarSpine', 36),
        change(200, 'intermittent', 'lumbarSpine', 36),
        change(202, 'daily', 'totalHip', 36),
      ],
    },
    {
      id: 'RIS_EARLY_PM',
      conduct: 'age 53, 3 years after the final period, calcium and vitamin D in both arms; not part of the fit',
      arms: { risedronate: supplied(53, 3, risedronate), placebo: supplied(53, 3, []) },
      readings: [
        between('difference', [319, 'risedronate', 'placebo'], 'lumbarSpine', 24),
        between('difference', [320, 'risedronate', 'placebo'], 'femoralNeck', 24),
      ],
    },
    {
      id: 'FIT1',
      conduct:
        'age 71, 22 years after the final period, calcium and vitamin D; alendronate 5 mg/d for two years, then 10',
      arms: {
        alendronate: supplied(71, 22, [
          ...drug('alendronic-acid', 5, 1, [0, 24]),
          ...drug('alendronic-acid', 10, 1, [24, 600]),
        ]),
        placebo: supplied(71, 22, []),
      },
      readings: [
        between('difference', [330, 'alendronate', 'placebo'], 'lumbarSpine', 36),
        between('difference', [331, 'alendronate', 'placebo'], 'totalHip', 36),
        between('difference', [332, 'alendronate', 'placebo'], 'femoralNeck', 36),
      ],
    },
  ],
}
