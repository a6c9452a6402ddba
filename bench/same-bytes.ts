/**
 * The SHA-256 of many people's courses: ten years of denosumab in the published model, every density of every month.
 * Run it on several runtimes, with one and more threads, and compare.
 *
 *     node bench/same-bytes.ts [people] [back end] [threads]
 *
 * Back ends are `webassembly vectors`, `webassembly` and `javascript`.
 */
import { createHash } from 'node:crypto'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'

import { petersonRiggs } from '../src/body/published/index.ts'
import { compile } from '../src/engine/kernel/index.ts'
import type { BackEnd } from '../src/engine/kernel/index.ts'
import { rodas4 } from '../src/engine/solve/index.ts'
import { crowdOf, denosumab, runCrowd } from './crowd.ts'

/** Whom a thread runs: people from the first up to but not including the last. */
interface Share {
  readonly first: number
  readonly last: number
  readonly backEnd: BackEnd
}

function densitiesOf({ first, last, backEnd }: Share): Float64Array {
  const crowd = crowdOf(petersonRiggs, denosumab, last)
  const own = { ...crowd, people: crowd.people.slice(first) }
  return runCrowd(compile(petersonRiggs, backEnd), own, { method: rodas4, relative: 1e-3 }).densities
}

function inThread(share: Share): Promise<Float64Array> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: share })
    thread.once('message', done)
    thread.once('error', fail)
  })
}

async function main([
  people = '1000',
  backEnd = 'webassembly vectors',
  threads = '1',
]: readonly string[]): Promise<void> {
  const bounds = Array.from({ length: Number(threads) + 1 }, (_unused, i) =>
    Math.round((i * Number(people)) / Number(threads)),
  )
  const shares = bounds.slice(1).map((last, i) => ({ first: bounds[i]!, last, backEnd: backEnd as BackEnd }))
  const hash = createHash('sha256')
  for (const part of await Promise.all(shares.map(inThread))) hash.update(new Uint8Array(part.buffer))
  process.stdout.write(`${process.version} ${backEnd}, threads ${threads}: ${hash.digest('hex')}\n`)
}

if (isMainThread) {
  await main(process.argv.slice(2))
} else {
  const densities = densitiesOf(workerData as Share)
  parentPort!.postMessage(densities, [densities.buffer as ArrayBuffer])
}
