/**
 * Writes `docs/forecast.svg`, the picture of the README: the spine of the example person as now and under a bone
 * medicine. `--check` compares instead of writing and fails where it is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { forecastPicture } from '../app/report/index.ts'
import { forecast } from '../src/body/simulate/index.ts'
import { readPerson, readPlan } from '../src/person/index.ts'
import { root } from './packages.ts'

/** The day on which the picture looks ahead: that of the last scan of the example. */
const ON = '2026-09-22'

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'examples', path), 'utf8'))
const person = readPerson(read('on-anastrozole-two-scans.json'))
const plans = [readPlan(read('plans/zoledronic-acid.json'))]
const told = forecast(person, plans, { on: ON, years: 10, draws: 200, seed: 1 })
const picture = join(root, 'docs/forecast.svg')
const text = forecastPicture({ forecast: told, site: 'lumbarSpine', plans: [0, 1] })

if (!process.argv.includes('--check')) {
  writeFileSync(picture, text)
  process.stdout.write('Wrote docs/forecast.svg.\n')
} else if (!existsSync(picture) || readFileSync(picture, 'utf8') !== text) {
  process.stderr.write('docs/forecast.svg is stale. Run npm run pages.\n')
  process.exitCode = 1
}
