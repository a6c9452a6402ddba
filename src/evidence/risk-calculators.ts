import type { Reference } from './reference.ts'

/** The Osteoporosis Self-assessment Tool. */
export const ost: Reference = {
  id: 'ost',
  year: 2001,
  citation: 'Koh LK, Ben Sedrine W, Torralba TP, et al. A simple tool to identify Asian women at increased risk of osteoporosis. Osteoporos Int 2001;12:699-705.',
  certainty: 'recalled',
  note: 'The formula was read in the measure CMS249; the citation is recalled.',
}

/** The Osteoporosis Risk Assessment Instrument. */
export const orai: Reference = {
  id: 'orai',
  year: 2000,
  citation: 'Cadarette SM, Jaglal SB, Kreiger N, et al. Development and validation of the Osteoporosis Risk Assessment Instrument. CMAJ 2000;162:1289-94.',
  certainty: 'recalled',
  note: 'The points were read in the measure CMS249; the citation is recalled.',
}

/** The Osteoporosis Index of Risk. */
export const osiris: Reference = {
  id: 'osiris',
  year: 2002,
  citation: 'Sedrine WB, Chevallier T, Zegels B, et al. Development and assessment of the Osteoporosis Index of Risk (OSIRIS). Gynecol Endocrinol 2002;16:245-50.',
  certainty: 'recalled',
  note: 'The formula was read in the measure CMS249; the citation is recalled.',
}

/** The Fracture Index. */
export const fractureIndex: Reference = {
  id: 'fracture-index',
  year: 2001,
  citation: 'Black DM, Steinbuch M, Palermo L, et al. An assessment tool for predicting fracture risk in postmenopausal women. Osteoporos Int 2001;12:519-28.',
  certainty: 'recalled',
}

/** The fracture risk table of Canada. */
export const caroc: Reference = {
  id: 'caroc',
  year: 2010,
  citation: 'Papaioannou A, Morin S, Cheung AM, et al. 2010 clinical practice guidelines for the diagnosis and management of osteoporosis in Canada. CMAJ 2010;182:1864-73.',
  certainty: 'recalled',
  note: 'The table was read; the citation, and the step up for a fracture or a glucocorticoid, are recalled.',
}

/** The measure by which the United States count appropriate scans of women under 65. */
export const cms249: Reference = {
  id: 'cms249',
  citation: 'CMS249, appropriate use of DXA scans in women under 65 years, with its value sets.',
  certainty: 'read',
}

/** FRAX, whose coefficients are not public: its results are exchanged, never computed. */
export const frax: Reference = {
  id: 'frax',
  year: 2008,
  citation: 'Kanis JA, Johnell O, Oden A, et al. FRAX and the assessment of fracture probability in men and women from the UK. Osteoporos Int 2008;19:385-97.',
  certainty: 'recalled',
}
