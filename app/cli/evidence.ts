import { fileURLToPath } from 'node:url'

/** The evidence table of this package. */
export const EVIDENCE = fileURLToPath(new URL('../../data/evidence.csv', import.meta.url))

/** What is fitted: every number that the proposal fitted, to every study. */
export const TARGETS = fileURLToPath(new URL('../../data/targets.json', import.meta.url))
