/** `npm run tidy`: formats the code and repairs what the linter can repair. */
import { spawnSync } from 'node:child_process'

import { programOf, root } from './packages.ts'

for (const run of [[programOf('oxlint'), '--type-aware', '--fix'], [programOf('oxfmt')]]) {
  spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' })
}
