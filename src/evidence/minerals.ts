import type { Reference } from './reference.ts'

/** Teriparatide: how it moves, and calcium in serum after it. */
export const satterwhite2010: Reference = {
  id: 'satterwhite-2010',
  year: 2010,
  citation: 'Satterwhite J, Heathman M, Miller PD, et al. Calcif Tissue Int 2010;87:485-92.',
  certainty: 'read',
  note: 'As cited in the model facts, part 8.6; title and authors recalled.',
}

/** Calcium absorption by intake. */
export const heaney1975: Reference = {
  id: 'heaney-1975',
  year: 1975,
  citation: 'Heaney RP, Saville PD, Recker RR. Calcium absorption as a function of calcium intake. J Lab Clin Med 1975;85:881-90.',
  certainty: 'recalled',
}

/** Filtration from creatinine, without race. */
export const inker2021: Reference = {
  id: 'inker-2021',
  year: 2021,
  citation: 'Inker LA, Eneanya ND, Coresh J, et al. New creatinine- and cystatin C-based equations to estimate GFR without race. N Engl J Med 2021;385:1737-49.',
  certainty: 'recalled',
}

/** The two shapes of the receptor of PTH, and how long each keeps what binds it. */
export const dean2008: Reference = {
  id: 'dean-2008',
  year: 2008,
  citation: 'Dean T, Vilardaga JP, Potts JT, Gardella TJ. Altered selectivity of parathyroid hormone (PTH) and PTH-related protein (PTHrP) for distinct conformations of the PTH/PTHrP receptor. Mol Endocrinol 2008;22:156-66.',
  certainty: 'recalled',
}

/** Abaloparatide and teriparatide at the two shapes of the receptor. */
export const hattersley2016: Reference = {
  id: 'hattersley-2016',
  year: 2016,
  citation: 'Hattersley G, Dean T, Corbin BA, Bahar H, Gardella TJ. Binding selectivity of abaloparatide for PTH-type-1-receptor conformations and effects on downstream signaling. Endocrinology 2016;157:141-9.',
  doi: '10.1210/en.2015-1726',
  certainty: 'recalled',
}

/** Teriparatide by dose: 10, 20 and 40 µg a day. */
export const miyauchi2008: Reference = {
  id: 'miyauchi-2008',
  year: 2008,
  citation: 'Miyauchi A, Matsumoto T, Shigeta H, et al. Effect of teriparatide on bone mineral density and biochemical markers in Japanese women with postmenopausal osteoporosis: a 6-month dose-response study. J Bone Miner Metab 2008;26:624-34.',
  doi: '10.1007/s00774-008-0871-3',
  certainty: 'read',
  note: 'The abstract was read: +6.40 % at the spine on 20 µg in 24 weeks, more on more; what 10 µg gave is recalled.',
}

/** A second course of teriparatide after a year without it. */
export const finkelstein2009: Reference = {
  id: 'finkelstein-2009',
  year: 2009,
  citation: 'Finkelstein JS, Wyland JJ, Leder BZ, et al. Effects of teriparatide retreatment in osteoporotic men and women. J Clin Endocrinol Metab 2009;94:2495-501.',
  certainty: 'recalled',
}
