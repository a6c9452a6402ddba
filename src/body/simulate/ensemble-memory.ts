import type { Walk } from './course.ts'
import type { PlanForecast } from './forecast-document.ts'
import type { Treatment } from './subject.ts'
import { emptyCourses } from './told-courses.ts'
import type { PlanCourses } from './told-courses.ts'

/** One draw that has come to today. */
export interface Arrived {
  readonly index: number
  readonly walk: Walk
  readonly complete: boolean
  readonly logLikelihood: number
  /** What the model's density is multiplied by, by site and then by told day. */
  readonly factors: readonly Float64Array[]
}

/** One plan that was run: the courses of all draws, and 1 for each that came to its end. */
export interface PlanRun {
  readonly courses: PlanCourses
  readonly complete: Uint8Array
}

/**
 * A plan that is not run yet.
 *
 * @param days - how many are told
 * @param draws - how many there are
 * @returns courses of NaN, none of them complete
 *
 * @example
 * newRun(1, 2).complete // → [0, 0]
 */
export function newRun(days: number, draws: number): PlanRun {
  return { courses: emptyCourses(days, draws), complete: new Uint8Array(draws) }
}

/** What happens under a plan. */
interface Plan {
  readonly treatments: readonly Treatment[]
}

/** What a forecast tells of a plan, beside its name and words. */
export type ToldPlan = Pick<PlanForecast, 'secondModel' | 'outcomes'>

/**
 * What was run for one person, to be used again for other plans of hers: her draws up to today, and the courses of the
 * plans that were asked about last. It serves questions that differ in nothing but their plans.
 */
export class Memory {
  /** By the first draw of a share. */
  readonly #arrived = new Map<number, readonly Arrived[]>()
  /** By what happens. */
  #runs = new Map<string, PlanRun>()
  /** By the courses of which it was told, with the weights that the draws had. */
  readonly #told = new WeakMap<PlanCourses, { readonly weights: Float64Array; readonly told: ToldPlan }>()

  arrived(first: number, run: () => readonly Arrived[]): readonly Arrived[] {
    const known = this.#arrived.get(first) ?? run()
    this.#arrived.set(first, known)
    return known
  }

  run({ treatments }: Plan): PlanRun | undefined {
    return this.#runs.get(keyOf(treatments))
  }

  /** Keeps the courses of these plans and forgets all others. */
  keep(plans: readonly Plan[], runs: readonly PlanRun[]): void {
    this.#runs = new Map(plans.map(({ treatments }, i) => [keyOf(treatments), runs[i]!]))
  }

  /** What is told of courses; what was told before, where the draws have the same weights. */
  told(courses: PlanCourses, weights: Float64Array, tell: () => ToldPlan): ToldPlan {
    const known = this.#told.get(courses)
    if (known?.weights.every((weight, draw) => weight === weights[draw])) return known.told
    const told = tell()
    this.#told.set(courses, { weights, told })
    return told
  }
}

function keyOf(treatments: readonly Treatment[]): string {
  return JSON.stringify(treatments, (_key, value: unknown) => (value === Infinity ? 'Infinity' : value))
}
