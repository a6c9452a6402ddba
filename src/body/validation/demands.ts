import type { Validation } from './validate.ts'

/** What must hold of a whole validation, what we have, and whether it holds. */
export interface Demand {
  readonly demand: string
  readonly present: string
  readonly holds: boolean
}

/** At least this share of counted rows, at most this error of density in points, at least this share a mechanism. */
const [LEAST_SHARE, MOST_ERROR, LEAST_OF_FAMILY] = [0.9, 0.8, 0.7]

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/**
 * Judges a whole validation.
 *
 * @param validation - of every study
 * @returns the demands, each with what we have
 *
 * @example
 * demandsOn(validate(text)).every(({ holds }) => holds)
 */
export function demandsOn({ scores: { total, mechanisms } }: Validation): readonly Demand[] {
  const low = mechanisms.filter(({ share }) => share !== undefined && share < LEAST_OF_FAMILY)
  const error = total.densityError ?? Number.NaN
  return [
    {
      demand: `at least ${percent(LEAST_SHARE)} of the counted rows are met`,
      present: `${total.met} of ${total.counted}, ${percent(total.share ?? 0)}`,
      holds: (total.share ?? 0) >= LEAST_SHARE,
    },
    {
      demand: `mean absolute error of density at most ${MOST_ERROR} points`,
      present: `${error.toFixed(3)} points`,
      holds: error <= MOST_ERROR,
    },
    {
      demand: `no mechanism below ${percent(LEAST_OF_FAMILY)}`,
      present: low.length === 0 ? 'none' : low.map(({ name, share }) => `${name} ${percent(share!)}`).join(', '),
      holds: low.length === 0,
    },
  ]
}
