import type { Reference } from './reference.ts'

/**
 * Hormones under aromatase inhibitors, around menopause, with weight, and in men; and what they do to bone.
 *
 * The id is that of the study in `data/evidence.csv`, which holds its numbers, each with its own certainty.
 */
export const hormoneStudies: readonly Reference[] = [
  {
    id: 'GEISLER2002',
    year: 2002,
    citation: 'Geisler J, Haynes B, Anker G, et al. J Clin Oncol 2002;20:751-7.',
    certainty: 'read',
  },
  {
    id: 'DIXON2008',
    year: 2008,
    citation: 'Dixon JM, Renshaw L, Young O, et al. J Clin Oncol 2008;26:1671-6.',
    doi: '10.1200/JCO.2007.13.9279',
    certainty: 'read',
    note: 'PMID 18375896.',
  },
  {
    id: 'KYVERNITAKIS2015',
    year: 2015,
    citation: 'Kyvernitakis I, Albert US, Kalder M, et al. Climacteric 2015;18:63-8.',
    doi: '10.3109/13697137.2014.929105',
    certainty: 'recalled',
    note: 'Authors from memory.',
  },
  {
    id: 'FOLKERD2012',
    year: 2012,
    citation: 'Folkerd EJ, Dixon JM, Renshaw L, et al. J Clin Oncol 2012;30:2977-80.',
    certainty: 'read',
  },
  {
    id: 'ARIMIDEX_LABEL',
    citation: 'Arimidex (anastrozole) US prescribing information, clinical pharmacology.',
    certainty: 'read',
  },
  {
    id: 'FINKELSTEIN2016',
    year: 2016,
    citation: 'Finkelstein JS, Lee H, Leder BZ, et al. J Clin Invest 2016;126:1114-25.',
    doi: '10.1172/JCI84137',
    certainty: 'read',
    note: 'PMID 26901812.',
  },
  {
    id: 'SWAN_GREENDALE2012',
    year: 2012,
    citation: 'Greendale GA, Sowers M, Han W, et al. J Bone Miner Res 2012;27:111-8.',
    doi: '10.1002/jbmr.534',
    certainty: 'read',
    note: 'PMID 21976317.',
  },
  {
    id: 'SWAN_FINKELSTEIN2008',
    year: 2008,
    citation: 'Finkelstein JS, Brockwell SE, Mehta V, et al. J Clin Endocrinol Metab 2008;93:861-8.',
    certainty: 'read',
  },
  {
    id: 'SOWERS2010',
    year: 2010,
    citation: 'Sowers MR, Zheng H, Jannausch ML, et al. J Clin Endocrinol Metab 2010;95:2155-62.',
    certainty: 'read',
    note: 'PMC2869543.',
  },
  {
    id: 'RECKER2000',
    year: 2000,
    citation: 'Recker R, Lappe J, Davies K, Heaney R. J Bone Miner Res 2000;15:1965-73.',
    doi: '10.1359/jbmr.2000.15.10.1965',
    certainty: 'read',
    note: 'PMID 11028449.',
  },
  {
    id: 'OH2017_WHI',
    year: 2017,
    citation: 'Oh H, Coburn SB, Matthews CE, et al. Breast Cancer Res 2017;19:28.',
    doi: '10.1186/s13058-017-0810-0',
    certainty: 'read',
  },
  {
    id: 'MCTIERNAN2006',
    year: 2006,
    citation: 'McTiernan A, Wu L, Chen C, et al. Obesity 2006;14:1662-77.',
    doi: '10.1038/oby.2006.191',
    certainty: 'read',
  },
  {
    id: 'ETTINGER1998_SOF',
    year: 1998,
    citation: 'Ettinger B, Pressman A, Sklarin P, et al. J Clin Endocrinol Metab 1998;83:2239-43.',
    certainty: 'read',
  },
  {
    id: 'ELAGOLIX_QSP',
    year: 2021,
    citation: 'Stodtmann S, Nader A, Polepally AR, et al. Clin Transl Sci 2021;14:1611-9.',
    certainty: 'read',
    note: 'Model predictions; applies Riggs MM, et al. CPT PSP 2012;1:e11.',
  },
]
