/**
 * `node tools/node.js bench/scaling.ts`: what a trial costs as its people and its years grow, in time of the processor and in
 * memory. `--write` writes `bench/scaling.md`.
 *
 * Each run is a process of its own, so that its greatest memory is its own; sizes take turns in each round.
 * Traps: the program, the model and a thread are loaded first, which is what a trial of nobody costs, so that a small one
 * looks dear per person: look at what one more costs.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'

import { engineOn, runTrial } from '../src/compute/index.ts'
import { readProtocol } from '../src/person/index.ts'

/** How large a trial is, and on how many threads it runs. */
interface Size {
  readonly subjects: number
  readonly years: number
  readonly threads: number
}

/** What a run took: seconds of the processor and MB of memory at most. */
interface Taken {
  readonly seconds: number
  readonly megabytes: number
}

const PEOPLE = [10, 100, 1000, 10_000]
const YEARS = [5, 10, 20]
/** People while years vary, and years while people vary. */
const SOME_PEOPLE = 200
const SOME_YEARS = 5
const ROUNDS = 3
const anastrozole = { agent: 'anastrozole', dose: '1 mg', every: '1 d' }
const zoledronicAcid = { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo' }

async function run({ subjects, years, threads }: Size): Promise<Taken> {
  const protocol = readProtocol({
    osteon: 'protocol/1',
    name: 'bench',
    subjects,
    population: { tScore: { lumbarSpine: { mean: -1, sd: 0.8, min: -2 } } },
    arms: [
      { name: 'anastrozole', plan: { osteon: 'plan/1', items: [anastrozole] } },
      { name: 'and zoledronic acid', plan: { osteon: 'plan/1', items: [anastrozole, zoledronicAcid] } },
    ],
    outcomes: ['bmd.lumbarSpine', 'bmd.totalHip', 'bmd.femoralNeck', 'ctx', 'p1np'],
    months: Array.from({ length: years }, (_unused, i) => 12 * (i + 1)),
  })
  await runTrial(protocol, { engine: engineOn('local', threads), signal: new AbortController().signal })
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
}

function runApart({ subjects, years, threads }: Size): Taken {
  const words = [join(import.meta.dirname, 'scaling.ts'), '--alone', `${subjects}`, `${years}`, `${threads}`]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Taken
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

/** A table of sizes, where one more unit of growth is counted from the row before. */
function table(
  unit: 'subjects' | 'years',
  sizes: readonly Size[],
  runs: readonly (readonly Taken[])[],
): readonly string[] {
  const seconds = runs.map((round) => median(round.map((taken) => taken.seconds)))
  const rows = sizes.map((size, i) => {
    const times = runs[i]!.map((taken) => taken.seconds)
    const more = i === 0 ? undefined : (seconds[i]! - seconds[i - 1]!) / (size[unit] - sizes[i - 1]![unit])
    const spread = `${seconds[i]!.toFixed(2)} (${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)})`
    const memory = Math.max(...runs[i]!.map(({ megabytes }) => megabytes)).toFixed(0)
    return `| ${size[unit]} | ${spread} | ${more === undefined ? '' : (1000 * more).toFixed(2)} | ${memory} |`
  })
  return [`| ${unit} | s, median (range) | ms for one more | most MB |`, '|---|---|---|---|', ...rows]
}

function report(): string {
  const [byPeople, onTwo] = [1, 2].map((threads) =>
    PEOPLE.map((subjects): Size => ({ subjects, years: SOME_YEARS, threads })),
  ) as [Size[], Size[]]
  const byYears = YEARS.map((years): Size => ({ subjects: SOME_PEOPLE, years, threads: 1 }))
  const sizes = [...byPeople, ...onTwo, ...byYears]
  const before = loadavg()[0]!
  const rounds = Array.from({ length: ROUNDS }, () => sizes.map(runApart))
  const runs = sizes.map((_size, i) => rounds.map((round) => round[i]!))
  return [
    '# How cost grows',
    '',
    'Written by `node tools/node.js bench/scaling.ts --write`.',
    '',
    `A trial of two arms. ${cpus()[0]?.model ?? 'Unknown processor'}, ${cpus().length} cores, Node ${process.version};`,
    `${ROUNDS} rounds in turns, time of the processor; load of the machine ${before.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} after.`,
    '',
    `## People, ${SOME_YEARS} years, one thread`,
    '',
    ...table('subjects', byPeople, runs),
    '',
    `## People, ${SOME_YEARS} years, two threads`,
    '',
    ...table('subjects', onTwo, runs.slice(byPeople.length)),
    '',
    `## Years, ${SOME_PEOPLE} people, one thread`,
    '',
    ...table('years', byYears, runs.slice(byPeople.length + onTwo.length)),
    '',
  ].join('\n')
}

const [mode, ...numbers] = process.argv.slice(2)
if (mode === '--alone') {
  const [subjects, years, threads] = numbers.map(Number) as [number, number, number]
  process.stdout.write(JSON.stringify(await run({ subjects, years, threads })))
} else {
  const text = report()
  process.stdout.write(text)
  if (mode === '--write') writeFileSync(join(import.meta.dirname, 'scaling.md'), text)
}
