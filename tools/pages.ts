/**
 * `npm run pages`: makes everything that is generated and committed anew. `--check` compares instead of writing, and
 * fails where something is stale.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { root } from './packages.ts'

const makers = ['model-pages.ts', 'validation-page.ts', 'readme-picture.ts']
const ends = makers.map(
  (name) =>
    spawnSync(process.execPath, [join(root, 'tools', name), ...process.argv.slice(2)], { stdio: 'inherit' }).status,
)
process.exitCode = ends.every((status) => status === 0) ? 0 : 1
