import type { Subject, Treatment } from '../../../src/body/simulate/subject.ts'
import { treatmentsOf } from '../../../src/body/simulate/agents.ts'

/** One scenario of the proposal's section 12. */
export interface Scenario {
  readonly subject: Subject
  readonly treatments: readonly Treatment[]
}

const YEAR = 365.25
const MONTH = YEAR / 12

function woman(age: number, finalPeriodAge: number): Subject {
  return { sex: 'female', age, bodyMassIndex: 26, smokes: false, calciumIntake: 800, vitaminD: 60, finalPeriodAge }
}

function held(input: string, value: number, [from, to]: readonly [number, number] = [0, Infinity]): Treatment {
  return { kind: 'level', input, how: 'set', value, from: from * MONTH, to: to * MONTH }
}

function drug(agent: string, dose: number, everyDays: number, [from, to]: readonly [number, number]): readonly Treatment[] {
  return treatmentsOf(agent, { dose, every: everyDays, from: from * MONTH, to: to * MONTH, adherence: 1 })!
}

const calciumAndD = [held('calciumIntake', 1500), held('vitaminDOwn', 75)]
const inhibitor = drug('anastrozole', 1, 1, [0, 60])
const denosumab = (from: number, to: number) => drug('denosumab', 60, YEAR / 2, [from, to])
/** The proposal gives teriparatide as the average of a day: 20 µg are 20/(20 + 25) of the most, at osteoblasts and on RANKL. */
const teriparatide = (from: number, to: number) =>
  ['meanSurvivalGain', 'meanSustainedGain'].map((input) => held(input, 20 / (20 + 25), [from, to]))
const romosozumab = drug('romosozumab', 210, MONTH, [0, 12])

/** Every scenario of the table, by its name there. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'no drug, age 47, final period at 52': { subject: woman(47, 52), treatments: [] },
  'no drug, age 61, 11 y PM': { subject: woman(61, 50), treatments: [] },
  'AI 5 y then off, same woman': { subject: woman(61, 50), treatments: inhibitor },
  'denosumab 10 y then off, age 72, 22 y PM, Ca/D': {
    subject: woman(72, 50),
    treatments: [...calciumAndD, ...denosumab(0, 120)],
  },
  'denosumab 2 y then off, age 62, 12 y PM, Ca/D': {
    subject: woman(62, 50),
    treatments: [...calciumAndD, ...denosumab(0, 24)],
  },
  'zoledronate 5 mg once, age 65, 15 y PM': {
    subject: woman(65, 50),
    treatments: drug('zoledronic-acid', 5, YEAR, [0, 0]),
  },
  'AI 5 y + zoledronate 4 mg q6mo x 10, age 58, 8 y PM, Ca/D': {
    subject: woman(58, 50),
    treatments: [...calciumAndD, ...inhibitor, ...drug('zoledronic-acid', 4, YEAR / 2, [0, 60])],
  },
  'alendronate 10 mg/d 5 y then off, age 68, 18 y PM, Ca/D': {
    subject: woman(68, 50),
    treatments: [...calciumAndD, ...drug('alendronic-acid', 10, 1, [0, 60])],
  },
  'risedronate 5 mg/d 2 y then off, age 60, 10 y PM, Ca/D': {
    subject: woman(60, 50),
    treatments: [...calciumAndD, ...drug('risedronic-acid', 5, 1, [0, 24])],
  },
  'ibandronate 150 mg/mo 2 y then off, same': {
    subject: woman(60, 50),
    treatments: [...calciumAndD, ...drug('ibandronic-acid', 150, MONTH, [0, 24])],
  },
  'teriparatide 20 ug/d 2 y then off, age 66, 16 y PM, Ca/D': {
    subject: woman(66, 50),
    treatments: [...calciumAndD, ...teriparatide(0, 24)],
  },
  'romosozumab 12 doses then off, age 70, 20 y PM, Ca/D': {
    subject: woman(70, 50),
    treatments: [...calciumAndD, ...romosozumab],
  },
  'romosozumab 12 doses then denosumab, same': {
    subject: woman(70, 50),
    treatments: [...calciumAndD, ...romosozumab, ...denosumab(12, 60)],
  },
  'AI 5 y with denosumab 3 y, then nothing, age 62, 12 y PM, Ca/D': {
    subject: woman(62, 50),
    treatments: [...calciumAndD, ...inhibitor, ...denosumab(0, 36)],
  },
  'same, one zoledronate 5 mg at month 36': {
    subject: woman(62, 50),
    treatments: [...calciumAndD, ...inhibitor, ...denosumab(0, 36), ...drug('zoledronic-acid', 5, YEAR, [36, 36])],
  },
  'teriparatide 2 y then denosumab 2 y, age 66, 16 y PM, Ca/D': {
    subject: woman(66, 50),
    treatments: [...calciumAndD, ...teriparatide(0, 24), ...denosumab(24, 48)],
  },
  'denosumab 2 y then teriparatide 2 y, same': {
    subject: woman(66, 50),
    treatments: [...calciumAndD, ...denosumab(0, 24), ...teriparatide(24, 48)],
  },
  'raloxifene 3 y then off, age 66, 18 y PM, Ca/D': {
    subject: woman(66, 48),
    treatments: [...calciumAndD, held('raloxifeneTaken', 1, [0, 36])],
  },
  'tamoxifen in a premenopausal woman, age 42': {
    subject: woman(42, 52),
    treatments: [held('tamoxifenTaken', 1)],
  },
  'surgical menopause (E2 to 20 pmol/L), age 45': {
    subject: woman(45, 200),
    treatments: [held('ovarianActivity', (20 - 22) / (400 - 22))],
  },
  'exercise strength 1 for 2 y then off, AI user age 61': {
    subject: woman(61, 50),
    treatments: [...inhibitor, held('programme', 1, [0, 24])],
  },
  'calcium 800 -> 1800 mg/d, age 65, 15 y PM': {
    subject: woman(65, 50),
    treatments: [held('calciumIntake', 1800)],
  },
}
