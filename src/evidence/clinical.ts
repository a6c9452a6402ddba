import type { Reference } from './reference.ts'

/** The project's collection of guideline tables, gates, calculators and codes. */
export const clinicalGuidance: Reference = {
  id: 'osteon-clinical-guidance',
  year: 2026,
  citation: 'Osteon clinical guidance: decision tables, gates, calculators, codes (2026).',
  certainty: 'own',
  note: 'Each row carries its guideline, edition, place and certainty.',
}

/** The joint statement on bone loss under aromatase inhibitors. */
export const hadji2017: Reference = {
  id: 'hadji-2017',
  year: 2017,
  citation: 'Hadji, et al. Joint position statement of the IOF, CABS, ECTS, IEG, ESCEO, IMS and SIOG (2017).',
  certainty: 'read',
  status: 'superseded',
  note: 'Thresholds and doses read in two summaries and in table 3 of the paper; other rows recalled.',
}

/** Its update. */
export const hadji2025: Reference = {
  id: 'hadji-2025',
  year: 2025,
  citation: 'Hadji, et al. J Bone Oncol 2025;53:100694.',
  doi: '10.1016/j.jbo.2025.100694',
  certainty: 'recalled',
  status: 'not read',
  note: 'A newer edition exists; its rows are not known here, which is said wherever the 2017 statement is shown.',
}

/** European guidance on bone loss induced by cancer treatment. */
export const esmo2020: Reference = {
  id: 'esmo-2020',
  year: 2020,
  citation: 'Coleman, et al. ESMO guidance on cancer treatment-induced bone loss (2020).',
  certainty: 'recalled',
  status: 'current',
}

/** United States guidance for survivors of non-metastatic cancer. */
export const asco2019: Reference = {
  id: 'asco-2019',
  year: 2019,
  citation: 'Shapiro, et al. ASCO guideline on osteoporosis in survivors of non-metastatic cancer (2019).',
  certainty: 'read',
  status: 'current',
  note: "Recommendations 1.1 to 3.4 and the figure read on the society's pages.",
}

/** Adjuvant bisphosphonates against recurrence. */
export const ascoOntario2022: Reference = {
  id: 'asco-ontario-2022',
  year: 2022,
  citation: 'Eisen, et al. ASCO–Ontario Health guideline on adjuvant bisphosphonates in breast cancer (2022).',
  certainty: 'read',
  status: 'current',
  note: 'Mostly read; durations recalled.',
}

/** United Kingdom: early breast cancer, with the algorithms it points to. */
export const niceNg101: Reference = {
  id: 'nice-ng101',
  citation: 'NICE NG101, with the algorithms of Reid 2008.',
  certainty: 'recalled',
  status: 'current',
  note: 'Indications for a scan read; thresholds recalled.',
}

/** United Kingdom: osteoporosis. */
export const nogg2021: Reference = {
  id: 'nogg-2021',
  year: 2021,
  citation: 'NOGG clinical guideline 2021, updated 2024.',
  certainty: 'recalled',
  status: 'current',
}

/** United States: osteoporosis. */
export const bhof2022: Reference = {
  id: 'bhof-2022',
  year: 2022,
  citation: 'Bone Health and Osteoporosis Foundation guidance (2022).',
  certainty: 'read',
  status: 'current',
  note: 'Calcium and vitamin D read; thresholds and tiers recalled.',
}

/** United States: postmenopausal osteoporosis. */
export const aace2020: Reference = {
  id: 'aace-2020',
  year: 2020,
  citation: 'AACE guideline on postmenopausal osteoporosis (2020).',
  certainty: 'read',
  status: 'current',
  note: 'The definition of very high risk read; the rest recalled.',
}

/** How densitometry is read and compared. */
export const iscd2023: Reference = {
  id: 'iscd-2023',
  year: 2023,
  citation: 'ISCD official positions (2023).',
  certainty: 'read',
  status: 'current',
  note: 'References and least significant change read; minimum precisions recalled.',
}

/** Fracture risk in women who start an aromatase inhibitor, by FRAX. */
export const leslie2019: Reference = {
  id: 'leslie-2019',
  year: 2019,
  citation: 'Leslie, et al. (2019), FRAX in women starting an aromatase inhibitor.',
  certainty: 'read',
}

/** The reference population of hip densitometry. */
export const nhanes3: Reference = {
  id: 'nhanes-iii',
  year: 1998,
  citation: 'Looker AC, Wahner HW, Dunn WL, et al. Updated data on proximal femur bone mineral levels of US adults. Osteoporos Int 1998;8:468-489.',
  certainty: 'recalled',
  note: 'Citation and digits from knowledge of the publication.',
}

/** Density of white women by age and weight, and how much of its fall is a wider bone. */
export const mazess1999: Reference = {
  id: 'mazess-1999',
  year: 1999,
  citation: 'Mazess RB, Barden H. Bone density of the spine and femur in adult white females. Calcif Tissue Int 1999;65:91-9.',
  doi: '10.1007/s002239900663',
  certainty: 'read',
  note: 'Abstract read.',
}

/** Means of later rounds of the US survey at the spine and the hip, printed beside those of another country. */
export const varatharajan2026: Reference = {
  id: 'varatharajan-2026',
  year: 2026,
  citation: 'Varatharajan M, Abeysundara SP, Jayatilake ML, Abhayaratna S, Hewavithana PB. Sex and age specific bone mineral density trends in Sri Lankan adults support the need for normative reference data. Front Endocrinol 2026;17:1748490.',
  doi: '10.3389/fendo.2026.1748490',
  certainty: 'read',
  note: 'Table 3 read; PMC12995607. Spine of women, by ten years from 21 to 80: 1.064, 1.065, 1.056, 0.993, 0.952, 0.902 g/cm2; of men 1.057, 1.042, 1.051, 1.053, 1.070, 1.068.',
}
