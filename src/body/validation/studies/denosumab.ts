import { DAYS_PER_YEAR } from '../../../person/index.ts'
import { between, calciumAndD, change, drug, inhibitor, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

/** 60 mg every half a year for some months, with calcium and vitamin D. */
function denosumab(age: number, yearsSince: number, months = 600): Arm {
  return {
    subject: woman(age, yearsSince),
    treatments: [...calciumAndD, ...drug('denosumab', 60, DAYS_PER_YEAR / 2, [0, months])],
  }
}

const freedom = denosumab(72, 22)
const placebo: Arm = { subject: woman(72, 22), treatments: calciumAndD }
/** FREEDOM's markers are read five days before the next dose (proposal, section 18). */
const BEFORE_DOSE = { daysBefore: 5 }

const bone2011 = denosumab(59, 9, 24)

/** Denosumab while it is given. Conduct: proposal, section 18. */
export const denosumabOn: Family = {
  mechanism: 'denosumab',
  studies: [
    {
      id: 'ABCSG18',
      conduct: 'age 64, 14 years after the final period, calcium, vitamin D and an aromatase inhibitor in both arms',
      arms: {
        denosumab: {
          subject: woman(64, 14),
          treatments: [...calciumAndD, ...inhibitor(), ...drug('denosumab', 60, DAYS_PER_YEAR / 2, [0, 600])],
        },
        placebo: { subject: woman(64, 14), treatments: [...calciumAndD, ...inhibitor()] },
      },
      readings: [
        between('difference', [56, 'denosumab', 'placebo'], 'lumbarSpine', 36),
        between('difference', [57, 'denosumab', 'placebo'], 'totalHip', 36),
        between('difference', [58, 'denosumab', 'placebo'], 'femoralNeck', 36),
      ],
    },
    {
      id: 'FREEDOM',
      conduct:
        'age 72, 22 years after the final period, calcium and vitamin D; markers read 5 days before the next dose',
      arms: { denosumab: freedom, placebo },
      readings: [
        between('difference', [133, 'denosumab', 'placebo'], 'lumbarSpine', 36),
        between('difference', [134, 'denosumab', 'placebo'], 'totalHip', 36),
        between('ratio', [135, 'denosumab', 'placebo'], 'ctx', 1),
        between('ratio', [136, 'denosumab', 'placebo'], 'ctx', 6, BEFORE_DOSE),
        between('ratio', [137, 'denosumab', 'placebo'], 'ctx', 36, BEFORE_DOSE),
        between('ratio', [138, 'denosumab', 'placebo'], 'p1np', 1),
        between('ratio', [139, 'denosumab', 'placebo'], 'p1np', 6, BEFORE_DOSE),
        between('ratio', [140, 'denosumab', 'placebo'], 'p1np', 36, BEFORE_DOSE),
      ],
    },
    {
      id: 'FREEDOM_EXT_5Y',
      conduct: 'as FREEDOM; the cross-over women as those who began with denosumab',
      arms: { denosumab: freedom },
      readings: [
        change(141, 'denosumab', 'lumbarSpine', 60),
        change(142, 'denosumab', 'totalHip', 60),
        change(143, 'denosumab', 'lumbarSpine', 24),
        change(144, 'denosumab', 'totalHip', 24),
      ],
    },
    {
      id: 'DMAB_DISC_MILLER2008',
      conduct: 'age 62, 14 years after the final period, calcium and vitamin D; 60 mg every 6 months',
      arms: { continuous: denosumab(62, 14) },
      readings: [change(148, 'continuous', 'lumbarSpine', 48), change(149, 'continuous', 'totalHip', 48)],
    },
    {
      id: 'DMAB_DISC_BONE2011',
      conduct: 'age 59, 9 years after the final period, calcium and vitamin D; four doses of 60 mg',
      arms: { denosumab: bone2011 },
      readings: [change(152, 'denosumab', 'lumbarSpine', 24), change(153, 'denosumab', 'totalHip', 24)],
    },
    {
      id: 'DATA_24M',
      conduct: 'age 66, 16 years after the final period, calcium and vitamin D',
      arms: { denosumab: denosumab(66, 16) },
      readings: [
        change(230, 'denosumab', 'lumbarSpine', 24),
        change(231, 'denosumab', 'femoralNeck', 24),
        change(234, 'denosumab', 'totalHip', 24),
      ],
    },
  ],
}

/** Denosumab after it was stopped. Conduct: proposal, section 18. */
export const denosumabStopped: Family = {
  mechanism: 'denosumab stopped',
  studies: [
    {
      id: 'DMAB_DISC_MILLER2008',
      conduct: 'age 62, 14 years after the final period, calcium and vitamin D; 210 mg every 6 months four times',
      arms: {
        stopped: {
          subject: woman(62, 14),
          treatments: [...calciumAndD, ...drug('denosumab', 210, DAYS_PER_YEAR / 2, [0, 24])],
        },
      },
      readings: [
        change(150, 'stopped', 'lumbarSpine', 36, { since: 24 }),
        change(151, 'stopped', 'totalHip', 36, { since: 24 }),
      ],
    },
    {
      id: 'DMAB_DISC_BONE2011',
      conduct: 'age 59, 9 years after the final period, calcium and vitamin D; four doses of 60 mg, then none',
      arms: { stopped: bone2011 },
      readings: [change(154, 'stopped', 'lumbarSpine', 48)],
    },
  ],
}
