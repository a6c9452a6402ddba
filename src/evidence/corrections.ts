import { aromataseInhibitorTrials } from './aromatase-inhibitor-trials.ts'
import { hormoneStudies } from './hormone-studies.ts'
import type { Reference } from './reference.ts'

/** A citation that overviews of the field carry, and the paper that is meant. */
export interface Correction {
  readonly citedAs: string
  readonly meant: Reference
}

const study = (id: string): Reference => [...aromataseInhibitorTrials, ...hormoneStudies].find((one) => one.id === id)!

/**
 * Citations of the field's overviews, corrected: nine of ten are wrong, and one paper cannot be found.
 *
 * Markers `[V]` and `[L]` of the list became `read` and `recalled`.
 */
export const corrections: readonly Correction[] = [
  {
    citedAs: 'Markopoulos, BMC Cancer 2008 (ARBI)',
    meant: {
      id: 'markopoulos-2010',
      year: 2010,
      citation: 'Markopoulos C, et al. Management of anastrozole-induced bone loss in breast cancer patients with oral risedronate: results from the ARBI prospective clinical trial. Breast Cancer Res 2010;12:R24.',
      certainty: 'read',
    },
  },
  { citedAs: 'Eastell, Clin Cancer Res 2008 (ibandronate)', meant: study('ARIBON_2Y') },
  {
    citedAs: 'Khosla & Riggs, Endocr Rev 2005',
    meant: {
      id: 'riggs-khosla-melton-2002',
      year: 2002,
      citation: 'Riggs BL, Khosla S, Melton LJ. Sex steroids and the construction and conservation of the adult skeleton. Endocr Rev 2002;23:279-302.',
      certainty: 'recalled',
      note: 'The paper that is cited was not found; this is the nearest.',
    },
  },
  {
    citedAs: 'Marino, Cells 2021',
    meant: {
      id: 'noirrit-esclassan-2021',
      year: 2021,
      citation: 'Noirrit-Esclassan E, et al. Critical role of estrogens on bone homeostasis in both male and female: from physiology to medical implications. Int J Mol Sci 2021;22:1568.',
      certainty: 'read',
    },
  },
  {
    citedAs: 'Yu, PLoS One 2014',
    meant: {
      id: 'anagha-sen-2014',
      year: 2014,
      citation: 'Anagha PP, Sen S. The efficacy of bisphosphonates in preventing aromatase inhibitor induced bone loss for postmenopausal women with early breast cancer: a systematic review and meta-analysis. J Oncol 2014;625060.',
      certainty: 'recalled',
      note: 'Journal recalled.',
    },
  },
  {
    citedAs: 'Shapiro, Oncologist 2007',
    meant: {
      id: 'aromatase-inhibitors-and-bone-loss-2006',
      year: 2006,
      citation: 'Aromatase inhibitors and bone loss. Oncology (Williston Park) 2006;20(9):1029-48.',
      certainty: 'recalled',
      note: 'Authors recalled only.',
    },
  },
  { citedAs: 'Sestak, JCO 2006 (ATAC)', meant: study('ATAC_BONE_5Y') },
  { citedAs: 'Saxton, Breast Cancer Res Treat 2015', meant: study('POWIR_PM') },
  {
    citedAs: 'Wu, Front Pharmacol 2023',
    meant: {
      id: 'endocrine-therapy-osteoporosis-2023',
      year: 2023,
      citation: 'The recent progress of endocrine therapy-induced osteoporosis in estrogen-positive breast cancer therapy. Front Oncol 2023.',
      doi: '10.3389/fonc.2023.1218206',
      certainty: 'read',
      note: 'Authors not found.',
    },
  },
  { citedAs: 'Härtel, Climacteric 2014', meant: study('KYVERNITAKIS2015') },
]
