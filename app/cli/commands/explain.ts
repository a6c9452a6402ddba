import { explainRule, ruleIds } from '../../../src/clinic/care/index.ts'
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
      meaning:
        'a rule, parameter, module, outcome, nutrient, habit, reference or published name; what is printed names its rules, and osteon model show its parameters',
    },
  },

  examples: [
    { run: 'osteon explain osteoclasts.turnover', shows: 'value, unit, origin, paper and place of one parameter' },
    {
      run: 'osteon explain H1',
      shows: 'the words of a clinical rule, its place in the guideline and how certain it is',
    },
    { run: 'osteon explain bmd.lumbarSpine', shows: 'how an outcome is read off the model' },
    { run: 'osteon explain menaquinone-7', shows: 'what is known of vitamin K2, and what the model makes of it' },
    { run: 'osteon explain fracture.hipPerSd', shows: 'a number behind the chance of a fracture' },
  ],

  run({ id }, { columns, write }) {
    const width = readableWidth(columns)
    const found = isRule(id) ? explainRule(id) : explain(id, Object.values(models))
    const parts = found.map(({ title, lines }) =>
      [...wrap(title, width), ...lines.flatMap((line) => wrap(line, width, ['  ', '    ']))].join('\n'),
    )
    write(`${parts.join('\n\n')}\n`)
    return 0
  },
})

/** Rules answer to their own names, and to those of their rows alone. */
function isRule(id: string): boolean {
  const wanted = id.toLowerCase()
  return ruleIds().some((one) => one.toLowerCase() === wanted || one.toLowerCase().endsWith(`#${wanted}`))
}
