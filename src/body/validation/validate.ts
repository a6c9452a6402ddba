import { parameterVector } from '../../engine/model/index.ts'
import type { Settings } from '../../engine/model/index.ts'
import { UnknownName } from '../../units/index.ts'
import { skeletonOnly, stampOf } from '../simulate/index.ts'
import type { Stamp } from '../simulate/index.ts'
import { TOLERANCE, studyRunner } from './courses.ts'
import { readEvidence } from './evidence-rows.ts'
import type { EvidenceRow } from './evidence-rows.ts'
import { gaps } from './gaps.ts'
import { acceptedFor, counts, isMet, scoreOf, scoresBy } from './score.ts'
import type { Accepted, Score, Scored } from './score.ts'
import { families } from './studies/all.ts'
import { QUANTITIES } from './study.ts'
import type { Reading } from './study.ts'
import { unexpressed } from './unexpressed.ts'

/** One published number beside ours. */
export interface ValidatedRow extends Scored {
  readonly row: number
  readonly study: string
  readonly mechanism: string
  readonly arm: string
  /** What is compared, in words. */
  readonly quantity: string
  /** Unit as the evidence table names it; a slope in g/cm2 is told in percent. */
  readonly unit: string
  readonly month: number | null
  readonly isPercent: boolean
  /** The printed 95 % interval. */
  readonly interval: readonly [number, number] | null
  readonly n: number | null
  readonly certainty: string
  readonly accepted: Accepted
  /** Why it is not met, where it is not and counts. */
  readonly gap: string | null
  /** How the study was run. */
  readonly conduct: string
}

/** `validation/1`: every published number beside ours, and the scores. */
export interface Validation {
  readonly osteon: 'validation/1'
  readonly stamp: Stamp
  readonly rows: readonly ValidatedRow[]
  readonly unexpressed: readonly {
    readonly row: number
    readonly study: string
    readonly isVerified: boolean
    readonly reason: string
  }[]
  readonly scores: {
    readonly total: Score
    /** Density, markers, hormones. */
    readonly kinds: readonly Score[]
    readonly mechanisms: readonly Score[]
    readonly studies: readonly Score[]
    readonly sites: readonly Score[]
  }
}

/**
 * Holds the model against what studies found: one typical subject per arm, every published number beside ours.
 *
 * @param text - the evidence table, as CSV
 * @param options.studies - ids of the studies to run; all where there is none
 * @param options.settings - parameters that differ from their declared value, by id, in their declared unit
 * @returns the rows with their verdicts, the rows that cannot be expressed, and the scores
 * @throws UnknownName - no study has that id; the message names the nearest
 * @throws Malformed - the text is not the evidence table
 *
 * @example
 * validate(text, { studies: ['FREEDOM'] }).rows.every(({ study }) => study === 'FREEDOM') // → true
 */
export function validate(
  text: string,
  { studies = [], settings = {} }: { readonly studies?: readonly string[]; readonly settings?: Settings } = {},
): Validation {
  const evidence = readEvidence(text)
  const known = [...new Set(evidence.map(({ study }) => study))]
  for (const id of studies) if (!known.includes(id)) throw new UnknownName('study', id, known)
  const isWanted = (id: string): boolean => studies.length === 0 || studies.includes(id)
  const rows = validatedRows(evidence, isWanted, parameterVector(skeletonOnly, settings))
  return {
    osteon: 'validation/1',
    stamp: stampOf(skeletonOnly, `Rodas5P, ${TOLERANCE}`, settings),
    rows,
    unexpressed: unexpressedRows(evidence).filter(({ study }) => isWanted(study)),
    scores: {
      total: scoreOf('all', rows),
      kinds: scoresBy(rows, ({ kind }) => kind),
      mechanisms: scoresBy(rows, ({ mechanism }) => mechanism),
      studies: scoresBy(rows, ({ study }) => study),
      sites: scoresBy(
        rows.filter(({ kind }) => kind === 'density'),
        ({ quantity }) => quantity,
      ),
    },
  }
}

function validatedRows(
  evidence: readonly EvidenceRow[],
  isWanted: (id: string) => boolean,
  parameters: Float64Array,
): ValidatedRow[] {
  const run = studyRunner(skeletonOnly, parameters)
  return families.flatMap(({ mechanism, studies }) =>
    studies
      .filter(({ id }) => isWanted(id))
      .flatMap((study) => {
        const ours = run(study)
        return study.readings.map((reading, i) =>
          beside(evidence[reading.row]!, reading, { mechanism, conduct: study.conduct, ours: ours[i]! }),
        )
      }),
  )
}

function beside(
  row: EvidenceRow,
  { quantities, perDensity }: Reading,
  { ours, ...told }: { readonly mechanism: string; readonly conduct: string; readonly ours: number },
): ValidatedRow {
  const published = perDensity === undefined ? row.value! : (100 * row.value!) / perDensity
  const isPercent = perDensity !== undefined || /pct/.test(row.unit)
  const accepted = acceptedFor({ ...row, value: published, isPercent })
  const { study, arm, certainty, month = null, n = null, lower95, upper95 } = row
  return {
    row: row.row,
    study,
    ...told,
    arm,
    quantity: quantities.length === 1 ? QUANTITIES[quantities[0]!].words : 'mean of markers',
    kind: QUANTITIES[quantities[0]!].kind,
    unit: perDensity === undefined ? row.unit : 'pct_per_year',
    isPercent,
    month,
    published,
    interval: lower95 === undefined || upper95 === undefined ? null : [lower95, upper95],
    n,
    certainty,
    isCounted: counts(row),
    ours,
    accepted,
    isMet: isMet(ours, accepted),
    gap: gaps.find(({ rows }) => rows.includes(row.row))?.reason ?? null,
  }
}

function unexpressedRows(evidence: readonly EvidenceRow[]): Validation['unexpressed'] {
  return unexpressed
    .flatMap(({ rows, reason }) => rows.map((row) => ({ row, reason })))
    .map(({ row, reason }) => ({ row, study: evidence[row]!.study, isVerified: counts(evidence[row]!), reason }))
    .toSorted((a, b) => a.row - b.row)
}
