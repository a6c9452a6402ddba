import type { Reference } from './reference.ts'

/** What is in food. */
export const foodData: Reference = {
  id: 'usda-food-data',
  citation: 'US Department of Agriculture, FoodData Central.',
  certainty: 'recalled',
  note: 'Amounts of calcium are rounded and recalled.',
}

/** Protein for muscle and bone after menopause. */
export const rizzoli2014: Reference = {
  id: 'rizzoli-2014',
  year: 2014,
  citation: 'Rizzoli R, Stevenson JC, Bauer JM, et al. The role of dietary protein and vitamin D in maintaining musculoskeletal health in postmenopausal women: a consensus statement from ESCEO. Maturitas 2014;79:122-32.',
  certainty: 'recalled',
}

/** Exercise for people with osteoporosis or with a broken vertebra. */
export const giangregorio2014: Reference = {
  id: 'giangregorio-2014',
  year: 2014,
  citation: 'Giangregorio LM, Papaioannou A, MacIntyre NJ, et al. Too Fit To Fracture: exercise recommendations for individuals with osteoporosis or osteoporotic vertebral fracture. Osteoporos Int 2014;25:821-35.',
  certainty: 'recalled',
}
