import { models } from '../../../src/body/simulate/index.ts'
import { layOut, readableWidth } from '../../report/index.ts'
import { command } from '../command.ts'

export default command({
  name: 'model list',
  about: 'Name the models.',
  options: {},
  examples: [{ run: 'osteon model list', shows: 'each model with its size and what it is' }],

  run(_given, { columns, write }) {
    const rows = Object.entries(models).map(([name, { states, parameters, clockUnit }]) => [
      name,
      String(states.length),
      String(parameters.length),
      clockUnit,
    ])
    const table = layOut({ head: ['model', 'states', 'parameters', 'unit of time'], rows }, readableWidth(columns))
    const abouts = Object.entries(models).map(([name, { about }]) => `${name}: ${about}`)
    write(`${[...table, '', ...abouts].join('\n')}\n`)
    return 0
  },
})
