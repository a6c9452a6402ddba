/**
 * The SHA-256 of many people's courses: ten years of denosumab in the published model, all states of every month.
 * Run it on several runtimes, with one and more threads, and compare; `bench/same-bytes-in-browser.ts` does it in Chromium.
 *
 *     node bench/same-bytes.ts [people] [back end] [threads]
 *
 * Back ends are `webassembly vectors`, `webassembly` and `javascript`.
 */
import { createHash } from 'node:crypto'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'

import { compile } from '../src/engine/kernel/index.ts'
import type { BackEnd } from '../src/engine/kernel/index.ts'
import { MODEL } from './scenario.ts'
import { sharesOf, statesOf } from './same-bytes-share.ts'
import type { Share } from './same-bytes-share.ts'

/** What a thread is handed. */
interface Task {
  readonly share: Share
  readonly backEnd: BackEnd
}

function inThread(task: Task): Promise<Float64Array> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: task })
    thread.once('message', done)
    thread.once('error', fail)
  })
}

async function main([
  people = '1000',
  backEnd = 'webassembly vectors',
  threads = '1',
]: readonly string[]): Promise<void> {
  const tasks = sharesOf(Number(people), Number(threads)).map((share) => ({ share, backEnd: backEnd as BackEnd }))
  const hash = createHash('sha256')
  for (const part of await Promise.all(tasks.map(inThread))) hash.update(new Uint8Array(part.buffer))
  process.stdout.write(`${process.version} ${backEnd}, threads ${threads}: ${hash.digest('hex')}\n`)
}

if (isMainThread) {
  await main(process.argv.slice(2))
} else {
  const { share, backEnd } = workerData as Task
  const states = statesOf(compile(MODEL, backEnd), share)
  parentPort!.postMessage(states, [states.buffer as ArrayBuffer])
}
