import { sherrington2019 } from './fracture-studies.ts'
import type { Reference } from './reference.ts'
import { study } from './studies.ts'

/** One number that was found in people, with what it was compared with. It is told, and it acts on nothing. */
export interface Finding {
  /** What was counted or measured, and in whom. */
  readonly what: string
  readonly against: string
  readonly measure: 'odds ratio' | 'hazard ratio' | 'rate ratio' | '%' | 'mg/dL'
  readonly value: number
  readonly low95?: number
  readonly high95?: number
  readonly source: Reference
}

/** Whom a statement concerns: those who take one of the drugs, or do one of the exercises. */
export interface Concern {
  readonly agents?: readonly string[]
  readonly exercise?: readonly string[]
  /** Both sexes where it is absent. */
  readonly sex?: 'female' | 'male'
}

/** What long suppression of estrogen does outside bone, as far as it is known: words and numbers with sources, and no curve. */
export interface Statement {
  /** Name by which it is explained. */
  readonly topic: string
  readonly says: string
  readonly findings: readonly Finding[]
  readonly concerns: Concern
  /** How good the evidence is, in words. */
  readonly grade: string
  readonly sources: readonly Reference[]
}

const amir2011: Reference = {
  id: 'amir-2011',
  year: 2011,
  citation: 'Amir E, Seruga B, Niraula S, Carlsson L, Ocana A. Toxicity of adjuvant endocrine therapy in postmenopausal breast cancer patients: a systematic review and meta-analysis. J Natl Cancer Inst 2011;103:1299-309.',
  certainty: 'read',
  note: 'Numbers read in table 2 of J Endocr Soc 2019;3:1283-301 (doi:10.1210/js.2019-00096).',
}

const he2019: Reference = {
  id: 'he-2019',
  year: 2019,
  citation: 'He Y, Zhang J, Shen G, et al. Aromatase inhibitors and risk of cardiovascular events in breast cancer patients: a systematic review and meta-analysis. BMC Pharmacol Toxicol 2019;20:62.',
  doi: '10.1186/s40360-019-0339-1',
  certainty: 'read',
}

const cuzick2020: Reference = {
  id: 'cuzick-2020',
  year: 2020,
  citation: 'Cuzick J, Sestak I, Forbes JF, et al. Use of anastrozole for breast cancer prevention (IBIS-II): long-term results of a randomised controlled trial. Lancet 2020;395:117-22.',
  doi: '10.1016/S0140-6736(19)32955-1',
  certainty: 'read',
}

const letrozoleLipids2021: Reference = {
  id: 'letrozole-lipids-2021',
  year: 2021,
  citation: 'Does letrozole treatment have favorable effects on the lipid profile? A systematic review and meta-analysis of randomized clinical trials. Steroids 2021;172:108875.',
  doi: '10.1016/j.steroids.2021.108875',
  certainty: 'read',
  note: 'Abstract read; its authors were not told there.',
}

const wasan2012: Reference = {
  id: 'wasan-2012',
  year: 2012,
  citation: 'Wasan KM, Goss PE, Pritchard PH, Shepherd L, Tu D, Ingle JN. Lipid concentrations in postmenopausal women on letrozole after 5 years of tamoxifen: an NCIC CTG MA.17 sub-study. Breast Cancer Res Treat 2012;136:769-76.',
  certainty: 'read',
}

const haseen2010: Reference = {
  id: 'haseen-2010',
  year: 2010,
  citation: "Haseen F, Murray LJ, Cardwell CR, O'Sullivan JM, Cantwell MM. The effect of androgen deprivation therapy on body composition in men with prostate cancer: systematic review and meta-analysis. J Cancer Surviv 2010;4:128-39.",
  doi: '10.1007/s11764-009-0114-1',
  certainty: 'read',
}

const snyder2024: Reference = {
  id: 'snyder-2024',
  year: 2024,
  citation: 'Snyder PJ, Bauer DC, Ellenberg SS, et al. Testosterone treatment and fractures in men with hypogonadism. N Engl J Med 2024;390:203-11.',
  certainty: 'read',
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
  certainty: 'read',
  note: 'Abstract read.',
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
  he2019,
  cuzick2020,
  wasan2005,
  wasan2012,
  letrozoleLipids2021,
  haseen2010,
  snyder2024,
  crew2007,
  irwin2015,
  lintermans2011,
  saag2017,
]

const INHIBITORS = ['anastrozole', 'letrozole', 'exemestane']

/** Everything that is said of the rest of the body. */
export const statements: readonly Statement[] = [
  {
    topic: 'heart',
    says: 'Against tamoxifen, women on an aromatase inhibitor had somewhat more events of the heart and fewer clots; against placebo no excess was found, in eleven years of one trial either. Tamoxifen may protect, rather than the inhibitor harm. No curve is drawn of it.',
    findings: [
      { what: 'events of the heart and vessels, women', against: 'tamoxifen', measure: 'odds ratio', value: 1.26, low95: 1.1, high95: 1.43, source: amir2011 },
      { what: 'clots in veins, women', against: 'tamoxifen', measure: 'odds ratio', value: 0.55, low95: 0.46, high95: 0.64, source: amir2011 },
      { what: 'strokes, women', against: 'tamoxifen', measure: 'odds ratio', value: 1.01, low95: 0.81, high95: 1.26, source: amir2011 },
      { what: 'events of the heart and vessels, women', against: 'any comparison, 17 studies', measure: 'odds ratio', value: 0.994, low95: 0.8545, high95: 1.1562, source: he2019 },
    ],
    concerns: { agents: INHIBITORS },
    grade: 'Fair: randomised trials, pooled, in which the heart was not the question.',
    sources: [amir2011, khosrowKhavar2017, he2019, cuzick2020],
  },
  {
    topic: 'lipids',
    says: 'Tamoxifen lowers cholesterol, and stopping it for an inhibitor takes that away: cholesterol then rises from its own low start, while beside placebo it does not differ up to three years. No curve is drawn of it.',
    findings: [
      { what: 'total cholesterol, women on letrozole', against: 'control, 8 randomised trials', measure: 'mg/dL', value: -6.28, low95: -8.73, high95: -3.84, source: letrozoleLipids2021 },
      { what: 'LDL cholesterol, women on letrozole', against: 'control, 8 randomised trials', measure: 'mg/dL', value: -2.5, low95: -9.94, high95: 4.93, source: letrozoleLipids2021 },
      { what: 'HDL cholesterol, women on letrozole', against: 'control, 8 randomised trials', measure: 'mg/dL', value: -4.4, low95: -5.3, high95: -3.5, source: letrozoleLipids2021 },
      { what: 'LDL cholesterol, women five years on letrozole after tamoxifen', against: 'the end of tamoxifen, nobody beside', measure: '%', value: 10.02, source: wasan2012 },
    ],
    concerns: { agents: [...INHIBITORS, 'tamoxifen'] },
    grade: 'Fair: one randomised substudy against placebo, and several against tamoxifen; they do not all agree.',
    sources: [wasan2005, wasan2012, letrozoleLipids2021, study('LONNING_EXE')],
  },
  {
    topic: 'joints',
    says: 'About half of women on an inhibitor tell of pain or stiffness of joints; a year of exercise eased it.',
    findings: [],
    concerns: { agents: INHIBITORS },
    grade: 'Good that it is frequent; fair for exercise: one randomised trial of 121 women.',
    sources: [crew2007, irwin2015],
  },
  {
    topic: 'muscle',
    says: 'Grip strength fell a little in the first half year on an inhibitor, more in the thin and the heavy. Whether muscle is lost over years is not known, and none is lost in the model.',
    findings: [],
    concerns: { agents: INHIBITORS },
    grade: 'Weak: small cohorts without a comparison by lot.',
    sources: [lintermans2011],
  },
  {
    topic: 'muscle-without-testosterone',
    says: 'Men whose gonads are silenced lose muscle and gain fat, most of it in the first year. Their falls are not counted in the model; strength and balance can be trained.',
    findings: [
      { what: 'lean body mass, men', against: 'their own start, six studies', measure: '%', value: -2.8, low95: -3.6, high95: -2, source: haseen2010 },
      { what: 'body fat, men', against: 'their own start, seven studies', measure: '%', value: 7.7, low95: 4.3, high95: 11.2, source: haseen2010 },
    ],
    concerns: { agents: ['goserelin'], sex: 'male' },
    grade: 'Fair: cohorts before and after, which differ much among each other.',
    sources: [haseen2010],
  },
  {
    topic: 'testosterone-and-fractures',
    says: 'Testosterone raises density, but in the one trial large enough to count fractures more men had one on testosterone gel than on placebo, in three years. Why is not known; the model tells fractures by density and has nothing of it.',
    findings: [
      { what: 'men with a fracture', against: 'placebo', measure: 'hazard ratio', value: 1.43, low95: 1.04, high95: 1.97, source: snyder2024 },
    ],
    concerns: { agents: ['testosterone'], sex: 'male' },
    grade: 'Fair: one randomised trial of 5204 men with little testosterone and a heart at risk; fractures were a part of it.',
    sources: [snyder2024],
  },
  {
    topic: 'falls',
    says: 'No trial showed more falls on an inhibitor, and the model adds none. Balance training prevents a quarter of the falls of people over 60, with strength training a third; the model counts that against fractures.',
    findings: [
      { what: 'falls, people over 60 who exercise', against: 'no such exercise, 59 randomised trials', measure: 'rate ratio', value: 0.77, low95: 0.71, high95: 0.83, source: sherrington2019 },
    ],
    concerns: { agents: INHIBITORS, exercise: ['balance', 'resistance'] },
    grade: 'Good for exercise: 59 randomised trials, pooled. None for inhibitors.',
    sources: [sherrington2019],
  },
  {
    topic: 'romosozumab-and-the-heart',
    says: 'In one trial against alendronate more women had a heart attack or a stroke in the year of romosozumab (2.5 against 1.9 %), in another against placebo as many. A past heart attack or stroke speaks against it; no curve is drawn of it.',
    findings: [],
    concerns: { agents: ['romosozumab'] },
    grade: 'Fair: two large randomised trials that disagree.',
    sources: [saag2017, study('FRAME')],
  },
]
