/**
 * `npm run bench`: how fast, against whom, at equal measured error, side by side in one run. `bench/README.md` tells
 * what is compared and which traps there are.
 *
 *     npm run bench -- [--people=200] [--rounds=3] [--write]
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

import { compile } from '../src/engine/kernel/index.ts'
import { rodas4, rodas5p } from '../src/engine/solve/index.ts'
import { crowdOf, denosumab, runCrowd } from './crowd.ts'
import { peersFor } from './peers.ts'
import type { Peer } from './peers.ts'
import { MODEL, crowd, ours, worst } from './scenario.ts'
import type { Ran } from './scenario.ts'

const TOLERANCES = [1e-1, 3e-2, 1e-2, 3e-3, 2e-3, 1e-3, 5e-4, 3e-4, 1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 1e-7]
const WANTED_ERROR = 1e-4
/** What our own must be at least, in times of each peer. */
const WANTED_RATIOS: Readonly<Record<string, number>> = { 'CVODE dense': 15, 'CVODE sparse': 6 }

function given(name: string, standard: number): number {
  const word = process.argv.find((each) => each.startsWith(`--${name}=`))
  return word === undefined ? standard : Number(word.slice(name.length + 3))
}

interface Entrant {
  readonly name: string
  readonly relative: number
  readonly error: number
  readonly times: number[]
  readonly run: Peer['run']
}

/** A solver at the loosest tolerance that is good enough. */
function entrant({ name, run }: Peer, truth: Ran): Entrant | undefined {
  for (const relative of TOLERANCES) {
    const first = run(relative)
    const error = first ? worst(first, truth) : Number.NaN
    if (error <= WANTED_ERROR) return { name, run, relative, error, times: [] }
  }
  return undefined
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

function tableOf(entrants: readonly Entrant[], lost: readonly string[]): readonly string[] {
  const base = median(entrants[0]!.times)
  const rows = entrants.map(({ name, relative, error, times }) => {
    const [low, high] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(2))
    const time = `${median(times).toFixed(2)} (${low} to ${high})`
    return `| ${name} | ${time} | ${relative} | ${error.toExponential(1)} | ${(median(times) / base).toFixed(1)} |`
  })
  return [
    '| solver | ms a person, median (range) | tolerance | worst error of density | times ours |',
    '|---|---|---|---|---|',
    ...rows,
    ...lost.map((name) => `| ${name} | did not reach the accuracy | | | |`),
  ]
}

function verdicts(entrants: readonly Entrant[]): readonly string[] {
  const base = median(entrants[0]!.times)
  return entrants.flatMap(({ name, times }) => {
    const wanted = Object.entries(WANTED_RATIOS).find(([start]) => name.startsWith(start))
    if (!wanted) return []
    const ratio = median(times) / base
    return [
      `${wanted[0]}: ${ratio.toFixed(1)} times ours; ${wanted[1]} is wanted: ${ratio >= wanted[1] ? 'met' : 'NOT MET'}.`,
    ]
  })
}

const [count, rounds] = [given('people', 200), given('rounds', 3)]
const people = crowd(count)
const { peers, missing } = peersFor(people.people, people.scale)
for (const each of missing) process.stderr.write(`SKIPPED ${each}\n`)
const truth = ours(people, rodas5p, 1e-10)
const exact = peers.find(({ name }) => name.startsWith('CVODE sparse'))?.run(1e-11)
const inLanes = crowdOf(MODEL, denosumab, count)
const vectors = compile(MODEL, 'webassembly vectors')
const own: readonly Peer[] = [
  {
    name: 'Osteon, Rodas4, WebAssembly, two people to a vector',
    run: (relative) => runCrowd(vectors, inLanes, { method: rodas4, relative }),
  },
  { name: 'Osteon, Rodas4 in plain JavaScript', run: (relative) => ours(people, rodas4, relative) },
]
for (const { run } of own) run(1e-3)
const candidates = [...own, ...peers]
const entrants = candidates.flatMap((each) => entrant(each, truth) ?? [])
for (let round = 0; round < rounds; round++) {
  for (const { run, relative, times } of entrants) times.push(run(relative)!.milliseconds)
}
const lost = candidates.map(({ name }) => name).filter((name) => !entrants.some((each) => each.name === name))
const report = [
  `${count} different people, ten years of denosumab every six months, told every month. ${cpus()[0]!.model}, Node ${process.version}.`,
  `Each at the loosest tolerance that holds every density within ${WANTED_ERROR}; ${rounds} interleaved rounds, time of the processor.`,
  ...(exact
    ? [`The reference (ours at 1e-10) and CVODE at 1e-11 agree within ${worst(exact, truth).toExponential(1)}.`]
    : []),
  ...missing.map((each) => `SKIPPED ${each}`),
  '',
  ...tableOf(entrants, lost),
  '',
  ...verdicts(entrants),
]
process.stdout.write(`${report.join('\n')}\n`)
if (process.argv.includes('--write')) {
  writeFileSync(
    join(import.meta.dirname, 'results.md'),
    `# Measured\n\nWritten by \`npm run bench -- --write\`.\n\n${report.join('\n')}\n`,
  )
}
