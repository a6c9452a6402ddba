import { compile } from '../../engine/kernel/index.ts'
import { parameterVector, startVector } from '../../engine/model/index.ts'
import { rodas5p } from '../../engine/solve/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import { jorg } from '../published/index.ts'
import { Walker } from './course.ts'
import { HISTORY_AGE } from './subject.ts'
import type { Subject, Treatment } from './subject.ts'

/** Change of total-hip density by the second model, and what of the plan it knows nothing of. */
export interface SecondOpinion {
  /** Percent change from day 0, one value per day asked for. */
  readonly totalHip: Float64Array
  /** Bone drugs that have no entry in the second model, each with the first day on which it is given. */
  readonly without: readonly { readonly drug: string; readonly from: number }[]
}

/** Doses that the second model takes as they are, by the state that they enter in each model. */
const DOSES: Readonly<Record<string, string>> = {
  denosumabAtInjection: 'denosumab',
  romosozumabAtInjection: 'romosozumab',
}

/** Inputs that the second model takes as they are. */
const RATES: Readonly<Record<string, string>> = {
  alendronicAcidIntake: 'alendronateIntake',
  teriparatideDose: 'teriparatideIntake',
}

/** Bone drugs of the whole person that the second model has no entry for. */
const WITHOUT: Readonly<Record<string, string>> = {
  zoledronicAcidOnSurface: 'zoledronic acid',
  risedronicAcidIntake: 'risedronic acid',
  ibandronicAcidIntake: 'ibandronic acid',
  abaloparatideDose: 'abaloparatide',
  raloxifeneTaken: 'raloxifene',
  tamoxifenTaken: 'tamoxifen',
}

/** Aromatase inhibitors by their input, with the usual daily dose in mg. */
const INHIBITORS: Readonly<Record<string, number>> = {
  anastrozoleIntake: 1,
  letrozoleIntake: 2.5,
  exemestaneIntake: 25,
}

/** Share of estrogen that an aromatase inhibitor leaves at its usual dose (proposal, section 4: A_AI). */
const LEFT_BY_INHIBITOR = 0.11

/** Bone that the second model loses a day from its equilibrium on (model facts, part 6.2); its histories begin at birth. */
const BUILT_IN_LOSS = 4.28417e-6

/** What a treatment is given into, or by. */
export const entryOf = (treatment: Treatment): string => (treatment.kind === 'doses' ? treatment.into : treatment.input)

/**
 * The bone drugs of a course, each once, by the entry that the whole person has for it.
 *
 * @param treatments - everything that happens
 * @returns entries of bisphosphonates, denosumab, romosozumab, teriparatide, abaloparatide, raloxifene and tamoxifen
 *
 * @example
 * boneDrugs([]).size // → 0
 */
export function boneDrugs(treatments: readonly Treatment[]): ReadonlySet<string> {
  const known = { ...DOSES, ...RATES, ...WITHOUT }
  return new Set(treatments.map(entryOf).filter((entry) => Object.hasOwn(known, entry)))
}

/**
 * Runs a woman's history and plan through the second model, `jorg`, and tells the change at the total hip.
 *
 * She is the typical woman of that model: only her age, her menopause and her drugs are hers. An aromatase inhibitor is
 * a factor on estrogen. Habits, tamoxifen, raloxifene, abaloparatide and every
 * bisphosphonate but alendronate have no entry.
 *
 * @param subject - the woman; a man has no second opinion
 * @param past - treatments up to day 0, permanent loss of the ovaries included
 * @param plan - treatments from day 0 on
 * @param days - ascending days from day 0, the first being 0
 * @returns percent change of the total hip on each day, and the drugs without an entry; `undefined` for a man
 *
 * Method: Rodas5P, relative tolerance 1e-8; the history starts at the equilibrium of the second model. Model: Jörg et
 * al. (2022), in calendar years.
 *
 * @example
 * secondOpinion(subject, [], [], Float64Array.of(0, 720))?.totalHip[0] // → 0
 */
export function secondOpinion(
  subject: Subject,
  { past, plan }: { readonly past: readonly Treatment[]; readonly plan: readonly Treatment[] },
  days: Float64Array,
): SecondOpinion | undefined {
  if (subject.sex === 'male') return undefined
  const walker = new Walker(compiled(), { method: rodas5p, relative: 1e-8 })
  const start = Math.min(HISTORY_AGE, subject.age - 2) * DAYS_PER_YEAR
  const parameters = parameterVector(jorg, {
    'estrogen.ageAtStart': start,
    'estrogen.menopause': menopauseAge(subject, past) * DAYS_PER_YEAR,
  })
  const walk = walker.load(subject, parameters, startVector(jorg, parameters, { rho: 1 - BUILT_IN_LOSS * start }))
  const history = walker.go(walk, 0, past.flatMap(translated), new Float64Array(0))
  const course = walker.go(history.end, days.at(-1)!, plan.flatMap(translated), days)
  const place = jorg.signals.findIndex(({ name }) => name === 'totalHipDensity')
  const first = course.signals[0]![place]!
  return {
    totalHip: Float64Array.from(course.signals, (row) => 100 * (row[place]! / first - 1)),
    without: withoutEntry(plan),
  }
}

let kernel: ReturnType<typeof compile> | undefined

/** The kernel of the second model, compiled when it is first needed. */
function compiled(): ReturnType<typeof compile> {
  kernel ??= compile(jorg)
  return kernel
}

/** Age at menopause: the final period, or the day from which the ovaries are gone for good. */
function menopauseAge({ age, finalPeriodAge }: Subject, past: readonly Treatment[]): number {
  const losses = past.flatMap((treatment) =>
    treatment.kind === 'level' && treatment.input === 'ovarianActivity' && treatment.to === Infinity
      ? [age + treatment.from / DAYS_PER_YEAR]
      : [],
  )
  return Math.min(finalPeriodAge, ...losses)
}

function translated(treatment: Treatment): Treatment[] {
  const entry = entryOf(treatment)
  if (treatment.kind === 'doses') {
    return Object.hasOwn(DOSES, entry) ? [{ ...treatment, into: DOSES[entry]! }] : []
  }
  if (Object.hasOwn(INHIBITORS, entry)) {
    const left = 1 - (1 - LEFT_BY_INHIBITOR) * Math.min(1, treatment.value / INHIBITORS[entry]!)
    return [{ ...treatment, input: 'estrogenLeft', how: 'set', value: left }]
  }
  return Object.hasOwn(RATES, entry) ? [{ ...treatment, input: RATES[entry]! }] : []
}

function withoutEntry(plan: readonly Treatment[]): SecondOpinion['without'] {
  const first = new Map<string, number>()
  for (const treatment of plan) {
    const drug = WITHOUT[entryOf(treatment)]
    if (drug === undefined) continue
    const from = Math.max(0, treatment.kind === 'doses' ? (treatment.days[0] ?? Infinity) : treatment.from)
    first.set(drug, Math.min(from, first.get(drug) ?? Infinity))
  }
  return [...first].map(([drug, from]) => ({ drug, from }))
}
