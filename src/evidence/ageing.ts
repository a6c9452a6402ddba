import type { Reference } from './reference.ts'

/** How fast the hip of women of 65 and more loses, by age. */
export const ensrud1995: Reference = {
  id: 'ensrud-1995',
  year: 1995,
  citation: 'Ensrud KE, Palermo L, Black DM, et al. Hip and calcaneal bone loss increase with advancing age: longitudinal results from the study of osteoporotic fractures. J Bone Miner Res 1995;10:1778-87.',
  doi: '10.1002/jbmr.5650101122',
  certainty: 'read',
  note: 'Abstract read: 5698 white women; total hip 2.5 mg/cm2 a year (2.0 to 2.9) at 67 to 69, 10.4 (8.4 to 12.4) from 85 on; 4.3 without and 2.9 with estrogen.',
}

/** How density changes with age in Canadian women and men. */
export const berger2008: Reference = {
  id: 'berger-2008',
  year: 2008,
  citation: 'Berger C, Langsetmo L, Joseph L, et al. Change in bone mineral density as a function of age in women and men and association with the use of antiresorptive agents. CMAJ 2008;178:1660-8.',
  doi: '10.1503/cmaj.071416',
  certainty: 'read',
  note: 'Abstract read: loss at the hip quickens again in women after 70 and in men after 65.',
}

/** How fast the femoral neck of men of 65 and more loses, by age. */
export const cawthon2009: Reference = {
  id: 'cawthon-2009',
  year: 2009,
  citation: 'Cawthon PM, Ewing SK, McCulloch CE, et al. Loss of hip BMD in older men: the osteoporotic fractures in men (MrOS) study. J Bone Miner Res 2009;24:1728-35.',
  doi: '10.1359/jbmr.090419',
  certainty: 'read',
  note: 'Abstract read: 4720 men followed for 4.6 years lost 0.013 g/cm2 of the neck; 0.008 expected from 65 years on, 0.021 from 85.',
}

/** Cortical and trabecular bone over life, by computed tomography. */
export const riggs2008: Reference = {
  id: 'riggs-2008',
  year: 2008,
  citation: 'Riggs BL, Melton LJ, Robb RA, et al. A population-based assessment of rates of bone loss at multiple skeletal sites: evidence for substantial trabecular bone loss in young adult women and men. J Bone Miner Res 2008;23:205-14.',
  doi: '10.1359/jbmr.071020',
  certainty: 'read',
  note: 'Abstract read, PMC2665699: cortical loss begins in middle life in women, and mainly after 75 in men.',
}
