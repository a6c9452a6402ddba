import { parameterVector, startVector } from '../../engine/model/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'

/**
 * Numbers of the typical man that differ from the typical woman's.
 *
 * Source: model facts, part 8.2 (reference estradiol 100 pmol/L; half of it left by anastrozole on fixed testosterone;
 * 0.3 of the signal from testosterone). Origin: assumed; men are not calibrated yet.
 */
const MAN: Settings = {
  'ovary.premenopausal': 100,
  'ovary.postmenopausal': 100,
  'peripheralEstrogen.level': 100,
  'estrogenSignal.reference': 100,
  'estrogenSignal.androgenShare': 0.3,
  'circulatingSteroids.estradiolShare': 0.567,
}

/**
 * Parameters of the typical person of a sex, and the state of the young reference.
 *
 * @param assembly - the model
 * @param sex - female or male
 * @returns coherent parameter vector and state vector
 *
 * @example
 * typicalPerson(skeletonOnly, 'female').reference.length === skeletonOnly.states.length // → true
 */
export function typicalPerson(
  assembly: Assembly,
  sex: 'female' | 'male',
): { parameters: Float64Array; reference: Float64Array } {
  const parameters = parameterVector(assembly, sex === 'male' ? MAN : {})
  return { parameters, reference: startVector(assembly, parameters, sex === 'male' ? { estradiol: 100 } : {}) }
}
