import type { Reference } from './reference.ts'

/** The project's collection of guideline tables, gates, calculators and codes. */
export const clinicalGuidance: Reference = {
  id: 'osteon-clinical-guidance',
  citation: 'Osteon clinical guidance: decision tables, gates, calculators, codes (2026).',
  note: 'Each row carries its guideline, edition, place and certainty.',
}

/** The reference population of hip densitometry. */
export const nhanes3: Reference = {
  id: 'nhanes-iii',
  citation: 'Looker AC, Wahner HW, Dunn WL, et al. Updated data on proximal femur bone mineral levels of US adults. Osteoporos Int 1998;8:468-489.',
  note: 'Citation and digits from knowledge of the publication.',
}
