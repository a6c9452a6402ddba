import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { checkout } from '../../support/sources.ts'

/** The evidence table as it stands in the checkout. */
export const evidenceText: string = readFileSync(join(checkout, 'data/evidence.csv'), 'utf8')
