import type { Reference } from './reference.ts'

/** The published model of calcium homeostasis and bone remodelling. */
export const petersonRiggs2010: Reference = {
  id: 'peterson-riggs-2010',
  year: 2010,
  citation: 'Peterson MC, Riggs MM. A physiologically based mathematical model of integrated calcium homeostasis and bone remodeling. Bone 2010;46:49-63.',
  certainty: 'read',
}

/** Its extension by density and denosumab. */
export const petersonRiggs2012: Reference = {
  id: 'peterson-riggs-2012',
  year: 2012,
  citation: 'Peterson MC, Riggs MM. Predicting nonlinear changes in bone mineral density over time using a multiscale systems pharmacology model. CPT Pharmacometrics Syst Pharmacol 2012;1:e14.',
  certainty: 'read',
}

/** The same platform under a GnRH antagonist: estradiol to density. */
export const riggs2012: Reference = {
  id: 'riggs-2012',
  year: 2012,
  citation: 'Riggs MM, et al. CPT Pharmacometrics Syst Pharmacol 2012;1:e11.',
  certainty: 'read',
}

/** Its extension by sclerostin, teriparatide and the combination of drugs. */
export const eudy2015: Reference = {
  id: 'eudy-2015',
  year: 2015,
  citation: 'Eudy, Gastonguay, Baron, Riggs. CPT Pharmacometrics Syst Pharmacol 2015;4:527-536.',
  certainty: 'read',
}

/** The open edition of the model, from which its equations and numbers were read; its text is not used. */
export const openBoneMin: Reference = {
  id: 'open-bone-min',
  year: 2020,
  citation: 'OpenBoneMin, metrumresearchgroup, commit 9dfb189 (2020-11-11).',
  certainty: 'read',
  note: 'GPL (>= 3): facts and numbers only, restated in the model facts, part 2; no text of it is used.',
}

/** Our own calibration of the whole person on the evidence table: how, on what, and what it cannot tell. */
export const calibration: Reference = {
  id: 'osteon-calibration',
  year: 2026,
  citation: 'Osteon: calibration of the whole person, parameter set 2 (2026). docs/decisions/0036-calibration.md.',
  certainty: 'own',
  note: 'Fitted to the rows of data/evidence.csv and, with less weight, to the conditions listed on that page.',
}

/** The porous cortex of the old: most cortical bone is lost from within, where pores give it surface. */
export const zebaze2010: Reference = {
  id: 'zebaze-2010',
  year: 2010,
  citation: 'Zebaze RMD, Ghasem-Zadeh A, Bohte A, et al. Intracortical remodelling and porosity in the distal radius and post-mortem femurs of women: a cross-sectional study. Lancet 2010;375:1729-36.',
  doi: '10.1016/S0140-6736(10)60320-0',
  certainty: 'recalled',
}

/** Mice with human RANKL under denosumab: osteoclasts go, their progenitors in marrow do not become more. */
export const fu2023: Reference = {
  id: 'fu-2023',
  year: 2023,
  citation: 'Fu Q, Bustamante-Gomez NC, Reyes-Pardo H, et al. Reduced osteoprotegerin expression by osteocytes may contribute to rebound resorption after denosumab discontinuation. JCI Insight 2023;8:e167790.',
  doi: '10.1172/jci.insight.167790',
  certainty: 'read',
  note: 'Abstract read.',
}

/** The reduced model with precursor pools, our second opinion. */
export const jorg2022: Reference = {
  id: 'jorg-2022',
  year: 2022,
  citation: 'Jörg DJ, Fuertinger DH, Cherif A, et al. Modeling osteoporosis to design and optimize pharmacological therapies comprising multiple drug types. eLife 2022;11:e76228.',
  doi: '10.7554/eLife.76228',
  certainty: 'read',
}

/** The same bone core after the removal of the ovaries. */
export const nelson2026: Reference = {
  id: 'nelson-2026',
  year: 2026,
  citation: 'Nelson, et al. Front Syst Biol 2026.',
  doi: '10.3389/fsysb.2026.1729027',
  certainty: 'read',
  note: 'Model ashleefv/SurgicalMenopauseBone at 5a42fd8, BSD-3-Clause, Zenodo 10.5281/zenodo.16738331.',
}

/** The published model, reduced by automatic lumping. */
export const hasegawaDuffull2018: Reference = {
  id: 'hasegawa-duffull-2018',
  year: 2018,
  citation: 'Hasegawa, Duffull. CPT Pharmacometrics Syst Pharmacol 2018.',
  doi: '10.1002/psp4.12324',
  certainty: 'read',
}

/** Ancestor of the models of bone cells. */
export const lemaire2004: Reference = {
  id: 'lemaire-2004',
  year: 2004,
  citation: 'Lemaire, et al. J Theor Biol 2004;229:293.',
  certainty: 'read',
}

/** The facts of the published models and the proposed extensions, collected and checked for this project. */
export const modelFacts: Reference = {
  id: 'osteon-model-facts',
  year: 2026,
  citation: 'Osteon model facts: bone remodelling under anastrozole and under protective interventions (2026).',
  certainty: 'own',
  note: 'A collection of published numbers, each with its own source and certainty; read the part that is named.',
}

/** The structure of the whole-person model and its fit to published trials. */
export const proposal: Reference = {
  id: 'osteon-proposal',
  year: 2026,
  citation: 'Osteon model report: one bone-density law for every treatment (2026).',
  certainty: 'own',
  note: 'Fitted to the calibration rows of data/evidence.csv; standard errors and bounds in its section 5.',
}
