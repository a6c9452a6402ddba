/**
 * `npm run bench`: how fast, against whom, at equal measured error, side by side in one run. `bench/README.md` tells
 * what is compared and which traps there are.
 *
 *     npm run bench -- [--only=denosumab,teriparatide,cores,start-up] [--people=200] [--daily=20] [--rounds=3]
 *       [--solvers="vectors,CVODE dense"] [--write] [--record]
 *
 * `--people` are run through denosumab, `--daily` through teriparatide, where peers take seconds a person. `--solvers` names
 * who takes part, as in `base.json`; the first of them is what the others are compared with.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { compile } from '../src/engine/kernel/index.ts'
import { rodas5p } from '../src/engine/solve/index.ts'
import { againstBase, record } from './base.ts'
import { WANTED_ERROR, hold, tableOf, verdicts } from './contest.ts'
import type { Contest, Contestant } from './contest.ts'
import { others, own, uncompiled } from './contestants.ts'
import { openPeers } from './peers.ts'
import type { Peers } from './peers.ts'
import { MODEL, crowdOf, denosumab, firstOf, runCrowd, teriparatide, worstDensity } from './scenario.ts'
import type { Crowd, Ran, Scenario } from './scenario.ts'

/** How exactly the reference is computed, and how its check by CVODE. */
const REFERENCE = { method: rodas5p, relative: 1e-11, absolute: 1e-2 } as const
const CHECK = { relative: 1e-11, absolute: 1e-2 } as const
/** People by whom the reference is checked; `bench/agreement.ts` does it by more. */
const CHECKED = 2

const { values: words } = parseArgs({
  options: {
    only: { type: 'string', default: 'denosumab,teriparatide,cores,start-up' },
    people: { type: 'string', default: '200' },
    daily: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    solvers: { type: 'string' },
    write: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})

/** A scenario with whom runs it, and how many times ours each must take. */
interface Part {
  readonly scenario: Scenario
  readonly count: number
  readonly slow: readonly Contestant[]
  readonly wanted: Readonly<Record<string, number>>
  readonly remarks: readonly string[]
}

const parts: readonly Part[] = [
  {
    scenario: denosumab,
    count: Number(words.people),
    slow: [uncompiled],
    wanted: { 'CVODE dense': 60, 'CVODE sparse': 20 },
    remarks: ['The uncompiled modules run one person once.'],
  },
  {
    scenario: teriparatide,
    count: Number(words.daily),
    slow: [],
    wanted: { 'CVODE dense': 50 },
    remarks: [
      'Fewer people than above, since a peer takes seconds for each. The uncompiled modules are left out: each person would take them some ten minutes.',
    ],
  },
]

/** The exact course of everybody, and how far CVODE with located switches is from it. */
function truthOf(crowd: Crowd, { cvode }: Peers): { readonly truth: Ran; readonly told: string } {
  const truth = runCrowd(compile(MODEL, 'webassembly vectors'), crowd, REFERENCE)
  const few = firstOf(crowd, CHECKED)
  const other = cvode?.('located')(few, CHECK)
  const told = other
    ? `The reference (Rodas5P at ${REFERENCE.relative}) and CVODE at ${CHECK.relative}, with its switches located, agree within ${worstDensity(other, truth).toExponential(1)} on ${few.people.length} people.`
    : `The reference is Rodas5P at ${REFERENCE.relative}; no peer has checked it here.`
  return { truth, told }
}

function run({ scenario, count, slow }: Part, peers: Peers): { readonly contest: Contest; readonly told: string } {
  const crowd = crowdOf(scenario, count)
  const { truth, told } = truthOf(crowd, peers)
  const all = [...own, ...slow, ...others(peers)]
  const named = words.solvers?.split(',')
  const contestants = named ? all.filter(({ key }) => named.includes(key)) : all
  return { contest: hold(contestants, crowd, truth, Number(words.rounds)), told }
}

/** What another program of the bench tells, in a process of its own. */
function toldBy(program: string): readonly string[] {
  return ['', execFileSync(process.execPath, [join(import.meta.dirname, `${program}.ts`)], { encoding: 'utf8' }).trim()]
}

function ratiosOf({ rows }: Contest): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ key, ratio }) => [key, Number(ratio.median.toPrecision(3))]))
}

/** Lines that were told so far, as they come. */
const report: string[] = []

function tell(lines: readonly string[]): void {
  report.push(...lines)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function tellContest(part: Part, { contest, told }: ReturnType<typeof run>): void {
  const { about, name } = part.scenario
  tell([
    '',
    `## ${about[0]!.toUpperCase()}${about.slice(1)}`,
    '',
    `${part.count} different people, told every month. ${told}`,
    ...part.remarks,
    '',
    ...tableOf(contest),
    '',
    ...verdicts(contest, part.wanted),
    '',
    ...againstBase(name, ratiosOf(contest)),
  ])
}

const peers = openPeers()
for (const each of peers.missing) process.stderr.write(`SKIPPED ${each}\n`)
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`
const versions = { Node: process.version, ...peers.versions }
const asked = words.only.split(',')
const load = (): string => `Load of the machine: ${loadavg()[0]!.toFixed(1)}.`
tell([
  `${machine}; ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}. ${load()}`,
  `Each solver at the loosest tolerance that holds every density of everybody in every month within ${WANTED_ERROR}; ${words.rounds} interleaved rounds, time of the processor.`,
  ...peers.missing.map((each) => `SKIPPED ${each}`),
])
for (const part of parts.filter(({ scenario }) => asked.includes(scenario.name))) {
  const done = run(part, peers)
  tellContest(part, done)
  const recorded = new Date().toISOString().slice(0, 10)
  const base = { recorded, machine, versions, people: part.count, ratios: ratiosOf(done.contest) }
  if (words.record) record(part.scenario.name, base)
}
peers.close()
for (const program of ['cores', 'start-up'].filter((each) => asked.includes(each))) tell(toldBy(program))
tell(['', `At the end. ${load()}`])
if (words.write) {
  const head = '# Measured\n\nWritten by `npm run bench -- --write`.\n\n'
  writeFileSync(join(import.meta.dirname, 'results.md'), `${head}${report.join('\n')}\n`)
}
