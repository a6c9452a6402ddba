import { INHIBITORS, agentWords, eitherWords } from '../../person/index.ts'
import type { Agent } from '../../person/index.ts'
import { factWords, question } from '../sentences/index.ts'
import type { Question } from '../sentences/index.ts'

/** A question, or how it is made of the part of the fact that varies. */
type Asked = string | ((part: string) => string)

/** Questions by the beginning of the fact that they would tell, the more special first. */
const QUESTIONS: readonly (readonly [RegExp, Asked])[] = [
  [/^guidelineRegion/, 'In which country or region is the care given, so that its guidelines can be shown?'],
  [/^scans: a second one/, 'When is a second scan of the same place on the same machine due?'],
  [
    /^scans: one near the beginning/,
    'Is there a scan from about the beginning of the bone medicine, and a later one on the same machine?',
  ],
  [/^scans: Z-score/, 'What were the Z-scores of the last bone scan?'],
  [/^scans/, 'What were the T-scores of the last bone scan of spine and hip, or when is the first one?'],
  [/^menopause/, 'Have periods ended, since when, and by themselves, by surgery or by medicines?'],
  [/^fractures\[\d+\]\.lowTrauma/, 'Did the bone break in a small accident, such as a fall from standing?'],
  [/^fractures\[\d+\]\.date/, 'On which day did the bone break?'],
  [/^fractures/, 'Which bones have been broken since the age of 40, when and how?'],
  [
    /^medications\.(.+)\.(?:to|planned)/,
    (agent) => `How long is ${agentWords(agent)} planned, and does it still go on?`,
  ],
  [/^medications\.(.+)\.from/, (agent) => `Since when is there ${agentWords(agent)}?`],
  [/^medications/, 'Which medicines are there now, and since when?'],
  [/^height, weight|^height|^weight/, 'What are height and weight now?'],
  [/^history\.parentHipFracture|^history\.maternal/, 'Did the mother or the father break a hip?'],
  [/^history\.smoking/, 'Is there smoking now, or was there once?'],
  [/^history\.alcohol/, 'How much alcohol is there in an ordinary week?'],
  [/^history\.oralGlucocorticoid/, 'Were there cortisone tablets, how much a day and for how many months?'],
  [/^history\.falls12mo/, 'Were there falls in the last twelve months?'],
  [/^history\.rheumatoidArthritis/, 'Is there rheumatoid arthritis?'],
  [/^history\.secondaryCauses/, 'Is there another illness that harms bone?'],
  [/^history\.usesArmsToRise/, 'Are the arms needed to rise from a chair?'],
  [/^dental/, 'When did a dentist last look, and is anything planned?'],
  [/^frax/, 'Is there a FRAX result, and was it made with bone density?'],
  [/^intake\.calcium/, 'How much calcium is in an ordinary day of food and tablets?'],
  [/^intake\.vitaminD/, 'How much vitamin D is in an ordinary day of food and tablets?'],
  [/^labs: 25-|^labs\.25-|^25-hydroxyvitamin/, 'What is the level of vitamin D in blood?'],
  [/^labs: estradiol/, 'Is estradiol known, measured by mass spectrometry?'],
  [/^labs/, 'Which blood values are known: calcium, albumin, creatinine?'],
  [/^safety\.skeletalRadiotherapy/, 'Was any bone within a field of radiotherapy?'],
  [/^safety\.boneMetastases/, 'Has anybody looked for cancer in the bones, with what result?'],
  [/^safety\.pagetDisease/, 'Is there Paget disease of bone?'],
  [/^safety\.venousThromboembolism/, 'Was there ever a blood clot in leg or lung?'],
  [/^safety\.(?:myocardialInfarction|stroke)/, 'Was there ever a heart attack or a stroke, and when?'],
  [
    /^safety\.(?:oesophagealDisease|cannotSitUpright)/,
    'Is swallowing tablets, and sitting upright for an hour, possible?',
  ],
  [/^safety\.kidneyStones/, 'Were there ever kidney stones?'],
  [/^safety\.jawOsteonecrosis/, 'Was there ever bone of the jaw that did not heal (osteonecrosis)?'],
  [/^safety\.atypicalFemurFracture/, 'Did a thigh bone ever break with hardly any force (atypical fracture)?'],
  [/^safety\.hypoparathyroidism/, 'Are the parathyroid glands underactive?'],
  [/^safety\.malabsorption/, 'Is there an illness of the gut that keeps food from being taken up?'],
  [/^safety\.pregnancy/, 'Could there be a pregnancy?'],
  [
    /^asked at the visit: risk that the cancer/,
    'How high is the risk that the cancer comes back: low, intermediate or high?',
  ],
  [/^asked at the visit: adherence/, 'How many of the bone tablets are swallowed in an ordinary month?'],
  [/^asked at the visit: (?:.*)thigh/, 'Is there new pain in thigh or groin?'],
  [/^asked at the visit: height/, 'How much height has been lost since young years?'],
  [/^asked at the visit: impaired mobility/, 'Is walking or moving about hard?'],
  [/^asked at the visit: acute renal/, 'Have the kidneys become worse in the last days or weeks?'],
  [/^asked at the visit: dialysis/, 'Is there dialysis?'],
  [/^asked at the visit: granulomatous/, 'Is there sarcoidosis, or a disease like it (granulomatous disease)?'],
  [/^asked at the visit: FRAX UK/, 'Does the page of FRAX UK show a result above the threshold of NOGG?'],
  [/^asked at the visit: last dose of denosumab/, 'On which day was the last injection of denosumab?'],
]

/**
 * The questions that would tell facts that are not known, each once.
 *
 * @param facts - paths in `person/1`, or what is asked at the visit
 * @param agents - drugs that are taken or to come: what one is for is asked of it by its name
 * @returns questions for the next visit, in the order of the facts
 *
 * @example
 * questionsFor(['menopause'], [])[0].text // → 'Have periods ended, …?'
 */
export function questionsFor(facts: readonly string[], agents: readonly Agent[]): readonly Question[] {
  const found = new Map<string, string>()
  for (const fact of facts) {
    const text = fact === 'indication' ? reasonWanted(agents) : wordsOf(fact)
    const before = found.get(text)
    found.set(text, before === undefined ? fact : before.includes(fact) ? before : `${before}, ${fact}`)
  }
  return [...found].map(([text, source]) => question(text, source))
}

function wordsOf(fact: string): string {
  for (const [pattern, asked] of QUESTIONS) {
    const part = pattern.exec(fact)
    if (part) return typeof asked === 'string' ? asked : asked(part[1] ?? '')
  }
  return `What is known of ${factWords(fact)}?`
}

/** What an inhibitor is for; where there is none, whether there was a cancer. */
function reasonWanted(agents: readonly Agent[]): string {
  const inhibitors = agents.filter((agent) => INHIBITORS.includes(agent))
  return inhibitors.length === 0
    ? 'Was there ever breast cancer, and is it treated now?'
    : `What is ${eitherWords(inhibitors)} for: early or metastatic breast cancer, prevention, or something else?`
}
