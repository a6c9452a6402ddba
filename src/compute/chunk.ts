import { SUBJECT_FACTS } from '../body/trials/index.ts'
import type { TrialRunner } from '../body/trials/index.ts'
import type { Chunk, Range } from './engine.ts'

/** Runs the subjects of a range, side by side. */
export function runRange(runner: TrialRunner, { first, count }: Range): Chunk {
  const results = runner.runAll(Array.from({ length: count }, (_unused, i) => first + i))
  const facts = results.flatMap(({ candidate }) => SUBJECT_FACTS.map(({ read }) => read(candidate)))
  const width = results[0]?.values.length ?? 0
  const values = new Float64Array(count * width)
  for (const [i, result] of results.entries()) values.set(result.values, i * width)
  return { first, count, facts: Float64Array.from(facts), values }
}
