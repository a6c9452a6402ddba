import { between, calciumAndD, change, held, inhibitor, woman } from '../study.ts'
import type { Arm, Family } from '../study.ts'

/** Women on an aromatase inhibitor for a year and a half, and others, half each (proposal, section 18). */
const powir = (treatments: Arm['treatments'], since: number): Arm => ({
  subject: woman(62, 14),
  treatments: [...inhibitor([since, 600]), ...treatments],
})
const trained = held('programme', 0.8)

/** Exercise. Conduct: proposal, section 18. */
export const exercise: Family = {
  mechanism: 'exercise',
  studies: [
    {
      id: 'LIFTMOR',
      conduct: 'age 65, 15 years after the final period; programme of strength 1',
      arms: {
        trained: { subject: woman(65, 15), treatments: held('programme', 1) },
        control: { subject: woman(65, 15), treatments: [] },
      },
      readings: [
        change(241, 'trained', 'lumbarSpine', 8),
        change(242, 'trained', 'femoralNeck', 8),
        change(243, 'control', 'lumbarSpine', 8),
        change(244, 'control', 'femoralNeck', 8),
      ],
    },
    {
      id: 'POWIR_PM',
      conduct:
        'age 62, 14 years after the final period; programme of strength 0.8; half on an aromatase inhibitor since 1.5 years',
      arms: {
        trained: { subject: woman(62, 14), treatments: trained },
        trainedOnInhibitor: powir(trained, -18),
        control: { subject: woman(62, 14), treatments: [] },
        controlOnInhibitor: powir([], -18),
      },
      readings: [
        change(246, { trained: 0.5, trainedOnInhibitor: 0.5 }, 'lumbarSpine', 12),
        change(247, { control: 0.5, controlOnInhibitor: 0.5 }, 'lumbarSpine', 12),
      ],
    },
  ],
}

/** Arms that got calcium and vitamin D alone. Conduct: proposal, section 18. */
export const suppliedPlacebo: Family = {
  mechanism: 'placebo with calcium and vitamin D',
  studies: [
    {
      id: 'VERT_NA',
      conduct: 'age 69, 24 years after the final period, calcium and vitamin D',
      arms: { placebo: { subject: woman(69, 24), treatments: calciumAndD } },
      readings: [change(191, 'placebo', 'lumbarSpine', 36), change(192, 'placebo', 'femoralNeck', 36)],
    },
    {
      id: 'BONE_IBN',
      conduct: 'age 69, 20 years after the final period, calcium and vitamin D',
      arms: { placebo: { subject: woman(69, 20), treatments: calciumAndD } },
      readings: [change(201, 'placebo', 'lumbarSpine', 36), change(203, 'placebo', 'totalHip', 36)],
    },
    {
      id: 'NEER2001_FPT',
      conduct: 'age 69.5, 21 years after the final period, calcium and vitamin D',
      arms: { placebo: { subject: woman(69.5, 21), treatments: calciumAndD } },
      readings: [change(221, 'placebo', 'lumbarSpine', 21), change(223, 'placebo', 'totalHip', 21)],
    },
  ],
}

/** Calcium and vitamin D. Conduct: proposal, section 18. */
export const nutrition: Family = {
  mechanism: 'calcium and vitamin D',
  studies: [
    {
      id: 'TAI2015_CA',
      conduct: 'age 65, 15 years after the final period; 800 mg/d, then 1800 (supplements) or 1300 (diet); total hip',
      arms: {
        supplements: { subject: woman(65, 15), treatments: held('calciumIntake', 1800) },
        diet: { subject: woman(65, 15), treatments: held('calciumIntake', 1300) },
        control: { subject: woman(65, 15), treatments: [] },
      },
      readings: [
        between('difference', [252, 'supplements', 'control'], 'totalHip', 12),
        between('difference', [253, 'diet', 'control'], 'totalHip', 12),
      ],
    },
    {
      id: 'REID2014_VITD',
      conduct: 'age 60, 10 years after the final period; 25-hydroxyvitamin D 45, then 75 nmol/L',
      arms: {
        supplied: { subject: woman(60, 10, { vitaminD: 45 }), treatments: held('vitaminDOwn', 75) },
        control: { subject: woman(60, 10, { vitaminD: 45 }), treatments: [] },
      },
      readings: [
        between('difference', [254, 'supplied', 'control'], 'femoralNeck', 23.5),
        between('difference', [255, 'supplied', 'control'], 'lumbarSpine', 23.5),
      ],
    },
    {
      id: 'WHI_CAD',
      conduct: 'age 62, 12 years after the final period; 1100 mg/d, then 70 % of the way to 1800 mg/d with 65 nmol/L',
      arms: {
        supplied: {
          subject: woman(62, 12, { calciumIntake: 1100 }),
          treatments: [...held('calciumIntake', 1100 + 0.7 * 700), ...held('vitaminDOwn', 65)],
        },
        control: { subject: woman(62, 12, { calciumIntake: 1100 }), treatments: [] },
      },
      readings: [between('difference', [258, 'supplied', 'control'], 'totalHip', 84)],
    },
  ],
}

const smoker = (age: number): Arm => ({ subject: woman(age, age - 50, { smokes: true }), treatments: [] })
const neverSmoked = (age: number): Arm => ({ subject: woman(age, age - 50), treatments: [] })

/** Smoking. Conduct: ours; the studies are comparisons at one time, the site is not told and the neck is read. */
export const smoking: Family = {
  mechanism: 'smoking',
  studies: [
    {
      id: 'LAW1997_SMOKE',
      conduct: 'final period at 50; smokes since youth; ten years from age 60, and age 80',
      arms: {
        smoker60: smoker(60),
        other60: neverSmoked(60),
        smoker80: smoker(80),
        other80: neverSmoked(80),
      },
      readings: [
        between('difference', [266, 'smoker60', 'other60'], 'femoralNeck', 120),
        between('levels', [267, 'smoker80', 'other80'], 'femoralNeck', 0),
      ],
    },
  ],
}
