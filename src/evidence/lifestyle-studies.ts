import type { Reference } from './reference.ts'

/**
 * Calcium, vitamins, exercise, weight, smoking and alcohol; and density as a predictor of fracture.
 *
 * The id is that of the study in `data/evidence.csv`, which holds its numbers, each with its own certainty.
 */
export const lifestyleStudies: readonly Reference[] = [
  {
    id: 'TAI2015_CA',
    year: 2015,
    citation: 'Tai V, Leung W, Grey A, Reid IR, Bolland MJ. BMJ 2015;351:h4183.',
    doi: '10.1136/bmj.h4183',
    certainty: 'read',
  },
  {
    id: 'REID2014_VITD',
    year: 2014,
    citation: 'Reid IR, Bolland MJ, Grey A. Lancet 2014;383:146-55.',
    certainty: 'recalled',
  },
  {
    id: 'WEAVER2016_CAD',
    year: 2016,
    citation: 'Weaver CM, Alexander DD, Boushey CJ, et al. Osteoporos Int 2016;27:367-76.',
    certainty: 'read',
    note: 'PMC4715837.',
  },
  {
    id: 'WHI_CAD',
    year: 2006,
    citation: 'Jackson RD, LaCroix AZ, Gass M, et al. N Engl J Med 2006;354:669-83.',
    certainty: 'read',
  },
  {
    id: 'KNAPEN2013_MK7',
    year: 2013,
    citation: 'Knapen MHJ, Drummen NE, Smit E, et al. Osteoporos Int 2013;24:2499-507.',
    doi: '10.1007/s00198-013-2325-6',
    certainty: 'read',
    note: 'PMID 23525894.',
  },
  {
    id: 'FARSINEJAD2016_MG',
    year: 2016,
    citation: 'Farsinejad-Marj M, Saneei P, Esmaillzadeh A. Osteoporos Int 2016;27:1389-99.',
    doi: '10.1007/s00198-015-3400-y',
    certainty: 'read',
    note: 'PMID 26556742.',
  },
  {
    id: 'SHOJAA2020_EX',
    year: 2020,
    citation: 'Shojaa M, Von Stengel S, Schoene D, et al. Front Physiol 2020;11:652.',
    doi: '10.3389/fphys.2020.00652',
    certainty: 'read',
  },
  {
    id: 'LIFTMOR',
    year: 2018,
    citation: 'Watson SL, Weeks BK, Weis LJ, et al. J Bone Miner Res 2018;33:211-20.',
    doi: '10.1002/jbmr.3284',
    certainty: 'read',
    note: 'PMID 28975661; Erratum 2019;34:572.',
  },
  {
    id: 'SOLTANI2016_WL',
    year: 2016,
    citation: 'Soltani S, Hunter GR, Kazemi A, Shab-Bidar S. Osteoporos Int 2016;27:2655-71.',
    doi: '10.1007/s00198-016-3617-4',
    certainty: 'read',
  },
  {
    id: 'LAW1997_SMOKE',
    year: 1997,
    citation: 'Law MR, Hackshaw AK. BMJ 1997;315:841-6.',
    doi: '10.1136/bmj.315.7112.841',
    certainty: 'read',
    note: 'PMID 9353503.',
  },
  {
    id: 'KANIS2005_ALC',
    year: 2005,
    citation: 'Kanis JA, Johansson H, Johnell O, et al. Osteoporos Int 2005;16:737-42.',
    certainty: 'recalled',
  },
  {
    id: 'ZHANG2015_ALC',
    year: 2015,
    citation: 'Zhang X, Yu Z, Yu M, Qu X. Osteoporos Int 2015;26:531-42.',
    doi: '10.1007/s00198-014-2879-y',
    certainty: 'read',
    note: 'PMID 25266483.',
  },
  {
    id: 'JOHNELL2005',
    year: 2005,
    citation: 'Johnell O, Kanis JA, Oden A, et al. J Bone Miner Res 2005;20:1185-94.',
    doi: '10.1359/JBMR.050304',
    certainty: 'read',
  },
]
