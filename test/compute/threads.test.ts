import { describe, expect, it } from 'vitest'

import { Stopped, engineOn, runTrial } from '../../src/compute/index.ts'
import type { Chunk } from '../../src/compute/index.ts'
import { anastrozole, arm, ran, small, zoledronate } from '../body/trials/small.ts'

const fields = {
  subjects: 9,
  arms: [arm('a', anastrozole), arm('b', anastrozole, { ...zoledronate, adherence: 0.5 })],
  outcomes: ['bmd.lumbarSpine', 'ctx'],
  months: [12],
}
const never = new AbortController().signal

describe('threads', () => {
  it.each([1, 2, 3])('give the bytes of one thread alone: %i', async (workers) => {
    const told = await runTrial(small(fields), { engine: engineOn('local', workers), signal: never })
    expect(JSON.stringify(told)).toBe(JSON.stringify(ran(fields).document))
  })

  it('pass the subjects on in their order, each once', async () => {
    const chunks: Chunk[] = []
    const progress: number[] = []
    await runTrial(small(fields), {
      engine: engineOn('local', 2),
      signal: never,
      each: (chunk) => void chunks.push(chunk),
      progress: (done) => void progress.push(done),
    })
    const subjects = chunks.flatMap(({ first, count }) => Array.from({ length: count }, (_unused, i) => first + i))
    expect(subjects).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(progress.at(-1)).toBe(9)
  })

  it('stop when they are told to', async () => {
    const controller = new AbortController()
    const running = runTrial(small({ ...fields, subjects: 2000 }), {
      engine: engineOn('local', 1),
      signal: controller.signal,
      progress: () => controller.abort(),
    })
    await expect(running).rejects.toThrow(Stopped)
  })

  it.each(['slurm', 'postgres://example', 'mars'])('are the only place to run at so far: not %s', (on) => {
    expect(() => engineOn(on, 1)).toThrow(/--on: .* this version runs on this machine only: local/)
  })
})
