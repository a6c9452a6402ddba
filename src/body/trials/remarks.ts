import { SITES } from '../../person/index.ts'
import type { PopulationQuantity, Protocol } from '../../person/index.ts'

/** What a population may tell and nothing in the model depends on. */
const IDLE = ['creatinine', 'pth', 'calcium'] as const satisfies readonly PopulationQuantity[]

/**
 * What is worth knowing of a population before a result is read: what it leaves out, and what it tells in vain.
 *
 * @param protocol - the trial
 * @returns sentences; none where everything that acts is told
 *
 * @example
 * populationRemarks(protocol) // → ['population: age is not told; …']
 */
export function populationRemarks({ population }: Protocol): readonly string[] {
  const { quantities, tScore, smoking, sex, menopausal } = population
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
    ...(missing.length === 0
      ? []
      : [`population: not told, and drawn from reference distributions (docs/decisions/0010): ${missing.join(', ')}.`]),
    ...IDLE.filter((name) => quantities[name] !== undefined).map(
      (name) => `population.${name} is told of each subject; nothing in the model depends on it yet.`,
    ),
  ]
}
