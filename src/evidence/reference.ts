/** Where a number comes from. Assumed is allowed; hidden is not. */
export type Origin = 'measured' | 'fitted' | 'derived' | 'assumed'

/** A body of evidence. */
export interface Reference {
  /** Short name, by which `osteon explain` finds it. */
  readonly id: string
  readonly citation: string
  /** Year of publication; absent where the source does not say. */
  readonly year?: number
  readonly doi?: string
  /**
   * How the citation is known. `read`: the paper, its abstract or its repository was read. `recalled`: from knowledge
   * of the publication, to be checked before it is quoted. `own`: a document of this project. Every listed reference says.
   */
  readonly certainty?: 'read' | 'recalled' | 'own'
  /** Of a guideline: whether a newer edition has taken its place. */
  readonly status?: 'current' | 'superseded' | 'not read'
  /** What a reader should know of it: its licence, its edition, what is uncertain. */
  readonly note?: string
}

/**
 * A reference as one line of text.
 *
 * @param reference - a body of evidence
 * @returns citation and DOI, and a word where the citation is only recalled
 *
 * @example
 * cite({ id: 'a', citation: 'A (2000) B.', doi: '10.1/c', certainty: 'read' }) // → 'A (2000) B. doi:10.1/c'
 */
export function cite({ citation, doi, certainty }: Reference): string {
  const recalled = certainty === 'recalled' ? ' [from knowledge, to be checked]' : ''
  return (doi === undefined ? citation : `${citation} doi:${doi}`) + recalled
}
