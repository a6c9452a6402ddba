import type { Analyte } from '../../person/index.ts'

/** What a laboratory code measures, and how. */
export interface LabCode {
  readonly analyte: Analyte
  readonly method?: string
}

/** LOINC codes of the laboratory. Source: clinical guidance 3.2. */
export const LABS: Readonly<Record<string, LabCode>> = {
  '62292-8': { analyte: '25-hydroxyvitamin-d' },
  '1989-3': { analyte: '25-hydroxyvitamin-d', method: 'D3 only' },
  '17861-6': { analyte: 'calcium' },
  '2000-8': { analyte: 'calcium' },
  '29265-6': { analyte: 'calcium', method: 'albumin-corrected' },
  '49765-1': { analyte: 'calcium', method: 'blood' },
  '2160-0': { analyte: 'creatinine' },
  '38483-4': { analyte: 'creatinine', method: 'blood' },
  '98979-8': { analyte: 'egfr', method: 'CKD-EPI 2021' },
  '62238-1': { analyte: 'egfr', method: 'CKD-EPI 2009' },
  '69405-9': { analyte: 'egfr' },
  '33914-3': { analyte: 'egfr', method: 'MDRD' },
  '48642-3': { analyte: 'egfr', method: 'split by race' },
  '48643-1': { analyte: 'egfr', method: 'split by race' },
  '88293-6': { analyte: 'egfr', method: 'split by race' },
  '88294-4': { analyte: 'egfr', method: 'split by race' },
  '2731-8': { analyte: 'pth' },
  '41171-0': { analyte: 'ctx' },
  '77370-5': { analyte: 'p1np', method: 'immunoassay' },
  '47255-5': { analyte: 'p1np' },
  '2243-4': { analyte: 'estradiol' },
  '83096-8': { analyte: 'estradiol', method: 'immunoassay' },
  '35384-7': { analyte: 'estradiol', method: 'high sensitivity' },
  '2986-8': { analyte: 'testosterone' },
  '6768-6': { analyte: 'alp' },
  '1751-7': { analyte: 'albumin' },
  '2777-1': { analyte: 'phosphate' },
  '19123-9': { analyte: 'magnesium' },
  '3016-3': { analyte: 'tsh' },
}

/** LOINC codes of the laboratory that we know and do not use, with the reason. Source: clinical guidance 3.2. */
export const UNUSED_LABS: Readonly<Record<string, string>> = {
  '35591-7': 'Cockcroft-Gault clearance is computed anew from creatinine, age and weight',
  '2991-8': 'free testosterone is not the testosterone of the model',
  '2191-5': 'DHEA-S is not an input of the model',
  '718-7': 'haemoglobin is not an input of the model',
}

/** LOINC codes of FRAX results, in percent in ten years. Source: clinical guidance 3.1; that of the hip from knowledge. */
export const FRAX: Readonly<Record<string, 'majorPercent' | 'hipPercent'>> = {
  '90265-0': 'majorPercent',
  '90264-3': 'hipPercent',
}

/** SNOMED CT of smoking. Source: US Core value set; 449868002 also clinical guidance 3.4. */
export const SMOKING: Readonly<Record<string, 'never' | 'former' | 'current'>> = {
  449868002: 'current',
  428041000124106: 'current',
  77176002: 'current',
  65568007: 'current',
  428071000124103: 'current',
  428061000124105: 'current',
  8517006: 'former',
  266919005: 'never',
}
