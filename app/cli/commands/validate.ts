import { heldOut } from '../../../src/body/fitting/index.ts'
import { validate } from '../../../src/body/validation/index.ts'
import { heldOutMarkdown, readableWidth, validationPage, validationText } from '../../report/index.ts'
import { command } from '../command.ts'
import { settingsFrom, targetsFrom } from '../documents.ts'
import type { Status } from '../command.ts'
import { EVIDENCE, TARGETS } from '../evidence.ts'
import type { World } from '../world.ts'

export default command({
  name: 'validate',
  about: 'Put every published number beside ours, inside or outside, and tell the score.',

  options: {
    studies: { kind: 'rest', shape: 'STUDY', meaning: 'only these studies, such as FREEDOM' },
    as: { kind: 'choice', of: ['text', 'json'], default: 'text', meaning: 'form of the output' },
    parameters: { kind: 'file', meaning: 'run with this parameter set instead of the numbers of the model' },
    population: { kind: 'flag', meaning: 'predict each trial, its people drawn, by a fit without it: takes minutes' },
    html: { kind: 'file', meaning: 'write a page with the forest plots into this file' },
  },

  examples: [
    { run: 'osteon validate', shows: 'all studies and the scores' },
    { run: 'osteon validate FREEDOM FLEX --html studies.html', shows: 'two studies, and their forest plots' },
  ],

  run({ studies, as, parameters, population, html }, world) {
    if (population) return tellHeldOut({ as, parameters }, world)
    const validation = validate(world.read(EVIDENCE), { studies, settings: settingsFrom(parameters, world) })
    const isWhole = studies.length === 0
    const width = readableWidth(world.columns)
    world.write(as === 'json' ? `${JSON.stringify(validation)}\n` : validationText(validation, width, isWhole))
    if (html === undefined) return 0
    world.save(html, validationPage(validation, isWhole))
    world.note(`the page with the forest plots is ${html}`)
    return 0
  },
})

function tellHeldOut(
  { as, parameters }: { readonly as: 'text' | 'json'; readonly parameters: string | undefined },
  world: World,
): Status {
  const told = heldOut(world.read(EVIDENCE), targetsFrom(TARGETS, world), {
    people: PEOPLE,
    mostSteps: 30,
    settings: settingsFrom(parameters, world),
    progress: (what, done, of) => world.passing(`${what} ${done} of ${of}`),
  })
  world.passing('')
  world.write(as === 'json' ? `${JSON.stringify(told)}\n` : heldOutMarkdown(told))
  return 0
}

/** Virtual people an arm. */
const PEOPLE = 60
