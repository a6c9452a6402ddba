import { fileURLToPath } from 'node:url'

import { validate } from '../../../src/body/validation/index.ts'
import { readableWidth, validationPage, validationText } from '../../report/index.ts'
import { command } from '../command.ts'

/** The evidence table of this package. */
const EVIDENCE = fileURLToPath(new URL('../../../data/evidence.csv', import.meta.url))

export default command({
  name: 'validate',
  about: 'Put every published number beside ours, inside or outside, and tell the score.',

  options: {
    studies: { kind: 'rest', shape: 'STUDY', meaning: 'only these studies, such as FREEDOM' },
    as: { kind: 'choice', of: ['text', 'json'], default: 'text', meaning: 'form of the output' },
    html: { kind: 'file', meaning: 'write a page with the forest plots into this file' },
  },

  examples: [
    { run: 'osteon validate', shows: 'all studies and the scores' },
    { run: 'osteon validate FREEDOM FLEX --html studies.html', shows: 'two studies, and their forest plots' },
  ],

  run({ studies, as, html }, world) {
    const validation = validate(world.read(EVIDENCE), { studies })
    const isWhole = studies.length === 0
    const width = readableWidth(world.columns)
    world.write(as === 'json' ? `${JSON.stringify(validation)}\n` : validationText(validation, width, isWhole))
    if (html === undefined) return 0
    world.save(html, validationPage(validation, isWhole))
    world.note(`the page with the forest plots is ${html}`)
    return 0
  },
})
