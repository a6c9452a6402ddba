import { cite, corrections, references } from '../../evidence/index.ts'
import type { Reference } from '../../evidence/index.ts'
import { moduleId } from '../../engine/model/index.ts'
import type { Assembly, Module, ParameterEntry } from '../../engine/model/index.ts'
import { UnknownName } from '../../units/index.ts'
import type { Explanation } from './explain-layers.ts'
import { layerNames, layersNamed, layersResting } from './explain-layers.ts'
import { OUTCOMES } from './outcomes.ts'

/**
 * Walks from a parameter, a module, an outcome or a reference to its paper and to what uses it.
 *
 * @param id - `module.parameter`, a module, a signal or state, an outcome, a habit, a number of the fracture layer, a
 *   reference, or a published identifier
 * @param models - the models to look in
 * @returns what it is, one explanation for each model that knows it
 * @throws UnknownName - nothing has that name; the message names the nearest
 *
 * @example
 * explain('osteoclasts.turnover', [skeletonOnly])[0].title.startsWith('osteoclasts.turnover = ') // → true
 */
export function explain(id: string, models: readonly Assembly[]): readonly Explanation[] {
  const found = [
    ...models.flatMap((model) => [...parameters(id, model), ...quantities(id, model), ...modules(id, model)]),
    ...outcomes(id, models),
    ...layersNamed(id),
    ...citations(id, models),
  ]
  if (found.length > 0) return found
  throw new UnknownName('explain', id, [
    ...models.flatMap(namesOf),
    ...OUTCOMES.map(({ name }) => name),
    ...layerNames,
    ...references.map((r) => r.id),
  ])
}

function namesOf(model: Assembly): string[] {
  return [
    ...model.parameters.map(({ id }) => id),
    ...model.states.map(({ name }) => name),
    ...model.signals.map(({ name }) => name),
    ...Object.keys(model.aliases),
  ]
}

function targets(id: string, model: Assembly): readonly string[] {
  const target = Object.hasOwn(model.aliases, id) ? model.aliases[id]! : id
  return typeof target === 'string' ? [target] : target
}

function parameters(id: string, model: Assembly): Explanation[] {
  const wanted = targets(id, model)
  return model.parameters.filter(({ id: own }) => wanted.includes(own)).map((entry) => aboutParameter(entry, model))
}

function aboutParameter({ id, owner, declared }: ParameterEntry, model: Assembly): Explanation {
  const { value, unit, meaning, origin, source, where, range, symbol } = declared
  return {
    title: `${id} = ${value} ${unit}`,
    lines: [
      `${meaning}${symbol === undefined ? '' : ` (${symbol})`}`,
      `origin: ${origin}${range === undefined ? '' : `; allowed ${range[0]} to ${range[1]} ${unit}`}`,
      `source: ${cite(source)}`,
      `place: ${where}`,
      `used in: ${model.name}, module ${owner}`,
    ],
  }
}

function quantities(id: string, model: Assembly): Explanation[] {
  const wanted = targets(id, model)
  const entries = [...model.states, ...model.signals, ...model.inputs].filter(({ name }) => wanted.includes(name))
  return entries.map(({ name, owner, declared }) => ({
    title: `${name} (${declared.unit})`,
    lines: [
      declared.meaning,
      `given by: ${model.name}, module ${owner}`,
      `read by: ${readersOf(name, model).join(', ') || 'nobody'}`,
    ],
  }))
}

function readersOf(name: string, model: Assembly): string[] {
  const reads = (module: Assembly['modules'][number]): boolean =>
    Object.keys(module.reads).some((local) => (module.publicNames[local] ?? local) === name)
  return model.modules.filter(reads).map((module) => module.name)
}

function modules(id: string, model: Assembly): Explanation[] {
  const own = model.parameters.filter(({ owner }) => owner === id)
  if (own.length === 0) return []
  return [
    {
      title: `module ${id} of ${model.name}`,
      lines: own.map(
        (p) => `${p.name} = ${p.declared.value} ${p.declared.unit}, ${p.declared.origin}: ${p.declared.where}`,
      ),
    },
  ]
}

function outcomes(id: string, models: readonly Assembly[]): Explanation[] {
  const outcome = OUTCOMES.find(({ name }) => name === id)
  if (!outcome || (outcome.quantity === id && outcome.how !== 'whole')) return []
  const words = {
    change: 'percent change from the start',
    level: 'absolute value',
    tScore: 'T-score against the young reference',
    whole: 'cumulative incidence, from the whole course,',
  }
  return [
    { title: `outcome ${id} (${outcome.unit})`, lines: [`${words[outcome.how]} of ${outcome.quantity}`] },
    ...models.flatMap((model) => quantities(outcome.quantity, model)),
  ]
}

function citations(id: string, models: readonly Assembly[]): Explanation[] {
  const reference = references.find((candidate) => candidate.id === id)
  if (!reference) return []
  const users = models.flatMap((model) =>
    model.parameters.filter(({ declared }) => declared.source.id === id).map((p) => `${model.name}: ${p.id}`),
  )
  const note = reference.note === undefined ? [] : [reference.note]
  const cited = corrections.flatMap(({ citedAs, meant }) =>
    meant === reference ? [`cited elsewhere as: ${citedAs}`] : [],
  )
  return [{ title: cite(reference), lines: [...note, ...cited, ...users, ...layersResting(reference)] }]
}

/**
 * The references that a run of a model rests on, most used first.
 *
 * @param model - the model
 * @param modules - those that the run uses, where not all are
 * @returns each reference with the number of parameters that come from it
 *
 * @example
 * referencesOf(petersonRiggs).map(({ reference }) => reference.id) // → ['open-bone-min']
 */
export function referencesOf(
  model: Assembly,
  modules: readonly Module[] = model.modules,
): readonly { readonly reference: Reference; readonly parameters: number }[] {
  const counts = new Map<Reference, number>()
  const owners = new Set(modules.map(moduleId))
  const used = model.parameters.filter(({ owner }) => owners.has(owner))
  for (const { declared } of used) counts.set(declared.source, (counts.get(declared.source) ?? 0) + 1)
  return [...counts]
    .map(([reference, count]) => ({ reference, parameters: count }))
    .toSorted((a, b) => b.parameters - a.parameters)
}
