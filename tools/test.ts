/**
 * `npm test`: types, lint, format, unused code, then the tests. Stops at the first step that fails.
 * Arguments go to the tests: `npm test -- test/laws`.
 */
import { spawnSync } from 'node:child_process'

import { programOf, root } from './packages.ts'

const CHECKS = [
  { name: 'types', run: [programOf('typescript', 'tsc'), '--project', 'tsconfig.json'] },
  { name: 'web', run: [programOf('typescript', 'tsc'), '--project', 'app/web/tsconfig.json'] },
  { name: 'lint', run: [programOf('oxlint'), '--type-aware', '--deny-warnings', '--quiet'] },
  { name: 'format', run: [programOf('oxfmt'), '--check'] },
  { name: 'unused', run: [programOf('knip'), '--no-progress', '--no-config-hints'] },
] as const

for (const { name, run } of CHECKS) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8' })
  process.stdout.write(`${name.padEnd(7)} ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}${name} failed (npm run tidy formats, and repairs what the linter can).\n`)
    process.exit(status ?? 1)
  }
}

const tests = [programOf('vitest'), 'run', ...process.argv.slice(2)]
process.exit(spawnSync(process.execPath, tests, { cwd: root, stdio: 'inherit' }).status ?? 1)
