import type { Reference } from './reference.ts'

/** The published model of calcium homeostasis and bone remodelling. */
export const petersonRiggs2010: Reference = {
  id: 'peterson-riggs-2010',
  citation: 'Peterson MC, Riggs MM. A physiologically based mathematical model of integrated calcium homeostasis and bone remodeling. Bone 2010;46:49-63.',
}

/** Its extension by density and denosumab. */
export const petersonRiggs2012: Reference = {
  id: 'peterson-riggs-2012',
  citation: 'Peterson MC, Riggs MM. Predicting nonlinear changes in bone mineral density over time using a multiscale systems pharmacology model. CPT Pharmacometrics Syst Pharmacol 2012;1:e14.',
}

/** The open edition of the model, from which its equations and numbers were read; its text is not used. */
export const openBoneMin: Reference = {
  id: 'open-bone-min',
  citation: 'OpenBoneMin, metrumresearchgroup, commit 9dfb189 (2020-11-11).',
  note: 'GPL (>= 3): facts and numbers only, restated in the model facts, part 2; no text of it is used.',
}

/** The reduced model with precursor pools, our second opinion. */
export const jorg2022: Reference = {
  id: 'jorg-2022',
  citation: 'Jörg DJ, Fuertinger DH, Cherif A, et al. Modeling osteoporosis to design and optimize pharmacological therapies comprising multiple drug types. eLife 2022;11:e76228.',
  doi: '10.7554/eLife.76228',
}

/** The facts of the published models and the proposed extensions, collected and checked for this project. */
export const modelFacts: Reference = {
  id: 'osteon-model-facts',
  citation: 'Osteon model facts: bone remodelling under anastrozole and under protective interventions (2026).',
  note: 'A collection of published numbers, each with its own source and certainty; read the part that is named.',
}

/** The structure of the whole-person model as it was proposed and fitted to published trials. */
export const proposal: Reference = {
  id: 'osteon-proposed-model',
  citation: 'Osteon proposed model: one bone-density law for every treatment (2026).',
  note: 'Fitted to the calibration rows of data/evidence.csv; standard errors and bounds in its section 5.',
}
