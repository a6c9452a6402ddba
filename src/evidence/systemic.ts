import { sherrington2019 } from './fracture-studies.ts'
import type { Reference } from './reference.ts'
import { study } from './studies.ts'

/** What long suppression of estrogen does outside bone, as far as it is known: words with sources, and no curve. */
export interface Statement {
  /** Name by which it is explained. */
  readonly topic: string
  readonly says: string
  /** How good the evidence is, in words. */
  readonly grade: string
  readonly sources: readonly Reference[]
}

const amir2011: Reference = {
  id: 'amir-2011',
  year: 2011,
  citation: 'Amir E, Seruga B, Niraula S, Carlsson L, Ocana A. Toxicity of adjuvant endocrine therapy in postmenopausal breast cancer patients: a systematic review and meta-analysis. J Natl Cancer Inst 2011;103:1299-309.',
  certainty: 'recalled',
}

const khosrowKhavar2017: Reference = {
  id: 'khosrow-khavar-2017',
  year: 2017,
  citation: 'Khosrow-Khavar F, Filion KB, Al-Qurashi S, et al. Cardiotoxicity of aromatase inhibitors and tamoxifen in postmenopausal women with breast cancer: a systematic review and meta-analysis of randomized controlled trials. Ann Oncol 2017;28:487-96.',
  certainty: 'recalled',
}

const wasan2005: Reference = {
  id: 'wasan-2005',
  year: 2005,
  citation: 'Wasan KM, Goss PE, Pritchard PH, et al. The influence of letrozole on serum lipid concentrations in postmenopausal women with primary breast cancer who have completed 5 years of adjuvant tamoxifen (NCIC CTG MA.17L). Ann Oncol 2005;16:707-15.',
  certainty: 'recalled',
}

const crew2007: Reference = {
  id: 'crew-2007',
  year: 2007,
  citation: 'Crew KD, Greenlee H, Capodice J, et al. Prevalence of joint symptoms in postmenopausal women taking aromatase inhibitors for early-stage breast cancer. J Clin Oncol 2007;25:3877-83.',
  certainty: 'recalled',
}

const irwin2015: Reference = {
  id: 'irwin-2015',
  year: 2015,
  citation: 'Irwin ML, Cartmel B, Gross CP, et al. Randomized exercise trial of aromatase inhibitor-induced arthralgia in breast cancer survivors. J Clin Oncol 2015;33:1104-11.',
  certainty: 'recalled',
}

const lintermans2011: Reference = {
  id: 'lintermans-2011',
  year: 2011,
  citation: 'Lintermans A, Van Calster B, Van Hoydonck M, et al. Aromatase inhibitor-induced loss of grip strength is body mass index dependent. Ann Oncol 2011;22:1763-9.',
  certainty: 'recalled',
}

const saag2017: Reference = {
  id: 'saag-2017',
  year: 2017,
  citation: 'Saag KG, Petersen J, Brandi ML, et al. Romosozumab or alendronate for fracture prevention in women with osteoporosis. N Engl J Med 2017;377:1417-27.',
  certainty: 'recalled',
}

/** References that are cited for what happens outside bone. */
export const systemicReferences: readonly Reference[] = [
  amir2011,
  khosrowKhavar2017,
  wasan2005,
  crew2007,
  irwin2015,
  lintermans2011,
  saag2017,
]

/** Everything that is said of the rest of the body. */
export const statements: readonly Statement[] = [
  {
    topic: 'heart',
    says: 'Against tamoxifen, women on an aromatase inhibitor had somewhat more heart attacks and heart failure; against placebo no such excess was found. Tamoxifen may protect, rather than the inhibitor harm. No curve is drawn of it.',
    grade: 'Fair: randomised trials, pooled, in which the heart was not the question.',
    sources: [amir2011, khosrowKhavar2017],
  },
  {
    topic: 'lipids',
    says: 'Tamoxifen lowers cholesterol, and stopping it for an inhibitor takes that away; against placebo letrozole changed lipids little. No curve is drawn of it.',
    grade: 'Fair: one randomised substudy against placebo, and several against tamoxifen.',
    sources: [wasan2005, study('LONNING_EXE')],
  },
  {
    topic: 'joints',
    says: 'About half of women on an inhibitor tell of pain or stiffness of joints; a year of exercise eased it.',
    grade: 'Good that it is frequent; fair for exercise: one randomised trial of 121 women.',
    sources: [crew2007, irwin2015],
  },
  {
    topic: 'muscle',
    says: 'Grip strength fell a little in the first half year on an inhibitor, more in the thin and the heavy. Whether muscle is lost over years is not known, and none is lost in the model.',
    grade: 'Weak: small cohorts without a comparison by lot.',
    sources: [lintermans2011],
  },
  {
    topic: 'falls',
    says: 'No trial showed more falls on an inhibitor, and the model adds none. Balance training prevents a quarter of the falls of people over 60, with strength training a third.',
    grade: 'Good for exercise: 59 randomised trials, pooled. None for inhibitors.',
    sources: [sherrington2019],
  },
  {
    topic: 'romosozumab-and-the-heart',
    says: 'In one trial against alendronate more women had a heart attack or a stroke in the year of romosozumab (2.5 against 1.9 %), in another against placebo as many. A past heart attack or stroke speaks against it; no curve is drawn of it.',
    grade: 'Fair: two large randomised trials that disagree.',
    sources: [saag2017, study('FRAME')],
  },
]
