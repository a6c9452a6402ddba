import { explain, models } from '../../../src/body/simulate/index.ts'
import { readableWidth, wrap } from '../../report/index.ts'
import { command } from '../command.ts'

export default command({
  name: 'explain',
  about: 'Walk from a name back to its paper, and on to what uses it.',

  options: {
    id: {
      kind: 'text',
      shape: 'ID',
      required: true,
      meaning: 'a parameter, module, outcome, nutrient, habit, reference or published name',
    },
  },

  examples: [
    { run: 'osteon explain osteoclasts.turnover', shows: 'value, unit, origin, paper and place of one parameter' },
    { run: 'osteon explain bmd.lumbarSpine', shows: 'how an outcome is read off the model' },
    { run: 'osteon explain menaquinone-7', shows: 'what is known of vitamin K2, and what the model makes of it' },
    { run: 'osteon explain fracture.hipPerSd', shows: 'a number behind the chance of a fracture' },
  ],

  run({ id }, { columns, write }) {
    const width = readableWidth(columns)
    const found = explain(id, Object.values(models))
    const parts = found.map(({ title, lines }) =>
      [...wrap(title, width), ...lines.flatMap((line) => wrap(line, width, ['  ', '    ']))].join('\n'),
    )
    write(`${parts.join('\n\n')}\n`)
    return 0
  },
})
