import { validate } from '../../../src/body/validation/index.ts'
import { readableWidth, validationPage, validationText } from '../../report/index.ts'
import { command } from '../command.ts'
import { settingsFrom } from '../documents.ts'
import { EVIDENCE } from '../evidence.ts'

export default command({
  name: 'validate',
  about: 'Put every published number beside ours, inside or outside, and tell the score.',

  options: {
    studies: { kind: 'rest', shape: 'STUDY', meaning: 'only these studies, such as FREEDOM' },
    as: { kind: 'choice', of: ['text', 'json'], default: 'text', meaning: 'form of the output' },
    parameters: { kind: 'file', meaning: 'run with this parameter set instead of the numbers of the model' },
    html: { kind: 'file', meaning: 'write a page with the forest plots into this file' },
  },

  examples: [
    { run: 'osteon validate', shows: 'all studies and the scores' },
    { run: 'osteon validate FREEDOM FLEX --html studies.html', shows: 'two studies, and their forest plots' },
  ],

  run({ studies, as, parameters, html }, world) {
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
