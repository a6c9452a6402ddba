import type { Agent } from '../../person/index.ts'

/** What a drug code stands for. */
export interface DrugCode {
  readonly agent: Agent
  readonly level: 'ingredient' | 'clinical drug' | 'brand' | 'branded drug' | 'pack'
  /** mg in one unit of the product. */
  readonly milligrams?: number
  /** Days between doses, where the label of the product knows only one regimen. */
  readonly everyDays?: number
  readonly route?: 'oral' | 'intravenous' | 'subcutaneous'
  /** Where the number was read. */
  readonly source: string
}

const guidance = 'clinical guidance 3.3'
const ingredient = (agent: Agent): DrugCode => ({ agent, level: 'ingredient', source: guidance })
const brand = (agent: Agent): DrugCode => ({ agent, level: 'brand', source: guidance })
const daily = (agent: Agent, milligrams: number, level: DrugCode['level']): DrugCode => ({
  agent,
  level,
  milligrams,
  everyDays: 1,
  route: 'oral',
  source: guidance,
})
const HALF_YEAR = 365.25 / 2

/**
 * RxNorm numbers at every level that real records use.
 *
 * Numbers: clinical guidance 3.3, which says of each whether it was seen or recalled. Strengths: names of the products
 * as records carry them, and their labels; from knowledge where the name was not seen.
 */
export const RXNORM: Readonly<Record<string, DrugCode>> = {
  84857: ingredient('anastrozole'),
  199224: daily('anastrozole', 1, 'clinical drug'),
  262485: brand('anastrozole'),
  151124: daily('anastrozole', 1, 'branded drug'),
  1098617: daily('anastrozole', 1, 'pack'),
  72965: ingredient('letrozole'),
  200064: daily('letrozole', 2.5, 'clinical drug'),
  203769: brand('letrozole'),
  1923053: daily('letrozole', 2.5, 'pack'),
  1923055: daily('letrozole', 2.5, 'pack'),
  1923057: daily('letrozole', 2.5, 'pack'),
  258494: ingredient('exemestane'),
  310261: daily('exemestane', 25, 'clinical drug'),
  262105: brand('exemestane'),
  10324: ingredient('tamoxifen'),
  46041: ingredient('alendronic-acid'),
  904419: daily('alendronic-acid', 10, 'clinical drug'),
  904420: brand('alendronic-acid'),
  73056: ingredient('risedronic-acid'),
  115264: ingredient('ibandronic-acid'),
  77655: ingredient('zoledronic-acid'),
  1114085: {
    agent: 'zoledronic-acid',
    level: 'clinical drug',
    milligrams: 4,
    route: 'intravenous',
    source: guidance,
  },
  993449: ingredient('denosumab'),
  993452: {
    agent: 'denosumab',
    level: 'clinical drug',
    milligrams: 60,
    everyDays: HALF_YEAR,
    route: 'subcutaneous',
    source: guidance,
  },
  72143: ingredient('raloxifene'),
}

/** ATC codes of substances. Source: clinical guidance 3.3; goserelin from knowledge. */
export const ATC: Readonly<Record<string, DrugCode>> = Object.fromEntries(
  (
    [
      ['L02BG03', 'anastrozole'],
      ['L02BG04', 'letrozole'],
      ['L02BG06', 'exemestane'],
      ['L02BA01', 'tamoxifen'],
      ['L02AE03', 'goserelin'],
      ['M05BA04', 'alendronic-acid'],
      ['M05BA06', 'ibandronic-acid'],
      ['M05BA07', 'risedronic-acid'],
      ['M05BA08', 'zoledronic-acid'],
      ['M05BX04', 'denosumab'],
      ['M05BX06', 'romosozumab'],
      ['H05AA02', 'teriparatide'],
      ['H05AA04', 'abaloparatide'],
      ['G03XC01', 'raloxifene'],
      ['G03BA03', 'testosterone'],
      ['A12AA04', 'calcium'],
      ['A11CC05', 'colecalciferol'],
    ] as const
  ).map(([code, agent]) => [code, ingredient(agent)]),
)

/** SNOMED CT products. Source: clinical guidance 3.3. */
export const SNOMED_DRUGS: Readonly<Record<string, DrugCode>> = {
  327373002: daily('anastrozole', 1, 'clinical drug'),
}

/** Names within a drug's text, tried last: international names, and brands of the drugs above from knowledge. */
export const DRUG_WORDS: readonly (readonly [RegExp, Agent])[] = [
  [/anastrozole|arimidex/i, 'anastrozole'],
  [/letrozole|femara/i, 'letrozole'],
  [/exemestane|aromasin/i, 'exemestane'],
  [/tamoxifen/i, 'tamoxifen'],
  [/goserelin|zoladex/i, 'goserelin'],
  [/zoledron|zometa|reclast|aclasta/i, 'zoledronic-acid'],
  [/alendron|fosamax/i, 'alendronic-acid'],
  [/risedron|actonel/i, 'risedronic-acid'],
  [/ibandron|boniva|bonviva/i, 'ibandronic-acid'],
  [/denosumab|prolia|xgeva/i, 'denosumab'],
  [/raloxifene|evista/i, 'raloxifene'],
  [/teriparatide|forteo|forsteo/i, 'teriparatide'],
  [/abaloparatide|tymlos/i, 'abaloparatide'],
  [/romosozumab|evenity/i, 'romosozumab'],
  [/(?<!methyl)testosterone/i, 'testosterone'],
  [/(?<!ethinyl ?)(?:estradiol|oestradiol)/i, 'estradiol'],
  [/ch?olecalciferol|vitamin d ?3/i, 'colecalciferol'],
]

/** Glucocorticoids, and mg of prednisolone that one mg is worth, the more special first. From knowledge. */
export const GLUCOCORTICOIDS: readonly (readonly [RegExp, number])[] = [
  [/methylprednisolone/i, 5 / 4],
  [/predniso(?:lo)?ne/i, 1],
  [/dexamethasone/i, 5 / 0.75],
  [/betamethasone/i, 5 / 0.6],
  [/hydrocortisone/i, 5 / 20],
  [/deflazacort/i, 5 / 6],
  [/cortisone/i, 5 / 25],
]
/** Words of forms that act where they are put, or are given once. */
export const TOPICAL =
  /inhal|nasal|cream|ointment|topical|ophthalm|otic|lotion|spray|gel\b|rectal|inject|intra(?:ven|artic|mus)/i
