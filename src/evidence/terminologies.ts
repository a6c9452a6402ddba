import type { Reference } from './reference.ts'

/** Units of measure in documents and records. */
export const ucum: Reference = {
  id: 'ucum',
  citation: 'The Unified Code for Units of Measure (UCUM), Regenstrief Institute; by @lhncbc/ucum-lhc 7.1.10.',
  certainty: 'read',
}

/** Codes of observations. */
export const loinc: Reference = {
  id: 'loinc',
  citation: 'Logical Observation Identifiers Names and Codes (LOINC), Regenstrief Institute.',
  certainty: 'read',
  note: 'The codes of clinical guidance 3.1 and 3.2.',
}

/** Codes of findings, procedures and body sites. */
export const snomedCt: Reference = {
  id: 'snomed-ct',
  citation: 'SNOMED Clinical Terms, SNOMED International.',
  certainty: 'read',
  note: 'The codes of clinical guidance 3.4, and a few from knowledge, each marked where it stands.',
}

/** Codes of drugs. */
export const rxNorm: Reference = {
  id: 'rxnorm',
  citation: 'RxNorm, US National Library of Medicine.',
  certainty: 'read',
  note: 'The codes of clinical guidance 3.3.',
}
