import type { Assembly } from '../../engine/model/index.ts'
import { SITES } from '../../person/index.ts'
import type { PopulationQuantity, Protocol } from '../../person/index.ts'
import { wholePerson } from '../simulate/index.ts'
import { mineralsTold } from './own-minerals.ts'

/**
 * What is worth knowing of a population before a result is read: what it leaves out, and what it tells in vain.
 *
 * @param protocol - the trial
 * @param assembly - the model that runs it
 * @returns sentences; none where everything that acts is told
 *
 * @example
 * populationRemarks(protocol, skeletonOnly) // → ['population: age is not told; …']
 */
export function populationRemarks(protocol: Protocol, assembly: Assembly): readonly string[] {
  const { quantities, tScore, smoking, sex, isSexTold, menopausal } = protocol.population
  const idle = assembly === wholePerson ? [] : mineralsTold(protocol)
  const acting: readonly PopulationQuantity[] = [
    'age',
    ...(sex === 'female' && menopausal ? (['yearsSinceMenopause'] as const) : []),
    'bodyMassIndex',
    'calciumIntake',
    'vitaminD',
  ]
  const isTold = (name: PopulationQuantity): boolean =>
    quantities[name] !== undefined || (name === 'bodyMassIndex' && quantities.weight !== undefined)
  const missing = [
    ...acting.filter((name) => !isTold(name)),
    ...SITES.filter((site) => tScore[site] === undefined).map((site) => `tScore.${site}`),
    ...(smoking === undefined ? ['smoking'] : []),
  ]
  return [
    ...(isSexTold === false ? ['population: sex is not told; women are enrolled.'] : []),
    ...(missing.length === 0
      ? []
      : [`population: not told, and drawn from reference distributions (docs/decisions/0010): ${missing.join(', ')}.`]),
    ...idle.map(
      (name) =>
        `population.${name} acts on calcium, phosphate, PTH and calcitriol, of which this trial tells none; it changes nothing.`,
    ),
  ]
}
