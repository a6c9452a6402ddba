import type { Reference } from './reference.ts'

/** How often bones break, by age and sex: hip fractures of the United States. */
export const ettinger2010: Reference = {
  id: 'ettinger-2010',
  year: 2010,
  citation: 'Ettinger B, Black DM, Dawson-Hughes B, Pressman AR, Melton LJ. Updated fracture incidence rates for the US version of FRAX. Osteoporos Int 2010;21:25-33.',
  doi: '10.1007/s00198-009-1032-9',
  certainty: 'read',
  note: 'Abstract and table 1 read; PMC2788143.',
}

/** All fractures in practices of the United Kingdom. */
export const curtis2016: Reference = {
  id: 'curtis-2016',
  year: 2016,
  citation: 'Curtis EM, van der Velde R, Moon RJ, et al. Epidemiology of fractures in the United Kingdom 1988-2012. Bone 2016;87:19-26.',
  doi: '10.1016/j.bone.2016.03.006',
  certainty: 'read',
  note: 'Abstract read.',
}

/** Which bones break and how, as women of ten countries report. */
export const costa2013: Reference = {
  id: 'costa-2013',
  year: 2013,
  citation: 'Costa AG, Wyman A, Siris ES, et al. When, where and how osteoporosis-associated fractures occur: an analysis from GLOW. PLoS One 2013;8:e83306.',
  doi: '10.1371/journal.pone.0083306',
  certainty: 'read',
  note: 'Abstract read; PMC3859637.',
}

/** Risk factors and ten-year chances of fracture in the United Kingdom. */
export const kanis2008: Reference = {
  id: 'kanis-2008',
  year: 2008,
  citation: 'Kanis JA, Johnell O, Oden A, Johansson H, McCloskey E. FRAX and the assessment of fracture probability in men and women from the UK. Osteoporos Int 2008;19:385-97.',
  doi: '10.1007/s00198-007-0543-5',
  certainty: 'read',
  note: 'Tables 2 and 3 read, as what a sum of our own can be held against; no risk is computed from them.',
}

/** Density of the spine and fractures of the spine. */
export const marshall1996: Reference = {
  id: 'marshall-1996',
  year: 1996,
  citation: 'Marshall D, Johnell O, Wedel H. Meta-analysis of how well measures of bone mineral density predict occurrence of osteoporotic fractures. BMJ 1996;312:1254-9.',
  certainty: 'recalled',
}

/** A fracture before as a risk of the next. */
export const kanis2004Prior: Reference = {
  id: 'kanis-2004-prior-fracture',
  year: 2004,
  citation: 'Kanis JA, Johnell O, De Laet C, et al. A meta-analysis of previous fracture and subsequent fracture risk. Bone 2004;35:375-82.',
  certainty: 'recalled',
}

/** A fracture of the spine before as a risk of the next. */
export const klotzbuecher2000: Reference = {
  id: 'klotzbuecher-2000',
  year: 2000,
  citation: 'Klotzbuecher CM, Ross PD, Landsman PB, Abbott TA, Berger M. Patients with prior fractures have an increased risk of future fractures. J Bone Miner Res 2000;15:721-39.',
  certainty: 'recalled',
}

/** Every fracture of women of 60 and more in Brussels, each checked. */
export const frisbee: Reference = {
  id: 'frisbee',
  citation: 'Fracture distribution in postmenopausal women: a FRISBEE sub-study.',
  certainty: 'read',
  note: 'Abstract read: 1336 fractures in 3560 women of 60 to 85 years over 9.1 years; authors and journal not copied.',
}

/** Fractures of women who had breast cancer, against women who had no cancer. */
export const chen2005: Reference = {
  id: 'chen-2005',
  year: 2005,
  citation: "Chen Z, Maricic M, Bassford TL, et al. Fracture risk among breast cancer survivors: results from the Women's Health Initiative Observational Study. Arch Intern Med 2005;165:552-8.",
  certainty: 'read',
  note: 'Abstract read: 5298 survivors, 80,848 others, 5.1 years; volume and pages from knowledge.',
}

/** A broken hip of a parent as a risk. */
export const kanis2004Family: Reference = {
  id: 'kanis-2004-family-history',
  year: 2004,
  citation: 'Kanis JA, Johansson H, Oden A, et al. A family history of fracture and fracture risk: a meta-analysis. Bone 2004;35:1029-37.',
  certainty: 'recalled',
}

/** Fractures of the spine after denosumab is stopped, by how long it was given. */
export const cosman2022: Reference = {
  id: 'cosman-2022',
  year: 2022,
  citation: 'Cosman F, et al. Multiple vertebral fractures after denosumab discontinuation: FREEDOM and FREEDOM extension trials additional post hoc analyses. J Bone Miner Res 2022;37:2112-20.',
  doi: '10.1002/jbmr.4705',
  certainty: 'read',
  note: 'Abstract read.',
}

/** The first analysis of the same women. */
export const cummings2018: Reference = {
  id: 'cummings-2018',
  year: 2018,
  citation: 'Cummings SR, Ferrari S, Eastell R, et al. Vertebral fractures after discontinuation of denosumab. J Bone Miner Res 2018;33:190-8.',
  doi: '10.1002/jbmr.3337',
  certainty: 'read',
  note: 'Abstract read; volume and pages recalled.',
}

/** Exercise against falls. */
export const sherrington2019: Reference = {
  id: 'sherrington-2019',
  year: 2019,
  citation: 'Sherrington C, Fairhall NJ, Wallbank GK, et al. Exercise for preventing falls in older people living in the community. Cochrane Database Syst Rev 2019;1:CD012424.',
  doi: '10.1002/14651858.CD012424.pub2',
  certainty: 'read',
  note: 'Abstract read; rate ratios of single kinds of exercise recalled.',
}

/** How people of the United States die, by age and sex. */
export const lifeTables2019: Reference = {
  id: 'us-life-tables-2019',
  year: 2022,
  citation: 'Arias E, Xu J. United States life tables, 2019. Natl Vital Stat Rep 2022;70(19).',
  certainty: 'recalled',
}
