import { SITES } from '../../person/index.ts'
import type { Candidate } from './candidate.ts'
import { quantityOf } from './enrolment.ts'

/** A fact of a subject at enrolment, as a column of a table. */
export interface SubjectFact {
  readonly name: string
  readonly unit: string
  /** The number; NaN where the fact does not concern her. */
  readonly read: (candidate: Candidate) => number
}

/** What a table of subjects tells of each at enrolment; T-scores are those of the scan then. */
export const SUBJECT_FACTS: readonly SubjectFact[] = [
  { name: 'age', unit: 'a', read: ({ age }) => age },
  { name: 'yearsSinceMenopause', unit: 'a', read: (candidate) => quantityOf(candidate, 'yearsSinceMenopause') },
  { name: 'bodyMassIndex', unit: 'kg/m2', read: ({ bodyMassIndex }) => bodyMassIndex },
  { name: 'weight', unit: 'kg', read: ({ weight }) => weight },
  { name: 'height', unit: 'cm', read: ({ height }) => height },
  { name: 'calciumIntake', unit: 'mg/d', read: ({ calciumIntake }) => calciumIntake },
  { name: 'vitaminD', unit: 'nmol/L', read: ({ vitaminD }) => vitaminD },
  { name: 'smokes', unit: '1', read: ({ smoking }) => (smoking === 'current' ? 1 : 0) },
  ...SITES.map((site) => ({
    name: `baseline.tScore.${site}`,
    unit: '{T-score}',
    read: ({ measured }: Candidate) => measured[site],
  })),
]
