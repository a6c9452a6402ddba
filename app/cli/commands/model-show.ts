import { models } from '../../../src/body/simulate/index.ts'
import type { Assembly, ParameterEntry, StateEntry } from '../../../src/engine/model/index.ts'
import { readableWidth, wrap } from '../../report/index.ts'
import { command } from '../command.ts'
import { modelNamed } from '../models.ts'

export default command({
  name: 'model show',
  about: 'Show the states and parameters of a model, with units and sources.',

  options: {
    name: { kind: 'text', shape: 'NAME', required: true, meaning: `the model: ${Object.keys(models).join(', ')}` },
  },

  examples: [{ run: 'osteon model show peterson-riggs', shows: 'its states and parameters under both names' }],

  run({ name }, { columns, write }) {
    const model = modelNamed(name)
    const width = readableWidth(columns)
    const owners = [...new Set([...model.states, ...model.signals, ...model.parameters].map(({ owner }) => owner))]
    const lines = [
      ...wrap(`${model.name}: ${model.about}`, width),
      `${model.states.length} states, ${model.parameters.length} parameters; time in ${model.clockUnit}.`,
      ...wrap(`Sources: ${sourcesOf(model).join(', ')}; osteon explain tells each.`, width),
      ...owners.flatMap((owner) => moduleLines(model, owner, width)),
    ]
    write(`${lines.join('\n')}\n`)
    return 0
  },
})

function sourcesOf({ parameters }: Assembly): readonly string[] {
  return [...new Set(parameters.map(({ declared }) => declared.source.id))].toSorted()
}

function moduleLines(model: Assembly, owner: string, width: number): string[] {
  const published = publishedNames(model)
  const states = model.states.filter((entry) => entry.owner === owner)
  const parameters = model.parameters.filter((entry) => entry.owner === owner)
  const item = (text: string): string[] => wrap(text, width, ['  ', '      '])
  return [
    '',
    owner,
    '─'.repeat(owner.length),
    ...states.flatMap((entry) => item(stateLine(entry, published(entry.name)))),
    ...parameters.flatMap((entry) => item(parameterLine(entry, published(entry.id)))),
  ]
}

function stateLine({ name, declared }: StateEntry, published: string): string {
  return `${name}${published}, state: starts at ${declared.start} ${declared.unit}. ${declared.meaning}`
}

function parameterLine({ name, declared }: ParameterEntry, published: string): string {
  const { value, unit, origin, source, where, meaning } = declared
  return `${name}${published} = ${value} ${unit}, ${origin} (${source.id}, ${where}). ${meaning}`
}

/** The names of the published source by ours, in brackets. */
function publishedNames({ aliases }: Assembly): (name: string) => string {
  const entries = Object.entries(aliases).map(([alias, own]) => [alias, [own].flat()] as const)
  return (name) => {
    const found = entries.filter(([, own]) => own.includes(name)).map(([alias]) => alias)
    return found.length === 0 ? '' : ` [${found.join(', ')}]`
  }
}
