import type { Agent, Analyte, Site } from '../../person/index.ts'

/**
 * RxNorm numbers of each drug at every level that real records use: ingredient, clinical drug, brand, pack.
 *
 * Source: clinical guidance 3.3.
 */
export const RXNORM: Readonly<Record<string, Agent>> = {
  84857: 'anastrozole',
  199224: 'anastrozole',
  262485: 'anastrozole',
  151124: 'anastrozole',
  1098617: 'anastrozole',
  72965: 'letrozole',
  200064: 'letrozole',
  203769: 'letrozole',
  1923053: 'letrozole',
  1923055: 'letrozole',
  1923057: 'letrozole',
  258494: 'exemestane',
  310261: 'exemestane',
  262105: 'exemestane',
  10324: 'tamoxifen',
  46041: 'alendronic-acid',
  904419: 'alendronic-acid',
  904420: 'alendronic-acid',
  73056: 'risedronic-acid',
  115264: 'ibandronic-acid',
  77655: 'zoledronic-acid',
  1114085: 'zoledronic-acid',
  993449: 'denosumab',
  993452: 'denosumab',
  72143: 'raloxifene',
}

/** ATC codes. Source: clinical guidance 3.3. */
export const ATC: Readonly<Record<string, Agent>> = {
  L02BG03: 'anastrozole',
  L02BG04: 'letrozole',
  L02BG06: 'exemestane',
  L02BA01: 'tamoxifen',
  M05BA04: 'alendronic-acid',
  M05BA07: 'risedronic-acid',
  M05BA06: 'ibandronic-acid',
  M05BA08: 'zoledronic-acid',
  M05BX04: 'denosumab',
  M05BX06: 'romosozumab',
  H05AA02: 'teriparatide',
  H05AA04: 'abaloparatide',
  G03XC01: 'raloxifene',
  G03BA03: 'testosterone',
}

/** SNOMED CT products. Source: clinical guidance 3.3. */
export const SNOMED_DRUGS: Readonly<Record<string, Agent>> = { 327373002: 'anastrozole' }

/** Words in a drug's text, tried last. */
export const DRUG_WORDS: readonly (readonly [RegExp, Agent])[] = [
  [/anastrozole|arimidex/i, 'anastrozole'],
  [/letrozole|femara/i, 'letrozole'],
  [/exemestane|aromasin/i, 'exemestane'],
  [/tamoxifen/i, 'tamoxifen'],
  [/goserelin|zoladex/i, 'goserelin'],
  [/zoledron/i, 'zoledronic-acid'],
  [/alendron/i, 'alendronic-acid'],
  [/risedron/i, 'risedronic-acid'],
  [/ibandron/i, 'ibandronic-acid'],
  [/denosumab|prolia|xgeva/i, 'denosumab'],
  [/raloxifene|evista/i, 'raloxifene'],
  [/teriparatide|forteo|forsteo/i, 'teriparatide'],
  [/abaloparatide/i, 'abaloparatide'],
  [/romosozumab/i, 'romosozumab'],
  [/testosterone/i, 'testosterone'],
  [/c(h)?olecalciferol|vitamin d3/i, 'colecalciferol'],
]

/** What a DXA code measures. `ask` says why a site cannot be taken from the code alone. */
export interface DxaCode {
  readonly site: Site | 'ask'
  readonly measure: 'density' | 'tScore' | 'zScore'
  readonly side?: 'left' | 'right'
  readonly why?: string
}

const femur = 'the code says femur and no region: neck or total hip?'
const forearm = 'the code says forearm; some systems use it for every T-score'

function at(
  site: Site | 'ask',
  why: string | undefined,
  codes: readonly [string, string, string],
  side?: 'left' | 'right',
) {
  const measures = ['density', 'tScore', 'zScore'] as const
  return Object.fromEntries(
    codes.map((code, i): [string, DxaCode] => [
      code,
      { site, measure: measures[i]!, ...(side ? { side } : {}), ...(why === undefined ? {} : { why }) },
    ]),
  )
}

/** LOINC codes of densitometry: density, T-score, Z-score. Source: clinical guidance 3.1. */
export const DXA: Readonly<Record<string, DxaCode>> = {
  ...at('lumbarSpine', undefined, ['24966-4', '38267-1', '85394-5']),
  '104938-6': { site: 'lumbarSpine', measure: 'tScore' },
  ...at('totalHip', undefined, ['38261-4', '38264-8', '80933-5']),
  ...at('totalHip', undefined, ['46278-8', '80946-7', '80938-4'], 'left'),
  ...at('totalHip', undefined, ['46279-6', '80945-9', '80937-6'], 'right'),
  ...at('ask', femur, ['24701-5', '38263-0', '80934-3']),
  ...at('ask', femur, ['80954-1', '80948-3', '80940-0'], 'left'),
  ...at('ask', femur, ['80953-3', '80947-5', '80939-2'], 'right'),
  ...at('ask', forearm, ['24890-6', '38265-5', '80932-7']),
  ...at('distalRadius', undefined, ['80952-5', '80944-2', '80936-8'], 'left'),
  ...at('distalRadius', undefined, ['80951-7', '80943-4', '80935-0'], 'right'),
}

/** LOINC codes of the laboratory. Source: clinical guidance 3.2. */
export const LABS: Readonly<Record<string, { readonly analyte: Analyte; readonly method?: string }>> = {
  '62292-8': { analyte: '25-hydroxyvitamin-d' },
  '1989-3': { analyte: '25-hydroxyvitamin-d' },
  '17861-6': { analyte: 'calcium' },
  '2000-8': { analyte: 'calcium' },
  '49765-1': { analyte: 'calcium', method: 'blood' },
  '2160-0': { analyte: 'creatinine' },
  '38483-4': { analyte: 'creatinine', method: 'blood' },
  '2731-8': { analyte: 'pth' },
  '41171-0': { analyte: 'ctx' },
  '77370-5': { analyte: 'p1np', method: 'immunoassay' },
  '47255-5': { analyte: 'p1np' },
  '2243-4': { analyte: 'estradiol' },
  '83096-8': { analyte: 'estradiol', method: 'immunoassay' },
  '35384-7': { analyte: 'estradiol', method: 'LC-MS/MS' },
  '2986-8': { analyte: 'testosterone' },
  '6768-6': { analyte: 'alp' },
  '1751-7': { analyte: 'albumin' },
  '2777-1': { analyte: 'phosphate' },
  '19123-9': { analyte: 'magnesium' },
  '3016-3': { analyte: 'tsh' },
  '98979-8': { analyte: 'egfr', method: 'CKD-EPI 2021' },
  '62238-1': { analyte: 'egfr', method: 'CKD-EPI 2009' },
  '69405-9': { analyte: 'egfr' },
  '33914-3': { analyte: 'egfr' },
}

/** SNOMED CT of smoking status. Source: US Core value set, read in real bundles. */
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
