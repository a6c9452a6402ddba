import type { Subject, Treatment } from '../../src/body/simulate/subject.ts'
import { Walker, quantityOf, skeletonOnly, treatmentsOf, typicalPerson } from '../../src/body/simulate/index.ts'
import { compile } from '../../src/engine/kernel/index.ts'
import type { Assembly } from '../../src/engine/model/index.ts'
import { rodas5p } from '../../src/engine/solve/index.ts'
import { parseUnit } from '../../src/units/index.ts'

/** A quantity of a course, in a unit, by its place among the days. */
export type Told = (quantity: string, unit: string, place: number) => number

const walkers = new Map<Assembly, Walker>()

function walkerOf(model: Assembly): Walker {
  const walker = walkers.get(model) ?? new Walker(compile(model), { method: rodas5p, relative: 1e-7 })
  walkers.set(model, walker)
  return walker
}

/** A woman of an age, so many years after her final period (negative before it). */
export function aWoman(age: number, yearsSince: number, own: Partial<Subject> = {}): Subject {
  return {
    sex: 'female',
    age,
    bodyMassIndex: 26,
    smokes: false,
    calciumIntake: 800,
    vitaminD: 60,
    finalPeriodAge: age - yearsSince,
    ...own,
  }
}

/** A man of an age. */
export function aMan(age: number): Subject {
  return { ...aWoman(age, 0), sex: 'male', finalPeriodAge: 200 }
}

/** A drug from day 0 on, in mg every so many days. */
export function given(
  agent: string,
  dose: number,
  every: number,
  { from = 0, to = Infinity, route }: { readonly from?: number; readonly to?: number; readonly route?: string } = {},
): readonly Treatment[] {
  return treatmentsOf(agent, { dose, every, from, to: Math.min(to, 20_000), adherence: 1, route })!
}

/**
 * Runs a typical person through treatments.
 *
 * @param subject - the person
 * @param treatments - what happens, in days from day 0
 * @param days - days to tell, ascending from 0
 * @param model - the skeleton unless told
 * @returns quantities by their place among the days
 */
export function courseOf(
  subject: Subject,
  treatments: readonly Treatment[],
  days: readonly number[],
  model: Assembly = skeletonOnly,
): Told {
  const walker = walkerOf(model)
  const { parameters, reference } = typicalPerson(model, subject.sex)
  const history = walker.go(walker.load(subject, parameters, reference), 0, [], new Float64Array(0))
  const course = walker.go(history.end, days.at(-1)!, treatments, Float64Array.from(days))
  return (quantity, unit, place) => {
    const row = { signals: course.signals[place]!, states: course.states[place]! }
    return quantityOf(model, quantity, row) / parseUnit(unit).factor
  }
}

/** Percent change of a quantity since the first day. */
export function changeOf(told: Told, quantity: string, place: number): number {
  return 100 * (told(quantity, '1', place) / told(quantity, '1', 0) - 1)
}
