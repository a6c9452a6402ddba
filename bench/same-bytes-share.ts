import type { Kernel } from '../src/engine/kernel/index.ts'
import { rodas4 } from '../src/engine/solve/index.ts'
import { MODEL, crowdOf, denosumab, goThrough } from './scenario.ts'

/** People from the first up to but not including the last. */
export interface Share {
  readonly first: number
  readonly last: number
}

/** Cuts people into as many shares as there are threads. */
export function sharesOf(people: number, threads: number): readonly Share[] {
  const bound = (i: number): number => Math.round((i * people) / threads)
  return Array.from({ length: threads }, (_unused, i) => ({ first: bound(i), last: bound(i + 1) }))
}

/** All states of every month of a share's people, in Node or in a browser. */
export function statesOf(kernel: Kernel, { first, last }: Share): Float64Array {
  const crowd = crowdOf(denosumab, last - first, first)
  const [row, moments] = [MODEL.states.length, denosumab.months + 1]
  const states = new Float64Array((last - first) * moments * row)
  goThrough(kernel, crowd, { method: rodas4, relative: 1e-3, absolute: 1e-1 }, (person, month, y) =>
    states.set(y, (person * moments + month) * row),
  )
  return states
}
