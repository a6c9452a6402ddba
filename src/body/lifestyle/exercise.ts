import { dalsky1988, hinton2015, kemmler2016, sherrington2019, study } from '../../evidence/index.ts'
import type { Habit, Strengths } from './habit.ts'

/** A kind of exercise: what is known of it, and how strongly it loads bone. */
export interface ExerciseKind extends Habit {
  /** Origin: assumed, between the anchors of LIFTMOR (1, resistance and impact) and POWIR_PM (0.8); proposal, section 4. */
  readonly strengths: Strengths
}

const meta = study('SHOJAA2020_EX')

/** Lifting and pressing weights. */
export const resistance: ExerciseKind = {
  name: 'resistance',
  inModel: 'Loads bone beyond habit. Nine tenths of it become habit within two years: the gain is had once, in women and men alike, is held for as long as the training is, and is lost within two years when it stops. Without estrogen bone answers less.',
  found: 'Heavy supervised lifting with jumps: spine +2.9 against −1.2 % in eight months. Ordinary programmes: about a third of a standard deviation. Men: spine +1.3 % in six months, and no more at twelve. Going on for years: 2.4 % above the untrained at four, 3.1 at eight. After stopping: four fifths lost in 13 months.',
  grade: 'Fair: randomised trials, most of them small; in women on an aromatase inhibitor differences were small and not certain.',
  sources: [study('LIFTMOR'), meta, hinton2015, kemmler2016, dalsky1988],
  strengths: { low: 0.1, moderate: 0.3, high: 0.6 },
}

/** Jumps and other impacts. */
export const impact: ExerciseKind = {
  name: 'impact',
  inModel: 'As resistance, with less weight of its own.',
  found: 'Resistance with jumps three times a week: spine +0.5 against −2.1 % in a year, in survivors of breast cancer.',
  grade: 'Fair: always studied together with resistance.',
  sources: [study('LIFTMOR'), meta],
  strengths: { low: 0.1, moderate: 0.2, high: 0.4 },
}

/** Walking, stairs, dancing. */
export const aerobic: ExerciseKind = {
  name: 'weight-bearing-aerobic',
  inModel: 'A small load beyond habit.',
  found: 'Hardly anything for density by itself.',
  grade: 'Fair: part of the pooled trials.',
  sources: [meta],
  strengths: { low: 0.05, moderate: 0.1, high: 0.15 },
}

/** Balance training. */
export const balance: ExerciseKind = {
  name: 'balance',
  inModel: 'No effect on density: none is built in. Falls are fewer, and with them hip and other nonvertebral fractures; see the module `falls`.',
  found: 'A quarter fewer falls, a third with resistance beside it.',
  grade: 'Good: 59 randomised trials in people over 60, pooled.',
  sources: [sherrington2019],
  strengths: { low: 0, moderate: 0, high: 0 },
}
