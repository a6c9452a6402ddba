import { stream, normalQuantile, exp } from '../src/engine/arithmetic/index.ts'
import { evaluate, parameterVector, parametersNamed, restingInputs, startVector } from '../src/engine/model/index.ts'
import type { Assembly } from '../src/engine/model/index.ts'

/** One person of the bench: her numbers. */
export interface BenchPerson {
  readonly parameters: Float64Array
  readonly reference: Float64Array
  /** Given signals at the reference point. */
  readonly signals: Float64Array
}

/** Published names of the parameters that differ between people, with the standard deviation of their logarithm. */
const VARIED: readonly (readonly [string, number])[] = [
  ['DENCL', 0.3],
  ['DENVC', 0.25],
  ['DENVP', 0.25],
  ['DENKA', 0.3],
  ['DENVMAX', 0.3],
  ['DENKM', 0.3],
  ['DENQ', 0.25],
  ['kdenosl', 0.2],
  ['Da', 0.1],
  ['kb', 0.1],
  ['koutL', 0.1],
  ['koutRNK', 0.1],
  ['kO', 0.1],
  ['koutTGF0', 0.1],
  ['koutBMDls', 0.3],
  ['koutBMDlsDEN', 0.3],
  ['koutBMDfnBAS', 0.3],
  ['gamOB', 0.1],
  ['gamOClsDEN', 0.1],
  ['OsteoEffectGam', 0.05],
  ['OralCa', 0.1],
  ['TERICL', 0.25],
]

/**
 * Draws people for the bench.
 *
 * @param model - the published model
 * @param count - how many
 * @param first - number of the first of them
 * @returns people; a number always is the same person
 */
export function benchPeople(model: Assembly, count: number, first = 0): BenchPerson[] {
  return Array.from({ length: count }, (_unused, k) => {
    const chance = stream(20_26, first + k)
    const parameters = parameterVector(model, {})
    for (const [name, sd] of VARIED) {
      const factor = exp(sd * normalQuantile(chance.uniform()))
      for (const place of parametersNamed(model, name)) parameters[place] = parameters[place]! * factor
    }
    const reference = startVector(model, parameters, {})
    const { signals } = evaluate(model, {
      time: 0,
      states: reference,
      parameters,
      inputs: restingInputs(model),
      reference,
    })
    return {
      parameters,
      reference,
      signals: Float64Array.from(model.signals, ({ name }) => signals[name]!),
    }
  })
}
