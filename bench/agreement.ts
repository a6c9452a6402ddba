/**
 * `node tools/node.js bench/agreement.ts [--people=1000] [--write]`: how far our solver and others are apart at tight
 * tolerances, on different people with ten years of denosumab. `--write` writes `bench/agreement.md`.
 *
 * The model jumps where Bcl-2 passes 105. Ours stops there; CVODE is made to do the same by its own root finding, and
 * LSODA steps across with its error control alone.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { compile } from '../src/engine/kernel/index.ts'
import { rodas5p } from '../src/engine/solve/index.ts'
import { openPeers } from './peers.ts'
import type { PeerRun } from './peers.ts'
import { MODEL, crowdOf, denosumab, runCrowd, worstDensity } from './scenario.ts'
import type { Crowd, Ran } from './scenario.ts'

const WANTED = 1e-6
const OURS = { method: rodas5p, relative: 1e-10, absolute: 1e-2 } as const
/** People at a time, so that results need not all be held. */
const LOT = 50

/** Another solver, at its own tight tolerance. */
interface Other {
  readonly name: string
  readonly relative: number
  readonly run: PeerRun
}

/** The largest differences so far. */
interface Apart {
  density: number
  state: number
  /** Which state it was. */
  where: string
  people: number
}

const { values: words } = parseArgs({
  options: { people: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
})

/** The largest difference of any state, relative to its value or its size, whichever is greater. */
function apartIn({ scale }: Crowd, run: Ran, other: Ran): Pick<Apart, 'state' | 'where'> {
  let [state, where] = [0, 0]
  const row = MODEL.states.length
  for (let i = 0; i < run.states.length; i++) {
    const size = Math.max(Math.abs(run.states[i]!), scale[i % row]!)
    const difference = Math.abs(run.states[i]! - other.states[i]!) / size
    if (!(difference <= state)) [state, where] = [difference, i % row]
  }
  return { state, where: MODEL.states[where]!.name }
}

function widen(apart: Apart, crowd: Crowd, { run, other }: { readonly run: Ran; readonly other: Ran }): void {
  const { state, where } = apartIn(crowd, run, other)
  apart.density = Math.max(apart.density, worstDensity(run, other))
  if (!(state <= apart.state)) [apart.state, apart.where] = [state, where]
  apart.people += crowd.people.length
}

function compare(others: readonly Other[], all: Crowd): readonly Apart[] {
  const kernel = compile(MODEL)
  const apart = others.map((): Apart => ({ density: 0, state: 0, where: '', people: 0 }))
  for (let first = 0; first < all.people.length; first += LOT) {
    const crowd = { ...all, people: all.people.slice(first, first + LOT) }
    const run = runCrowd(kernel, crowd, OURS)
    for (const [i, { name, relative, run: go }] of others.entries()) {
      const other = go(crowd, { relative, absolute: OURS.absolute })
      if (!other) throw new Error(`${name} did not come to the end of people ${first} to ${first + LOT}.`)
      widen(apart[i]!, crowd, { run, other })
    }
    process.stderr.write(
      `${first + crowd.people.length} people: ${apart.map(({ density }) => density.toExponential(1)).join(', ')}\n`,
    )
  }
  return apart
}

function report(others: readonly Other[], apart: readonly Apart[], versions: Readonly<Record<string, string>>): string {
  const told = Object.entries({ Node: process.version, ...versions }).map(([name, version]) => `${name} ${version}`)
  const verdict = (density: number): string => (density <= WANTED ? 'met' : 'NOT MET')
  return [
    '# Agreement',
    '',
    'Written by `node tools/node.js bench/agreement.ts --write`.',
    '',
    `${denosumab.about[0]!.toUpperCase()}${denosumab.about.slice(1)}, different people, told every month; Osteon by Rodas5P at ${OURS.relative}. ${cpus()[0]?.model.trim() ?? 'Unknown processor'}; ${told.join(', ')}.`,
    `A difference of at most ${WANTED} of every density is wanted.`,
    '',
    '| solver | tolerance | people | largest relative difference of a density | of any state, relative to the greater of its value and its size |',
    '|---|---|---|---|---|',
    ...others.map(({ name, relative }, i) => {
      const { people, density, state, where } = apart[i]!
      return `| ${name} | ${relative} | ${people} | ${density.toExponential(1)}: ${verdict(density)} | ${state.toExponential(1)} (${where}) |`
    }),
    '',
  ].join('\n')
}

const { cvode, lsoda, missing, versions, close } = openPeers()
for (const each of missing) process.stderr.write(`SKIPPED ${each}\n`)
const others: readonly Other[] = [
  ...(cvode ? [{ name: 'CVODE sparse, hoisted form, switches located', relative: 1e-11, run: cvode('located') }] : []),
  ...(lsoda ? [{ name: 'deSolve LSODA, published form', relative: 1e-10, run: lsoda }] : []),
]
const text = report(others, compare(others, crowdOf(denosumab, Number(words.people))), versions)
close()
process.stdout.write(text)
if (words.write) writeFileSync(join(import.meta.dirname, 'agreement.md'), text)
