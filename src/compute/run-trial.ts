import { TrialRunner, trialDocument } from '../body/trials/index.ts'
import type { TrialDocument } from '../body/trials/index.ts'
import type { Protocol } from '../person/index.ts'
import type { Chunk, Engine } from './engine.ts'

/** How a trial is run, and what is done with its subjects on the way. */
export interface TrialRun {
  readonly engine: Engine
  readonly signal: AbortSignal
  /** Called with what is worth knowing before the result is read. */
  readonly remark?: (words: string) => void
  /** Called after each chunk with how many subjects are done. */
  readonly progress?: (done: number) => void
  /** Called with every chunk in the order of the subjects. */
  readonly each?: (chunk: Chunk) => void
}

/**
 * Runs a virtual trial.
 *
 * @param protocol - the trial
 * @param run - where it runs, and who is told on the way
 * @returns the result; the same bytes from any engine and any number of workers
 * @throws NobodyEnrolled - limits of enrolment contradict the population
 * @throws UnknownName, NotModelled, Malformed - the protocol asks for what the model does not hold
 * @throws Stopped - the signal aborted
 *
 * @example
 * const run = { engine: engineOn('local', 1), signal: new AbortController().signal }
 * const { arms } = await runTrial({ ...protocol, subjects: 1 }, run)
 * arms.map(({ n }) => n) // → [1, 1]
 */
export async function runTrial(
  protocol: Protocol,
  { engine, signal, remark, progress, each }: TrialRun,
): Promise<TrialDocument> {
  const runner = new TrialRunner(protocol)
  for (const words of runner.refuseImpossible()) remark?.(words)
  const width = protocol.arms.length * runner.outcomes.length * protocol.months.length
  const values = new Float64Array(protocol.subjects * width)
  const inOrder = new InOrder(each ?? (() => undefined))
  let done = 0
  await engine.run({
    protocol,
    signal,
    take: (chunk) => {
      values.set(chunk.values, chunk.first * width)
      inOrder.take(chunk)
      done += chunk.count
      progress?.(done)
    },
  })
  return trialDocument({ protocol, outcomes: runner.outcomes, stamp: runner.stamp }, values)
}

/** Passes chunks on in the order of their subjects; those that come early wait. */
class InOrder {
  readonly #pass: (chunk: Chunk) => void
  readonly #waiting = new Map<number, Chunk>()
  #next = 0

  constructor(pass: (chunk: Chunk) => void) {
    this.#pass = pass
  }

  take(chunk: Chunk): void {
    this.#waiting.set(chunk.first, chunk)
    for (let next = this.#waiting.get(this.#next); next; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(next.first)
      this.#next = next.first + next.count
      this.#pass(next)
    }
  }
}
