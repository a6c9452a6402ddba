import { createHash } from 'node:crypto'

import { TABLES } from '../rules/index.ts'

/** What identifies an advice well enough to repeat it. */
export interface AdviceStamp {
  /** SHA-256 of every table: rows, thresholds, answers, sources. */
  readonly rules: string
  /** Version of the package. */
  readonly osteon: string
}

/** Version of the package; the launcher's manifest holds the same. */
const OSTEON = '0.1.0'

/** The stamp of an advice by the tables as they stand. */
export function adviceStamp(): AdviceStamp {
  const hash = createHash('sha256')
  for (const { table } of TABLES) hash.update(JSON.stringify(table))
  return { rules: `sha256:${hash.digest('hex')}`, osteon: OSTEON }
}
