import { fit } from '../../../src/body/fitting/index.ts'
import type { ParameterSet } from '../../../src/body/fitting/index.ts'
import { OsteonError } from '../../../src/units/index.ts'
import { fitText, readableWidth } from '../../report/index.ts'
import { command } from '../command.ts'
import type { Status } from '../command.ts'
import { settingsFrom, targetsFrom } from '../documents.ts'
import { EVIDENCE } from '../evidence.ts'
import { within } from '../trouble.ts'
import type { World } from '../world.ts'

export default command({
  name: 'fit',
  about: 'Re-estimate parameters from published numbers, and tell what those know of them. TARGETS is targets/1.',

  options: {
    targets: { kind: 'file', required: true, meaning: 'parameters and studies, as targets/1' },
    as: { kind: 'choice', of: ['text', 'json'], default: 'text', meaning: 'form of the output' },
    out: { kind: 'file', meaning: 'write the new parameter set into this file, which must not exist yet' },
    name: { kind: 'text', shape: 'NAME', meaning: 'name of the new parameter set' },
    parameters: { kind: 'file', meaning: 'start from this parameter set instead of the numbers of the model' },
    leaveOut: {
      kind: 'text',
      shape: 'STUDY',
      many: true,
      meaning: 'a study to predict and not to see; again for more',
    },
    profile: { kind: 'flag', meaning: 'tell profile likelihood intervals: about a second a parameter' },
    starts: {
      kind: 'number',
      whole: true,
      range: [1, 1000],
      default: 1,
      meaning: 'number of starts; the first is the numbers as they are',
    },
    steps: { kind: 'number', whole: true, range: [0, 1000], default: 40, meaning: 'most steps that a start makes' },
    seed: { kind: 'number', whole: true, range: [0, 4_294_967_295], default: 1, meaning: 'seed of the other starts' },
  },

  examples: [
    {
      run: 'osteon fit examples/fits/tamoxifen.json --starts 2',
      shows: 'how strong tamoxifen must be to give what three trials found',
    },
    {
      run: 'osteon fit examples/fits/tamoxifen.json --leave-out IES_BONE --json',
      shows: 'the same without one trial, which is predicted, for another program to read',
    },
  ],

  run({ targets: path, as, out, name, parameters, leaveOut, profile, starts, steps, seed }, world) {
    const targets = targetsFrom(path, world)
    const settings = settingsFrom(parameters, world)
    const told = within(path, () =>
      fit(world.read(EVIDENCE), targets, {
        starts,
        seed,
        mostSteps: steps,
        leaveOut,
        profiles: profile,
        name: name ?? path.replace(/^.*[/\\]|\.json$/g, ''),
        settings,
        progress: (start, step, cost) =>
          world.passing(`start ${start + 1} of ${starts}, step ${step}: cost ${cost.toFixed(2)}`),
        profiled: (done, of) => world.passing(`profile ${done} of ${of}`),
      }),
    )
    world.passing('')
    world.write(as === 'json' ? `${JSON.stringify(told)}\n` : fitText(told, readableWidth(world.columns)))
    if (out === undefined) return 0
    return saveSet(out, told.set, world)
  },
})

/** The fit is told already: a set that cannot be written leaves it done in part. */
function saveSet(path: string, set: ParameterSet, world: World): Status {
  try {
    world.create(path, `${JSON.stringify(set, null, 2)}\n`)
    world.note(`the parameter set ${set.hash.slice(0, 19)} is ${path}`)
    return 0
  } catch (error) {
    if (!(error instanceof OsteonError)) throw error
    world.note(`${error.message} The fit above is complete; its parameter set was not written.`)
    return 2
  }
}
