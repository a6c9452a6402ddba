import { change, estradiolAt, inhibitor, tamoxifen, youngWoman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

const [ON_TREATMENT, BOTH] = [[0, 36] as const, { inhibitor: 0.5, tamoxifen: 0.5 }]

/** Goserelin leaves 20 pmol/L, none of it from the ovaries (proposal, section 4). */
const suppressed = (treatments: Arm['treatments']): Arm => ({
  subject: youngWoman(45),
  treatments: [...estradiolAt(22), ...treatments],
  settings: { 'ovary.postmenopausal': 20, 'peripheralEstrogen.level': 20 },
})

const abcsg12 = { inhibitor: suppressed(inhibitor(ON_TREATMENT)), tamoxifen: suppressed(tamoxifen(ON_TREATMENT)) }

const clamped = (estradiol: number): Arm => ({ subject: youngWoman(33), treatments: estradiolAt(estradiol) })

/** Ovaries suppressed, or lost to chemotherapy. Conduct: proposal, sections 4 and 18. */
export const ovarianSuppression: Family = {
  mechanism: 'ovarian suppression and failure',
  studies: [
    {
      id: 'ABCSG12_3Y',
      conduct: 'age 45, before menopause, estradiol 20 pmol/L; tamoxifen or aromatase inhibitor for 3 years',
      arms: abcsg12,
      readings: [
        change(59, BOTH, 'lumbarSpine', 36),
        change(60, 'inhibitor', 'lumbarSpine', 36),
        change(61, 'tamoxifen', 'lumbarSpine', 36),
      ],
    },
    {
      id: 'ABCSG12_5Y',
      conduct: 'as ABCSG12_3Y',
      arms: abcsg12,
      readings: [
        change(321, BOTH, 'lumbarSpine', 36),
        change(322, 'inhibitor', 'lumbarSpine', 36),
        change(323, 'tamoxifen', 'lumbarSpine', 36),
      ],
    },
    {
      id: 'HERSHMAN_ZOL',
      conduct: 'age 42, estradiol 45 pmol/L as the mean of women who recover and women who do not',
      arms: { placebo: { subject: youngWoman(42), treatments: estradiolAt(45) } },
      readings: [
        change(78, 'placebo', 'lumbarSpine', 12),
        change(79, 'placebo', 'lumbarSpine', 24),
        change(80, 'placebo', 'totalHip', 24),
        change(81, 'placebo', 'femoralNeck', 24),
      ],
    },
    {
      id: 'ELAGOLIX_QSP',
      conduct: 'age 33, estradiol held at 161, 47.7 or 73.4 pmol/L',
      arms: { once: clamped(161), twice: clamped(47.7), fifth: clamped(73.4) },
      readings: [
        ...[6, 12, 18, 24].map((month, i) => change(310 + i, 'once', 'lumbarSpine', month)),
        ...[6, 12, 18, 24].map((month, i) => change(314 + i, 'twice', 'lumbarSpine', month)),
        change(318, 'fifth', 'lumbarSpine', 6),
      ],
    },
  ],
}
