import type { Assembly } from '../../engine/model/index.ts'
import type { Person, PopulationQuantity, Protocol } from '../../person/index.ts'
import { mineralFacts, wholePerson } from '../simulate/index.ts'
import type { MineralFacts } from '../simulate/index.ts'

/** Blood values that a population may tell and that only the minerals depend on. */
const MINERALS = ['creatinine', 'pth', 'calcium'] as const satisfies readonly PopulationQuantity[]

/**
 * What a population tells of minerals.
 *
 * @param protocol - the trial
 * @returns names of the told ones
 *
 * @example
 * mineralsTold(protocol) // → ['creatinine']
 */
export function mineralsTold({ population: { quantities } }: Protocol): readonly (typeof MINERALS)[number][] {
  return MINERALS.filter((name) => quantities[name] !== undefined)
}

/**
 * What the minerals of a subject start from: the blood values that her population tells, and no others.
 *
 * @param protocol - the trial
 * @param whose - the model, the subject with all her blood values, and the day of enrolment in days since 1970-01-01
 * @returns her filtration and her own levels; none where the model has no minerals
 *
 * @example
 * mineralsOf(protocol, { assembly: skeletonOnly, person, today: 11000 }).levels // → []
 */
export function mineralsOf(
  protocol: Protocol,
  { assembly, person, today }: { readonly assembly: Assembly; readonly person: Person; readonly today: number },
): Omit<MineralFacts, 'missing'> {
  if (assembly !== wholePerson) return { subject: {}, levels: [] }
  const told = new Set<string>(mineralsTold(protocol))
  return mineralFacts({ ...person, labs: person.labs.filter(({ analyte }) => told.has(analyte)) }, today)
}
