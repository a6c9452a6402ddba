/** `npm start`: the forecast of the example person under every example plan, printed, and written as a page. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { root } from './packages.ts'

const page = resolve('osteon-forecast.html')
const person = join(root, 'examples', 'on-anastrozole-two-scans.json')
const shelf = join(root, 'examples', 'plans')
const plans = existsSync(shelf) ? readdirSync(shelf).filter((name) => name.endsWith('.json')) : []

const forecast = [
  join(root, 'app', 'cli', 'main.ts'),
  'forecast',
  relative('', person),
  ...plans.toSorted().flatMap((name) => ['--plan', relative('', join(shelf, name))]),
  '--html',
  page,
]
const { status } = spawnSync(process.execPath, forecast, { stdio: 'inherit' })
if (status === 0) process.stdout.write(`\nThe page with the picture: ${page}\n`)
process.exit(status ?? 1)
