import { question } from '../sentences/index.ts'
import type { Question } from '../sentences/index.ts'

/** Questions by the beginning of the fact that they would tell, the more special first. */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/^scans: a second one/, 'When is a second scan of the same place on the same machine due?'],
  [/^scans: Z-score/, 'What were the Z-scores of the last bone scan?'],
  [/^scans/, 'What were the T-scores of the last bone scan of spine and hip, or when is the first one?'],
  [/^menopause/, 'Have periods ended, since when, and by themselves, by surgery or by medicines?'],
  [
    /^indication/,
    'What is the aromatase inhibitor for: early or metastatic breast cancer, prevention, or something else?',
  ],
  [/^fractures\[\d+\]\.lowTrauma/, 'Did the bone break in a small accident, such as a fall from standing?'],
  [/^fractures\[\d+\]\.date/, 'On which day did the bone break?'],
  [/^fractures/, 'Which bones have been broken since the age of 40, when and how?'],
  [/^medications\.(\w+)\.(?:to|planned)/, 'How long is the aromatase inhibitor planned, and does it still go on?'],
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
  [/^labs: 25-|^labs\.25-|^25-hydroxyvitamin/, 'What is the level of vitamin D in blood?'],
  [/^labs/, 'Which blood values are known: calcium, albumin, creatinine?'],
  [/^safety\.skeletalRadiotherapy/, 'Was any bone within a field of radiotherapy?'],
  [/^safety\.boneMetastases/, 'Has anybody looked for cancer in the bones, with what result?'],
  [/^safety\.venousThromboembolism/, 'Was there ever a blood clot in leg or lung?'],
  [/^safety\.(?:myocardialInfarction|stroke)/, 'Was there ever a heart attack or a stroke, and when?'],
  [
    /^safety\.(?:oesophagealDisease|cannotSitUpright)/,
    'Is swallowing tablets, and sitting upright for an hour, possible?',
  ],
  [/^safety\.pregnancy/, 'Could there be a pregnancy?'],
  [
    /^asked at the visit: risk that the cancer/,
    'How high is the risk that the cancer comes back: low, intermediate or high?',
  ],
  [/^asked at the visit: adherence/, 'How many of the bone tablets are swallowed in an ordinary month?'],
  [/^asked at the visit: (?:.*)thigh/, 'Is there new pain in thigh or groin?'],
  [/^asked at the visit: height/, 'How much height has been lost since young years?'],
]

/**
 * The questions that would tell facts that are not known, each once.
 *
 * @param facts - paths in `person/1`, or what is asked at the visit
 * @returns questions for the next visit, in the order of the facts
 *
 * @example
 * questionsFor(['menopause'])[0].text // → 'Have periods ended, …?'
 */
export function questionsFor(facts: readonly string[]): readonly Question[] {
  const found = new Map<string, string>()
  for (const fact of facts) {
    const text = QUESTIONS.find(([pattern]) => pattern.test(fact))?.[1] ?? `What is known of ${wordsOf(fact)}?`
    const before = found.get(text)
    found.set(text, before === undefined ? fact : before.includes(fact) ? before : `${before}, ${fact}`)
  }
  return [...found].map(([text, source]) => question(text, source))
}

/** A path in plain words: its last part, with the capitals taken apart. */
function wordsOf(fact: string): string {
  const last = fact
    .replace(/^asked at the visit: /, '')
    .split('.')
    .at(-1)!
  return last.replaceAll(
    /([a-z])([A-Z])/g,
    (_all, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  )
}
