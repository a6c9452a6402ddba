import { fileURLToPath } from 'node:url'

/** The evidence table of this package. */
export const EVIDENCE = fileURLToPath(new URL('../../data/evidence.csv', import.meta.url))
