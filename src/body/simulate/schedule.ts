import { statesNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { cycleNumbers, isOfCycle, meansOfCycle } from './pth-cycle.ts'
import { historyYears } from './subject.ts'
import type { Subject, Treatment } from './subject.ts'

type Level = Treatment & { readonly kind: 'level' }

/** An amount in mg that arrives at once: in a state, by the share of it that a parameter tells, where one does. */
export interface Dose {
  readonly kind: 'dose'
  readonly day: number
  readonly into: string
  readonly place: number
  readonly amount: number
  readonly share: number
}

/** Something that happens on a day: a dose, or a change of inputs. */
type Moment = Dose | { readonly kind: 'change'; readonly day: number }

/** What happens to a person, day by day. */
export class Schedule {
  readonly #assembly: Assembly
  /** What the inputs are while nobody treats, in declared units. */
  readonly resting: Float64Array
  /** Levels and the places of their inputs; those of inputs that the model does not have act on nothing. */
  readonly #levels: readonly { readonly level: Level; readonly place: number }[]
  readonly #added: Float64Array
  /** Levels that tell of injections of PTH analogues, and the places of the inputs that take their averages. */
  readonly #injections: readonly Level[]
  readonly #means: readonly (readonly [name: 'meanSurvivalGain' | 'meanSustainedGain', place: number])[]
  /** Ascending in time; on one day changes come first. */
  readonly #moments: readonly Moment[]

  constructor(assembly: Assembly, subject: Subject, treatments: readonly Treatment[]) {
    const levels = treatments.filter((treatment) => treatment.kind === 'level')
    const resting = restingOf(subject)
    this.#assembly = assembly
    this.resting = Float64Array.from(assembly.inputs, ({ name, declared }) => resting.get(name) ?? declared.rest)
    this.#levels = levels.flatMap((level) => {
      const place = assembly.inputs.findIndex(({ name }) => name === level.input)
      return place < 0 ? [] : [{ level, place }]
    })
    this.#added = new Float64Array(assembly.inputs.length)
    this.#means = MEANS.flatMap((name) => {
      const place = assembly.inputs.findIndex((input) => input.name === name)
      return place < 0 ? [] : [[name, place] as const]
    })
    this.#injections = this.#means.length > 0 ? levels.filter(({ input }) => isOfCycle(input)) : []
    const changes = [...new Set(levels.flatMap(({ from, to }) => [from, to]))]
    const doses = treatments.flatMap((treatment) => (treatment.kind === 'doses' ? dosesOf(assembly, treatment) : []))
    this.#moments = [...changes.map((day) => ({ kind: 'change', day }) as const), ...doses].toSorted(
      (a, b) => a.day - b.day,
    )
  }

  /** What happens between two days: doses from the first on, changes after it, and none of the last. */
  between(first: number, last: number): readonly Moment[] {
    return this.#moments.filter(({ kind, day }) => (kind === 'dose' ? day >= first : day > first) && day < last)
  }

  /** Writes the inputs that hold for a person up to a day, or from it on. */
  fill(day: number, side: 'before' | 'after', { parameters, out }: Held): void {
    out.set(this.resting)
    this.#added.fill(0)
    const isActive = ({ from, to }: Level): boolean =>
      side === 'before' ? from < day && day <= to : from <= day && day < to
    for (const { level, place } of this.#levels) {
      if (!isActive(level)) continue
      const { how, value } = level
      if (how === 'set') out[place] = value
      else this.#added[place] = this.#added[place]! + value
    }
    const injected = this.#injections.filter(isActive)
    if (injected.length > 0) this.#average(injected, parameters)
    for (let i = 0; i < out.length; i++) out[i] = (out[i]! + this.#added[i]!) * this.#assembly.inputs[i]!.factor
  }

  /** Adds what injections do on average, by a person's own numbers. */
  #average(injected: readonly Level[], parameters: Float64Array): void {
    const value = (input: string): number => {
      const own = injected.filter((level) => level.input === input)
      const set = own.findLast(({ how }) => how === 'set')?.value ?? 0
      return own.reduce((sum, level) => (level.how === 'add' ? sum + level.value : sum), set)
    }
    const means = meansOfCycle(value, cycleNumbers(this.#assembly, parameters))
    for (const [name, place] of this.#means) this.#added[place] = this.#added[place]! + means[name]
  }
}

/** Inputs that take the averages of an interval between injections. */
const MEANS = ['meanSurvivalGain', 'meanSustainedGain'] as const

/** Where a person's inputs are written, and the numbers that her injections are averaged with. */
interface Held {
  readonly parameters: Float64Array
  readonly out: Float64Array
}

function dosesOf(assembly: Assembly, { into, amount, days }: Treatment & { readonly kind: 'doses' }): readonly Dose[] {
  const place = statesNamed(assembly, into)[0]!
  const { owner, dose } = assembly.states[place]!
  const id = `${owner}.${dose?.bioavailability ?? ''}`
  const share = assembly.parameters.findIndex((parameter) => parameter.id === id)
  return days.map((day) => ({ kind: 'dose', day, into, place, amount, share }))
}

/** What happens to people, read once where legs of one person share their treatments. */
export class Schedules {
  readonly #assembly: Assembly
  readonly #known = new Map<readonly Treatment[], { readonly subject: Subject; readonly schedule: Schedule }>()

  constructor(assembly: Assembly) {
    this.#assembly = assembly
  }

  of(subject: Subject, treatments: readonly Treatment[]): Schedule {
    const known = this.#known.get(treatments)
    if (known?.subject === subject) return known.schedule
    const schedule = new Schedule(this.#assembly, subject, treatments)
    this.#known.set(treatments, { subject, schedule })
    return schedule
  }
}

/** What the inputs are while nobody treats: the person's own habits and history, by name, in declared units. */
function restingOf(subject: Subject): ReadonlyMap<string, number> {
  const start = subject.age - historyYears(subject)
  return new Map([
    ['ageAtStart', start],
    ['finalPeriod', subject.finalPeriodAge - start],
    ['bodyMassIndex', subject.bodyMassIndex],
    ['smoking', subject.smokes ? 1 : 0],
    ['calciumIntake', subject.calciumIntake],
    ['vitaminDOwn', subject.vitaminD],
    ['alcoholIntake', subject.alcohol ?? 0],
    ...(subject.filtrationInYouth === undefined ? [] : ([['filtrationInYouth', subject.filtrationInYouth]] as const)),
    ...(subject.magnesium === undefined ? [] : ([['magnesium', subject.magnesium]] as const)),
  ])
}
