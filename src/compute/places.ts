import { OsteonError } from '../units/index.ts'
import type { Engine } from './engine.ts'
import { threads } from './threads.ts'

/** A place to run at that this version does not know. */
class NoSuchEngine extends OsteonError {
  readonly code = 'no-such-engine'
}

/**
 * The engine of a place.
 *
 * @param on - `local`; other names are refused
 * @param workers - how many threads, at least 1
 * @returns the engine
 * @throws NoSuchEngine - this version runs on this machine only
 *
 * @example
 * const done: number[] = []
 * const take = ({ count }) => void done.push(count)
 * const { signal } = new AbortController()
 * await engineOn('local', 1).run({ protocol: { ...protocol, subjects: 1 }, take, signal })
 * done // → [1]
 */
export function engineOn(on: string, workers: number): Engine {
  if (on === 'local') return threads(workers)
  const isKnown = /^postgres(ql)?:\/\//.test(on) || on === 'slurm'
  const what = isKnown ? 'is not built yet' : 'is no place to run at'
  throw new NoSuchEngine('--on', `"${on}" ${what}; this version runs on this machine only: local.`)
}
