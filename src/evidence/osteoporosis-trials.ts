import type { Reference } from './reference.ts'

/**
 * Trials of drugs against osteoporosis in women without an aromatase inhibitor.
 *
 * The id is that of the study in `data/evidence.csv`, which holds its numbers, each with its own certainty.
 */
export const osteoporosisTrials: readonly Reference[] = [
  {
    id: 'FREEDOM',
    year: 2009,
    citation: 'Cummings SR, San Martin J, McClung MR, et al. N Engl J Med 2009;361:756-65.',
    doi: '10.1056/NEJMoa0809493',
    certainty: 'recalled',
  },
  {
    id: 'FREEDOM_EXT_5Y',
    year: 2012,
    citation: 'Papapoulos S, Chapurlat R, Libanati C, et al. J Bone Miner Res 2012;27:694-701.',
    certainty: 'read',
    note: 'PMC3415620.',
  },
  {
    id: 'FREEDOM_NVF',
    year: 2015,
    citation: 'Ferrari S, Adachi JD, Lippuner K, et al. Osteoporos Int 2015;26:2763-71.',
    certainty: 'read',
    note: 'PMC4656715.',
  },
  {
    id: 'DMAB_DISC_MILLER2008',
    year: 2008,
    citation: 'Miller PD, Bolognese MA, Lewiecki EM, et al. Bone 2008;43:222-9.',
    certainty: 'recalled',
  },
  {
    id: 'DMAB_DISC_BONE2011',
    year: 2011,
    citation: 'Bone HG, Bolognese MA, Yuen CK, et al. J Clin Endocrinol Metab 2011;96:972-80.',
    doi: '10.1210/jc.2010-1502',
    certainty: 'recalled',
  },
  {
    id: 'HORIZON_PFT',
    year: 2007,
    citation: 'Black DM, Delmas PD, Eastell R, et al. N Engl J Med 2007;356:1809-22.',
    certainty: 'recalled',
  },
  {
    id: 'GREY2009_ZOL1',
    year: 2009,
    citation: 'Grey A, Bolland MJ, Wattie D, et al. J Clin Endocrinol Metab 2009;94:538-44.',
    certainty: 'read',
  },
  {
    id: 'GREY2014_DOSE',
    year: 2014,
    citation: 'Grey A, Bolland M, Mihov B, et al. J Bone Miner Res 2014;29:166-72.',
    doi: '10.1002/jbmr.2009',
    certainty: 'read',
  },
  {
    id: 'FIT1',
    year: 1996,
    citation: 'Black DM, Cummings SR, Karpf DB, et al. Lancet 1996;348:1535-41.',
    certainty: 'recalled',
  },
  {
    id: 'FLEX',
    year: 2006,
    citation: 'Black DM, Schwartz AV, Ensrud KE, et al. JAMA 2006;296:2927-38.',
    doi: '10.1001/jama.296.24.2927',
    certainty: 'read',
    note: 'PMID 17190893.',
  },
  {
    id: 'VERT_NA',
    year: 1999,
    citation: 'Harris ST, Watts NB, Genant HK, et al. JAMA 1999;282:1344-52.',
    doi: '10.1001/jama.282.14.1344',
    certainty: 'read',
  },
  {
    id: 'RIS_EARLY_PM',
    year: 2005,
    citation: 'Risedronate prevents bone loss in early postmenopausal women. Hooper MJ, et al. Climacteric 2005.',
    certainty: 'recalled',
    note: 'Authors and journal from memory; volume and pages not known.',
  },
  {
    id: 'BONE_IBN',
    year: 2004,
    citation: 'Chesnut CH, Skag A, Christiansen C, et al. J Bone Miner Res 2004;19:1241-9; Delmas PD, et al. Osteoporos Int 2004;15:792-8.',
    certainty: 'read',
    note: 'doi:10.1007/s00198-004-1602-9 is that of the second paper.',
  },
  {
    id: 'MORE_3Y',
    year: 1999,
    citation: 'Ettinger B, Black DM, Mitlak BH, et al. JAMA 1999;282:637-45.',
    doi: '10.1001/jama.282.7.637',
    certainty: 'read',
  },
  {
    id: 'NEER2001_FPT',
    year: 2001,
    citation: 'Neer RM, Arnaud CD, Zanchetta JR, et al. N Engl J Med 2001;344:1434-41.',
    certainty: 'read',
    note: 'PMID 11346808.',
  },
  {
    id: 'DATA_24M',
    year: 2014,
    citation: 'Leder BZ, Tsai JN, Uihlein AV, et al. J Clin Endocrinol Metab 2014;99:1694-1700.',
    certainty: 'read',
    note: 'PMC4083737; its header prints the DOI of another paper.',
  },
  {
    id: 'ACTIVE',
    year: 2016,
    citation: 'Miller PD, Hattersley G, Riis BJ, et al. JAMA 2016;316:722-33.',
    doi: '10.1001/jama.2016.11136',
    certainty: 'recalled',
  },
  {
    id: 'ACTIVE_FOREARM',
    year: 2019,
    citation: 'Watts NB, Hattersley G, Fitzpatrick LA, et al. Osteoporos Int 2019;30:1187-94.',
    doi: '10.1007/s00198-019-04890-2',
    certainty: 'read',
    note: 'PMC6546661; the abstract was read.',
  },
  {
    id: 'FRAME',
    year: 2016,
    citation: 'Cosman F, Crittenden DB, Adachi JD, et al. N Engl J Med 2016;375:1532-43.',
    certainty: 'recalled',
  },
]
