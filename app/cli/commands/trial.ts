import { Stopped, engineOn, runTrial } from '../../../src/compute/index.ts'
import type { Chunk } from '../../../src/compute/index.ts'
import type { Protocol } from '../../../src/person/index.ts'
import { readableWidth, trialText } from '../../report/index.ts'
import { command } from '../command.ts'
import type { Status } from '../command.ts'
import { protocolFrom } from '../documents.ts'
import { SubjectTable } from '../subject-table.ts'
import { inFile } from '../trouble.ts'
import type { World } from '../world.ts'

export default command({
  name: 'trial',
  about: 'Run a virtual trial and tell each arm, outcome and month: n, mean, deviation, quantiles.',

  options: {
    protocol: { kind: 'file', required: true, meaning: 'who is enrolled, what is done, what is told: protocol/1' },
    as: { kind: 'choice', of: ['table', 'json'], default: 'table', meaning: 'form of the output' },
    out: { kind: 'file', meaning: 'write every subject into this Parquet file' },
    workers: {
      kind: 'number',
      whole: true,
      range: [1, 256],
      meaning: 'number of threads; all cores unless told; any number gives the same result',
    },
    on: {
      kind: 'text',
      shape: 'local',
      meaning: 'where to run: local, which is this machine; this version knows no other',
    },
  },

  examples: [
    {
      run: 'osteon trial examples/trials/zoledronic-acid-with-anastrozole.json',
      shows: 'two arms over three years, as a table',
    },
    {
      run: 'osteon trial examples/trials/zoledronic-acid-with-anastrozole.json --workers 2 --json',
      shows: 'the same on two threads, for another program to read',
    },
  ],

  async run({ protocol: path, as, out, workers, on }, world) {
    const protocol = protocolFrom(path, world)
    const engine = engineOn(on ?? 'local', workers ?? world.cores)
    const table = out === undefined ? undefined : new SubjectTable(protocol, world.begin(out))
    try {
      const result = await runTrial(protocol, {
        engine,
        signal: world.stopped(),
        remark: (words) => world.note(words),
        progress: (done) => world.passing(done < protocol.subjects ? `${done} of ${protocol.subjects} subjects` : ''),
        each: (chunk: Chunk) => table?.add(chunk),
      })
      table?.keep(result.stamp)
      world.write(as === 'json' ? `${JSON.stringify(result)}\n` : trialText(result, readableWidth(world.columns)))
      return noteLost(protocol, result.arms, world)
    } catch (error) {
      table?.discard()
      if (!(error instanceof Stopped)) throw inFile(path, error)
      world.passing('')
      world.note('stopped before all subjects were done; nothing is told of those that were.')
      return 2
    }
  },
})

/** Tells of subjects whose course could not be followed to the end; the trial is then done in part. */
function noteLost(
  { subjects }: Protocol,
  arms: readonly { readonly name: string; readonly n: number }[],
  world: World,
): Status {
  const lost = arms.filter(({ n }) => n < subjects)
  for (const { name, n } of lost) {
    world.note(`arm "${name}": the course of ${subjects - n} of ${subjects} subjects could not be followed to the end.`)
  }
  return lost.length === 0 ? 0 : 2
}
