import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../../person/index.ts'
import { between, calciumAndD, change, drug, held, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

const daily = (micrograms: number): Arm['treatments'] => held('teriparatideDose', micrograms)
const abaloparatide = held('abaloparatideDose', 80)

const neer = (treatments: Arm['treatments']): Arm => ({
  subject: woman(69.5, 21),
  treatments: [...calciumAndD, ...treatments],
})
const data = (treatments: Arm['treatments']): Arm => ({
  subject: woman(66, 16),
  treatments: [...calciumAndD, ...treatments],
})
const active = (treatments: Arm['treatments']): Arm => ({
  subject: woman(69, 20),
  treatments: [...calciumAndD, ...treatments],
})
const frame = (treatments: Arm['treatments']): Arm => ({
  subject: woman(71, 21),
  treatments: [...calciumAndD, ...treatments],
})

/** Teriparatide, alone and with denosumab, and abaloparatide. Conduct of the first two: proposal, section 18. */
export const teriparatide: Family = {
  mechanism: 'teriparatide and combination',
  studies: [
    {
      id: 'NEER2001_FPT',
      conduct: 'age 69.5, 21 years after the final period, calcium and vitamin D; 20 or 40 ug/d',
      arms: { twenty: neer(daily(20)), forty: neer(daily(40)), placebo: neer([]) },
      readings: [
        between('difference', [216, 'twenty', 'placebo'], 'lumbarSpine', 21),
        between('difference', [217, 'twenty', 'placebo'], 'femoralNeck', 21),
        between('difference', [218, 'forty', 'placebo'], 'lumbarSpine', 21),
        between('difference', [219, 'forty', 'placebo'], 'femoralNeck', 21),
        change(220, 'twenty', 'lumbarSpine', 21),
        change(222, 'twenty', 'totalHip', 21),
        change(224, 'twenty', 'femoralNeck', 21),
        change(225, 'twenty', 'distalRadius', 21),
      ],
    },
    {
      id: 'DATA_24M',
      conduct:
        'age 66, 16 years after the final period, calcium and vitamin D; 20 ug/d, with denosumab 60 mg every 6 months or without',
      arms: {
        combination: data([...daily(20), ...drug('denosumab', 60, DAYS_PER_YEAR / 2, [0, 24])]),
        teriparatide: data(daily(20)),
      },
      readings: [
        change(226, 'combination', 'lumbarSpine', 24),
        change(227, 'combination', 'femoralNeck', 24),
        change(228, 'teriparatide', 'lumbarSpine', 24),
        change(229, 'teriparatide', 'femoralNeck', 24),
        change(232, 'combination', 'totalHip', 24),
        change(233, 'teriparatide', 'totalHip', 24),
      ],
    },
    {
      id: 'ACTIVE',
      conduct:
        'age 69, 20 years after the final period, calcium and vitamin D; abaloparatide 80 ug/d or teriparatide 20 ug/d',
      arms: { abaloparatide: active(abaloparatide), teriparatide: active(daily(20)) },
      readings: [
        change(333, 'abaloparatide', 'lumbarSpine', 18),
        change(334, 'abaloparatide', 'totalHip', 18),
        change(335, 'abaloparatide', 'femoralNeck', 18),
        change(336, 'teriparatide', 'lumbarSpine', 18),
        change(337, 'teriparatide', 'totalHip', 18),
        change(338, 'teriparatide', 'femoralNeck', 18),
        change(339, 'abaloparatide', 'ctx', 3),
        change(340, 'abaloparatide', 'p1np', 1),
      ],
    },
    {
      id: 'ACTIVE_FOREARM',
      conduct: 'as ACTIVE, with its placebo',
      arms: { abaloparatide: active(abaloparatide), teriparatide: active(daily(20)), placebo: active([]) },
      readings: [
        between('difference', [341, 'abaloparatide', 'placebo'], 'distalRadius', 18),
        between('difference', [342, 'teriparatide', 'placebo'], 'distalRadius', 18),
        between('difference', [343, 'abaloparatide', 'teriparatide'], 'distalRadius', 18),
      ],
    },
  ],
}

/** Romosozumab. Conduct: proposal, section 18. */
export const romosozumab: Family = {
  mechanism: 'romosozumab',
  studies: [
    {
      id: 'FRAME',
      conduct:
        'age 71, 21 years after the final period, calcium and vitamin D in both arms; 210 mg a month twelve times',
      arms: { romosozumab: frame(drug('romosozumab', 210, DAYS_PER_MONTH, [0, 12])), placebo: frame([]) },
      readings: [
        between('difference', [238, 'romosozumab', 'placebo'], 'lumbarSpine', 12),
        between('difference', [239, 'romosozumab', 'placebo'], 'totalHip', 12),
        between('difference', [240, 'romosozumab', 'placebo'], 'femoralNeck', 12),
      ],
    },
  ],
}
