/** Where a number comes from. Assumed is allowed; hidden is not. */
export type Origin = 'measured' | 'fitted' | 'derived' | 'assumed'

/** A body of evidence. */
export interface Reference {
  readonly id: string
  readonly citation: string
  readonly doi?: string
  /** What a reader should know of it: its licence, its edition, what is uncertain in the citation. */
  readonly note?: string
}

/**
 * A reference as one line of text.
 *
 * @param reference - a body of evidence
 * @returns citation and DOI
 *
 * @example
 * cite({ id: 'a', citation: 'A (2000) B.', doi: '10.1/c' }) // → 'A (2000) B. doi:10.1/c'
 */
export function cite({ citation, doi }: Reference): string {
  return doi === undefined ? citation : `${citation} doi:${doi}`
}
