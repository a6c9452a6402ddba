/** The person of the contract, section 2, word for word. */
export const contractPerson = {
  osteon: 'person/1',
  sex: 'female',
  birthDate: '1962-04-11',
  height: '165 cm',
  weight: '70 kg',
  guidelineRegion: 'US',
  menopause: { date: '2012-06', kind: 'natural' },
  indication: 'early-breast-cancer',
  medications: [{ agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '2024-01-10', planned: '5 a' }],
  otherMedications: ['warfarin'],
  scans: [
    {
      date: '2024-01-20',
      device: 'Hologic Horizon A',
      facility: 'example',
      lumbarSpine: { density: '0.921 g/cm2', tScore: -1.1, zScore: 0.4, vertebrae: 'L1-L4' },
      totalHip: { tScore: -0.9, side: 'left' },
      femoralNeck: { tScore: -1.4, side: 'left' },
    },
  ],
  labs: [{ date: '2024-01-20', analyte: '25-hydroxyvitamin-d', value: '48 nmol/L', method: 'LC-MS/MS' }],
  fractures: [{ site: 'wrist', date: '2019', lowTrauma: true }],
  history: {
    parentHipFracture: false,
    smoking: 'former',
    alcohol: '5 {drink}/wk',
    rheumatoidArthritis: false,
    oralGlucocorticoid: { dose: '5 mg/d', months: 4 },
    falls12mo: 0,
    secondaryCauses: [],
  },
  safety: {
    venousThromboembolism: false,
    myocardialInfarction: null,
    stroke: null,
    skeletalRadiotherapy: true,
    boneMetastases: false,
    pagetDisease: false,
    oesophagealDisease: false,
    cannotSitUpright: false,
    kidneyStones: false,
    hypoparathyroidism: false,
    malabsorption: false,
    atypicalFemurFracture: false,
    jawOsteonecrosis: false,
    pregnancy: false,
  },
  dental: { lastExam: '2023-11', plannedExtraction: false, activeInfection: false },
  frax: { majorPercent: 9.1, hipPercent: 1.2, withBmd: true, date: '2024-01-20' },
  intake: { calcium: '800 mg/d', vitaminD: '10 ug/d' },
  exercise: [{ kind: 'resistance', sessionsPerWeek: 2, intensity: 'high' }],
} as const

/** The plan of the contract, section 3, word for word. */
export const contractPlan = {
  osteon: 'plan/1',
  name: 'anastrozole and zoledronic acid',
  items: [
    { agent: 'anastrozole', dose: '1 mg', every: '1 d', from: '0 mo', to: '60 mo' },
    { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', from: '0 mo', to: '36 mo' },
    { intake: 'calcium', amount: '1000 mg/d' },
    { intake: 'vitamin-d', amount: '20 ug/d' },
    { exercise: 'resistance', sessionsPerWeek: 3, intensity: 'high', from: '0 mo', to: '12 mo' },
    { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo', from: 'when lumbarSpine.tScore < -2', to: '60 mo' },
  ],
} as const

/** The protocol of the contract, section 4, with an arm of its plan; word for word beside that. */
export const contractProtocol = {
  osteon: 'protocol/1',
  name: 'example',
  subjects: 200,
  seed: 1,
  population: {
    sex: 'female',
    age: { mean: '61 a', sd: '8 a', min: '45 a', max: '80 a' },
    yearsSinceMenopause: { mean: '11 a', sd: '8 a', min: '0 a' },
    bodyMassIndex: { mean: '27 kg/m2', sd: '4.5 kg/m2' },
    tScore: { lumbarSpine: { mean: -1.2, sd: 0.8, min: -2, max: -1 } },
    calciumIntake: { mean: '900 mg/d', sd: '300 mg/d' },
    before: [{ agent: 'tamoxifen', dose: '20 mg', every: '1 d', from: '-60 mo', to: '0 mo' }],
  },
  arms: [{ name: 'anastrozole', plan: contractPlan }],
  outcomes: ['bmd.lumbarSpine', 'bmd.totalHip', 'ctx'],
  months: [12, 24],
  relativeTo: 0,
} as const
