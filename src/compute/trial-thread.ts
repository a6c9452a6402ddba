import { parentPort, workerData } from 'node:worker_threads'

import { TrialRunner } from '../body/trials/index.ts'
import type { Protocol } from '../person/index.ts'
import { runRange } from './chunk.ts'
import type { Range } from './engine.ts'

/** One thread of a trial: it runs the subjects that it is told, and answers with their outcomes. */
const runner = new TrialRunner(workerData as Protocol)

parentPort!.on('message', (range: Range) => {
  const chunk = runRange(runner, range)
  parentPort!.postMessage(chunk, [chunk.values.buffer, chunk.facts.buffer] as ArrayBuffer[])
})
