import { agentWords } from '../../person/index.ts'

/** Facts whose path says little to a reader. */
const WORDS: Readonly<Record<string, string>> = {
  guidelineRegion: 'region whose guidelines count',
  indication: 'what the treatment is for',
  medications: 'medicines',
  fractures: 'broken bones',
  scans: 'bone scans',
  'menopause.date': 'date of menopause',
  'intake.calcium': 'calcium in food and tablets',
  'intake.vitaminD': 'vitamin D in food and tablets',
  'history.parentHipFracture': 'broken hip of a parent',
  'history.maternalHipFracture': 'broken hip of the mother',
  'history.usesArmsToRise': 'need of the arms to rise from a chair',
  'history.falls12mo': 'falls in the last year',
  'history.oralGlucocorticoid': 'cortisone tablets',
  'history.secondaryCauses': 'other illnesses that harm bone',
  'frax.majorPercent': 'FRAX result for a major fracture',
  'frax.hipPercent': 'FRAX result for the hip',
  'frax.withBmd': 'whether FRAX was made with bone density',
  'dental.lastExam': 'last dental examination',
  'dental.plannedExtraction': 'planned extraction of a tooth',
  'dental.activeInfection': 'infection of teeth or jaw',
  'safety.venousThromboembolism': 'blood clot in leg or lung',
  'safety.myocardialInfarction': 'heart attack',
  'safety.stroke': 'stroke',
  'safety.skeletalRadiotherapy': 'radiotherapy that reached bone',
  'safety.boneMetastases': 'cancer in bone',
  'safety.pagetDisease': 'Paget disease of bone',
  'safety.oesophagealDisease': 'disease of the gullet',
  'safety.cannotSitUpright': 'sitting upright for an hour',
  'safety.kidneyStones': 'kidney stones',
  'safety.hypoparathyroidism': 'underactive parathyroid glands',
  'safety.malabsorption': 'illness of the gut that keeps food from being taken up',
  'safety.atypicalFemurFracture': 'atypical fracture of the thigh bone',
  'safety.jawOsteonecrosis': 'osteonecrosis of the jaw',
  'safety.pregnancy': 'pregnancy',
}

const ANALYTES: Readonly<Record<string, string>> = {
  '25-hydroxyvitamin-d': 'vitamin D',
  alp: 'alkaline phosphatase',
  egfr: 'filtration of the kidneys (eGFR)',
  pth: 'parathyroid hormone',
  tsh: 'thyroid hormone (TSH)',
}

const SITES: Readonly<Record<string, string>> = {
  lumbarSpine: 'spine',
  totalHip: 'hip',
  femoralNeck: 'neck of the hip',
  distalRadius: 'forearm',
}

/** Paths with a part that varies, the more special first. */
const PATTERNS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [/^asked at the visit: (.*)$/, (asked) => asked],
  [/^labs: (.* (?:before|by) .*)$/, (lab) => lab],
  [/^labs[:.] ?(.*)$/, (analyte) => `${ANALYTES[analyte] ?? analyte} in blood`],
  [/^scans: (.*)$/, (what) => `bone scans: ${what}`],
  [/^scans\.(\w+)\.tScore$/, (site) => `T-score of the ${SITES[site] ?? site}`],
  [/^fractures\[\d+\]\.(?:low)?[tT]rauma$/, () => 'how the bone broke'],
  [/^fractures\[\d+\]\.date$/, () => 'when the bone broke'],
  [/^medications\.(.*)\.from$/, (agent) => `beginning of ${agentWords(agent)}`],
  [/^medications\.(.*)\.to$/, (agent) => `end of ${agentWords(agent)}`],
  [/^medications\.(.*)\.planned$/, (agent) => `planned length of ${agentWords(agent)}`],
]

/**
 * A fact of `person/1`, or one that is asked at the visit, in words.
 *
 * @param path - its path, such as `history.smoking`
 * @returns such as "smoking"; a path that has no words of its own loses its section and its capitals
 *
 * @example
 * factWords('medications.anastrozole.planned') // → 'planned length of anastrozole'
 */
export function factWords(path: string): string {
  const known = WORDS[path]
  if (known !== undefined) return known
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(path)
    if (found) return words(found[1] ?? '')
  }
  const parts = path.split('.')
  const telling = parts.length === 1 ? parts : parts.slice(1)
  return telling
    .join(', ')
    .replaceAll(/([a-z])([A-Z])/g, (_all, before: string, letter: string) => `${before} ${letter.toLowerCase()}`)
}
