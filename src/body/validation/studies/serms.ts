import { between, calciumAndD, change, held, inhibitor, tamoxifen, woman } from '../study.ts'
import type { Family } from '../study.ts'

const atac = { subject: woman(61, 11), treatments: tamoxifen() }
/** Months of tamoxifen before the switch: 2.5 years (proposal, section 18). */
const BEFORE_SWITCH = -30

/** Tamoxifen, raloxifene, and the switch from tamoxifen to an aromatase inhibitor. Conduct: proposal, section 18. */
export const serms: Family = {
  mechanism: 'selective estrogen receptor modulators',
  studies: [
    {
      id: 'ATAC_BONE_2Y',
      conduct: 'age 61, 11 years after the final period, no calcium or vitamin D',
      arms: { tamoxifen: atac },
      readings: [change(47, 'tamoxifen', 'lumbarSpine', 24), change(48, 'tamoxifen', 'totalHip', 24)],
    },
    {
      id: 'ATAC_BONE_5Y',
      conduct: 'as ATAC_BONE_2Y',
      arms: { tamoxifen: atac },
      readings: [change(3, 'tamoxifen', 'lumbarSpine', 60), change(4, 'tamoxifen', 'totalHip', 60)],
    },
    {
      id: 'IES_BONE',
      conduct: 'age 62, 12 years after the final period, after 2.5 years of tamoxifen; no calcium or vitamin D',
      arms: {
        exemestane: {
          subject: woman(62, 12),
          treatments: [...tamoxifen([BEFORE_SWITCH, 0]), ...inhibitor(undefined, 'exemestane')],
        },
        tamoxifen: { subject: woman(62, 12), treatments: tamoxifen([BEFORE_SWITCH, Infinity]) },
      },
      readings: [
        change(62, 'exemestane', 'lumbarSpine', 6),
        change(63, 'exemestane', 'totalHip', 6),
        change(64, 'exemestane', 'lumbarSpine', 24, { since: 12 }),
        change(65, 'exemestane', 'totalHip', 24, { since: 12 }),
        change(66, 'exemestane', 'lumbarSpine', 12),
        change(67, 'tamoxifen', 'lumbarSpine', 12),
        change(68, 'exemestane', 'totalHip', 12),
        change(69, 'tamoxifen', 'totalHip', 12),
      ],
    },
    {
      id: 'MORE_3Y',
      conduct: 'age 66.5, 18 years after the final period, calcium and vitamin D in both arms',
      arms: {
        raloxifene: { subject: woman(66.5, 18), treatments: [...calciumAndD, ...held('raloxifeneTaken', 1)] },
        placebo: { subject: woman(66.5, 18), treatments: calciumAndD },
      },
      readings: [
        between('difference', [209, 'raloxifene', 'placebo'], 'femoralNeck', 36),
        between('difference', [210, 'raloxifene', 'placebo'], 'lumbarSpine', 36),
      ],
    },
  ],
}
