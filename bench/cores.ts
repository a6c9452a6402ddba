/**
 * How a crowd of the published model grows over threads and people: ten years of denosumab each, by the quickest kernel.
 *
 *     node tools/node.js bench/cores.ts
 *
 * Time is that of a wall clock, since threads are for that, from the moment at which every thread has its kernel; so the
 * figures want a quiet machine. Each size is a process of its own, whose greatest memory is its own. Threads take lots of
 * people until none are left, and keep nothing of them but a sum.
 */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'

import { compile } from '../src/engine/kernel/index.ts'
import { rodas4 } from '../src/engine/solve/index.ts'
import { MODEL, crowdOf, denosumab, goThrough } from './scenario.ts'

const PEOPLE = [10, 100, 1000, 10_000]
const THREADS = [1, 2]
const LOT = 50
const SETTING = { method: rodas4, relative: 1e-3, absolute: 1e-1 } as const

/** What a thread is handed: how many people there are, and how many lots were taken so far. */
interface Task {
  readonly people: number
  readonly taken: Int32Array
}

/** What a size took. */
interface Taken {
  readonly seconds: number
  readonly megabytes: number
}

function work({ people, taken }: Task): number {
  const kernel = compile(MODEL)
  let sum = 0
  for (;;) {
    const first = LOT * Atomics.add(taken, 0, 1)
    if (first >= people) return sum
    goThrough(kernel, crowdOf(denosumab, Math.min(LOT, people - first), first), SETTING, (_person, _month, y) => {
      sum += y[0]!
    })
  }
}

/** A thread whose kernel is warm; told to begin, it works until no lot is left. */
function openThread(task: Task): Promise<() => Promise<void>> {
  const thread = new Worker(new URL(import.meta.url), { workerData: task })
  const word = (): Promise<void> =>
    new Promise((heard, fail) => {
      thread.once('message', () => heard())
      thread.once('error', fail)
    })
  return word().then(() => () => {
    thread.postMessage('begin', [])
    return word()
  })
}

async function take(people: number, threads: number): Promise<Taken> {
  const task = { people, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
  const begins = await Promise.all(Array.from({ length: threads }, () => openThread(task)))
  const start = performance.now()
  await Promise.all(begins.map((begin) => begin()))
  return { seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }
}

function takeApart(people: number, threads: number): Taken {
  const words = [join(import.meta.dirname, 'cores.ts'), `${people}`, `${threads}`]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Taken
}

function row(people: number): string {
  const [one, two] = THREADS.map((threads) => takeApart(people, threads)) as [Taken, Taken]
  const each = ((1000 * one.seconds) / people).toFixed(2)
  return `| ${people} | ${one.seconds.toFixed(2)} | ${each} | ${two.seconds.toFixed(2)} | ${(one.seconds / two.seconds).toFixed(2)} | ${one.megabytes.toFixed(0)} and ${two.megabytes.toFixed(0)} |`
}

function report(): readonly string[] {
  const before = loadavg()[0]!
  const rows = PEOPLE.map(row)
  return [
    '## Over people and cores',
    '',
    `Ten years of denosumab, WebAssembly vectors, wall clock; ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; load of the machine ${before.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} after.`,
    '',
    '| people | s on one thread | ms a person | s on two | times as fast | most MB, on one and two |',
    '|---|---|---|---|---|---|',
    ...rows,
  ]
}

if (!isMainThread) {
  goThrough(compile(MODEL), crowdOf(denosumab, 2), SETTING, () => undefined)
  parentPort!.once('message', () => parentPort!.postMessage(work(workerData as Task), []))
  parentPort!.postMessage('ready', [])
} else {
  const [people, threads] = process.argv.slice(2).map(Number)
  const told = people === undefined ? report().join('\n') : JSON.stringify(await take(people, threads ?? 1))
  process.stdout.write(`${told}\n`)
}
