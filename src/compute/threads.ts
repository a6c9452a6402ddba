import { Worker } from 'node:worker_threads'

import { Stopped } from './engine.ts'
import type { Chunk, Engine, Range, Work } from './engine.ts'

/** Most subjects that are handed to a thread at a time, and how many portions each thread should get at least. */
const LARGEST_PORTION = 32
const PORTIONS = 4
/**
 * Memory of a thread, in MB: in which it makes what it soon forgets, and for what lives longer. Without a bound for the
 * latter it clears away so late that memory grows with the trial.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }

/**
 * Threads of this machine. Each takes the next subjects when it has done its last; subjects depend on nothing but their
 * number, so that any number of threads gives the same bytes.
 *
 * @param workers - how many threads, at least 1
 * @returns the engine
 *
 * @example
 * await threads(2).run({ protocol, take, signal })
 */
export function threads(workers: number): Engine {
  return { run: (work) => runOn(workers, work) }
}

/** Beside the source lies the source of a thread; beside what was compiled lies what was compiled. */
function threadUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './trial-thread.ts' : './trial-thread.js', import.meta.url)
}

async function runOn(workers: number, work: Work): Promise<void> {
  const { subjects } = work.protocol
  const portion = Math.max(1, Math.min(LARGEST_PORTION, Math.ceil(subjects / (workers * PORTIONS))))
  const ranges = rangesOf(subjects, portion)
  const crew = Array.from(
    { length: Math.min(workers, Math.ceil(subjects / portion)) },
    () =>
      new Worker(threadUrl(), {
        workerData: work.protocol,
        resourceLimits: MEMORY,
      }),
  )
  const ending = endOf(work.signal)
  try {
    await Promise.race([ending.ended, Promise.all(crew.map((thread) => keepBusy(thread, ranges, work)))])
  } finally {
    ending.forget()
    await Promise.all(crew.map((thread) => thread.terminate()))
  }
}

/** A promise that fails when a signal aborts. */
function endOf(signal: AbortSignal): { readonly ended: Promise<never>; readonly forget: () => void } {
  let stop = (): void => undefined
  const ended = new Promise<never>((_unused, fail) => {
    stop = () => fail(new Stopped('The trial was stopped.'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop)
  })
  return { ended, forget: () => signal.removeEventListener('abort', stop) }
}

function* rangesOf(subjects: number, portion: number): Generator<Range, void> {
  for (let first = 0; first < subjects; first += portion) {
    yield { first, count: Math.min(portion, subjects - first) }
  }
}

/** Hands a thread one range after another until there are no more. */
function keepBusy(thread: Worker, ranges: Iterator<Range, void>, { take }: Work): Promise<void> {
  return new Promise((done, fail) => {
    const next = (): void => {
      const range = ranges.next()
      if (range.done) done()
      else thread.postMessage(range.value, [])
    }
    thread.on('message', (chunk: Chunk) => {
      take(chunk)
      next()
    })
    thread.on('error', fail)
    next()
  })
}
