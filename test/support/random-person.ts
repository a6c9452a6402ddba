import { AGENTS, SAFETY_FACTS, addMonths } from '../../src/person/index.ts'
import type { Agent, Lab, Medication, Person, Plan, PlanItem, Scan, Told } from '../../src/person/index.ts'
import type { Asked } from '../../src/clinic/facts/index.ts'

/** A source of numbers from 0 to 1, and what is drawn from it. */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** The next number: the mulberry32 generator, good enough to scatter records. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  one<T>(...of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)]!
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low)
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  /** A value, or not known. */
  maybe<T>(share: number, make: () => T): T | undefined {
    return this.chance(share) ? make() : undefined
  }
}

const TODAY = '2026-06-15'
const KNOWN = 0.8
const INHIBITORS: readonly Agent[] = ['anastrozole', 'letrozole', 'exemestane']
const BONE: readonly Agent[] = [
  'denosumab',
  'zoledronic-acid',
  'alendronic-acid',
  'risedronic-acid',
  'ibandronic-acid',
  'teriparatide',
  'abaloparatide',
  'romosozumab',
  'raloxifene',
]

/** A record as random as a record can be: half of it healthy, anything missing, thresholds met exactly now and then. */
export function randomPerson(draw: Draw): Person {
  const healthy = draw.chance(0.5)
  const sex = draw.chance(0.85) ? 'female' : 'male'
  return {
    sex,
    birthDate: addMonths(TODAY, -12 * draw.whole(35, 92) - draw.whole(0, 11)),
    height: draw.maybe(0.9, () => draw.whole(145, 190)),
    weight: draw.maybe(0.9, () => draw.whole(38, 120)),
    guidelineRegion: draw.maybe(0.5, () => draw.one('US', 'UK', 'EU', 'CA')),
    menopause:
      sex === 'male'
        ? undefined
        : draw.maybe(0.85, () => ({
            kind: draw.one('natural', 'natural', 'surgical', 'ovarian-suppression', 'chemotherapy', 'none'),
            date: draw.maybe(0.8, () => yearsAgo(draw, 1, 30)),
          })),
    indication: draw.maybe(0.9, () =>
      draw.one(
        'early-breast-cancer',
        'early-breast-cancer',
        'early-breast-cancer',
        'metastatic-breast-cancer',
        'prevention',
        sex === 'male' ? 'testosterone-therapy' : 'other',
        'other',
      ),
    ),
    medications: medications(draw),
    otherMedications: draw.chance(0.1)
      ? [draw.one('warfarin', 'bazedoxifene', 'conjugated estrogens', 'tibolone', 'metformin')]
      : [],
    scans: scans(draw),
    labs: labs(draw, healthy),
    fractures: draw.maybe(KNOWN, () => fractures(draw)),
    history: {
      parentHipFracture: draw.maybe(KNOWN, () => draw.chance(0.2)),
      smoking: draw.maybe(KNOWN, () => draw.one('never', 'former', 'current')),
      alcohol: draw.maybe(KNOWN, () => draw.one(0, 10, 24, 32, 50)),
      rheumatoidArthritis: draw.maybe(KNOWN, () => draw.chance(0.1)),
      oralGlucocorticoid: draw.maybe(KNOWN, () => ({
        milligramsPerDay: draw.one(0, 5, 7.5, 10),
        months: draw.one(0, 0, 3, 6, 7, 24),
      })),
      falls12mo: draw.maybe(KNOWN, () => draw.one(0, 0, 0, 1, 2, 4)),
      secondaryCauses: draw.maybe(KNOWN, () => (draw.chance(0.1) ? ['type 1 diabetes'] : [])),
    },
    safety: safety(draw, healthy),
    dental: draw.maybe(0.85, () => ({
      lastExam: draw.maybe(0.9, () => addMonths(TODAY, -draw.whole(0, healthy ? 11 : 30))),
      plannedExtraction: draw.maybe(0.9, () => !healthy && draw.chance(0.2)),
      activeInfection: draw.maybe(0.9, () => !healthy && draw.chance(0.2)),
    })),
    frax: draw.maybe(0.6, () => ({
      majorPercent: draw.maybe(0.9, () => draw.one(5, 12, 19.9, 20, 31)),
      hipPercent: draw.maybe(0.9, () => draw.one(0.5, 2.9, 3, 4.6)),
    })),
    intake: {
      calcium: draw.maybe(0.7, () => draw.whole(300, 2200)),
      vitaminD: draw.maybe(0.5, () => draw.whole(0, 120)),
    },
    exercise: [],
  }
}

const yearsAgo = (draw: Draw, low: number, high: number): string => addMonths(TODAY, -draw.whole(12 * low, 12 * high))

function medications(draw: Draw): readonly Medication[] {
  const courses: Medication[] = []
  if (draw.chance(0.75)) courses.push(course(draw, draw.one(...INHIBITORS), 1))
  if (draw.chance(0.1)) courses.push(course(draw, 'tamoxifen', 1))
  if (draw.chance(0.1)) courses.push(course(draw, 'goserelin', 28))
  if (draw.chance(0.5)) courses.push(boneCourse(draw))
  if (draw.chance(0.15)) courses.push(boneCourse(draw))
  return courses
}

function course(draw: Draw, agent: Agent, everyDays: number, milligrams = 1): Medication {
  const from = draw.maybe(0.93, () => addMonths(TODAY, draw.whole(-110, 2)))
  const to = from === undefined ? undefined : draw.maybe(0.35, () => addMonths(from, draw.whole(1, 90)))
  return { agent, milligrams, everyDays, from, to, plannedDays: draw.maybe(0.8, () => draw.one(5, 7, 10) * 365.25) }
}

const EVERY: Readonly<Partial<Record<Agent, readonly [days: number, milligrams: number]>>> = {
  denosumab: [182.625, 60],
  'alendronic-acid': [7, 70],
  'risedronic-acid': [7, 35],
  'ibandronic-acid': [30.4375, 150],
  romosozumab: [30.4375, 210],
}

function boneCourse(draw: Draw): Medication {
  const agent = draw.one('denosumab' as const, ...BONE)
  if (agent === 'zoledronic-acid')
    return draw.chance(0.5) ? course(draw, agent, 365.25, 5) : course(draw, agent, 182.625, 4)
  const [days, milligrams] = EVERY[agent] ?? [1, 0.02]
  return { ...course(draw, agent, days, milligrams), plannedDays: undefined }
}

const T_SCORES = [
  -4, -3.01, -3, -2.6, -2.51, -2.5, -2.49, -2.01, -2, -1.99, -1.7, -1.51, -1.5, -1.49, -1.01, -1, -0.9, 0, 1,
]

function scans(draw: Draw): readonly Scan[] {
  const count = draw.one(0, 1, 1, 2, 2, 3)
  const device = draw.maybe(0.9, () => 'Hologic Horizon A')
  return Array.from({ length: count }, (_one, i): Scan => {
    const result = () => ({
      tScore: draw.maybe(0.9, () => draw.one(...T_SCORES)),
      zScore: draw.maybe(0.5, () => draw.one(-2.5, -2, -1.9, 0)),
      density: draw.maybe(0.9, () => draw.between(0.5, 1.1)),
    })
    return {
      date: addMonths(TODAY, -12 * (count - i) - draw.whole(0, 6)),
      device: draw.chance(0.9) ? device : 'GE Lunar iDXA',
      sites: {
        ...(draw.chance(0.8)
          ? { lumbarSpine: { ...result(), vertebrae: draw.one('L1-L4', 'L1-L4', 'L2-L4', 'L3') } }
          : {}),
        ...(draw.chance(0.8) ? { totalHip: { ...result(), side: 'left' as const } } : {}),
        ...(draw.chance(0.6) ? { femoralNeck: { ...result(), side: 'left' as const } } : {}),
        ...(draw.chance(0.2) ? { distalRadius: result() } : {}),
      },
    }
  })
}

function labs(draw: Draw, healthy: boolean): readonly Lab[] {
  const recent = () => addMonths(TODAY, -draw.whole(0, 4))
  const drawn: [Lab['analyte'], number, number][] = [
    ['creatinine', healthy ? 50 : 40, healthy ? 90 : 320],
    ['calcium', healthy ? 2.25 : 1.8, healthy ? 2.5 : 2.9],
    ['albumin', healthy ? 36 : 25, healthy ? 46 : 50],
    ['25-hydroxyvitamin-d', healthy ? 50 : 10, 120],
    ['alp', 40, healthy ? 120 : 220],
  ]
  const found = drawn.flatMap(([analyte, low, high]) =>
    draw.chance(0.92) ? [{ date: recent(), analyte, value: draw.between(low, high) }] : [],
  )
  if (draw.chance(0.2)) found.push({ date: recent(), analyte: 'egfr', value: draw.between(10, 100) })
  if (draw.chance(0.85)) found.push({ date: addMonths(TODAY, -120), analyte: 'creatinine', value: draw.one(60, 130) })
  return found
}

function fractures(draw: Draw): NonNullable<Person['fractures']> {
  return Array.from({ length: draw.one(0, 0, 0, 1, 1, 2, 3) }, () => ({
    site: draw.one('vertebra', 'hip', 'wrist', 'humerus', 'rib', 'finger', 'not told'),
    date: draw.maybe(0.9, () => yearsAgo(draw, 0, 25)),
    lowTrauma: draw.maybe(0.85, () => draw.chance(0.7)),
  }))
}

function safety(draw: Draw, healthy: boolean): Record<string, Told> {
  const facts: Record<string, Told> = {}
  for (const name of SAFETY_FACTS) {
    if (!draw.chance(healthy ? 0.985 : 0.85)) continue
    const isSo = !healthy && draw.chance(0.12)
    facts[name] = isSo && draw.chance(0.7) ? yearsAgo(draw, 0, 6) : isSo
  }
  return facts
}

/** What was told at a visit. */
export function randomAnswers(draw: Draw): Asked {
  const answers = {
    poorAdherence: draw.maybe(0.5, () => draw.chance(0.3)),
    newThighPain: draw.maybe(0.85, () => draw.chance(0.15)),
    acuteRenalImpairment: draw.maybe(0.85, () => draw.chance(0.1)),
    recurrenceRisk: draw.maybe(0.6, () => draw.one('low', 'intermediate', 'high')),
    impairedMobility: draw.maybe(0.6, () => draw.chance(0.2)),
    heightLostFromPeak: draw.maybe(0.5, () => draw.one(0, 3.9, 4, 6)),
    heightLostSinceVisit: draw.maybe(0.5, () => draw.one(0, 1.9, 2, 3)),
    granulomatousDisease: draw.maybe(0.7, () => draw.chance(0.1)),
    dialysis: draw.maybe(0.85, () => draw.chance(0.05)),
    aboveNoggThreshold: draw.maybe(0.5, () => draw.chance(0.5)),
    lastDenosumab: draw.maybe(0.1, () => addMonths(TODAY, -draw.whole(0, 14))),
  }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Asked
}

/** A plan of up to four items, sensible or not. */
export function randomPlan(draw: Draw): Plan {
  const items = Array.from({ length: draw.whole(1, 4) }, (): PlanItem => {
    const span = draw.chance(0.5) ? { from: { days: 30.4375 * draw.whole(0, 24) } } : {}
    const to = draw.chance(0.5) ? { to: { days: 30.4375 * draw.whole(24, 84) } } : {}
    if (draw.chance(0.2)) {
      const calcium = draw.chance(0.5)
      return {
        ...span,
        ...to,
        kind: 'intake',
        nutrient: calcium ? 'calcium' : 'vitamin-d',
        amount: calcium ? draw.whole(600, 2600) : draw.whole(10, 150),
      }
    }
    const agent = draw.chance(0.3) ? draw.one('denosumab' as const, 'anastrozole' as const) : draw.one(...AGENTS)
    const [everyDays, milligrams] =
      EVERY[agent] ?? (agent === 'zoledronic-acid' ? [182.625, draw.one(3, 4, 5)] : [1, 1])
    return { ...span, ...to, kind: 'drug', agent, milligrams, everyDays, adherence: 1 }
  })
  return { name: 'drawn by chance', items }
}

/** The day of every drawn record. */
export const drawnOn = TODAY
