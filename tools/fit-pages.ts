/**
 * Writes `docs/identifiability.md` (what published numbers know of each parameter) and `docs/held-out.md` (every trial
 * predicted by a fit that did not see it). The second takes some minutes; `--identifiability` writes the first alone.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { heldOutMarkdown, identifiabilityMarkdown } from '../app/report/index.ts'
import { fit, heldOut, readTargets } from '../src/body/fitting/index.ts'
import { skeletonOnly } from '../src/body/simulate/index.ts'
import { root } from './packages.ts'

const evidence = readFileSync(join(root, 'data/evidence.csv'), 'utf8')
const targets = readTargets(JSON.parse(readFileSync(join(root, 'data/targets.json'), 'utf8')))

function write(page: string, text: string): void {
  writeFileSync(join(root, page), text)
  process.stdout.write(`Wrote ${page}.\n`)
}

const parameters = skeletonOnly.parameters.map(({ id, declared: { origin, source, where } }) => ({
  id,
  origin,
  source: source.id,
  where,
}))
const present = fit(evidence, targets, { starts: 1, seed: 1, mostSteps: 0, leaveOut: [], name: 'present' })
write('docs/identifiability.md', identifiabilityMarkdown(present, parameters))

if (!process.argv.includes('--identifiability')) {
  const told = heldOut(evidence, targets, {
    people: 60,
    mostSteps: 30,
    progress: (what, done, of) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done} of ${of}   `)
    },
  })
  write('docs/held-out.md', heldOutMarkdown(told))
}
