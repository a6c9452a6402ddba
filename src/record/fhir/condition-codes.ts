/** A finding that matters, and the codes that tell of it. */
export interface ConditionCode {
  /** Path of the fact in `person/1`. */
  readonly fact: string
  readonly snomed: readonly string[]
  readonly icd10cm: RegExp | undefined
  /** Words of it, for records that carry other codes or none. */
  readonly words?: RegExp
  /** Whether having had it counts for good; otherwise only while it is active. */
  readonly lasting: boolean
  /** Where the codes were read. */
  readonly source: string
}

const guidance = 'clinical guidance 3.4'
const known = 'from knowledge of the code systems'

/**
 * Conditions of the safety history and of the risk factors.
 *
 * A condition that is not in the record is not known; none of these is ever read as absent from silence.
 */
export const CONDITIONS: readonly ConditionCode[] = [
  {
    fact: 'safety.venousThromboembolism',
    snomed: ['59282003', '128053003', '429098002', '132281000119108'],
    icd10cm: /^(I26|I80\.[12]|I82|Z86\.71)/,
    lasting: true,
    words: /pulmonary embol|deep (?:vein|venous) thromb|venous thrombo/i,
    source: known,
  },
  {
    fact: 'safety.myocardialInfarction',
    snomed: ['22298006', '399211009', '401303003', '401314000', '57054005'],
    icd10cm: /^(I21|I22|I25\.2)/,
    lasting: true,
    words: /myocardial infarct|heart attack/i,
    source: known,
  },
  {
    fact: 'safety.stroke',
    snomed: ['230690007', '422504002', '432504007', '275526006'],
    icd10cm: /^(I61|I63|I69\.[13]|Z86\.73)/,
    lasting: true,
    words: /\bstroke\b|cerebral infarct|cerebrovascular accident|intracerebral ha?emorrhage/i,
    source: known,
  },
  { fact: 'safety.boneMetastases', snomed: ['94222008'], icd10cm: /^C79\.51/, lasting: true, source: known },
  {
    fact: 'safety.pagetDisease',
    snomed: ['2089002'],
    icd10cm: /^M88/,
    lasting: true,
    words: /paget'?s disease of bone|osteitis deformans/i,
    source: known,
  },
  {
    fact: 'safety.oesophagealDisease',
    snomed: ['63305008', '45564002'],
    icd10cm: /^K22\.[02]/,
    lasting: false,
    words: /stricture of (?:o?esophagus)|o?esophageal stricture|achalasia/i,
    source: known,
  },
  {
    fact: 'safety.kidneyStones',
    snomed: ['95570007'],
    icd10cm: /^(N20|Z87\.442)/,
    lasting: true,
    words: /nephrolithiasis|kidney stone|renal calcul|calculus of kidney/i,
    source: known,
  },
  {
    fact: 'safety.hypoparathyroidism',
    snomed: ['36976004'],
    icd10cm: /^(E20|E89\.2)/,
    lasting: false,
    words: /hypoparathyroidism/i,
    source: known,
  },
  {
    fact: 'safety.malabsorption',
    snomed: ['32230006', '396331005'],
    icd10cm: /^(K90|K91\.2|Z98\.84)/,
    lasting: false,
    words: /malabsorption|coeliac disease|celiac disease|gastric bypass|bariatric/i,
    source: known,
  },
  {
    fact: 'safety.atypicalFemurFracture',
    snomed: [],
    icd10cm: /^M84\.75/,
    lasting: true,
    words: /atypical (?:femoral|femur|fracture of femur)/i,
    source: guidance,
  },
  {
    fact: 'safety.jawOsteonecrosis',
    snomed: [],
    icd10cm: /^M87\.180/,
    lasting: true,
    words: /osteonecrosis of (?:the )?jaw/i,
    source: guidance,
  },
  {
    fact: 'safety.pregnancy',
    snomed: ['72892002', '77386006'],
    icd10cm: /^(Z33\.1|Z34|O09)/,
    lasting: false,
    source: 'read in real records',
  },
  {
    fact: 'history.rheumatoidArthritis',
    snomed: ['69896004'],
    icd10cm: /^(M05|M06\.[0289])/,
    lasting: true,
    source: guidance,
  },
  {
    fact: 'history.parentHipFracture',
    snomed: ['445501000124107', '391096007'],
    icd10cm: undefined,
    lasting: true,
    source: guidance,
  },
]

/** Secondary causes of osteoporosis, as the list of FRAX names them. */
export const SECONDARY_CAUSES: readonly (ConditionCode & { readonly name: string })[] = [
  {
    name: 'premature menopause',
    fact: 'history.secondaryCauses',
    snomed: ['373717006'],
    icd10cm: /^E28\.31/,
    lasting: true,
    source: guidance,
  },
  {
    name: 'type 1 diabetes',
    fact: 'history.secondaryCauses',
    snomed: ['46635009'],
    icd10cm: /^E10/,
    lasting: true,
    source: known,
  },
  {
    name: 'osteogenesis imperfecta',
    fact: 'history.secondaryCauses',
    snomed: ['78314001'],
    icd10cm: /^Q78\.0/,
    lasting: true,
    source: known,
  },
]

/** Codes that are read by rules of their own. Source: clinical guidance 3.4; radiotherapy read in mCODE. */
export const CODES = {
  postmenopausal: ['102447009', '373717006'],
  oophorectomy: ['29827000'],
  breastCancer: ['353431000119107', '254837009'],
  radiotherapy: ['1217123003'],
  osteoporoticFracture: ['443165006'],
  osteoporoticFractureAfterOophorectomy: ['203444008'],
  osteoporosis: ['64859006', '312894000', '391040000'],
  smokesDaily: ['449868002'],
} as const

/** ICD-10-CM codes that are read by rules of their own. Source: clinical guidance 3.4. */
export const ICD = {
  postmenopausal: /^Z78\.0/,
  breastCancer: /^C50/,
  osteoporoticFracture: /^M80/,
  healedOsteoporoticFracture: /^Z87\.310/,
  longTermInhibitor: /^Z79\.811/,
  longTermBisphosphonate: /^Z79\.83/,
} as const
