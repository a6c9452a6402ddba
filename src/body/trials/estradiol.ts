import { exp } from '../../engine/arithmetic/index.ts'
import { parametersNamed } from '../../engine/model/index.ts'
import type { Assembly } from '../../engine/model/index.ts'
import type { Candidate } from './candidate.ts'

/**
 * Gives a person the estradiol that her population tells, before any drug.
 *
 * After menopause and in men it is what other tissues make; before menopause the ovaries make what is lacking.
 *
 * @param assembly - the model
 * @param parameters - coherent parameter vector
 * @param candidate - her body mass index, smoking, and estradiol in pmol/L where it is told
 * @returns the same parameters, or others with her level
 *
 * @example
 * withEstradiol(skeletonOnly, parameters, candidate)
 */
export function withEstradiol(assembly: Assembly, parameters: Float64Array, candidate: Candidate): Float64Array {
  const { estradiol, age, menopauseAge, bodyMassIndex, smoking } = candidate
  if (estradiol === undefined) return parameters
  const own = parameters.slice()
  const placeOf = (name: string): number => parametersNamed(assembly, name)[0]!
  const get = (name: string): number => own[placeOf(name)]! / assembly.parameters[placeOf(name)]!.factor
  const set = (name: string, value: number): void => {
    own[placeOf(name)] = value * assembly.parameters[placeOf(name)]!.factor
  }
  const heavier = bodyMassIndex - get('peripheralEstrogen.referenceIndex')
  const smoked = smoking === 'current' ? get('peripheralEstrogen.smokingLoss') : 0
  const share = exp(get('peripheralEstrogen.massEffect') * heavier) * (1 - smoked)
  if (menopauseAge === undefined || menopauseAge <= age) {
    set('peripheralEstrogen.level', estradiol / share)
  } else {
    const fromOvary = estradiol - get('peripheralEstrogen.level') * share
    set('ovary.premenopausal', get('ovary.postmenopausal') + Math.max(0, fromOvary))
  }
  return own
}
