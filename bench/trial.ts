/**
 * `node tools/node.js bench/trial.ts`: how long the trial takes that was promised in under 10 s on two cores: 200
 * subjects, two arms, five years.
 *
 * Traps: the threads load the program first, which takes about half a second of each run and is counted; a machine that
 * others use shows the others.
 */
import { cpus } from 'node:os'

import { engineOn, runTrial } from '../src/compute/index.ts'
import { readProtocol } from '../src/person/index.ts'

const ROUNDS = 3
const anastrozole = { agent: 'anastrozole', dose: '1 mg', every: '1 d' }
const zoledronicAcid = { agent: 'zoledronic-acid', dose: '4 mg', every: '6 mo' }
const protocol = readProtocol({
  osteon: 'protocol/1',
  name: 'bench',
  subjects: 200,
  population: { tScore: { lumbarSpine: { mean: -1, sd: 0.8, min: -2 } } },
  arms: [
    { name: 'anastrozole', plan: { osteon: 'plan/1', items: [anastrozole] } },
    { name: 'and zoledronic acid', plan: { osteon: 'plan/1', items: [anastrozole, zoledronicAcid] } },
  ],
  outcomes: ['bmd.lumbarSpine', 'bmd.totalHip', 'bmd.femoralNeck', 'ctx', 'p1np', 'tScore.lumbarSpine'],
  months: [6, 12, 24, 36, 48, 60],
})

async function seconds(workers: number): Promise<number> {
  const begin = performance.now()
  await runTrial(protocol, { engine: engineOn('local', workers), signal: new AbortController().signal })
  return (performance.now() - begin) / 1000
}

process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`)
for (const workers of [1, 2]) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await seconds(workers))
  const told = times.toSorted((a, b) => a - b).map((time) => time.toFixed(2))
  process.stdout.write(`${workers} thread${workers > 1 ? 's' : ''}: ${told.join(', ')} s\n`)
}
