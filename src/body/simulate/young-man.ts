import { exp, log, power } from '../../engine/arithmetic/index.ts'
import { parametersNamed } from '../../engine/model/index.ts'
import type { Assembly, Settings } from '../../engine/model/index.ts'

/**
 * Where a young man's cells rest.
 *
 * The young reference of the model is a woman before menopause. A man has a quarter of her estradiol, which the same
 * receptor feels, so his turnover rests elsewhere; his density is his own reference.
 *
 * @param assembly - the model
 * @param parameters - coherent parameter vector of the typical man
 * @returns start values of the cells and of the mineral of his bone
 *
 * Method: the fixed point of the cells in closed form (proposal, section 6), with the testosterone of youth.
 *
 * @example
 * const { parameters } = typicalPerson(skeletonOnly, 'male')
 * restOfYoungMan(skeletonOnly, parameters)['resorption']! > 1 // → true
 */
export function restOfYoungMan(assembly: Assembly, parameters: Float64Array): Settings {
  const of = (name: string): number => parameters[parametersNamed(assembly, name)[0]!]!
  const [floor, half, steepness] = [
    of('estrogenSignal.floor'),
    of('estrogenSignal.half'),
    of('estrogenSignal.steepness'),
  ]
  const occupied = (estradiol: number): number => 1 / (1 + power(half / estradiol, steepness))
  const felt = occupied(of('peripheralEstrogen.level')) / occupied(of('estrogenSignal.reference'))
  const estrogenDeficiency = log(floor + (1 - floor) * felt) / log(floor)
  const deficiency = of('estrogenSignal.depth') * (1 - of('estrogenSignal.androgenShare')) * estrogenDeficiency
  const drive = exp(of('ranklDrive.estrogenEffect') * deficiency)
  const loss = of('osteoclastPrecursors.otherLoss')
  const precursors = ((1 + loss) * exp(of('osteoclastPrecursors.estrogenSupply') * deficiency)) / (loss + drive)
  const resorption = drive * precursors * exp(of('osteoclasts.estrogenSurvival') * deficiency)
  const formation =
    power(resorption, of('osteoblasts.coupling')) * exp(of('osteoblasts.estrogenRecruitment') * deficiency)
  return {
    estrogenDeficiency,
    precursors,
    resorption,
    preosteoblasts: formation,
    formation,
    trabecularMineral: of('trabecularBone.mineralGain') * (1 - formation),
    corticalMineral: of('corticalBone.mineralGain') * (1 - formation),
  }
}
