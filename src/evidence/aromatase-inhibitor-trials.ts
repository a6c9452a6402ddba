import type { Reference } from './reference.ts'

/**
 * Trials of aromatase inhibitors: density, markers, fractures, and what protects during treatment.
 *
 * The id is that of the study in `data/evidence.csv`, which holds its numbers, each with its own certainty.
 */
export const aromataseInhibitorTrials: readonly Reference[] = [
  {
    id: 'ATAC_BONE_2Y',
    year: 2006,
    citation: 'Eastell R, Hannon RA, Cuzick J, et al. J Bone Miner Res 2006;21:1215-23.',
    doi: '10.1359/jbmr.060508',
    certainty: 'read',
  },
  {
    id: 'ATAC_BONE_5Y',
    year: 2008,
    citation: 'Eastell R, Adams JE, Coleman RE, et al. J Clin Oncol 2008;26:1051-7.',
    doi: '10.1200/JCO.2007.11.0726',
    certainty: 'read',
    note: 'PMID 18309940.',
  },
  {
    id: 'ATAC_FX',
    year: 2005,
    citation: 'Howell A, Cuzick J, Baum M, et al. Lancet 2005;365:60-2.',
    certainty: 'read',
  },
  {
    id: 'IBIS2_BONE_3Y',
    year: 2014,
    citation: 'Sestak I, Singh S, Cuzick J, et al. Lancet Oncol 2014;15:1460-8.',
    doi: '10.1016/S1470-2045(14)71035-6',
    certainty: 'read',
    note: 'PMID 25456365.',
  },
  {
    id: 'IBIS2_MAIN',
    year: 2014,
    citation: 'Cuzick J, Sestak I, Forbes JF, et al. Lancet 2014;383:1041-8; long-term Lancet 2020;395:117-22.',
    certainty: 'read',
  },
  {
    id: 'ARIBON_2Y',
    year: 2008,
    citation: 'Lester JE, Dodwell D, Purohit OP, et al. Clin Cancer Res 2008;14:6336-42.',
    doi: '10.1158/1078-0432.CCR-07-5101',
    certainty: 'read',
  },
  {
    id: 'ZFAST_12M',
    year: 2007,
    citation: 'Brufsky A, Harker WG, Beck JT, et al. J Clin Oncol 2007;25:829-36.',
    doi: '10.1200/JCO.2005.05.3744',
    certainty: 'read',
    note: 'PMID 17159193.',
  },
  {
    id: 'ZFAST_36M',
    year: 2009,
    citation: 'Brufsky A, Bundred N, et al. Clin Breast Cancer 2009;9:77-85.',
    doi: '10.3816/CBC.2009.n.015',
    certainty: 'read',
    note: 'PMID 19433387.',
  },
  {
    id: 'ZFAST_61M',
    year: 2012,
    citation: 'Brufsky AM, Harker WG, Beck JT, et al. Cancer 2012;118:1192-201.',
    doi: '10.1002/cncr.26313',
    certainty: 'read',
    note: 'PMID 21987386.',
  },
  {
    id: 'ABCSG18',
    year: 2015,
    citation: 'Gnant M, Pfeiler G, Dubsky PC, et al. Lancet 2015;386:433-43.',
    doi: '10.1016/S0140-6736(15)60995-3',
    certainty: 'read',
  },
  {
    id: 'ABCSG12_3Y',
    year: 2007,
    citation: 'Gnant MF, Mlineritsch B, Luschin-Ebengreuth G, et al. J Clin Oncol 2007;25:820-8.',
    certainty: 'read',
  },
  {
    id: 'ABCSG12_5Y',
    year: 2008,
    citation: 'Gnant M, Mlineritsch B, Luschin-Ebengreuth G, et al. Lancet Oncol 2008;9:840-9.',
    certainty: 'recalled',
  },
  {
    id: 'ABCSG8_FX',
    year: 2005,
    citation: 'Jakesz R, Jonat W, Gnant M, et al. Lancet 2005;366:455-62.',
    certainty: 'read',
  },
  {
    id: 'IES_BONE',
    year: 2007,
    citation: 'Coleman RE, Banks LM, Girgis SI, et al. Lancet Oncol 2007;8:119-27.',
    doi: '10.1016/S1470-2045(07)70003-7',
    certainty: 'read',
    note: 'PMID 17267326.',
  },
  {
    id: 'LONNING_EXE',
    year: 2005,
    citation: 'Lonning PE, Geisler J, Krag LE, et al. J Clin Oncol 2005;23:5126-37.',
    certainty: 'read',
  },
  {
    id: 'BIG1_98_FX',
    year: 2005,
    citation: 'BIG 1-98 Collaborative Group. N Engl J Med 2005;353:2747-57.',
    certainty: 'read',
  },
  {
    id: 'HERSHMAN_ZOL',
    year: 2010,
    citation: 'Hershman DL, McMahon DJ, Crew KD, et al. J Clin Endocrinol Metab 2010;95:559-66.',
    doi: '10.1210/jc.2009-1366',
    certainty: 'read',
    note: 'PMID 20022990.',
  },
  {
    id: 'LEAL_ZOL',
    year: 2010,
    citation: 'Leal T, Tevaarwerk A, Love R, et al. Clin Breast Cancer 2010;10:471-6.',
    doi: '10.3816/CBC.2010.n.062',
    certainty: 'read',
    note: 'PMID 21147691.',
  },
  {
    id: 'POWIR_PM',
    year: 2011,
    citation: 'Winters-Stone KM, Dobek J, Nail L, et al. Breast Cancer Res Treat 2011;127:447-56.',
    doi: '10.1007/s10549-011-1444-z',
    certainty: 'read',
    note: 'Erratum 2011.',
  },
]
