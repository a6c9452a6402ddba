import { z } from 'zod'

import { check, refuseOtherKind } from '../../person/index.ts'

/** What a fit is to do: `targets/1`. */
export interface Targets {
  /** Ids of parameters, or bare names that only one module has; "a = b" holds b at its present ratio to a. */
  readonly parameters: readonly string[]
  /** Ids of the studies whose rows are held against; all where the list is empty. */
  readonly studies: readonly string[]
  /** Whether rows from memory count too. */
  readonly rows: 'verified' | 'all'
  /** Whether large misfits count by their square, or by their size (Huber). */
  readonly loss: 'squares' | 'huber'
  /** Whether each parameter is held near its present value, or more loosely near the middle of its range. */
  readonly prior: 'weak' | 'range' | 'none'
}

const targets = z.strictObject({
  osteon: z.literal('targets/1'),
  parameters: z.array(z.string().min(1)).min(1),
  studies: z.array(z.string().min(1)).default([]),
  rows: z.enum(['verified', 'all']).default('verified'),
  loss: z.enum(['squares', 'huber']).default('squares'),
  prior: z.enum(['weak', 'range', 'none']).default('weak'),
})

/**
 * Reads a `targets/1` document.
 *
 * @param document - parsed JSON
 * @returns the targets, with what usually holds where nothing is said
 * @throws WrongKind - it is a document of another kind
 * @throws UnusableDocument - a field is missing, or its value is of the wrong kind
 * @throws UnknownField - a field is not known; the message names the nearest
 * @throws UnknownName - a word is not among those allowed
 *
 * @example
 * readTargets({ osteon: 'targets/1', parameters: ['estrogenSignal.half'] }).loss // → 'squares'
 */
export function readTargets(document: unknown): Targets {
  refuseOtherKind('targets', 'targets/1', document)
  const { parameters, studies, rows, loss, prior } = check('targets', targets, document)
  return { parameters, studies, rows, loss, prior }
}
