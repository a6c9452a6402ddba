import type { Reference } from './reference.ts'

/** Sixteen years of supervised exercise in women with low density, and as many without; not drawn by lot. */
export const kemmler2016: Reference = {
  id: 'kemmler-2016',
  year: 2016,
  citation: 'Kemmler W, Engelke K, von Stengel S. Long-term exercise and bone mineral density changes in postmenopausal women: are there periods of reduced effectiveness? J Bone Miner Res 2016;31:215-22.',
  doi: '10.1002/jbmr.2608',
  certainty: 'read',
}

/** Weight-bearing exercise for 22 months, and what was left 13 months after its end. */
export const dalsky1988: Reference = {
  id: 'dalsky-1988',
  year: 1988,
  citation: 'Dalsky GP, Stocke KS, Ehsani AA, et al. Weight-bearing exercise training and lumbar bone mineral content in postmenopausal women. Ann Intern Med 1988;108:824-8.',
  certainty: 'read',
}

/** Lifting or jumping in men with low density. */
export const hinton2015: Reference = {
  id: 'hinton-2015',
  year: 2015,
  citation: 'Hinton PS, Nigh P, Thyfault J. Effectiveness of resistance training or jumping-exercise to increase bone mineral density in men with low bone mass: a 12-month randomized, clinical trial. Bone 2015;79:203-12.',
  doi: '10.1016/j.bone.2015.06.008',
  certainty: 'read',
}
