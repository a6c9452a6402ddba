import { calciumAndD, change, inhibitor, slope, woman } from '../study.ts'
import type { Family } from '../study.ts'

/** What spreads markers among people: standard deviations of logarithms (proposal, end of section 3). */
const [RESORPTION_SPREAD, BSAP_SPREAD] = [0.45, 0.25]

const atac = { subject: woman(61, 11), treatments: inhibitor() }

/** Aromatase inhibitors without a drug for bone. Conduct: proposal, section 18. */
export const aromataseInhibitors: Family = {
  mechanism: 'aromatase inhibitors',
  studies: [
    {
      id: 'ATAC_BONE_2Y',
      conduct: 'age 61, 11 years after the final period, no calcium or vitamin D',
      arms: { anastrozole: atac },
      readings: [
        change(0, 'anastrozole', 'lumbarSpine', 24),
        change(46, 'anastrozole', 'totalHip', 24),
        change(325, 'anastrozole', 'lumbarSpine', 12),
        change(326, 'anastrozole', 'totalHip', 12),
      ],
    },
    {
      id: 'ATAC_BONE_5Y',
      conduct: 'as ATAC_BONE_2Y',
      arms: { anastrozole: atac },
      readings: [change(1, 'anastrozole', 'lumbarSpine', 60), change(2, 'anastrozole', 'totalHip', 60)],
    },
    {
      id: 'IBIS2_BONE_3Y',
      conduct:
        'age 60, 10 years after the final period, no calcium or vitamin D; strata differ in nothing that is modelled',
      arms: { anastrozole: { subject: woman(60, 10), treatments: inhibitor() } },
      readings: [
        change(6, 'anastrozole', 'lumbarSpine', 36),
        change(8, 'anastrozole', 'totalHip', 36),
        change(11, 'anastrozole', 'lumbarSpine', 36),
        change(13, 'anastrozole', 'totalHip', 36),
      ],
    },
    {
      id: 'ARIBON_2Y',
      conduct:
        'age 67, 17 years after the final period, calcium and vitamin D; marker rows are means of log-normal values',
      arms: { placebo: { subject: woman(67, 17), treatments: [...calciumAndD, ...inhibitor()] } },
      readings: [
        change(20, 'placebo', 'lumbarSpine', 24),
        change(21, 'placebo', 'totalHip', 24),
        change(25, 'placebo', 'ntx', 12, { spread: RESORPTION_SPREAD }),
        change(26, 'placebo', 'ctx', 12, { spread: RESORPTION_SPREAD }),
        change(27, 'placebo', 'bsap', 12, { spread: BSAP_SPREAD }),
        change(30, 'placebo', 'lumbarSpine', 12),
        change(31, 'placebo', 'totalHip', 12),
      ],
    },
    {
      id: 'ZFAST_12M',
      conduct:
        'age 58, 8 years after the final period, calcium and vitamin D; marker rows are means of log-normal values',
      arms: { delayed: { subject: woman(58, 8), treatments: [...calciumAndD, ...inhibitor(undefined, 'letrozole')] } },
      readings: [
        change(36, 'delayed', 'ntx', 12, { spread: RESORPTION_SPREAD }),
        change(37, 'delayed', 'bsap', 12, { spread: BSAP_SPREAD }),
      ],
    },
    {
      id: 'LONNING_EXE',
      conduct: 'age 60, 10 years after the final period, no calcium or vitamin D',
      arms: { exemestane: { subject: woman(60, 10), treatments: inhibitor(undefined, 'exemestane') } },
      readings: [slope(70, 'exemestane', 'femoralNeck', [0, 24])],
    },
  ],
}
