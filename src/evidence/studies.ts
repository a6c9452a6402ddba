import { aromataseInhibitorTrials } from './aromatase-inhibitor-trials.ts'
import { hormoneStudies } from './hormone-studies.ts'
import { lifestyleStudies } from './lifestyle-studies.ts'
import { osteoporosisTrials } from './osteoporosis-trials.ts'
import type { Reference } from './reference.ts'

/** Every study of `data/evidence.csv`; its id is the study's id there. */
export const studies: readonly Reference[] = [
  ...aromataseInhibitorTrials,
  ...hormoneStudies,
  ...osteoporosisTrials,
  ...lifestyleStudies,
]

/**
 * A study of the evidence table by its id.
 *
 * @param id - as in the table, such as `FREEDOM`
 * @returns the study
 * @throws Error - the table has no such study
 *
 * @example
 * study('FREEDOM').year // → 2009
 */
export function study(id: string): Reference {
  const found = studies.find((each) => each.id === id)
  if (!found) throw new Error(`no study ${id} in the evidence table.`)
  return found
}
