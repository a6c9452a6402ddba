import { SAFETY_FACTS } from '../../src/person/index.ts'

/** An example person of one kind, as documents, with plans to look at beside "as now". */
export interface Kind {
  readonly name: string
  readonly person: object
  readonly plans: readonly object[]
}

const base = {
  osteon: 'person/1',
  sex: 'female',
  birthDate: '1965-03-02',
  height: '165 cm',
  weight: '70 kg',
  menopause: { kind: 'natural', date: '2015-06' },
  indication: 'early-breast-cancer',
}

const woman = (facts: object): object => ({ ...base, ...facts })
const man = (facts: object): object => ({
  osteon: 'person/1',
  sex: 'male',
  birthDate: '1958-04-04',
  height: '178 cm',
  weight: '84 kg',
  ...facts,
})

/** A drug from a day on; five years are planned unless `more` says otherwise. */
function drug(agent: string, dose: string, more: object = {}): object {
  return { agent, dose, every: '1 d', from: '2024-09-10', planned: '5 a', ...more }
}

const anastrozole = drug('anastrozole', '1 mg')
const letrozole = drug('letrozole', '2.5 mg')
const exemestane = drug('exemestane', '25 mg')
const tamoxifen = drug('tamoxifen', '20 mg')
const denosumab = (more: object): object => ({ agent: 'denosumab', dose: '60 mg', every: '6 mo', ...more })

function scan(tScore: number, date = '2026-05-20'): object {
  return {
    date,
    device: 'Hologic Horizon A',
    lumbarSpine: { tScore, vertebrae: 'L1-L4' },
    totalHip: { tScore: tScore + 0.3, side: 'left' },
    femoralNeck: { tScore, side: 'left' },
  }
}

function labs(values: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(values).map(([analyte, value]) => ({ date: '2026-09-01', analyte, value }))
}

const wellKnown = {
  safety: Object.fromEntries(SAFETY_FACTS.map((name) => [name, false])),
  labs: labs({
    calcium: '2.35 mmol/L',
    albumin: '42 g/L',
    '25-hydroxyvitamin-d': '80 nmol/L',
    creatinine: '65 umol/L',
    alp: '70 U/L',
  }),
  dental: { lastExam: '2026-06', plannedExtraction: false, activeInfection: false },
  fractures: [],
  history: {
    parentHipFracture: false,
    smoking: 'never',
    alcohol: '2 {drink}/wk',
    rheumatoidArthritis: false,
    falls12mo: 0,
    secondaryCauses: [],
  },
  intake: { calcium: '900 mg/d', vitaminD: '15 ug/d' },
}
const failingKidneys = labs({
  creatinine: '310 umol/L',
  egfr: '13 mL/min/{1.73_m2}',
  calcium: '2.05 mmol/L',
  albumin: '38 g/L',
  '25-hydroxyvitamin-d': '20 nmol/L',
})

const plan = (name: string, ...items: readonly object[]): object => ({ osteon: 'plan/1', name, items })
const PLANS = {
  zoledronate: plan(
    'zoledronic acid every six months',
    { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', to: '36 mo' },
    { intake: 'calcium', amount: '1200 mg/d' },
    { intake: 'vitamin-d', amount: '20 ug/d' },
  ),
  denosumab: plan('denosumab for two years', { ...denosumab({}), to: '24 mo' }),
  teriparatide: plan('teriparatide', { agent: 'teriparatide', dose: '20 ug', every: '1 d', to: '24 mo' }),
  raloxifene: plan('raloxifene', { agent: 'raloxifene', dose: '60 mg', every: '1 d' }),
  alendronate: plan('alendronate', { agent: 'alendronic-acid', dose: '70 mg', every: '1 wk' }),
  romosozumab: plan('romosozumab', { agent: 'romosozumab', dose: '210 mg', every: '1 mo', to: '12 mo' }),
  exercise: plan('training with weights', { exercise: 'resistance', sessionsPerWeek: 2, intensity: 'high' }),
  shorter: plan('a year of letrozole', { agent: 'letrozole', dose: '2.5 mg', every: '1 d', to: '12 mo' }),
  letrozole: plan('letrozole for five years', { agent: 'letrozole', dose: '2.5 mg', every: '1 d', to: '60 mo' }),
  supplements: plan(
    'vitamin K2 and calcium',
    { agent: 'menaquinone-7', dose: '180 ug', every: '1 d' },
    { agent: 'calcium', dose: '1500 mg', every: '1 d' },
  ),
} as const

function kind(name: string, person: object, ...plans: readonly (keyof typeof PLANS)[]): Kind {
  return { name, person, plans: plans.map((each) => PLANS[each]) }
}

/** Kinds of person for whom everything that is printed has to be true. */
export const KINDS: readonly Kind[] = [
  kind('a woman on anastrozole', woman({ medications: [anastrozole], scans: [scan(-1.4)] }), 'zoledronate'),
  kind('a woman on letrozole', woman({ medications: [letrozole], scans: [scan(-1.4)] }), 'zoledronate', 'shorter'),
  kind('a woman on exemestane', woman({ medications: [exemestane], scans: [scan(-1.4)] }), 'teriparatide', 'denosumab'),
  kind('a woman on tamoxifen', woman({ medications: [tamoxifen], scans: [scan(-1.4)] }), 'letrozole'),
  kind('a woman on nothing, without cancer', woman({ indication: undefined, scans: [scan(-1.4)] }), 'zoledronate'),
  kind('a woman before letrozole', woman({}), 'letrozole'),
  kind(
    'a woman who begins next month',
    woman({ medications: [drug('letrozole', '2.5 mg', { from: '2026-12-15' })] }),
    'zoledronate',
  ),
  kind(
    'a woman who finished anastrozole',
    woman({
      medications: [drug('anastrozole', '1 mg', { from: '2018-01-10', to: '2023-01-10' })],
      scans: [scan(-2.1)],
    }),
  ),
  kind(
    'a woman whose planned time is over',
    woman({ medications: [drug('letrozole', '2.5 mg', { from: '2018-01-10' })], scans: [scan(-2.1)] }),
  ),
  kind(
    'a young woman on exemestane and goserelin',
    woman({
      birthDate: '1984-05-05',
      menopause: { kind: 'ovarian-suppression', date: '2025-02' },
      medications: [exemestane, drug('goserelin', '3.6 mg', { every: '28 d' })],
    }),
  ),
  kind(
    'a woman before menopause on anastrozole',
    woman({ birthDate: '1986-05-05', menopause: { kind: 'none' }, medications: [anastrozole] }),
  ),
  kind(
    'a woman of 36 on nothing',
    woman({ birthDate: '1990-05-05', menopause: { kind: 'none' }, indication: undefined }),
  ),
  kind(
    'a woman of whom only the age is known',
    { osteon: 'person/1', sex: 'female', age: '61 a' },
    'letrozole',
    'exercise',
  ),
  kind('a man of whom only the age is known', { osteon: 'person/1', sex: 'male', age: '61 a' }, 'zoledronate'),
  kind(
    'a man on testosterone and anastrozole',
    man({
      indication: 'testosterone-therapy',
      medications: [
        { agent: 'testosterone', dose: '100 mg', every: '1 wk', from: '2025-03' },
        { agent: 'anastrozole', dose: '0.5 mg', every: '2 d', from: '2025-06' },
      ],
      scans: [scan(-0.6)],
    }),
    'romosozumab',
    'raloxifene',
  ),
  kind(
    'a man with breast cancer on letrozole',
    man({ indication: 'early-breast-cancer', medications: [letrozole], scans: [scan(-1.9)] }),
  ),
  kind('a man on nothing', man({ indication: 'other', scans: [scan(-2.7)] }), 'zoledronate', 'teriparatide'),
  kind('a man on tamoxifen', man({ indication: 'early-breast-cancer', medications: [tamoxifen] })),
  kind(
    'a woman whose denosumab ended with nothing after it',
    woman({ medications: [letrozole, denosumab({ from: '2024-10-01', to: '2026-04-01' })], scans: [scan(-2.2)] }),
  ),
  kind(
    'a woman on letrozole and denosumab',
    woman({ medications: [letrozole, denosumab({ from: '2025-10-01' })], scans: [scan(-2.2)] }),
    'zoledronate',
  ),
  kind(
    'a woman on denosumab alone',
    woman({ indication: undefined, medications: [denosumab({ from: '2025-10-01' })] }),
  ),
  kind(
    'a woman with raloxifene beside letrozole',
    woman({ medications: [letrozole, drug('raloxifene', '60 mg')], scans: [scan(-1.8)] }),
  ),
  kind(
    'a woman of 76 who has had two years of teriparatide',
    woman({
      indication: undefined,
      birthDate: '1950-01-01',
      menopause: { kind: 'natural', date: '2001' },
      medications: [drug('teriparatide', '20 ug', { from: '2024-06-01', planned: undefined })],
      scans: [scan(-3.2)],
    }),
    'zoledronate',
  ),
  kind(
    'a woman on exemestane and zoledronic acid of whom much is known',
    woman({
      ...wellKnown,
      medications: [exemestane, drug('zoledronic-acid', '4 mg', { every: '6 mo', from: '2025-01-10', planned: '3 a' })],
      scans: [scan(-2.3)],
    }),
  ),
  kind(
    'a woman whose kidneys fail',
    woman({ ...wellKnown, medications: [letrozole], scans: [scan(-2.6)], labs: failingKidneys }),
    'zoledronate',
    'alendronate',
  ),
  kind(
    'a woman of 96 who falls',
    woman({
      birthDate: '1930-01-01',
      menopause: { kind: 'natural', date: '1980' },
      medications: [letrozole],
      scans: [scan(-3.4)],
      history: { falls12mo: 3 },
    }),
  ),
  kind('a woman of 19', woman({ birthDate: '2007-01-01', menopause: { kind: 'none' }, indication: 'other' })),
  kind(
    'a woman with cancer in bone',
    woman({
      indication: 'metastatic-breast-cancer',
      medications: [letrozole],
      safety: { boneMetastases: true },
      scans: [scan(-0.6)],
    }),
    'zoledronate',
  ),
  kind(
    'a woman of whom all is known, under many plans',
    woman({ ...wellKnown, medications: [exemestane], scans: [scan(-2.6, '2025-05-20'), scan(-2.9)] }),
    'zoledronate',
    'denosumab',
    'romosozumab',
    'alendronate',
    'exercise',
    'teriparatide',
  ),
  kind(
    'a woman with warfarin and tibolone beside letrozole',
    woman({ medications: [letrozole, drug('menaquinone-7', '180 ug')], otherMedications: ['warfarin', 'tibolone'] }),
    'supplements',
  ),
  kind('a woman on exemestane who has no cancer', woman({ indication: 'prevention', medications: [exemestane] })),
  kind('a woman on letrozole, nobody told why', woman({ indication: undefined, medications: [letrozole] })),
  kind(
    'a woman who changed from anastrozole to exemestane',
    woman({
      medications: [
        drug('anastrozole', '1 mg', { from: '2022-01-01', to: '2024-01-01' }),
        drug('exemestane', '25 mg', { from: '2024-01-01', planned: '3 a' }),
      ],
      scans: [scan(-1.2, '2022-02-01'), scan(-1.9)],
    }),
  ),
  kind(
    'a thin woman who smokes, with fractures and cortisone',
    woman({
      weight: '48 kg',
      medications: [letrozole],
      history: {
        smoking: 'current',
        alcohol: '25 {drink}/wk',
        oralGlucocorticoid: { dose: '10 mg/d', months: 6 },
        falls12mo: 2,
        parentHipFracture: true,
      },
      fractures: [{ site: 'wrist', date: '2023' }, { site: 'vertebra' }],
      safety: { kidneyStones: true, skeletalRadiotherapy: '2024-11' },
    }),
  ),
  kind(
    'a woman with a FRAX result',
    woman({ medications: [letrozole], frax: { majorPercent: 12, hipPercent: 3.1, withBmd: false, date: '2024-10' } }),
  ),
  kind(
    'a woman in the United Kingdom',
    woman({ guidelineRegion: 'UK', medications: [exemestane], scans: [scan(-2.2)] }),
  ),
  kind(
    'a woman with an immunoassay of estradiol',
    woman({
      indication: undefined,
      labs: [{ date: '2026-01-01', analyte: 'estradiol', value: '60 pmol/L', method: 'immunoassay' }],
    }),
  ),
  kind(
    'a woman on letrozole and alendronate',
    woman({
      medications: [letrozole, { agent: 'alendronic-acid', dose: '70 mg', every: '1 wk', from: '2025-03-01' }],
      scans: [scan(-2.2, '2024-09-01'), scan(-2.4)],
    }),
  ),
  kind(
    'a woman without ovaries on estradiol',
    woman({
      indication: undefined,
      menopause: { kind: 'surgical', date: '2010' },
      medications: [drug('estradiol', '1 mg')],
    }),
  ),
  kind(
    'a pregnant woman',
    woman({ birthDate: '1990-01-01', menopause: { kind: 'none' }, indication: 'other', safety: { pregnancy: true } }),
    'denosumab',
  ),
]
