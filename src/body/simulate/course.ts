import type { Kernel, ModelSystem } from '../../engine/kernel/index.ts'
import { restingInputs, statesNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import { integrate } from '../../engine/solve/index.ts'
import type { Method, Outcome, Stop } from '../../engine/solve/index.ts'
import { DAYS_PER_YEAR } from '../../person/index.ts'
import type { Subject, Treatment } from './subject.ts'

/** Age at which a history starts at the young reference, in years; two years earlier for whoever is younger. */
export const HISTORY_AGE = 35
const SHORTEST_HISTORY = 2

/** How closely courses are followed. */
export interface Accuracy {
  readonly method: Method
  /** Relative tolerance; the absolute one of a state is this times its scale. */
  readonly relative: number
}

/** A person's model, loaded with her numbers, and where it is. */
export interface Walk {
  /** Day up to which the model has been run; day 0 is the day of the forecast. */
  readonly day: number
  readonly states: Float64Array
}

/** Saved states along a walk. */
export interface Course {
  /** One row of signals per saved day, in coherent units, in the order of the model's signals. */
  readonly signals: readonly Float64Array[]
  /** One row of states per saved day. */
  readonly states: readonly Float64Array[]
  readonly outcome: Outcome
  readonly end: Walk
}

/** Runs one person's model at a time; use one walker a thread and load it again for the next person. */
export class Walker {
  readonly assembly: Assembly
  readonly #system: ModelSystem
  readonly #accuracy: Accuracy
  readonly #absolute: Float64Array
  readonly #inputs: Float64Array
  #subject: Subject | undefined
  #parameters: Float64Array = new Float64Array(0)
  #reference: Float64Array = new Float64Array(0)
  #offset = 0

  constructor(kernel: Kernel, accuracy: Accuracy) {
    this.assembly = kernel.program.assembly
    this.#system = kernel.open()
    this.#accuracy = accuracy
    this.#inputs = restingInputs(this.assembly)
    this.#absolute = Float64Array.from(this.assembly.states, (state) => accuracy.relative * scaleOf(state))
  }

  /**
   * Loads a person.
   *
   * @param subject - the person
   * @param parameters - coherent parameter vector
   * @param reference - state of the young reference, at which the history starts
   * @returns the walk at the start of the history
   */
  load(subject: Subject, parameters: Float64Array, reference: Float64Array): Walk {
    this.#subject = subject
    this.#parameters = parameters
    this.#reference = reference
    this.#offset = historyYears(subject) * DAYS_PER_YEAR
    return { day: -this.#offset, states: reference }
  }

  /**
   * Goes on from where a walk is.
   *
   * @param walk - where to start; it is not changed
   * @param to - last day
   * @param treatments - everything that happens, also what began before the walk's day
   * @param saveDays - ascending days at which to save, from the walk's day to the last
   * @returns what was saved and where the walk is now; what begins on a day shows after it
   */
  go(walk: Walk, to: number, treatments: readonly Treatment[], saveDays: Float64Array): Course {
    const held = new HeldInputs(this.assembly, this.#resting(), treatments)
    const signals: Float64Array[] = []
    const states: Float64Array[] = []
    const end = walk.states.slice()
    held.fill(walk.day, 'before', this.#inputs)
    this.#load()
    const first = saveDays[0] === walk.day ? this.#observed(walk.day + this.#offset, walk.states) : undefined
    this.#hold(held, walk.day)
    const outcome = integrate(
      this.#system,
      {
        from: walk.day + this.#offset,
        to: to + this.#offset,
        start: walk.states,
        stops: this.#stops(held, walk.day, to, treatments),
        saveAt: Float64Array.from([...saveDays, to], (day) => day + this.#offset),
        save: (index, time, y) => {
          if (index === saveDays.length) end.set(y)
          else {
            states.push(y.slice())
            signals.push(index === 0 && first ? first : this.#observed(time, y))
          }
        },
      },
      { method: this.#accuracy.method, tolerance: { relative: this.#accuracy.relative, absolute: this.#absolute } },
    )
    return { signals, states, outcome, end: { day: to, states: end } }
  }

  #observed(time: number, y: Float64Array): Float64Array {
    const row = new Float64Array(this.assembly.signals.length)
    this.#system.observe(time, y, row)
    return row
  }

  #hold(held: HeldInputs, day: number): void {
    held.fill(day, 'after', this.#inputs)
    this.#load()
  }

  #load(): void {
    this.#system.load(this.#parameters, this.#reference, this.#inputs)
  }

  #stops(held: HeldInputs, from: number, to: number, treatments: readonly Treatment[]): Stop[] {
    const changes = held.changes
      .filter((day) => day > from && day < to)
      .map((day): Stop => ({ time: day + this.#offset, kind: 'change', apply: () => this.#hold(held, day) }))
    const doses = treatments.flatMap((treatment) =>
      treatment.kind === 'doses' ? this.#doseStops(treatment, from, to) : [],
    )
    return [...changes, ...doses].toSorted((a, b) => a.time - b.time)
  }

  #doseStops(doses: Treatment & { readonly kind: 'doses' }, from: number, to: number): Stop[] {
    const [place] = statesNamed(this.assembly, doses.into)
    const amount = this.#arriving(place!, doses.amount)
    return doses.days
      .filter((day) => day >= from && day < to)
      .map((day) => ({
        time: day + this.#offset,
        kind: doses.into,
        apply: (y) => {
          y[place!] = y[place!]! + amount
        },
      }))
  }

  #arriving(place: number, milligrams: number): number {
    const { owner, dose } = this.assembly.states[place]!
    const fraction = this.assembly.parameters.findIndex((p) => p.id === `${owner}.${dose?.bioavailability ?? ''}`)
    return (milligrams / 1000) * (this.#parameters[fraction] ?? 1)
  }

  /** What the inputs are while nobody treats: the person's own habits and history, by name, in declared units. */
  #resting(): ReadonlyMap<string, number> {
    const subject = this.#subject!
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
}

/** How long a person's history is run before day 0, in years. */
function historyYears(subject: Subject): number {
  return subject.age - Math.min(HISTORY_AGE, subject.age - SHORTEST_HISTORY)
}

function scaleOf({ declared, factor }: Assembly['states'][number]): number {
  const start = declared.start === 'derived' ? 1 : Math.abs(declared.start)
  return (declared.scale ?? (start > 0 ? start : 1)) * factor
}

type Level = Treatment & { readonly kind: 'level' }

/** The inputs as functions of the day. */
class HeldInputs {
  /** Days at which an input changes, ascending, each once. */
  readonly changes: readonly number[]
  readonly #assembly: Assembly
  readonly #resting: ReadonlyMap<string, number>
  readonly #levels: readonly Level[]

  constructor(assembly: Assembly, resting: ReadonlyMap<string, number>, treatments: readonly Treatment[]) {
    this.#assembly = assembly
    this.#resting = resting
    this.#levels = treatments.filter((treatment) => treatment.kind === 'level')
    this.changes = [...new Set(this.#levels.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  }

  /** Writes the inputs that hold up to a day, or from it on. */
  fill(day: number, side: 'before' | 'after', out: Float64Array): void {
    const isActive = ({ from, to }: Level): boolean =>
      side === 'before' ? from < day && day <= to : from <= day && day < to
    for (const [i, { name, declared, factor }] of this.#assembly.inputs.entries()) {
      const active = this.#levels.filter((level) => level.input === name && isActive(level))
      const own = this.#resting.get(name) ?? declared.rest
      const set = active.findLast(({ how }) => how === 'set')?.value ?? own
      const added = active.reduce((sum, { how, value }) => (how === 'add' ? sum + value : sum), 0)
      out[i] = (set + added) * factor
    }
  }
}
