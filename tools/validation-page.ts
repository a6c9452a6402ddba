/**
 * Writes `docs/validation.md`: what must hold and what does, the scores, every published number beside ours, what the
 * model cannot express, where its numbers come from. `--check` compares instead of writing and fails where it is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { validationMarkdown } from '../app/report/index.ts'
import { skeletonOnly } from '../src/body/simulate/index.ts'
import { validate } from '../src/body/validation/index.ts'
import { root } from './packages.ts'

const page = join(root, 'docs/validation.md')
const origins = Map.groupBy(skeletonOnly.parameters, ({ declared }) => declared.origin)
const counts = [...origins].map(([origin, parameters]) => ({ origin, count: parameters.length }))
const text = validationMarkdown(validate(readFileSync(join(root, 'data/evidence.csv'), 'utf8')), counts)

if (!process.argv.includes('--check')) {
  writeFileSync(page, text)
  process.stdout.write('Wrote docs/validation.md.\n')
} else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  process.stderr.write('docs/validation.md is stale. Run node tools/validation-page.ts.\n')
  process.exitCode = 1
}
