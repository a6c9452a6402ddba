import { study } from '../../evidence/index.ts'
import type { Habit } from './habit.ts'

/** Calcium, from food and tablets alike; its equation is `calciumSupply`. */
export const calcium: Habit = {
  name: 'calcium',
  inModel:
    'Absorption saturates, so each further gram does less. A better supply lowers the drive of resorption once; density gains in the first year and the gain does not grow after it.',
  found: 'Density 0.7 to 1.8 % higher after a year on tablets, 0.6 to 1.0 % on food, and no more later.',
  grade: 'Good for density: 59 randomised trials, pooled. For fractures the pooled trials disagree, and in women who eat enough no effect was found.',
  sources: [study('TAI2015_CA'), study('WHI_CAD'), study('WEAVER2016_CAD')],
}
